// package.json of the package: the template, the version of the crate, the exports.

import { readFile } from 'node:fs/promises';
import { at } from './paths.mjs';

// `entries` are the names of the entries that carry a module: `index`, `en`, `zh`.
export async function manifest(entries) {
  const template = JSON.parse(await readFile(at('www/npm/package.json'), 'utf8'));
  return { ...template, version: await version(), exports: exportsOf(entries) };
}

// The crate and the package carry one version; Cargo.toml holds it.
async function version() {
  const cargo = await readFile(at('Cargo.toml'), 'utf8');
  const found = /^\[package\]\n(?:(?!\[).*\n)*?version = "(.+)"/m.exec(cargo)?.[1];
  if (found === undefined) throw new Error('Cargo.toml has no `version = "..."` in [package].');
  return found;
}

function exportsOf(entries) {
  const modules = entries.map((name) => [name === 'index' ? '.' : `./${name}`, withModule(name)]);
  return {
    ...Object.fromEntries(modules),
    './element': both('element'),
    './element/define': both('element/define'),
    './rehype': both('rehype'),
    './widget.js': widget,
    './reply-code.css': asset('reply-code.css'),
    './replycode.wasm': asset('replycode.wasm'),
    './custom-elements.json': './custom-elements.json',
    './package.json': './package.json',
  };
}

// workerd reads the condition of its name only; it comes first, since it also understands `import`.
const withModule = (name) => ({
  workerd: { types: `./${name}.d.ts`, default: `./${name}.workerd.mjs` },
  ...both(name),
});

// The script finds its modules beside itself by `import.meta`, which CommonJS has not; what is
// required defines the same element over the package's own module.
const widget = {
  import: { types: './widget.d.ts', default: './widget.js' },
  require: both('element/define').require,
  default: './widget.js',
};

// One file for everybody, but TypeScript wants to be told what it is in either kind of module.
const asset = (name) => ({
  import: { types: `./${name}.d.ts`, default: `./${name}` },
  require: { types: `./${name}.d.cts`, default: `./${name}` },
  default: `./${name}`,
});

// TypeScript reads `types` only where it is the first key of its branch.
function both(name) {
  return {
    import: { types: `./${name}.d.ts`, default: `./${name}.mjs` },
    require: { types: `./${name}.d.cts`, default: `./${name}.cjs` },
  };
}
