// The package in Node against what a developer would write by hand: a table of plain objects in a
// module, and `structuredClone`. Both give an object that the caller may change.

import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { brotliCompressSync } from 'node:zlib';
import { languages } from '../../www/npm/build/modules.mjs';
import { leastOf, root, row, time } from './support.mjs';

const dist = `${root}dist/npm/`;
const { compare, explain, list } = await import(`${dist}index.mjs`);

const codes = list().map(({ code }) => code);
const table = new Map(codes.map((code) => [code, explain(code)]));
let next = 0;
const turn = () => codes[next++ % codes.length];

answers();
starts();

function answers() {
  const peer = 'a table and structuredClone';
  const cloned = time(() => structuredClone(table.get(turn())));
  row({ name: 'explain a code, in Node', ours: time(() => explain(turn())), peer, theirs: cloned, unit: 'ms', most: 1 });

  const pairs = new Map(codes.slice(1).map((code, index) => [code, compare(codes[index], code)]));
  const pair = () => 1 + (next++ % (codes.length - 1));
  const clonedPair = time(() => structuredClone(pairs.get(codes[pair()])));
  const compared = time(() => {
    const at = pair();
    compare(codes[at - 1], codes[at]);
  });
  row({ name: 'compare, in Node', ours: compared, peer, theirs: clonedPair, unit: 'ms' });
}

// From import to the first answer, in a process of its own; and the bytes that are imported.
function starts() {
  const folder = mkdtempSync(join(tmpdir(), 'replycode-bench-'));
  try {
    const written = join(folder, 'table.mjs');
    writeFileSync(written, `export default ${JSON.stringify(Object.fromEntries(table))}`);
    const peer = 'a module with the explanations of all codes in English';
    const theirs = first(written, "structuredClone(module.default['554'])");
    const weight = weigh(written);
    for (const name of ['index', ...languages()]) {
      const entry = `${dist}${name}.mjs`;
      const called = name === 'index' ? 'replycode' : `replycode/${name}`;
      row({ name: `${called}, import to first answer`, ours: first(entry, "module.explain('554')"), peer, theirs, unit: 'ms' });
      row({ name: `${called}, brotli`, ours: weigh(entry), peer, theirs: weight, unit: 'KB' });
    }
  } finally {
    rmSync(folder, { recursive: true });
  }
}

// In milliseconds.
function first(file, answer) {
  const program = `const start = performance.now();
    const module = await import(${JSON.stringify(file)});
    ${answer};
    console.log(performance.now() - start);`;
  return leastOf(program, '--input-type=module');
}

function weigh(file) {
  return brotliCompressSync(readFileSync(file)).length / 1000;
}
