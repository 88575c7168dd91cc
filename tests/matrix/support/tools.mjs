// The tools of the matrix, as this folder's package.json pins them.

import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const here = fileURLToPath(new URL('../', import.meta.url));

// A tool that is listed but not here: the row names it, and the run fails.
export class NotInstalled extends Error {}

const folder = (name) => join(here, 'node_modules', name);

function manifest(name) {
  const path = join(folder(name), 'package.json');
  if (!existsSync(path)) throw new NotInstalled(`npm has put no package ${name} into tests/matrix`);
  return JSON.parse(readFileSync(path, 'utf8'));
}

// The packages of Node begin it with a v.
export const version = (name) => manifest(name).version.replace(/^v/, '');

// The script that a package gives as its command. `name` is that of the package where it is not told.
export function command(packaged, name = packaged) {
  const { bin } = manifest(packaged);
  return join(folder(packaged), typeof bin === 'string' ? bin : bin[name]);
}

// A program in a package for one platform; `path` is its place in there. Such packages are used
// directly, because no install script runs that would copy the program elsewhere.
export function program(packaged, path) {
  manifest(packaged);
  const found = join(folder(packaged), path);
  if (!existsSync(found)) throw new NotInstalled(`the package ${packaged} holds no ${path}`);
  return found;
}

// Another Node than the one that runs this.
export const node = (major) => program(nodePackage(major), 'bin/node');
export const nodePackage = (major) => `node-${major}-${process.arch}`;
