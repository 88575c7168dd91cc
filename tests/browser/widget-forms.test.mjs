// What <reply-code> shows: a code, a comparison, a whole reply, each in the nearest language and from that
// language's files alone.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOTH, REPLY, files, seen, stage, used } from './widget.mjs';

const { shows } = stage();

test('both forms in Chinese where the page is, from the files of Chinese', () =>
  shows(BOTH, { lang: 'zh-Hans' }, async ({ page, requests }) => {
    assert.match(await seen(page, '#one'), /^554 邮件事务失败/);
    assert.match(await seen(page, '#two'), /354 与 554 的区别/);
    assert.deepEqual(files(requests), used('zh', 354, 554));
  }));

test('the nearest lang counts, through shadow hosts; its own first', () => {
  const body = `<div lang="zh"><reply-code id="near" code="554"></reply-code>
    <reply-code id="own" lang="en-GB" code="554"></reply-code>
    <section id="host"></section></div>
    <div lang="de"><reply-code id="foreign" code="554"></reply-code></div>`;
  return shows(body, {}, async ({ page }) => {
    assert.match(await seen(page, '#near'), /邮件事务失败/);
    assert.match(await seen(page, '#own'), /Transaction failed/);
    assert.match(await seen(page, '#foreign'), /Transaction failed/);
    const inner = await page.evaluate(async () => {
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      const element = root.appendChild(document.createElement('reply-code'));
      element.code = '554';
      await element.updated;
      return element.shadowRoot.textContent;
    });
    assert.match(inner, /邮件事务失败/);
  });
});

// What a whole reply fetches: the module that diagnoses, and the texts of its codes and its reason.
const usedByReply = (lang, ...codes) => [
  `/replycode-explain-${lang}.wasm`,
  ...codes.map((code) => `/texts-${lang}/${code}.txt`),
  `/widget-explain-${lang}.js`,
  '/widget.js',
];

for (const [lang, says] of [
  ['en', /What this reply says|does not exist/i],
  ['zh', /不存在/],
]) {
  test(`a whole reply in ${lang}, from a module of its own`, () =>
    shows(REPLY, { lang }, async ({ page, requests }) => {
      assert.match(await seen(page, '#three'), says);
      assert.deepEqual(files(requests), usedByReply(lang, '5.1.1', 550, 'reasons/mailbox-unknown'));
      const pieces = await page.evaluate(
        () => document.querySelector('#three').shadowRoot.querySelector('.rc-input pre').textContent,
      );
      assert.equal(pieces, '550 5.1.1 User unknown');
    }));
}
