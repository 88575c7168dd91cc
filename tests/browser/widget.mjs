// What the tests of <reply-code> share: a page of a given body beside the widget, and what a reader
// sees of it.
import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before } from 'node:test';
import { violations } from './axe.mjs';
import { browser, open, root, serve } from './support.mjs';

export const WIDGET = join(root, 'dist/widget');

/** A policy that allows a page its own files and no module; the icon of the test pages is no file. */
export const SELF = "default-src 'self'; img-src data:";

export const REPLY = '<reply-code id="three" reply="550 5.1.1 User unknown">the reply</reply-code>';
export const BOTH =
  '<p><reply-code id="one" code="554">five five four</reply-code></p>' +
  '<reply-code id="two" code="354" versus="554">354 vs 554</reply-code>';

// Scripts of the page itself would need a policy of their own, so what a test does is done from outside.
export const html = (body, { lang = 'en', head = '' } = {}) =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>Test</title>
  <meta name="viewport" content="width=device-width"><link rel="icon" href="data:,">${head}
  <script type="module" src="/widget.js"></script></head><body><main>${body}</main></body></html>`;

// A test page of one element has no headings of its own.
const RULES = { rules: { 'page-has-heading-one': { enabled: false }, 'heading-order': { enabled: false } } };

/**
 * The browser for the tests of a file. `shows(body, options, use)` opens the body beside the widget,
 * waits until every element shows what it is asked for or has fallen back, and lets `use` look. Then
 * nothing may have been printed or asked for elsewhere, and nobody may be kept out by what there is.
 * `before` runs in the page before anything else; `folder` gives where `widget.js` lies.
 */
export function stage(folder = () => WIDGET) {
  const on = {};
  before(async () => {
    on.chromium = await browser();
  });
  after(() => on.chromium?.close());
  on.shows = async (body, { csp, types, context, before: first, noisy, ...page }, use) => {
    const server = await serve(folder(), { csp, types, pages: { '/page': html(body, page) } });
    const opened = await open(on.chromium, 'about:blank', context);
    try {
      if (first !== undefined) await opened.page.addInitScript(first);
      await opened.page.goto(`${server.url}/page`, { waitUntil: 'networkidle' });
      // Without JavaScript no promise of the page is ever kept: neither the elements' nor axe's.
      const scripted = context?.javaScriptEnabled !== false;
      if (scripted) await settled(opened.page);
      await use({ ...opened, url: server.url });
      if (scripted) assert.deepEqual(await violations(opened.page, RULES), []);
      if (!noisy) assert.deepEqual(opened.printed, []);
      assert.deepEqual(strangers(opened.requests, server.url), []);
    } finally {
      await opened.close();
      await server.close();
    }
  };
  return on;
}

const strangers = (requests, own) =>
  requests.filter((url) => !url.startsWith(`${own}/`) && !url.startsWith('data:') && url !== 'about:blank');

export const settled = (page) =>
  page.evaluate(() => Promise.all([...document.querySelectorAll('reply-code')].map((one) => one.updated)));

/** What a reader sees of an element: the text of its answer, or else its own and what stands beside it. */
export const seen = (page, selector) =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector);
    const root = element.shadowRoot;
    const article = root?.querySelector('article');
    const text = article?.innerText ?? `${element.innerText} ${root?.querySelector('.ahead')?.innerText ?? ''}`;
    return text.replace(/\s+/g, ' ').trim();
  }, selector);

/** The paths that were asked for beside the page, sorted. */
export const files = (requests) =>
  requests
    .filter((url) => url.startsWith('http'))
    .map((url) => new URL(url).pathname)
    .filter((path) => path !== '/page')
    .sort();

/** What showing these codes fetches: the module, and the sections of the codes alone. */
export const used = (lang, ...codes) => [
  `/replycode-page-${lang}.wasm`,
  ...codes.map((code) => `/texts-${lang}/${code}.txt`),
  `/widget-${lang}.js`,
  '/widget.js',
];
