// Programs that run JavaScript, asked by scripts that print.

import assert from 'node:assert/strict';
import { ASKED, check, requires } from './answers.mjs';

// Asks and prints, after what defines `answered`.
export const PRINT = 'console.log(JSON.stringify(answered()));\n';

// Runs a script of the project and checks what it prints; `run` is the program with its arguments.
export async function prints(name, project, run, script) {
  const { stdout, stderr } = await project.run(...run, script);
  assert.equal(stderr, '');
  check(name, JSON.parse(stdout));
}

export async function byImport(project, ...run) {
  for (const name of Object.keys(ASKED)) {
    project.write(`print-${name}.js`, `import { answered } from './${name}.js';\n${PRINT}`);
    await prints(name, project, run, `print-${name}.js`);
  }
}

export async function byRequire(project, ...run) {
  for (const name of Object.keys(ASKED)) {
    project.write(`print-${name}.cjs`, requires(name) + PRINT);
    await prints(name, project, run, `print-${name}.cjs`);
  }
}
