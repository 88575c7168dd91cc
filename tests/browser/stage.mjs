// What the tests of the site's scripts share: the site under both policies, and quiet pages.
import assert from 'node:assert/strict';
import { after, before } from 'node:test';
import { browser, open, serve } from './support.mjs';

/** What the local server sends. */
export const CSP =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types replycode";
/** The strictest that a site may be served under. */
export const NONE = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

/** The site under each policy and the browser: `site`, `strict`, `visit(path, { strict })`. */
export function stage() {
  const on = {
    visit: (path, { strict, ...options } = {}) => open(on.chromium, (strict ? on.strict : on.site).url + path, options),
  };
  before(async () => {
    on.site = await serve('dist/site', { csp: CSP });
    on.strict = await serve('dist/site', { csp: NONE });
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
