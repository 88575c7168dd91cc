// Every kind of page in a real Chromium, under the policy that the site is made for: it keeps
// nobody out, can be used by the keyboard alone, prints nothing, asks nobody else, and fits a phone.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { byKeyboard } from './keyboard.mjs';
import { GROUPS, stage, strangers } from './kinds.mjs';
import { root } from './support.mjs';

const on = stage();

// In the dark only colours change.
const COLOURS = { runOnly: ['color-contrast', 'link-in-text-block'] };

async function tooWide(page) {
  await page.setViewportSize({ width: 320, height: 640 });
  const over = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
  return over > 0 ? [`${over} pixels wider than a phone of 320`] : [];
}

for (const group of GROUPS) {
  test(`${group}: no page keeps a reader out, wants a mouse, prints, asks anybody else, or is wider than a phone`, async () => {
    const faults = await on.each(group, { made: true }, async ({ page, printed, requests }) => {
      await page.waitForLoadState('networkidle');
      const light = await violations(page);
      await page.emulateMedia({ colorScheme: 'dark' });
      const dark = await violations(page, COLOURS);
      return [
        ...light,
        ...dark.map((fault) => `in the dark, ${fault}`),
        ...(await byKeyboard(page)),
        ...(await tooWide(page)),
        ...printed.map((line) => `prints ${line}`),
        ...strangers(requests, on.site),
      ];
    });
    assert.deepEqual(faults, []);
  });
}

test('where no page is, the page for that is shown', async () => {
  const answer = await fetch(`${on.site.url}/en/smtp/no-such-code/`);
  assert.equal(answer.status, 404);
  assert.equal(await answer.text(), await readFile(`${root}dist/site/404.html`, 'utf8'));
});
