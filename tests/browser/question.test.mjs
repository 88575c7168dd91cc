// What the search box takes a question for.
import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { read } from '../../www/site/question.js';
import { matching, pairPath } from '../../www/site/titles.js';

const QUESTIONS = {
  code: ['554', '５５４', 'smtp:554', 'SMTP error 550', 'what is 554?', 'what’s 554', '554 是什么意思', '5。7。1', '５．７．１', '599', '554 vs 554', '#5.7.1', '`554`', '[554]', '「554」', 'error=554', '<554>'],
  pair: [
    '354 vs 554', '354 vs. 554', '354 versus 554', '354 和 554', '354和554有什么不同？', '354、554', '354/554 区别', '354与554的区别', '５５０，５５４',
    '354 554', '450-550', 'difference between 450 and 550', '550 vs 5.1.1', '5.7.1 和 5.7.26 的区别', '550 与 554 有何区别', '550 → 554',
  ],
  reply: [
    '550 5.1.1', '550 5.1.1.', '550 5.1.1 <bob@x>: user unknown', '554 relay access denied', '550-5.1.1 Hello\n550 5.1.1 Bye', '550 User unknown', '550 邮箱不存在',
    'host mx.example.com[192.0.2.1] said: 450 4.2.0 <zoe@example.com>: Recipient address rejected: Greylisted (in reply to RCPT TO)',
  ],
  words: ['mailbox full', '邮箱已满', '55', '5.7', 'gmail', '1550', '554 5.7.1 vs 550', 'how is 552 fixed?'],
  nothing: ['', '  '],
};

for (const [kind, questions] of Object.entries(QUESTIONS)) {
  test(`what is taken for ${kind}`, () => {
    for (const question of questions) assert.equal(read(question).kind, kind, question);
  });
}

test('codes are read in the order of the question', () => {
  assert.deepEqual(read('５５４ 和 354').codes, ['554', '354']);
  assert.deepEqual(read('450-4.2.1 try later').codes, ['450', '4.2.1']);
  assert.deepEqual(read('x554 10.5.1.1 1550 a@5.1.1').codes, []);
});

for (const lang of ['en', 'zh']) {
  test(`${lang}: the script knows exactly the pairs that have pages`, async () => {
    const rows = JSON.parse(await readFile(`dist/site/${lang}/titles.json`, 'utf8'));
    const names = rows.map(([code]) => code).filter(Boolean);
    const known = names.flatMap((low, at) => names.slice(at + 1).map((high) => pairPath(rows, [high, low]))).filter(Boolean);
    const made = (await readdir(`dist/site/${lang}/smtp`)).filter((name) => name.includes('-vs-'));
    assert.deepEqual(known.sort(), made.map((name) => `smtp/${name}/`).sort());
    assert.equal(pairPath(rows, ['554', '599']), undefined);
    assert.equal(pairPath(rows, ['554', '554']), undefined);
  });
}

test('titles are found by every word, codes by their beginning first', async () => {
  const rows = JSON.parse(await readFile('dist/site/en/titles.json', 'utf8'));
  assert.equal(matching(rows, '552')[0][0], '552');
  assert.ok(matching(rows, 'FULL mailbox').some(([code]) => code === '5.2.2'));
  assert.ok(matching(rows, 'gmail').some(([, , path]) => path === 'providers/gmail/'));
  assert.deepEqual(matching(rows, 'qzwx'), []);
});
