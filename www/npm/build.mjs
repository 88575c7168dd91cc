// Writes dist/npm, the package as it is published, from target/module, www/npm and dist/widget.

import { copyFile, cp, mkdir, readFile, rm, writeFile } from 'node:fs/promises';
import { ahead } from './build/ahead.mjs';
import { bundle } from './build/bundle.mjs';
import { elements } from './build/elements.mjs';
import { base64, constant, external, glue, reexport, spoken } from './build/fill.mjs';
import { manifest } from './build/manifest.mjs';
import { languages, packaged, shipped, wasmOf } from './build/modules.mjs';
import { at } from './build/paths.mjs';
import { declarations } from './build/types.mjs';

const to = (name) => at(`dist/npm/${name}`);

const known = languages();
// The entries that carry a module, with its name and the language where none is asked for.
const entries = [
  { name: 'index', module: 'all', lang: 'en' },
  ...known.map((language) => ({ name: language, module: packaged(language), lang: language })),
];

// What is both imported and required: the format, how its file ends, and how that of its types does.
const FORMATS = [
  ['esm', 'mjs', 'ts'],
  ['cjs', 'cjs', 'cts'],
];

await rm(to(''), { recursive: true, force: true });
await mkdir(to('element'), { recursive: true });
await Promise.all([...entries.map(entry), element(), rehype(), beside()]);

async function entry({ name, module, lang }) {
  const parts = { glue: glue(module), lang: constant('lang', lang) };
  const inlined = { ...parts, base64: base64(module), source: reexport('www/npm/src/inlined.js') };
  const wasm = external(`./${shipped(module)}`);
  const imported = { ...parts, wasm, source: reexport('www/npm/src/imported.js') };
  const types = await declarations(lang);
  await Promise.all([
    bundle({ entry: 'www/npm/src/index.js', out: to(`${name}.mjs`), format: 'esm', parts: inlined }),
    bundle({ entry: 'www/npm/src/index.js', out: to(`${name}.cjs`), format: 'cjs', parts: inlined }),
    bundle({
      entry: 'www/npm/src/index.js',
      out: to(`${name}.workerd.mjs`),
      format: 'esm',
      parts: imported,
    }),
    copyFile(wasmOf(module), to(shipped(module))),
    writeFile(to(`${name}.d.ts`), types),
    writeFile(to(`${name}.d.cts`), types),
  ]);
}

async function element() {
  const types = await readFile(at('www/npm/types/element.d.ts'), 'utf8');
  const define = await readFile(at('www/npm/types/define.d.ts'), 'utf8');
  for (const [format, end, typed] of FORMATS) {
    const index = external(`./index.${end}`);
    const parts = { languages: spoken(known), ahead: ahead(known), index };
    await bundle({ entry: 'www/npm/src/element.js', out: to(`element.${end}`), format, parts });
    const above = { element: external(`../element.${end}`) };
    await bundle({ entry: 'www/npm/src/define.js', out: to(`element/define.${end}`), format, parts: above });
    await writeFile(to(`element.d.${typed}`), types);
    const file = typed === 'cts' ? 'element.cjs' : 'element.js';
    await writeFile(to(`element/define.d.${typed}`), define.replace('{element}', `../${file}`));
  }
}

async function rehype() {
  // Tools that are given the plug-in by its name take what `require` gives for the plug-in itself.
  const itself = { js: 'module.exports = Object.assign(rehypeReplycode, module.exports);' };
  for (const [format, end, typed] of FORMATS) {
    const parts = { languages: spoken(known), index: external(`./index.${end}`) };
    const footer = format === 'cjs' ? itself : {};
    await bundle({ entry: 'www/npm/src/rehype.js', out: to(`rehype.${end}`), format, parts, footer });
    await copyFile(at('www/npm/types/rehype.d.ts'), to(`rehype.d.${typed}`));
  }
}

// All that no bundle is made of.
async function beside() {
  // The widget loads its .wasm from beside itself, and CDNs serve a package by its file names.
  await cp(at('dist/widget'), to(''), { recursive: true });
  await copyFile(at('www/npm/types/widget.d.ts'), to('widget.d.ts'));
  for (const name of ['reply-code.css', 'replycode.wasm']) {
    for (const [, , typed] of FORMATS) await copyFile(at(`www/npm/types/${name}.d.${typed}`), to(`${name}.d.${typed}`));
  }
  await writeFile(to('custom-elements.json'), `${JSON.stringify(await elements(), null, 2)}\n`);
  await copyFile(at('www/npm/README.md'), to('README.md'));
  await copyFile(at('LICENSE-MIT'), to('LICENSE-MIT'));
  await copyFile(at('LICENSE-APACHE'), to('LICENSE-APACHE'));
  const found = await manifest(entries.map(({ name }) => name));
  await writeFile(to('package.json'), `${JSON.stringify(found, null, 2)}\n`);
}
