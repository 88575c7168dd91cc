// One search in the module of a page, over the tables of questions that the tests hold: the
// slowest of them against the limit.

import { readFileSync } from 'node:fs';
import { languages } from '../../www/npm/build/modules.mjs';
import { pageModule, root, row, time } from './support.mjs';

const LIMIT = 1;

for (const lang of languages()) {
  const { renderSearch } = await pageModule(lang);
  const tables = [`search-${lang}.csv`, `search-${lang}-strangers.csv`];
  const times = tables
    .flatMap((table) => readFileSync(`${root}tests/data/${table}`, 'utf8').trim().split('\n').slice(1))
    .map((line) => line.slice(0, line.lastIndexOf(',')).replace(/^"|"$/g, ''))
    .map((query) => ({ query, ms: time(() => renderSearch(query, lang), 5, 8) }))
    .sort((a, b) => a.ms - b.ms);
  const half = times[times.length >> 1];
  const slowest = times.at(-1);
  const same = { peer: 'the limit', theirs: LIMIT, unit: 'ms', most: 1 };
  row({ name: `search, module ${lang}, median of ${times.length} questions`, ours: half.ms, ...same });
  row({ name: `search, module ${lang}, the slowest: ${slowest.query}`, ours: slowest.ms, ...same });
}
