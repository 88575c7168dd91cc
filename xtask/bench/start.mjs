// How long it takes until there is something: the command beside the least that a Rust program and Node
// can do, and the modules of pages beside a frame of the screen.

import { spawnSync } from 'node:child_process';
import { explaining, languages } from '../../www/npm/build/modules.mjs';
import { leastOf, peers, root, row } from './support.mjs';

// The time between two frames at 60 a second; what takes longer is seen as a pause.
const FRAME = 1000 / 60;

// The least of several runs, in milliseconds.
function least(call, rounds = 15) {
  let best = Infinity;
  for (let round = 0; round < rounds; round++) {
    const start = performance.now();
    call();
    best = Math.min(best, performance.now() - start);
  }
  return best;
}

const started = (program, ...args) => least(() => spawnSync(program, args));

const command = `${root}target/release/replycode`;
const hello = peers('hello', { path: true });
for (const [name, ...args] of [
  ['replycode explain 554', 'explain', '554'],
  ['replycode explain, a whole reply', 'explain', '550 5.1.1 <zoe@example.com>: User unknown'],
]) {
  const ours = started(command, ...args);
  row({ name, ours, peer: 'a hello world in Rust', theirs: started(hello), unit: 'ms' });
  row({ name, ours, peer: 'node -e 0', theirs: started(process.execPath, '-e', '0'), unit: 'ms' });
}

for (const name of [...languages(), ...languages().map(explaining)]) {
  const file = `${root}dist/site/module/${name}/replycode_bg.wasm`;
  row({ name: `module ${name}, compiled`, ours: compiled(file), peer: 'a frame', theirs: FRAME, unit: 'ms', most: 1 });
}

// In milliseconds; within one process the engine knows the bytes the second time.
function compiled(file) {
  return leastOf(`const bytes = require('node:fs').readFileSync(${JSON.stringify(file)});
    const start = performance.now();
    new WebAssembly.Module(bytes);
    console.log(performance.now() - start);`);
}
