// What is refused, in whole sentences, and that the next call works.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { afterEach, test } from 'node:test';
import vm from 'node:vm';
import { dist } from './support.mjs';

const replycode = createRequire(import.meta.url)(dist);
const { classify, compare, explain, list, parse, reasons, renderComparison, renderExplanation, search, term } = replycode;

afterEach(() => assert.equal(explain('554').code.code, '554'));

function refuses(name, message, call) {
  assert.throws(call, (error) => {
    assert.equal(error.name, name);
    assert.equal(error.message, message);
    return true;
  });
}

test('a wrong type is a TypeError that names the argument', () => {
  const rows = [
    [() => explain(), 'explain: text must be a string such as "554", but it is undefined.'],
    [() => explain(554), 'explain: text must be a string such as "554", but it is a number.'],
    [() => explain(new String('554')), 'explain: text must be a string such as "554", but it is an object.'],
    [() => explain(Symbol('554')), 'explain: text must be a string such as "554", but it is a symbol.'],
    [() => compare('354', ['554']), 'compare: b must be a string such as "554", but it is an array.'],
    [
      () => renderComparison(null, '554'),
      'renderComparison: a must be a string such as "554", but it is null.',
    ],
    [
      () => explain('554', 'zh'),
      'explain: options must be an object such as { lang: "zh" }, but it is a string.',
    ],
    [() => search(552), 'search: query must be a string such as "mailbox full", but it is a number.'],
    [() => parse(550), 'parse: text must be a string such as "550 5.1.1 User unknown", but it is a number.'],
    [() => classify(), 'classify: text must be a string such as "550 5.1.1 User unknown", but it is undefined.'],
    [
      () => classify(['550 no', null]),
      'classify: text[1] must be a string such as "550 5.1.1 User unknown", but it is null.',
    ],
    [
      () => classify(new Array(2)),
      'classify: text[0] must be a string such as "550 5.1.1 User unknown", but it is undefined.',
    ],
    [() => reasons('zh'), 'reasons: options must be an object such as { lang: "zh" }, but it is a string.'],
    [() => term(550), 'term: text must be a string such as "550 5.7.1", but it is a number.'],
    [() => term('550', { bare: 'yes' }), 'term: bare must be true or false, but it is a string.'],
    [() => list(null), 'list: options must be an object such as { lang: "zh" }, but it is null.'],
    [() => list({ lang: 7 }), 'list: lang must be a string such as "en", but it is a number.'],
    [
      () => renderExplanation('554', { base: true }),
      'renderExplanation: base must be a string such as "https://example.org/docs", but it is a boolean.',
    ],
  ];
  for (const [call, message] of rows) refuses('TypeError', message, call);
});

test('what the command refuses is a RangeError with its sentence', () => {
  refuses('RangeError', '554 cannot be compared with itself; name two different codes.', () =>
    compare('554', '554'),
  );
  for (const code of ['199', '600', '5.9', '3.1.1', '5.1000.1', '', 'x', '5'.repeat(100_000), '\ud800']) {
    assert.throws(() => explain(code), { name: 'RangeError', message: /^[^\n]{10,300}$/ }, code.slice(0, 20));
  }
  for (const lang of ['fr', '', 'english', '\0']) {
    for (const call of [explain, term]) {
      assert.throws(() => call('554', { lang }), { name: 'RangeError', message: /en and zh/ }, lang);
    }
  }
});

test('a tag falls back by its primary subtag', () => {
  for (const [lang, answered] of [
    ['zh-TW', 'zh'],
    ['zh-Hans-CN', 'zh'],
    ['en-GB', 'en'],
    ['EN', 'en'],
  ]) {
    assert.equal(explain('554', { lang }).lang, answered);
  }
});

test('a text of a megabyte is the limit', () => {
  const message = 'explain: text is 1048577 characters long; at most 1048576 are read.';
  refuses('RangeError', message, () => explain('5'.repeat(2 ** 20 + 1)));
  assert.throws(() => explain('答'.repeat(2 ** 20)), RangeError);
});

test('links lead to the web or to a path', () => {
  for (const base of ['javascript:alert(1)//', ' JavaScript:x', 'java\nscript:x', 'data:text/html,x']) {
    for (const call of [renderExplanation, term]) {
      assert.throws(() => call('SMTP 554', { base }), { name: 'RangeError', message: /links lead to https:/ });
    }
  }
  const linked = (base) => /href="([^"]*)\/en\/smtp\//.exec(renderExplanation('554', { base }))?.[1];
  for (const [base, before] of [
    ['', ''],
    ['/docs/', '/docs'],
    ['https://example.org', 'https://example.org'],
  ]) {
    assert.equal(linked(base), before);
  }
  assert.equal(linked(undefined), undefined);
  assert.ok(!renderExplanation('554', { base: '"><script>' }).includes('<script>'));
});

test('a getter that throws, and a thousand bad calls, leave the module sound', () => {
  const options = {
    get lang() {
      throw new Error('mine');
    },
  };
  assert.throws(() => explain('554', options), { message: 'mine' });
  for (let call = 0; call < 1000; call++) assert.throws(() => compare('x', 'y'), RangeError);
});

test('a stack that overflows within the module ends that instance only', () => {
  let overflows = 0;
  // Calls from the deepest frame upwards, until one has enough stack to answer.
  const dive = () => {
    try {
      dive();
    } catch {
      try {
        explain('554');
      } catch (error) {
        overflows++;
        throw error;
      }
    }
  };
  for (let time = 0; time < 20; time++) dive();
  assert.ok(overflows > 20);
  assert.equal(compare('354', '554').a.code, '354');
});

// A page whose policy forbids WebAssembly, as Node can play it.
function forbidden() {
  const context = vm.createContext(
    { atob, TextDecoder, TextEncoder, module: { exports: {} } },
    { codeGeneration: { wasm: false } },
  );
  vm.runInContext(readFileSync(join(dist, 'index.cjs'), 'utf8'), context);
  return context.module.exports;
}

test('where WebAssembly is forbidden, the error names the directive and what to do', async () => {
  const { explain, ready } = forbidden();
  const says = { name: 'Error', message: /script-src 'wasm-unsafe-eval'.*renderExplanation/ };
  assert.throws(() => explain('554'), says);
  assert.throws(() => explain(554), { name: 'TypeError' });
  await assert.rejects(ready(), says);
});
