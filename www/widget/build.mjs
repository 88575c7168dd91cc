// Writes dist/widget from target/module, www/widget and dist/site: widget.js and its style sheet, and
// for each language the glue and the .wasm of its two modules beside it, and the sections of every code,
// which the site has written.

import { copyFile, mkdir, readdir, rm, writeFile } from 'node:fs/promises';
import { ahead } from '../npm/build/ahead.mjs';
import { bundle, sheet } from '../npm/build/bundle.mjs';
import { glue, spoken } from '../npm/build/fill.mjs';
import { explaining, languages, shipped, wasmOf } from '../npm/build/modules.mjs';
import { at } from '../npm/build/paths.mjs';

const to = (name) => at(`dist/widget/${name}`);

const known = languages();
await rm(to(''), { recursive: true, force: true });
await mkdir(to(''), { recursive: true });
await Promise.all([script(), style(), ...known.map(language)]);

function script() {
  return bundle({
    entry: 'www/widget/src/widget.js',
    out: to('widget.js'),
    format: 'esm',
    parts: { files: { text: files }, ahead: ahead(known), languages: spoken(known) },
    external: ['./widget-*.js'],
    minify: true,
  });
}

// For pages that are rendered ahead and link it inside the shadow root.
async function style() {
  await writeFile(to('reply-code.css'), `${await sheet(at('www/widget/src/style.css'))}\n`);
}

async function language(name) {
  await Promise.all([module(name), module(explaining(name))]);
  const texts = at(`dist/site/module/${name}`);
  const found = await readdir(texts, { recursive: true });
  for (const folder of ['', 'reasons', 'providers']) await mkdir(to(`texts-${name}/${folder}`), { recursive: true });
  const files = found.filter((file) => file.endsWith('.txt'));
  await Promise.all(files.map((file) => copyFile(`${texts}/${file}`, to(`texts-${name}/${file}`))));
}

async function module(name) {
  await bundle({
    entry: 'www/widget/src/glue.js',
    out: to(`widget-${name}.js`),
    format: 'esm',
    parts: { glue: glue(name) },
    minify: true,
  });
  await copyFile(wasmOf(name), to(shipped(name)));
}

// Written out for each language, because bundlers follow `import()` and `new URL()` only where the
// name stands in them.
function files() {
  const module = (name) => `{
      glue: () => import('./widget-${name}.js'),
      wasm: () => new URL('./${shipped(name)}', import.meta.url),
    }`;
  const rows = known.map(
    (name) => `  ${name}: {
    code: ${module(name)},
    reply: ${module(explaining(name))},
    text: (code) => new URL(\`./texts-${name}/\${code}.txt\`, import.meta.url),
  },`,
  );
  return `export const files = {\n${rows.join('\n')}\n}`;
}
