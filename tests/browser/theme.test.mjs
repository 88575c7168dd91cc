// The theme in a real Chromium: chosen, kept, and there before anything is drawn.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quiet, stage } from './stage.mjs';

const on = stage();
const LABELS = {
  en: ['Theme: as the system', 'Theme: light', 'Theme: dark'],
  zh: ['配色：跟随系统', '配色：浅色', '配色：深色'],
};
const ground = (page) => page.evaluate(() => getComputedStyle(document.body).backgroundColor);

for (const [lang, labels] of Object.entries(LABELS)) {
  for (const strict of [false, true]) {
    test(`${lang}: the button goes round and its label tells the theme${strict ? ', under the strict policy' : ''}`, async () => {
      const seen = await on.visit(`/${lang}/smtp/554/`, { strict, colorScheme: 'light' });
      const { page } = seen;
      const button = page.locator('button.theme');
      const label = async () => (await button.getAttribute('aria-label')) ?? (await button.innerText());
      const light = await ground(page);
      assert.equal(await label(), labels[0]);
      await button.click();
      assert.equal(await label(), labels[1]);
      assert.equal(await ground(page), light);
      await button.focus();
      await page.keyboard.press('Enter');
      assert.equal(await label(), labels[2]);
      assert.notEqual(await ground(page), light);
      await page.reload();
      assert.equal(await label(), labels[2]);
      await button.click();
      assert.equal(await ground(page), light);
      assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), undefined);
      quiet(seen);
      await seen.close();
    });
  }
}

test('a chosen theme stands against the system before the body is there', async () => {
  const seen = await on.visit('/en/', { colorScheme: 'dark' });
  const { page } = seen;
  const dark = await ground(page);
  await page.evaluate(() => localStorage.setItem('replycode.theme', 'light'));
  await page.addInitScript(() => {
    new MutationObserver((_, observer) => {
      if (!document.body) return;
      globalThis.atFirst = document.documentElement.dataset.theme;
      observer.disconnect();
    }).observe(document, { childList: true, subtree: true });
  });
  await page.goto(`${on.site.url}/en/smtp/554/`);
  assert.equal(await page.evaluate(() => globalThis.atFirst), 'light');
  assert.notEqual(await ground(page), dark);
  quiet(seen);
  await seen.close();
});

test('without storage the choice holds for the page', async () => {
  const seen = await on.visit('/en/');
  const { page } = seen;
  await page.addInitScript(() => {
    Object.defineProperty(globalThis, 'localStorage', { get: () => { throw new DOMException('refused', 'SecurityError'); } });
  });
  await page.reload();
  await page.locator('button.theme').click();
  assert.equal(await page.evaluate(() => document.documentElement.dataset.theme), 'light');
  quiet(seen);
  await seen.close();
});

test('without JavaScript there is no button', async () => {
  const seen = await on.visit('/en/', { javaScriptEnabled: false });
  assert.ok(await seen.page.locator('button.theme').isHidden());
  await seen.close();
});
