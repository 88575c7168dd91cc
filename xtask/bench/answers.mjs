// `explain` and `compare` natively, beside copies of the same answers out of a table.

import { peers, row } from './support.mjs';

const times = JSON.parse(peers('answers'));
const peer = 'a table and clone';
row({ name: 'explain a code, native', ours: times.explain, peer, theirs: times.explanation, unit: 'µs' });
row({ name: 'compare, native', ours: times.compare, peer, theirs: times.comparison, unit: 'µs' });
