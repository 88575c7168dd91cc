// What the plug-in of rehype writes, with the widget: a term that explains where it can, else a link.

import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { violations } from './axe.mjs';
import { browser, open, root, serve } from './support.mjs';
import { SELF, WIDGET } from './widget.mjs';

const body = await readFile(join(root, 'tests/docs/rehype/built/explained.html'), 'utf8');
const html = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>Explained</title>
  <link rel="icon" href="data:,"><script type="module" src="/widget.js"></script></head>
  <body><main><h1>Explained</h1>${body}</main></body></html>`;
const HREF = 'https://example.org/replies/en/smtp/5.1.1/';

let chromium;
before(async () => {
  chromium = await browser();
});
after(() => chromium.close());

async function shows({ csp, context }, use) {
  const server = await serve(WIDGET, { csp, pages: { '/page': html } });
  const opened = await open(chromium, `${server.url}/page`, context);
  try {
    if (context?.javaScriptEnabled !== false) {
      await opened.page.evaluate(() => document.querySelector('reply-code').updated);
    }
    await use(opened.page);
    assert.deepEqual(opened.printed, []);
  } finally {
    await opened.close();
    await server.close();
  }
}

test('a click on the code explains it and follows no link', () =>
  shows({}, async (page) => {
    const before = page.url();
    await page.getByRole('button', { name: '550 5.1.1' }).click();
    assert.equal(await page.getByText('Mailbox does not exist').first().isVisible(), true);
    assert.equal(page.url(), before);
    assert.equal(await page.locator('.term code').textContent(), '550 5.1.1');
  }));

test('the Tab key stops once at a term, and nothing in the button takes the focus', () =>
  shows({}, async (page) => {
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'REPLY-CODE');
    await page.keyboard.press('Tab');
    assert.equal(await page.evaluate(() => document.activeElement.tagName), 'BODY');
    assert.deepEqual(await violations(page), []);
  }));

for (const [name, options] of [
  ['without JavaScript', { context: { javaScriptEnabled: false } }],
  ['where WebAssembly is refused', { csp: SELF }],
]) {
  test(`${name} it is a link`, () =>
    shows(options, async (page) => {
      const link = page.getByRole('link', { name: '550 5.1.1' });
      assert.equal(await link.isVisible(), true);
      assert.equal(await link.getAttribute('href'), HREF);
      assert.equal(await page.getByRole('button').count(), 0);
    }));
}
