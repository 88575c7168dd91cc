// What the tests of the page of pasted replies share: the page, and what a reader does with it.
import { stage as site } from './stage.mjs';

export const REPLY = '550-5.1.1 <zoe@example.com>: Recipient address rejected\n550 5.1.1 User unknown [192.0.2.77]';

/** The site and the browser, for the tests of a file; `visit(lang, rest, { strict })` opens the page. */
export function stage() {
  const on = site();
  const { visit } = on;
  on.visit = (lang, rest = '', options = {}) => visit(`/${lang}/explain/${rest}`, options);
  return on;
}

/** A sentence that the page has ready. */
export const word = (page, name) => page.locator('#result').getAttribute(`data-${name}`);

/** The pieces of the reply, joined. */
export const joined = (page) => page.locator('.rc-input pre').evaluate((pre) => pre.textContent);

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
