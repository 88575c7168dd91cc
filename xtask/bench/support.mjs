// What the benchmarks in Node share: timing, the modules, and how a row is handed over.

import { execFileSync, spawnSync } from 'node:child_process';
import { readFileSync, readdirSync } from 'node:fs';
import { fileURLToPath } from 'node:url';

export const root = fileURLToPath(new URL('../../', import.meta.url));

// The lines of a file.
export const lines = (file) => readFileSync(file, 'utf8').trim().split('\n');

// The files of labelled replies, and the texts of all their rows.
const labelled = `${root}tests/data/labelled/`;
export const replies = readdirSync(labelled).sort().map((name) => labelled + name);
export const texts = () => replies.flatMap((file) => lines(file).map((line) => JSON.parse(line).text));

// The module of a page, started, as the site serves it.
export async function pageModule(lang) {
  const folder = `${root}dist/site/module/${lang}/`;
  const module = await import(`${folder}replycode.js`);
  module.initSync({ module: readFileSync(`${folder}replycode_bg.wasm`) });
  return module;
}

// What a program of xtask/peers prints; with `path`, where it lies once it is compiled.
export function peers(name, { path = false, args = [] } = {}) {
  const cargo = process.env.CARGO ?? 'cargo';
  const run = (...words) => execFileSync(cargo, words, { cwd: root, encoding: 'utf8' });
  const which = ['--quiet', '--release', '--package', 'replycode-peers', '--bin', name];
  if (!path) return run('run', ...which, '--', ...args);
  run('build', ...which);
  return `${process.env.CARGO_TARGET_DIR ?? `${root}target`}/release/${name}`;
}

// Milliseconds of one call: the least of several rounds, since everything else on the machine
// only ever adds to it.
export function time(call, rounds = 7, least = 20) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    let calls = 0;
    const start = performance.now();
    let passed = 0;
    while (passed < least) {
      call();
      calls++;
      passed = performance.now() - start;
    }
    best = Math.min(best, passed / calls);
  }
  return best;
}

// The least of the numbers that several processes of Node print, each for itself.
export function leastOf(program, ...options) {
  const once = () => Number(spawnSync(process.execPath, [...options, '-e', program], { encoding: 'utf8' }).stdout);
  return Math.min(...Array.from({ length: 9 }, once));
}

// One row of the table, as `xtask/src/bench.rs` reads it: figures of one unit, and the ratio
// (ours to theirs) that is the goal, at most or at least. Without a figure it was not measured.
export function row({ name, ours, peer, theirs, unit, most, least }) {
  console.log(JSON.stringify({ name, ours, peer, theirs, unit, most, least }));
}
