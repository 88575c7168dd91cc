// Tools of the workspace for a project that has installed the package.

import { mkdirSync, symlinkSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { root } from './support.mjs';

// What turns Markdown into HTML.
export const UNIFIED = ['unified', 'remark-parse', 'remark-rehype', 'rehype-stringify', '@types/hast'];

// Lets the project import these packages. Their own dependencies are found where the links lead.
export function link(project, names) {
  for (const name of names) {
    const place = join(project.dir, 'node_modules', name);
    mkdirSync(dirname(place), { recursive: true });
    symlinkSync(join(root, 'node_modules', name), place, 'junction');
  }
}
