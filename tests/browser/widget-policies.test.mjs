// <reply-code> under what a page or a browser forbids: it shows its answer, or else its own text, and
// in either case in silence.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOTH, REPLY, SELF, files, seen, stage, used } from './widget.mjs';

const { shows } = stage();

const WASM = `${SELF}; script-src 'self' 'wasm-unsafe-eval'`;
const TYPED = `${WASM}; require-trusted-types-for 'script'`;
// What a browser of the years between has not: a way to write HTML that every policy allows.
const NO_SANITIZER = 'delete globalThis.Sanitizer;';

const SHOWN = {
  'no policy': {},
  "'wasm-unsafe-eval'": { csp: WASM },
  'Trusted Types none': { csp: `${TYPED}; trusted-types 'none'` },
  'no Sanitizer': { before: NO_SANITIZER },
  'no Sanitizer, and Trusted Types with our policy': { csp: `${TYPED}; trusted-types replycode`, before: NO_SANITIZER },
};

const REFUSED = {
  "default-src 'self'": { csp: SELF },
  'JavaScript off': { context: { javaScriptEnabled: false } },
  'no WebAssembly': { before: 'delete globalThis.WebAssembly;' },
  // The browser itself prints that a policy was not created.
  'no Sanitizer, and Trusted Types none': { csp: `${TYPED}; trusted-types 'none'`, before: NO_SANITIZER, noisy: true },
};

for (const [name, options] of Object.entries(SHOWN)) {
  test(`it shows under ${name}`, () =>
    shows(BOTH, options, async ({ page, requests }) => {
      assert.match(await seen(page, '#one'), /^554 Transaction failed 554 means that/);
      assert.match(await seen(page, '#two'), /354.*554.*Transaction failed/);
      assert.deepEqual(files(requests), used('en', 354, 554));
      const border = await page.evaluate(
        () => getComputedStyle(document.querySelector('#one').shadowRoot.querySelector('.card')).borderTopWidth,
      );
      assert.equal(border, '1px');
    }));
}

for (const [name, options] of Object.entries(REFUSED)) {
  test(`the own text stays, and no module is fetched: ${name}`, () =>
    shows(BOTH + REPLY, options, async ({ page, requests }) => {
      assert.equal(await seen(page, '#one'), 'five five four');
      assert.equal(await seen(page, '#two'), '354 vs 554');
      assert.equal(await seen(page, '#three'), 'the reply');
      assert.ok(await page.locator('#one').isVisible());
      assert.deepEqual(files(requests).filter((path) => path !== '/widget.js'), []);
    }));
}

// A server that does not know .wasm is no reason to print.
test('it shows whatever type the module is served by', () =>
  shows(BOTH, { types: { '.wasm': 'text/plain' } }, async ({ page }) => {
    assert.match(await seen(page, '#one'), /Transaction failed/);
  }));
