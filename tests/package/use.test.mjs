// The page that tells how to use all this elsewhere says what is so: every attribute, every function,
// the weights; and its examples run in Node as they stand.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { brotliCompressSync } from 'node:zlib';
import { dist, output, project, root } from './support.mjs';

const require = createRequire(import.meta.url);
const LANGUAGES = readdirSync(join(root, 'i18n'));
const text = (lang) => readFileSync(join(root, `i18n/${lang}/use.md`), 'utf8');

let user;
before(() => {
  user = project();
});
after(() => user.remove());

// The first cells of the table below an anchor, without backticks.
function rows(lang, anchor) {
  const [, after] = text(lang).split(`{#${anchor}}`);
  const table = after.split('\n\n').find((block) => block.startsWith('| '));
  const cells = table.trim().split('\n').slice(2).map((row) => row.split('|').slice(1, -1).map((cell) => cell.trim()));
  return cells.map((row) => row.map((cell) => cell.replace(/^`([^`]*)`$/, '$1')));
}

const examples = (lang) => [...text(lang).matchAll(/^```js run\n(.*?)^```$/gms)].map(([, code]) => code);

for (const lang of LANGUAGES) {
  test(`${lang}: every attribute`, () => {
    const { ReplyCodeElement } = require(`${dist}/element.cjs`);
    const told = rows(lang, 'attributes').map(([name]) => name);
    assert.deepEqual(told.sort(), [...ReplyCodeElement.observedAttributes].sort());
  });

  test(`${lang}: every function`, () => {
    const told = rows(lang, 'functions').map(([call]) => call.split('(')[0]);
    assert.deepEqual(told.sort(), Object.keys(require(dist)).sort());
  });

  test(`${lang}: what it weighs, to a tenth`, () => {
    const told = rows(lang, 'size').map(([, kilobytes]) => Number(kilobytes));
    const weigh = (...names) =>
      names.reduce((sum, name) => sum + brotliCompressSync(readFileSync(join(dist, name))).length, 0) / 1000;
    const module = (name) => weigh('widget.js', `widget-${name}.js`);
    const texts = readdirSync(join(dist, `texts-${lang}`)).filter((name) => /^\d.*\.txt$/.test(name));
    const found = [
      module(lang) + weigh(`replycode-page-${lang}.wasm`),
      module(`explain-${lang}`) + weigh(`replycode-explain-${lang}.wasm`),
      weigh(...texts.map((name) => `texts-${lang}/${name}`)) / texts.length,
      weigh('index.mjs'),
      weigh('en.mjs'),
      weigh('zh.mjs'),
      weigh('replycode.wasm'),
    ];
    assert.equal(told.length, found.length);
    for (const [at, kilobytes] of found.entries()) {
      const off = Math.abs(told[at] - kilobytes);
      assert.ok(off <= Math.max(kilobytes / 10, 0.5), `row ${at + 1}: told ${told[at]}, found ${kilobytes}`);
    }
  });

  for (const [index, code] of examples(lang).entries()) {
    test(`${lang}: example ${index + 1} runs`, () => {
      assert.notEqual(output(user, `${lang}-${index}.mjs`, code), '');
    });
  }
}

test('there are examples, as many in every language', () => {
  const counts = LANGUAGES.map((lang) => examples(lang).length);
  assert.ok(counts[0] >= 5);
  assert.deepEqual(new Set(counts).size, 1);
});
