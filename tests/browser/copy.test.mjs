// Copying in a real Chromium: links to sections, a page as Markdown, replies of servers.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { copied, quiet, stage } from './stage.mjs';

const on = stage();
const SAID = { en: 'Copied', zh: '已复制' };

for (const [lang, said] of Object.entries(SAID)) {
  for (const strict of [false, true]) {
    test(`${lang}: a code page copies its sections' links, itself and its replies${strict ? ', under the strict policy' : ''}`, async () => {
      const seen = await on.visit(`/${lang}/smtp/554/`, { strict });
      const { page } = seen;
      const status = page.locator('.copied[role=status]');
      assert.equal(await copied(page.locator('button.copy.markdown')), await readFile(`dist/site/${lang}/smtp/554/index.md`, 'utf8'));
      assert.equal(await status.innerText(), said);
      const link = page.locator('#said a.anchor').first();
      assert.equal(await copied(link), page.url().replace(/#.*/, '') + '#said');
      assert.equal(new URL(page.url()).hash, '#said');
      const reply = page.locator('.replies li').first();
      assert.equal(await copied(reply.locator('button.copy')), await reply.locator('code.words').innerText());
      quiet(seen);
      await seen.close();
    });
  }
}

test('every anchor leads to what has it, and shows to a keyboard', async () => {
  const seen = await on.visit('/en/smtp/554/');
  const { page } = seen;
  const anchors = page.locator('main a.anchor');
  assert.ok((await anchors.count()) > 2);
  for (const anchor of await anchors.all()) {
    assert.equal(await page.locator(`[id="${(await anchor.getAttribute('href')).slice(1)}"]`).count(), 1);
  }
  await anchors.first().focus();
  await page.keyboard.press('Shift+Tab');
  await page.keyboard.press('Tab');
  await page.waitForFunction(() => getComputedStyle(document.activeElement).opacity === '1');
  assert.match(await page.evaluate(() => document.activeElement.className), /anchor/);
  await seen.close();
});

test('a browser that does not allow copying is told of', async () => {
  const seen = await on.visit('/en/smtp/554/');
  await seen.page.evaluate(() => (navigator.clipboard.write = () => Promise.reject(new DOMException('no', 'NotAllowedError'))));
  await seen.page.locator('button.copy.markdown').click();
  await seen.page.locator('.copied').filter({ hasText: 'did not allow' }).waitFor();
  quiet(seen);
  await seen.close();
});

test('without JavaScript there is nothing to press', async () => {
  const seen = await on.visit('/en/smtp/554/', { javaScriptEnabled: false });
  assert.equal(await seen.page.locator('main button, a.anchor').count(), 0);
  await seen.close();
});
