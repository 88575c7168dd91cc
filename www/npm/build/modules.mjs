// The modules that `cargo xtask build` has made in target/module: one a language, and `all`.

import { existsSync, readdirSync } from 'node:fs';
import { at } from './paths.mjs';

export const wasmOf = (name) => at(`target/module/${name}/replycode_bg.wasm`);
export const glueOf = (name) => at(`target/module/${name}/replycode.js`);
export const typesOf = (name) => at(`target/module/${name}/replycode.d.ts`);

// The name of a module's .wasm as it is shipped.
export const shipped = (name) => (name === 'all' ? 'replycode.wasm' : `replycode-${name}.wasm`);

// The languages that have a module, in order; found by looking.
export function languages() {
  const folder = at('target/module');
  const found = existsSync(folder) ? readdirSync(folder).filter((name) => existsSync(wasmOf(name))) : [];
  if (!found.includes('all')) {
    throw new Error(
      'target/module holds no module `all`; run `cargo xtask build`, which makes the modules first.',
    );
  }
  return found.filter((name) => name !== 'all').sort();
}
