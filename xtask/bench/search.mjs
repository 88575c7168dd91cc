// One search in the module of a page, over the tables of questions that the tests hold: the
// slowest of them against the limit.

import { readdirSync } from 'node:fs';
import { languages } from '../../www/npm/build/modules.mjs';
import { lines, pageModule, root, row, time } from './support.mjs';

const LIMIT = 1;
const data = `${root}tests/data/`;

for (const lang of languages()) {
  const { renderSearch } = await pageModule(lang);
  const tables = readdirSync(data).filter((name) => name.startsWith(`search-${lang}`)).sort();
  const times = tables
    .flatMap((table) => lines(data + table).slice(1))
    .map((line) => line.slice(0, line.lastIndexOf(',')).replace(/^"|"$/g, ''))
    .map((query) => ({ query, ms: time(() => renderSearch(query, lang), 5, 8) }))
    .sort((a, b) => a.ms - b.ms);
  const half = times[times.length >> 1];
  const slowest = times.at(-1);
  const same = { peer: 'the limit', theirs: LIMIT, unit: 'ms', most: 1 };
  row({ name: `search, module ${lang}, median of ${times.length} questions`, ours: half.ms, ...same });
  row({ name: `search, module ${lang}, the slowest: ${slowest.query}`, ours: slowest.ms, ...same });
}
