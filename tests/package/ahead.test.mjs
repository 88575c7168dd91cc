// The link that an element shows where it cannot explain leads to a page that the site has: for every
// code, and for every pair of codes.

import assert from 'node:assert/strict';
import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { ahead as filled } from '../../www/npm/build/ahead.mjs';
import { bundle } from '../../www/npm/build/bundle.mjs';
import { project, root } from './support.mjs';

const SITE = join(root, 'dist/site');
const pages = new Set(readdirSync(join(SITE, 'en/smtp')));
const codes = [...pages].filter((name) => /^[\d.]+$/.test(name));

let user;
let ahead;
before(async () => {
  user = project();
  const out = join(user.dir, 'ahead.mjs');
  await bundle({ entry: 'www/widget/src/ahead.js', out, format: 'esm', parts: { ahead: filled(['en', 'zh']) } });
  ({ ahead } = await import(out));
});
after(() => user.remove());

const hrefOf = (code, versus, lang = 'en') => ahead({ code, versus, reply: null, base: '', lang })?.href;

test('every code has its page', () => {
  assert.ok(codes.length > 200);
  for (const code of codes) assert.equal(hrefOf(code, null), `/en/smtp/${code}/`);
  for (const code of ['199', '599', '5.9', '5.7.999', '', 'x', '../..']) assert.equal(hrefOf(code, null), undefined, code);
});

test('every pair has its own page, or the page that compares any two; the order of the codes is one', () => {
  const written = new Set();
  for (const [index, one] of codes.entries()) {
    for (const other of codes.slice(index + 1)) {
      const href = hrefOf(one, other);
      assert.equal(hrefOf(other, one), href);
      const own = href.match(/^\/en\/smtp\/(.+-vs-.+)\/$/)?.[1];
      if (own !== undefined) written.add(own);
      else assert.match(href, /^\/en\/smtp\/compare\/\?a=[\d.]+&b=[\d.]+$/);
    }
  }
  assert.deepEqual([...written].sort(), [...pages].filter((name) => name.includes('-vs-')).sort());
});

test('a reply leads to the page for any, with nothing of it in the address', () => {
  const asked = { code: null, versus: null, reply: '550 5.1.1 bob@example.com', base: 'https://example.org/' };
  for (const lang of ['en', 'zh']) {
    assert.equal(ahead({ ...asked, lang }).href, `https://example.org/${lang}/explain/`);
    assert.ok(existsSync(join(SITE, lang, 'explain/index.html')));
  }
});
