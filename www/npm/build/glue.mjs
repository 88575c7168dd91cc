// wasm-bindgen's glue as the sources import it: one object, with three additions.

import { readFile } from 'node:fs/promises';
import { glueOf } from './modules.mjs';

// Only what is named here survives in a bundle: the glue's own asynchronous start, with its
// `fetch`, is left out.
const RENDER = ['needs', 'renderExplanation'];
// What all modules have but those that explain pasted replies.
const COMPARE = ['renderComparison'];
// What a module for the package has beside them; one for pages has none of these.
const OBJECTS = ['explain', 'compare', 'search', 'list', 'reasons', 'parse', 'classify', 'term'];

const added = (calls) => `
// Gives the instance up, so that the next start makes a new one.
function forget() {
    wasm = undefined;
}

// Starts without blocking, from a module that is compiled.
async function startLater(module) {
    __wbg_finalize_init(await WebAssembly.instantiate(module, __wbg_get_imports()), module);
}

export const glue = { initSync, startLater, forget, ${calls.join(', ')} };
`;

const NEEDED = [
  'let wasmModule, wasmInstance, wasm;',
  'function __wbg_finalize_init(instance, module)',
  'function __wbg_get_imports()',
];

const declared = (name) => `export function ${name}(`;

// The text of a module's glue with the additions. They reach into wasm-bindgen's own names, so a
// version that changes those has to stop the build here.
export async function glueText(name) {
  const text = await readFile(glueOf(name), 'utf8');
  const has = (name) => text.includes(declared(name));
  const calls = [...RENDER, ...COMPARE.filter(has), ...(OBJECTS.some(has) ? OBJECTS : [])];
  for (const part of [...NEEDED, ...calls.map(declared)]) {
    if (!text.includes(part)) {
      throw new Error(
        `${glueOf(name)} does not contain \`${part}\`, which www/npm/build/glue.mjs builds on.`,
      );
    }
  }
  return text + added(calls);
}
