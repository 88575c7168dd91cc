// One call of esbuild for one shipped file.

import { readFile } from 'node:fs/promises';
import { build, transform } from 'esbuild';
import { at } from './paths.mjs';
import { fill } from './fill.mjs';

const SHARED = {
  bundle: true,
  platform: 'neutral',
  target: ['es2022'],
  loader: { '.wasm': 'base64' },
  legalComments: 'none',
  logLevel: 'warning',
  charset: 'utf8',
};

// A style sheet is imported as its text, without what only its authors read.
const styles = {
  name: 'styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => {
      const { code } = await transform(await readFile(path, 'utf8'), { loader: 'css', minify: true });
      return { contents: code.trim(), loader: 'text' };
    });
  },
};

// `format` is `esm` or `cjs`. The annotation of `platform: 'node'` lets `import` see the names of a
// CommonJS file.
export async function bundle({ entry, out, format, parts, ...more }) {
  await build({
    ...SHARED,
    ...(format === 'cjs' ? { platform: 'node' } : {}),
    entryPoints: [at(entry)],
    outfile: out,
    format,
    plugins: [fill(parts), styles],
    ...more,
  });
}
