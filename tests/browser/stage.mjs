// What the tests of the site's scripts share: the site under both policies, quiet pages, and what is copied.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { CSP, NO_WASM, browser, open, serve } from './support.mjs';

/** The site under each policy and the browser: `site`, `strict`, `chromium`, `visit(path, { strict })`. */
export function stage() {
  const on = {
    visit: (path, { strict, ...options } = {}) => open(on.chromium, (strict ? on.strict : on.site).url + path, options),
  };
  before(async () => {
    on.site = await serve('dist/site', { csp: CSP });
    on.strict = await serve('dist/site', { csp: NO_WASM });
    on.chromium = await browser();
  });
  after(async () => {
    await on.chromium?.close();
    await on.site?.close();
    await on.strict?.close();
  });
  return on;
}

/** Nothing was printed, and nothing was asked for elsewhere. */
export function quiet({ page, printed, requests }) {
  assert.deepEqual(printed, []);
  const { origin } = new URL(page.url());
  for (const url of requests) assert.equal(new URL(url).origin, origin, url);
}

/** What a button copies. The clipboard belongs to the whole machine; a test has one of its own. */
export async function copied(button) {
  const page = button.page();
  await page.evaluate(() => {
    globalThis.copied = undefined;
    navigator.clipboard.writeText = async (text) => (globalThis.copied = text);
    navigator.clipboard.write = async ([item]) => (globalThis.copied = await (await item.getType('text/plain')).text());
  });
  await button.scrollIntoViewIfNeeded();
  await button.click();
  await page.waitForFunction(() => globalThis.copied !== undefined);
  return page.evaluate(() => globalThis.copied);
}
