// The type declarations: the shapes come from the module, the functions from www/npm/types.

import { readFile } from 'node:fs/promises';
import { at } from './paths.mjs';
import { typesOf } from './modules.mjs';

// The declarations of an entry whose default language is `lang`.
export async function declarations(lang) {
  const functions = await readFile(at('www/npm/types/functions.d.ts'), 'utf8');
  return `${await shapes()}\n${functions.replaceAll('{lang}', lang)}`;
}

// What the crate wrote into the module's .d.ts, up to the first function of wasm-bindgen's own.
async function shapes() {
  const text = await readFile(typesOf('all'), 'utf8');
  const begin = text.indexOf('export ');
  const end = text.lastIndexOf('/**', text.indexOf('export function '));
  if (begin < 0 || end <= begin) throw new Error(`${typesOf('all')} has no types before its functions.`);
  return text.slice(text.lastIndexOf('/**', begin), end).trim() + '\n';
}
