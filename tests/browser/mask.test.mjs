// What a reader passes on: who it was is masked, what it means is not.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { classify } from '../../dist/npm/index.mjs';
import { mask } from '../../www/site/mask.js';
import { root } from './support.mjs';

const base64 = (text) => Buffer.from(text).toString('base64');

test('addresses in every dress are masked, and what only looks like one is not', () => {
  const cases = [
    ['<zoe@example.com>: no', '<…@example.com>: no'],
    ['rfc822;zoe.b+tag@例子.中国', 'rfc822;…@例子.中国'],
    ['"zoe b"@example.com', '…@example.com'],
    ['bounce+zoe=example.org@lists.example', '…@lists.example'],
    [`SRS0=${'a'.repeat(70)}=example.org=zoe@fwd.example`, '…@fwd.example'],
    ['https://example.com/?e=zoe%40example.com', 'https://example.com/?e=…%40example.com'],
    ['zoe&#64;example.com', '…&#64;example.com'],
    ['[192.0.2.77]:25', '[192.0.2.x]:25'],
    ['77.2.0.192.zen.example', 'x.2.0.192.zen.example'],
    ['mail-192-0-2-77.example', 'mail-192-0-2-x.example'],
    ['[IPv6:2001:db8:1:2:3:4:5:6]', '[IPv6:2001:db8:1::x]'],
    ['2001:db8::1 said', '2001:db8::x said'],
    ['10:20:30 550 5.7.1 RFC 5321', '10:20:30 550 5.7.1 RFC 5321'],
    ['version 15.20.7897.15 core::fmt', 'version 15.20.7897.15 core::fmt'],
    ['delay=405.2, delays=401, size=40k', 'delay=405.2, delays=401, size=40k'],
    ['at 5 @ noon, @here', 'at 5 @ noon, @here'],
  ];
  for (const [text, expected] of cases) assert.equal(mask(text), expected);
});

test('what is encoded is masked and stays encoded', () => {
  const lines = (text, end) => base64(text).match(/.{1,76}/g).join(end);
  const long = (who) => `The mail to ${who}@example.com came back.\n`.repeat(9);
  const cases = [
    [`Subject: =?utf-8?B?${base64('zoe@例子.中国')}?=`, `Subject: =?utf-8?B?${base64('…@例子.中国')}?=`],
    ['=?utf-8?Q?zoe=40example=2Ecom?=', '=?utf-8?Q?…=40example=2Ecom?='],
    ['=3D zo=\r\ne=40example.com, 192.0.=\r\n2.77', '=3D …=40example.com, 192.0.2.x'],
    [`https://x.example/u/${base64('{"to":"zoe@example.com"}')}`, `https://x.example/u/${base64('{"to":"…@example.com"}')}`],
    [`\r\n\r\n${lines(long('zoe'), '\r\n')}\r\n--x`, `\r\n\r\n${lines(long('…'), '\r\n')}\r\n--x`],
    [`> ${lines(long('zoe'), '\n> ')}\nThey said`, `> ${lines(long('…'), '\n> ')}\nThey said`],
    [`\n${lines(Buffer.from('\x89PNG\x1a\n'.repeat(60), 'latin1'), '\n')}\n`, '\n…\n'],
    ['AUTH PLAIN AHpvZQBzZWNyZXQ=\n250-AUTH PLAIN LOGIN', 'AUTH PLAIN …\n250-AUTH PLAIN LOGIN'],
    ['S: 334 VXNlcm5hbWU6\nC: em9l\nS: 535 5.7.8 failed', 'S: 334 VXNlcm5hbWU6\nC: …\nS: 535 5.7.8 failed'],
    [base64('nobody is named here'), base64('nobody is named here')],
    ['a 4A1B2C3D4E5F6A7B8C9D0E1F2A3B4C5D internationalization', 'a 4A1B2C3D4E5F6A7B8C9D0E1F2A3B4C5D internationalization'],
  ];
  for (const [text, expected] of cases) assert.equal(mask(text), expected);
});

test('a masked reply means what it meant', async () => {
  let changed = 0;
  for (const name of ['public', 'sisimai']) {
    const rows = (await readFile(`${root}tests/data/labelled/${name}.jsonl`, 'utf8')).trim().split('\n');
    for (const { text } of rows.map((row) => JSON.parse(row))) {
      const masked = mask(text);
      changed += masked !== text;
      assert.deepEqual(classify(masked), classify(text), masked);
    }
  }
  assert.ok(changed > 100, `${changed} replies name somebody`);
});

test('masking takes time in proportion to the text', () => {
  const texts = ['a@', '=40a', '=\n', '/a', ':', '1.', '334 ', '334 x\nC: aaaa b\n', 'AUTH ', '"', ' ', 'a', `${'a'.repeat(40)}\n`, '=?'];
  for (const text of texts) {
    const begun = performance.now();
    mask(text.repeat(1_000_000 / text.length));
    const spent = performance.now() - begun;
    // A quadratic one would take minutes.
    assert.ok(spent < 5_000, `${JSON.stringify(text)}: ${Math.round(spent)} ms`);
  }
});
