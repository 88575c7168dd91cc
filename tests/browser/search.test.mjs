// The search box in a real Chromium: results while typing, by keyboard alone, and without wasm.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { CSP, NO_WASM, browser, open, serve } from './support.mjs';

// The markup of src/cli/site/search_form.rs, on a page of its own.
const FORM = `<!doctype html><html lang="en"><title>Search</title><link rel="icon" href="/favicon.svg">
  <script type="module" src="/search.js"></script>
  <search><form class="search" action="/en/search/" data-lang="en" data-base="" data-loading="Searching"
    data-failed="By title alone." data-none="No title." data-reply="Explain" data-compare="{a} and {b}"
    data-list="All reply codes" data-lists="/en/smtp/">
    <input type="search" name="q" aria-label="Search"><button>Search</button></form>
  <div class="hits" role="region" aria-live="polite" hidden></div></search>`;

let site;
let strict;
let chromium;
before(async () => {
  site = await serve('dist/site', { csp: CSP, pages: { '/box': FORM } });
  strict = await serve('dist/site', { csp: NO_WASM, pages: { '/box': FORM } });
  chromium = await browser();
});
after(async () => {
  await chromium?.close();
  await site?.close();
  await strict?.close();
});

test('the module comes at the first keystroke, and results while typing', async () => {
  const { page, printed, requests, close } = await open(chromium, `${site.url}/box`);
  await page.waitForLoadState('networkidle');
  assert.ok(!requests.some((url) => url.endsWith('.wasm')));
  await page.keyboard.press('/');
  await page.keyboard.type('malbox full', { delay: 20 });
  await page.locator('.rc-hits li').first().waitFor();
  assert.match(await page.locator('.rc-hits li').first().innerText(), /^(552|5\.2\.2)/);
  assert.ok((await page.locator('.rc-hits mark').count()) > 0);
  assert.equal(requests.filter((url) => url.endsWith('.wasm')).length, 1);
  assert.deepEqual(printed, []);
  await close();
});

test('arrows choose, Escape closes, Enter opens the hit, or the page of all hits', async () => {
  const { page, close } = await open(chromium, `${site.url}/box`);
  const focused = () => page.evaluate(() => document.activeElement.textContent.slice(0, 3));
  await page.locator('input').pressSequentially('55');
  await page.locator('.rc-hits a').first().waitFor();
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), '550');
  await page.keyboard.press('ArrowDown');
  assert.equal(await focused(), '551');
  await page.keyboard.press('ArrowUp');
  await page.keyboard.press('ArrowUp');
  assert.equal(await page.evaluate(() => document.activeElement.name), 'q');
  await page.keyboard.press('Escape');
  assert.ok(await page.locator('.hits').isHidden());
  await page.locator('input').fill('bad sequence');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/search/?q=bad%20sequence');
  await page.locator('#found a').first().waitFor();
  await page.locator('form.search input').focus();
  await page.keyboard.press('ArrowDown');
  await page.keyboard.press('Enter');
  await page.waitForURL('**/en/smtp/503/');
  await close();
});

test('what is typed is shown as text, and nothing found is said', async () => {
  const { page, printed, close } = await open(chromium, `${site.url}/box`);
  await page.locator('input').fill('<img src=x onerror=alert(1)> qzwx');
  await page.locator('.rc-none').waitFor();
  assert.equal(await page.locator('.hits img').count(), 0);
  assert.deepEqual(printed, []);
  await close();
});

test('where wasm is refused the box finds by title, says so, and leads to the list', async () => {
  const { page, printed, close } = await open(chromium, `${strict.url}/box`);
  await page.locator('input').fill('552');
  await page.locator('.hits .rc-hits a').first().waitFor();
  assert.equal(await page.locator('.hits .rc-hits a').first().getAttribute('href'), '/en/smtp/552/');
  assert.equal(await page.locator('.hits .rc-limited').innerText(), 'By title alone. All reply codes');
  assert.equal(await page.locator('.hits .rc-limited a').getAttribute('href'), '/en/smtp/');
  assert.deepEqual(printed, []);
  await close();
});
