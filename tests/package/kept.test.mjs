// Answers that are kept are nobody's to change.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { dist } from './support.mjs';

const { explain } = createRequire(import.meta.url)(dist);

test('a changed answer is the caller’s own, the next is whole', () => {
  const first = explain('554');
  const before = structuredClone(first);
  first.code.title = 'changed';
  first.code.sections.length = 0;
  first.warnings.push('changed');
  assert.deepEqual(explain('554'), before);
  assert.deepEqual(explain('554', {}), before);
});

test('each language and each way of asking has its own', () => {
  assert.notEqual(explain('554', { lang: 'zh' }).code.title, explain('554').code.title);
  assert.equal(explain('554', { lang: 'zh-TW' }).lang, 'zh');
  assert.equal(explain('smtp:554').input, 'smtp:554');
  assert.equal(explain('554').input, '554');
});

test('more codes than are kept are answered alike', () => {
  const twice = (code) => [explain(code), explain(code)];
  for (let detail = 0; detail < 600; detail++) {
    const [one, two] = twice(`5.9.${detail}`);
    assert.deepEqual(one, two);
  }
});

test('wrong arguments stay errors after a right answer', () => {
  explain('554');
  assert.throws(() => explain('554', 5), TypeError);
  assert.throws(() => explain('554', { lang: 'fr' }), RangeError);
  assert.throws(() => explain('554', { lang: 1 }), TypeError);
});
