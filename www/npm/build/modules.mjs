// The modules that `cargo xtask build` has made in target/module: for each language one for pages,
// `en`, one for pages that explain whole replies, `explain-en`, and one for the package,
// `package-en`; and `all`, with every language, for the package.

import { existsSync, readdirSync } from 'node:fs';
import { at } from './paths.mjs';

export const wasmOf = (name) => at(`target/module/${name}/replycode_bg.wasm`);
export const glueOf = (name) => at(`target/module/${name}/replycode.js`);
export const typesOf = (name) => at(`target/module/${name}/replycode.d.ts`);

const PACKAGE = 'package-';
const EXPLAIN = 'explain-';

// The module of a language that gives objects too.
export const packaged = (language) => `${PACKAGE}${language}`;

// The module of a language that renders whole replies too.
export const explaining = (language) => `${EXPLAIN}${language}`;

// The name of a module's .wasm as it is shipped.
export function shipped(name) {
  if (name === 'all') return 'replycode.wasm';
  if (name.startsWith(EXPLAIN)) return `replycode-${name}.wasm`;
  return name.startsWith(PACKAGE) ? `replycode-${name.slice(PACKAGE.length)}.wasm` : `replycode-page-${name}.wasm`;
}

// The languages that have a module, in order; found by looking.
export function languages() {
  const folder = at('target/module');
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(wasmOf(name))) : [];
  if (!found.includes('all')) {
    throw new Error(
      'target/module holds no module `all`; run `cargo xtask build`, which makes the modules first.',
    );
  }
  return found.filter((name) => name.startsWith(PACKAGE)).map((name) => name.slice(PACKAGE.length)).sort();
}
