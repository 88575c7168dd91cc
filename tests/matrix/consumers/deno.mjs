// Deno, without any permission: the package reads no file and no environment.

import { ASKED, imports } from '../support/answers.mjs';
import { byImport, byRequire, PRINT, prints } from '../support/runtime.mjs';
import { program, version } from '../support/tools.mjs';

const libc = process.platform === 'linux' ? '-glibc' : '';
// It would tell of what it downloads.
const deno = () => [program(`@deno/${process.platform}-${process.arch}${libc}`, 'deno'), 'run', '--quiet'];

async function run(project) {
  await byImport(project, ...deno());
  await byRequire(project, ...deno());
}

// By Deno's own name for it, where nothing is installed.
async function named(project) {
  for (const name of Object.keys(ASKED)) {
    const script = `elsewhere/${name}.mjs`;
    project.write('elsewhere/deno.json', '{}');
    project.write(script, imports(name).replace("from 'replycode", "from 'npm:replycode") + PRINT);
    await prints(name, project, deno(), script);
  }
}

const row = (name, ran, run) => ({ name, version: () => version('deno'), ran, run });

export default [row('Deno', 'import, require', run), row('Deno, npm specifier', 'import', named)];
