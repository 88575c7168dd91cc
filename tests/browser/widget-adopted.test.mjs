// A declarative shadow root that a server wrote is taken over as it stands: nothing is fetched for it
// until an attribute changes.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { renderExplanation } from '../../dist/npm/index.mjs';
import { SELF, files, seen, stage, used } from './widget.mjs';

const { shows } = stage();

const card = (lang, head = '') =>
  `${head}<div class="card" part="card">${renderExplanation('554', { lang })}</div>`;
const term = (lang) =>
  `<button type="button" class="term" part="term" popovertarget="card"><slot>554</slot></button>
  <div id="card" class="card" part="card" popover>${renderExplanation('554', { lang })}</div>`;
const element = (attributes, root, own = 'own') =>
  `<reply-code ${attributes}><template shadowrootmode="open">${root}</template>${own}</reply-code>`;

// Runs before anything of the page: keeps the events of elements that are defined later.
const LISTEN = `globalThis.told = [];
  document.addEventListener('reply-code-ready', ({ target, detail }) => told.push(target.id + ' ' + detail.lang));`;

const change = (page, name, value) =>
  page.evaluate(
    async ([name, value]) => {
      const element = document.querySelector('reply-code');
      element.setAttribute(name, value);
      await element.updated;
    },
    [name, value],
  );

test('a card and a term: styled, their parts named, said to be ready, and nothing fetched', () => {
  const body = element('id="a" code="554"', card('en')) + `<p>${element('id="b" code="554" view="inline"', term('en'))}</p>`;
  return shows(body, { before: LISTEN }, async ({ page, requests }) => {
    assert.deepEqual(files(requests), ['/widget.js']);
    assert.deepEqual(await page.evaluate(() => globalThis.told), ['a en', 'b en']);
    const found = await page.evaluate(() => {
      const [a, b] = [...document.querySelectorAll('reply-code')].map(({ shadowRoot }) => shadowRoot);
      const { borderTopWidth } = getComputedStyle(a.querySelector('.card'));
      return { borderTopWidth, parts: [...a.querySelector('h1 .rc-code').part], hidden: b.querySelector('.card').checkVisibility() };
    });
    assert.deepEqual(found, { borderTopWidth: '1px', parts: ['code'], hidden: false });
    await page.getByRole('button', { name: 'own' }).click();
    assert.ok(await page.locator('#b .card').isVisible());
  });
});

test('what is adopted and what is shown are the same', () => {
  const bare = '<reply-code code="554">own</reply-code><reply-code code="554" view="inline">own</reply-code>';
  const written = element('code="554"', card('en')) + element('code="554" view="inline"', term('en'));
  return shows(`<div>${written}</div><div>${bare}</div>`, {}, async ({ page }) => {
    const [adopted, shown] = await page.evaluate(() =>
      [...document.querySelectorAll('div')].map((div) =>
        [...div.querySelectorAll('reply-code')].map(({ shadowRoot }) => shadowRoot.innerHTML.replace(/>\s+</g, '><')),
      ),
    );
    const sorted = (all) => all.trim().split(/(?<=") /).sort().join(' ');
    const attributes = (html) => html.replace(/<(\w+)((?: [\w-]+="[^"]*")+)>/g, (_, tag, all) => `<${tag} ${sorted(all)}>`);
    assert.deepEqual(adopted.map(attributes), shown.map(attributes));
  });
});

test('a change is fetched and shown; the theme is none', () =>
  shows(element('code="554"', card('en', '<link rel="stylesheet" href="/reply-code.css">')), {}, async ({ page, requests }) => {
    await change(page, 'theme', 'dark');
    assert.deepEqual(files(requests), ['/reply-code.css', '/widget.js']);
    await change(page, 'code', '250');
    assert.match(await seen(page, 'reply-code'), /^250/);
    assert.deepEqual(files(requests), ['/reply-code.css', ...used('en', 250)]);
    const kept = await page.evaluate(() => document.querySelector('reply-code').shadowRoot.querySelectorAll('link, .card').length);
    assert.equal(kept, 2);
  }));

// What the server wrote, and what makes it another answer than is asked for now.
const OTHERWISE = {
  'another language': ['lang="zh" code="554"', card('en'), /邮件事务失败/],
  'another shape': ['code="554" view="inline"', card('en'), /Transaction failed/],
  'no card at all': ['code="554"', '<article><h1>written ahead</h1></article>', /Transaction failed/],
};

for (const [name, [attributes, root, text]] of Object.entries(OTHERWISE)) {
  test(`${name} than now is asked for is replaced`, () =>
    shows(element(attributes, root), {}, async ({ page }) => {
      if (attributes.includes('inline')) await page.getByRole('button', { name: 'own' }).click();
      assert.match(await seen(page, 'reply-code'), text);
    }));
}

test('the nearest language is that of now, too', () =>
  shows(`<div lang="zh">${element('code="554"', card('en'))}</div>`, {}, async ({ page }) => {
    assert.match(await seen(page, 'reply-code'), /邮件事务失败/);
  }));

test('it stays where nothing better can be shown', () => {
  const body = element('lang="zh" code="554" base="/"', card('en')) + element('id="two" code="199"', '<article><h1>written ahead</h1></article>');
  return shows(body, { csp: SELF }, async ({ page }) => {
    assert.match(await seen(page, 'reply-code'), /Transaction failed/);
    assert.equal(await seen(page, '#two'), 'written ahead');
  });
});

test('it is taken over also where the page is still being read when the script is there', () =>
  shows('<p>before</p>', { before: LISTEN }, async ({ page, requests }) => {
    const text = await page.evaluate(async (written) => {
      const start = written.indexOf('>') + 1;
      document.open();
      document.write(`<!DOCTYPE html><html lang="en"><title>Test</title><main>${written.slice(0, start)}`);
      await new Promise((resolve) => setTimeout(resolve, 50));
      const before = document.querySelector('reply-code').shadowRoot;
      document.write(`${written.slice(start)}</main>`);
      document.close();
      await document.querySelector('reply-code').updated;
      return [before, document.querySelector('reply-code').shadowRoot.querySelector('h1 .rc-code').part.value];
    }, element('code="554"', card('en')));
    assert.deepEqual(text, [null, 'code']);
    assert.deepEqual(files(requests), ['/widget.js']);
  }));
