// Where <reply-code> cannot explain it links to a page that does, if it was told where the pages are.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { SELF, seen, stage } from './widget.mjs';

const { shows } = stage();

// Attributes, the text that is seen, and where its link leads, if there is one.
const ROWS = [
  ['base="/docs/" code="554"', 'en', 'own 554 explained', '/docs/en/smtp/554/'],
  ['base="/" code="smtp:5.7.1"', 'zh', 'own 5.7.1 的说明', '/zh/smtp/5.7.1/'],
  ['base="" code="554" versus="354"', 'en', 'own 354 vs 554', '/en/smtp/354-vs-554/'],
  ['base="https://example.org/a" code="5.7.10" versus="5.7.9"', 'zh', 'own 5.7.9 与 5.7.10 的区别', 'https://example.org/a/zh/smtp/5.7.9-vs-5.7.10/'],
  ['base="/" code="5.1.1" versus="550"', 'en', 'own 550 vs 5.1.1', '/en/smtp/compare/?a=550&b=5.1.1'],
  ['base="/" reply="550 5.1.1 bob@example.com unknown" code="550"', 'en', 'own Explain a reply', '/en/explain/'],
  ['code="554"', 'en', 'own'],
  ['base="/" code="199"', 'en', 'own'],
  ['base="/" code="554" versus="554"', 'en', 'own'],
  ['base="javascript:alert(1)//" code="554"', 'en', 'own'],
  ['base="/" code="554" lang="fr"', 'en', 'own'],
];

test('where WebAssembly is refused the link leads to the page of the code, the pair, or any reply', async () => {
  for (const [attributes, lang, text, href] of ROWS) {
    await shows(`<p><reply-code ${attributes}>own</reply-code></p>`, { csp: SELF, lang }, async ({ page }) => {
      assert.equal(await seen(page, 'reply-code'), text, attributes);
      const link = page.locator('reply-code .ahead');
      assert.equal(await link.count(), href === undefined ? 0 : 1, attributes);
      if (href !== undefined) assert.equal(await link.getAttribute('href'), href);
    });
  }
});

test('own text that has a link already needs no other', () => {
  const body = '<reply-code base="/" code="554"><a href="/here">554</a></reply-code>';
  return shows(body, { csp: SELF }, async ({ page }) => assert.equal(await seen(page, 'reply-code'), '554'));
});

test('an error of the code itself shows the own text alone', () =>
  shows('<reply-code base="/" code="199">own</reply-code>', {}, async ({ page }) => {
    assert.equal(await seen(page, 'reply-code'), 'own');
  }));

// What the network refuses the browser prints by itself.
test('a code that cannot be loaded gets the link, and its answer once the network is back', () =>
  shows('<p><reply-code base="/" code="250">own</reply-code></p>', { noisy: true }, async ({ page }) => {
    assert.match(await seen(page, 'reply-code'), /^250/);
    await page.route('**/554.txt', (route) => route.abort());
    const change = (code) =>
      page.evaluate((code) => {
        const element = document.querySelector('reply-code');
        element.code = code;
        return element.updated;
      }, code);
    await change('554');
    assert.equal(await seen(page, 'reply-code'), 'own 554 explained');
    await page.unroute('**/554.txt');
    await change('250');
    await change('554');
    assert.match(await seen(page, 'reply-code'), /^554 Transaction failed/);
  }));
