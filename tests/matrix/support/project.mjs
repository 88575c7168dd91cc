// A project of a user: a folder with the package installed by its name, from a registry that gives
// its tarball. It lies below this folder, where Node's resolution finds the tools; the package itself
// is nowhere but in the project.

import { execFile } from 'node:child_process';
import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { promisify } from 'node:util';
import { pack } from '../../package/support.mjs';
import { ask } from './answers.mjs';
import { publish } from './registry.mjs';
import { start } from './server.mjs';
import { here } from './tools.mjs';

const scratch = join(here, 'scratch');
const INSTALL = ['install', 'replycode', '--ignore-scripts', '--no-audit', '--no-fund'];

// What tools would do to the machine, or ask for, beyond the task. They see no registry but ours.
const environment = (registry) => ({
  ...process.env,
  CI: '1',
  NO_COLOR: '1',
  DENO_DIR: join(scratch, 'deno'),
  DENO_NO_UPDATE_CHECK: '1',
  NEXT_TELEMETRY_DISABLED: '1',
  WRANGLER_LOG_PATH: join(scratch, 'wrangler'),
  WRANGLER_SEND_METRICS: 'false',
  NPM_CONFIG_REGISTRY: registry.url,
  // A tarball of the same version that another run has installed is not this one.
  NPM_CONFIG_CACHE: join(scratch, 'npm'),
  XDG_CACHE_HOME: join(scratch, 'cache'),
  XDG_CONFIG_HOME: join(scratch, 'config'),
});

// Empties the folder of the projects and publishes the package there: `url`, `close()`.
export function prepare() {
  clear();
  mkdirSync(scratch);
  return publish(pack(scratch).path);
}

export const clear = () => rmSync(scratch, { recursive: true, force: true });

// Gives `dir`, `write(name, text)`, `run(program, ...args)` and `start(program, ...args)`. Two
// modules lie there, both.js and english.js, that export `answered()`.
export async function project(name, registry) {
  const env = environment(registry);
  const dir = join(scratch, name);
  mkdirSync(dir);
  const write = (name, text) => {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
  };
  write('package.json', JSON.stringify({ name, private: true, type: 'module' }));
  await run(env, dir, 'npm', INSTALL);
  ask(write);
  return {
    dir,
    write,
    run: (program, ...args) => run(env, dir, program, args),
    start: (program, ...args) => start(env, dir, program, args),
  };
}

// Runs a program to its end and gives what it printed, as `stdout` and `stderr`. Anything else than
// success is thrown, with the end of that.
async function run(env, cwd, program, args) {
  const options = { cwd, env, encoding: 'utf8', maxBuffer: 2 ** 26, timeout: 300_000 };
  try {
    return await promisify(execFile)(program, args, options);
  } catch ({ code, signal, stdout, stderr }) {
    throw new Error(`${program} ended with ${code ?? signal}:\n${(stdout + stderr).slice(-1500)}`);
  }
}
