// What the tests of the page of pasted replies share: the page, and what a reader does with it.
import { after, before } from 'node:test';
import { browser, open, serve } from './support.mjs';

export const CSP =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types replycode";
export const REPLY = '550-5.1.1 <zoe@example.com>: Recipient address rejected\n550 5.1.1 User unknown [192.0.2.77]';

/** The site and the browser, for the tests of a file: `site`, `chromium`, `visit`. */
export function stage() {
  const on = {
    visit: (lang, rest = '', options = {}) => open(on.chromium, `${on.site.url}/${lang}/explain/${rest}`, options),
  };
  before(async () => {
    on.site = await serve('dist/site', { csp: CSP });
    on.chromium = await browser();
  });
  after(async () => {
    await on.chromium?.close();
    await on.site?.close();
  });
  return on;
}

/** A sentence that the page has ready. */
export const word = (page, name) => page.locator('#result').getAttribute(`data-${name}`);

/** The pieces of the reply, joined. */
export const joined = (page) => page.locator('.rc-input pre').evaluate((pre) => pre.textContent);

/** What a button copies. The clipboard belongs to the whole machine; a test has one of its own. */
export async function copied(page, button) {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => (globalThis.copied = text);
  });
  await page.evaluate(() => (globalThis.copied = undefined));
  await page.locator(button).click();
  await page.waitForFunction(() => globalThis.copied !== undefined);
  return page.evaluate(() => globalThis.copied);
}

/** Pastes as a reader does; what is short the browser puts into the field itself. */
export async function paste(page, text) {
  const taken = await page.evaluate((text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    const event = new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true });
    return !document.getElementById('reply').dispatchEvent(event);
  }, text);
  if (!taken) await page.locator('#reply').fill(text);
}
