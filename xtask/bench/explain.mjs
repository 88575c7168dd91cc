// The package in Node against what a developer would write by hand: a table of plain objects and
// `structuredClone`. Both give an object that the caller may change.

import { row, root, time } from './support.mjs';

const { compare, explain, list } = await import(`${root}dist/npm/index.mjs`);

const codes = list().map(({ code }) => code);
const table = new Map(codes.map((code) => [code, explain(code)]));
let next = 0;
const turn = () => codes[next++ % codes.length];

const peer = 'a table and structuredClone';
const cloned = time(() => structuredClone(table.get(turn())));
row({ name: 'explain, in Node', ours: time(() => explain(turn())), peer, theirs: cloned, unit: 'ms', most: 1 });

const pairs = new Map(codes.slice(1).map((code, index) => [code, compare(codes[index], code)]));
const pair = () => 1 + (next++ % (codes.length - 1));
const clonedPair = time(() => structuredClone(pairs.get(codes[pair()])));
const compared = time(() => {
  const at = pair();
  compare(codes[at - 1], codes[at]);
});
row({ name: 'compare, in Node', ours: compared, peer, theirs: clonedPair, unit: 'ms' });
