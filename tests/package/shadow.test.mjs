// HTML with a declarative shadow root: the same article, in an element that says what was asked.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { test } from 'node:test';
import { dist } from './support.mjs';

const require = createRequire(import.meta.url);
const { renderComparison, renderExplanation } = require(dist);

const inner = (html) => /<div class="card" part="card"[^>]*>(.*)<\/div><\/template>/s.exec(html)?.[1];
const head = (html) => html.slice(0, html.indexOf('<template'));
const tail = (html) => html.slice(html.indexOf('</template>') + '</template>'.length);
const base = 'https://example.org/replies';

test('the article is the one without it', () => {
  for (const text of ['554', '5.7.1', '299', '550 5.1.1 User unknown']) {
    for (const lang of ['en', 'zh']) {
      const options = { lang, base };
      assert.equal(inner(renderExplanation(text, { ...options, shadow: true })), renderExplanation(text, options));
    }
  }
  assert.equal(inner(renderComparison('354', '554', { shadow: true })), renderComparison('354', '554'));
});

test('the attributes are what was asked, the text a heading', () => {
  const code = renderExplanation('554', { lang: 'zh-CN', base: `${base}/`, shadow: true });
  assert.equal(head(code), `<reply-code code="554" lang="zh-CN" base="${base}/">`);
  assert.equal(tail(code), '554 邮件事务失败</reply-code>');
  const pair = renderComparison('554', '354', { shadow: { theme: 'dark' } });
  assert.equal(head(pair), '<reply-code code="554" versus="354" lang="en" theme="dark">');
  assert.equal(tail(pair), 'SMTP 354 vs 554</reply-code>');
  const { renderExplanation: chinese } = require(`${dist}/zh.cjs`);
  assert.match(chinese('554', { shadow: true }), /^<reply-code code="554" lang="zh">/);
});

test('inline is a button that opens the card without a script', () => {
  const html = renderExplanation('554', { shadow: { view: 'inline' } });
  assert.match(html, /<button type="button" class="term" part="term" popovertarget="card"><slot>554<\/slot><\/button>/);
  assert.match(html, /<div class="card" part="card" id="card" popover>/);
});

test('a style sheet is linked before the card', () => {
  const html = renderExplanation('554', { shadow: { stylesheet: '/a.css?b="c"&d' } });
  assert.match(html, /<template shadowrootmode="open"><link rel="stylesheet" href="\/a\.css\?b=&quot;c&quot;&amp;d"><div/);
});

test('what is pasted stays text', () => {
  const hostile = '550 5.1.1 "><script>alert(1)</script></template></reply-code><img src=x onerror=alert(1)>';
  const html = renderExplanation(hostile, { shadow: true });
  assert.doesNotMatch(html, /<script|<img/);
  assert.equal(html.split('</template>').length, 2);
  assert.equal(html.split('</reply-code>').length, 2);
});

test('wrong options are errors that say what would be right', () => {
  const refused = (shadow, error) => {
    assert.throws(() => renderExplanation('554', { shadow }), error);
    assert.throws(() => renderComparison('354', '554', { shadow }), { name: error.name });
  };
  refused(3, {
    name: 'TypeError',
    message: 'renderExplanation: shadow must be true or an object such as { view: "inline" }, but it is a number.',
  });
  refused({ view: 'cards' }, {
    name: 'RangeError',
    message: 'renderExplanation: view must be one of "card", "inline", but it is "cards".',
  });
  refused({ theme: 1 }, {
    name: 'RangeError',
    message: 'renderExplanation: theme must be one of "auto", "light", "dark", but it is a number.',
  });
  refused({ stylesheet: 'java\nscript:1' }, {
    name: 'RangeError',
    message:
      'renderExplanation: stylesheet begins with "javascript:", but links lead to https:, http: or a path only.',
  });
});
