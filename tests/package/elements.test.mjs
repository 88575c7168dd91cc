// custom-elements.json tells editors all that <reply-code> has, and nothing that it has not.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { ReplyCodeElement } from '../../dist/npm/element.mjs';
import { list, renderComparison, renderExplanation } from '../../dist/npm/index.mjs';
import { dist, root } from './support.mjs';

const manifest = JSON.parse(readFileSync(join(dist, 'custom-elements.json'), 'utf8'));
const declaration = manifest.modules.flatMap(({ declarations }) => declarations).find(({ tagName }) => tagName === 'reply-code');
const names = (rows) => rows.map(({ name }) => name).sort();
const found = (text, pattern) => [...new Set([...text.matchAll(pattern)].map(([, name]) => name))].sort();

const sources = readdirSync(join(root, 'www/widget/src')).filter((name) => name.endsWith('.js'));
const script = sources.map((name) => readFileSync(join(root, 'www/widget/src', name), 'utf8')).join('\n');
const sheet = readFileSync(join(dist, 'reply-code.css'), 'utf8');

test('one class under its tag, in files that the package has and exports', () => {
  assert.equal(declaration.name, 'ReplyCodeElement');
  const { exports } = createRequire(import.meta.url)(join(dist, 'package.json'));
  const files = JSON.stringify(exports);
  for (const { path } of manifest.modules) assert.ok(files.includes(`"./${path}"`), path);
  const defining = manifest.modules.filter(({ exports }) => exports.some(({ kind }) => kind === 'custom-element-definition'));
  assert.deepEqual(defining.map(({ path }) => path), ['element/define.mjs', 'widget.js']);
});

test('every observed attribute, and each with its property but lang, which is the browser’s', () => {
  assert.deepEqual(names(declaration.attributes), [...ReplyCodeElement.observedAttributes].sort());
  for (const { name, type, description, fieldName } of declaration.attributes) {
    assert.ok(type.text && description && fieldName, name);
    const member = declaration.members.find((row) => row.name === name);
    const own = Object.getOwnPropertyDescriptor(Object.getPrototypeOf(Object.getPrototypeOf(ReplyCodeElement.prototype)), name);
    assert.equal(member?.reflects ?? false, own !== undefined, name);
    assert.equal(own === undefined, name === 'lang');
  }
});

test('every member is described; nothing private is told', () => {
  for (const { name, description } of declaration.members) {
    assert.ok(description, name);
    assert.ok(!name.startsWith('#') && name in ReplyCodeElement.prototype || name in ReplyCodeElement, name);
  }
});

test('every event, with what is in its detail', () => {
  const told = found(script, /#tell\('(\w+)'/g).map((name) => `reply-code-${name}`);
  assert.deepEqual(names(declaration.events), told);
  for (const { type } of declaration.events) assert.match(type.text, /^CustomEvent<\{ \w+: \w+ \}>$/);
});

test('every custom property that the style sheet reads', () => {
  assert.deepEqual(names(declaration.cssProperties), found(sheet, /var\((--replycode-[\w-]+)/g));
});

// Replies that have what codes alone have not: pieces, steps, a source, and text that is left out.
const REPLIES = [
  '550 5.1.1 <bob@example.com>: User unknown',
  '550 Ip frequency limited [MI:ABC IP: 192.0.2.7]. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022',
  `${'a line of a log\n'.repeat(20_000)}554 5.7.1 Relay access denied\n${'and more\n'.repeat(20_000)}`,
];

// Kinds of pieces and tones, which the description of `part` names as a family.
const FAMILIES = /^(tone-\w+|host|address|ip|command|token|url|id|other)$/;

test('every part: those of the scripts, and those of the markup of every code and many pairs and replies', () => {
  const codes = list().map(({ code }) => code);
  const pairs = codes.slice(1).map((code, index) => renderComparison(codes[index], code));
  const html = [...[...codes, ...REPLIES].map((text) => renderExplanation(text, { base: '/' })), ...pairs].join('');
  const classes = [...html.matchAll(/ class="([^"]*)"/g)].flatMap(([, all]) => all.split(' '));
  const ofMarkup = classes.filter((name) => name.startsWith('rc-')).map((name) => name.slice(3));
  const ofScript = found(script, /(?:make\('\w+', |part\.add\()'(\w+)'/g);
  const all = [...new Set([...ofMarkup, ...ofScript])].filter((name) => !FAMILIES.test(name)).sort();
  assert.deepEqual(names(declaration.cssParts), all);
});

test('every class that the style sheet draws is one that the markup has', () => {
  const parts = new Set(names(declaration.cssParts));
  const drawn = found(sheet, /\.rc-([a-z-]+)/g).filter((name) => !FAMILIES.test(name));
  assert.deepEqual(drawn.filter((name) => !parts.has(name)), []);
});
