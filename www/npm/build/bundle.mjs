// One call of esbuild for one shipped file.

import { build } from 'esbuild';
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

// A style sheet is imported as its text.
const styles = {
  name: 'styles',
  setup({ onLoad }) {
    onLoad({ filter: /\.css$/ }, async ({ path }) => ({ contents: await sheet(path), loader: 'text' }));
  },
};

// A style sheet with what it imports, without what only its authors read.
export async function sheet(path) {
  const options = { entryPoints: [path], bundle: true, minify: true, write: false, logLevel: 'warning' };
  const { outputFiles } = await build(options);
  return outputFiles[0].text.trim();
}

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
