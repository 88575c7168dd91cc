// A project that has installed the package: dist/npm copied into its node_modules, out of reach of
// the workspace's own, and programs run in it.

import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));
export const dist = join(root, 'dist/npm');

// Gives `dir`, `write(name, text)`, `run(program, ...args)` and `remove()`.
export function project() {
  const dir = mkdtempSync(join(tmpdir(), 'replycode-'));
  cpSync(dist, join(dir, 'node_modules/replycode'), { recursive: true });
  const write = (name, text) => {
    mkdirSync(dirname(join(dir, name)), { recursive: true });
    writeFileSync(join(dir, name), text);
    return join(dir, name);
  };
  const run = (program, ...args) => {
    const { status, stdout, stderr } = spawnSync(program, args, { cwd: dir, encoding: 'utf8' });
    return { status, stdout, stderr };
  };
  return { dir, write, run, remove: () => rmSync(dir, { recursive: true, force: true }) };
}

// The standard output of a script in the project; anything else than success is thrown.
export function output(project, name, text) {
  const { status, stdout, stderr } = project.run(process.execPath, project.write(name, text));
  if (status !== 0 || stderr !== '') throw new Error(`${name} ended with ${status}:\n${stderr}`);
  return stdout.trim();
}

// Writes the tarball that would be published into a folder: its `path`, and `files`, each with its
// `path` and `mode`.
export function pack(folder) {
  const args = ['pack', '--json', '--ignore-scripts', '--pack-destination', folder, dist];
  const [{ filename, files }] = JSON.parse(execFileSync('npm', args, { encoding: 'utf8' }));
  return { path: join(folder, filename), files };
}
