// What the package gives is what the command prints, key by key.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist, root } from './support.mjs';

const { classify, explain, list, parse, reasons, term } = createRequire(import.meta.url)(dist);

const command = join(process.env.CARGO_TARGET_DIR ?? join(root, 'target'), 'release/replycode');

function printed(args, input) {
  const { status, stdout, stderr } = spawnSync(command, args, { input, encoding: 'utf8' });
  assert.equal(status, 0, stderr);
  return stdout;
}

const BOUNCE = `From: MAILER-DAEMON@mx.example.net
Content-Type: multipart/report; report-type=delivery-status; boundary="b"

--b
Content-Type: message/delivery-status

Reporting-MTA: dns; mx.example.net

Final-Recipient: rfc822; one@example.com
Action: delayed
Status: 4.2.2
Diagnostic-Code: smtp; 452 4.2.2 Mailbox full

Final-Recipient: rfc822; two@example.com
Action: failed
Status: 5.1.1
Diagnostic-Code: smtp; 550 5.1.1 User unknown

--b--
`;

const INPUTS = [
  '554',
  '5.7.1',
  '550 5.1.1',
  '299',
  '550 4.1.1',
  '550 5.1.1 User unknown',
  '451 4.7.1 Greylisting in action, please come back in 00:05:00',
  '550-5.7.26 This mail has been blocked because the sender is unauthenticated.\r\n550 5.7.26 a1si - gsmtp',
  'Nov 24 10:00:00 mx postfix/smtp[1]: 3C: to=<用户@example.com>, relay=mx1.qq.com[1.2.3.4]:25, dsn=5.0.0, ' +
    'status=bounced (host mx1.qq.com said: 550 Mail content denied 😀 (in reply to end of DATA command))',
  BOUNCE,
];

for (const lang of ['en', 'zh']) {
  test(`explain in ${lang}`, () => {
    for (const input of INPUTS) {
      const theirs = JSON.parse(printed(['explain', '--lang', lang, '--format', 'json', '-'], input));
      assert.deepEqual(explain(theirs.input, { lang }), theirs, input);
      assert.equal(theirs.input.trim(), input.trim());
    }
  });

  test(`reasons in ${lang}`, () => {
    assert.deepEqual(
      reasons({ lang }),
      JSON.parse(printed(['reasons', '--lang', lang, '--format', 'json'])),
    );
  });
}

test('classify, one and many', () => {
  const lines = [...INPUTS.filter((input) => !/[\r\n]/.test(input)), '', 'hello', '😀 550 no such user 😀'];
  const theirs = printed(['classify'], lines.map((line) => `${line}\n`).join(''))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(classify(lines), theirs);
  assert.deepEqual(
    lines.map((line) => classify(line)),
    theirs,
  );
});

test('classify, on what servers really sent', () => {
  const rows = ['public', 'sisimai'].flatMap((name) =>
    readFileSync(join(root, `tests/data/labelled/${name}.jsonl`), 'utf8')
      .trim()
      .split('\n'),
  );
  const texts = rows.map((row) => JSON.parse(row).text);
  assert.ok(texts.length > 300, `${texts.length} texts are too few`);
  const theirs = printed(['classify'], texts.map((text) => `${JSON.stringify({ text })}\n`).join(''))
    .trim()
    .split('\n')
    .map((line) => JSON.parse(line));
  assert.deepEqual(classify(texts), theirs);
});

test('classify keeps the texts of an array apart, whatever they hold', () => {
  const odd = ['550\n5.1.1', '\ud83d', '\ude00 550 5.1.1 User unknown', '', '\0', '250 ok\n', BOUNCE];
  const many = Array.from({ length: 20_000 }, (_, index) => odd[index % odd.length]);
  const each = odd.map((text) => classify(text));
  assert.deepEqual(classify(many), many.map((_, index) => each[index % odd.length]));
  assert.deepEqual(classify([]), []);
});

test('numbers are numbers, and the unknown is null', () => {
  const { reply, others, parts, input } = explain(BOUNCE);
  assert.equal(reply.code, 550);
  assert.equal(reply.enhanced, '5.1.1');
  assert.equal(others[0].code, 452);
  assert.equal(parts.map(({ text }) => text).join(''), input);
  const all = classify('hello');
  const nothing = { code: null, enhanced: null, outcome: null, reason: null, actor: null, provider: null };
  assert.deepEqual(all, { ...nothing, addressDead: false });
  const [first] = parse('550 no');
  assert.deepEqual([first.code, first.enhanced, first.command, first.host], [550, null, null, null]);
  const undefinedWithin = (value) =>
    value === undefined || (typeof value === 'object' && value !== null && Object.values(value).some(undefinedWithin));
  for (const text of INPUTS) assert.equal(undefinedWithin(explain(text)), false, text);
});

test('start and end are where the reply stands', () => {
  const text = '😀 log: 550 5.1.1 User unknown';
  const [reply] = parse(text);
  assert.match(text.slice(reply.start, reply.end), /^550 5\.1\.1 User unknown/);
});

test('a term is a link to a page that there is, or null', () => {
  const linked = { code: '5.7.1', title: '550 5.7.1：未获授权，拒绝投递', url: '/docs/zh/smtp/5.7.1/' };
  assert.deepEqual(term('５５０ ５．７．１', { lang: 'zh-TW', base: '/docs/' }), linked);
  for (const text of ['', '550', '5.7.1', 'HTTP 550', 'SMTP 599', '😀 550 5.7.1', '\ud800']) assert.equal(term(text), null);
  for (const { code, title, url } of list()) assert.deepEqual(term(code, { bare: true }), { code, title: `${code}: ${title}`, url });
});
