// How <reply-code> looks: under a page's own rules, in light, dark and forced colours, narrow and on paper.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { BOTH, REPLY, stage } from './widget.mjs';

const { shows } = stage();

const LIGHT = ['rgb(255, 255, 255)', 'rgb(28, 32, 36)'];
const DARK = ['rgb(22, 25, 29)', 'rgb(232, 234, 237)'];

// Computed values of a card.
const styles = (page, selector, ...names) =>
  page.evaluate(
    ([selector, names]) => {
      const style = getComputedStyle(document.querySelector(selector).shadowRoot.querySelector('.card'));
      return names.map((name) => style.getPropertyValue(name));
    },
    [selector, names],
  );

test('light and dark: the theme of the element, else the scheme of the page', async () => {
  const head = '<meta name="color-scheme" content="light dark">';
  for (const [theme, options, expected] of [
    ['auto', {}, LIGHT],
    ['dark', {}, DARK],
    ['auto', { head, context: { colorScheme: 'dark' } }, DARK],
    ['light', { head, context: { colorScheme: 'dark' } }, LIGHT],
    ['auto', { context: { colorScheme: 'dark' } }, LIGHT],
  ]) {
    await shows(`<reply-code code="554" theme="${theme}"></reply-code>`, options, async ({ page }) => {
      assert.deepEqual(await styles(page, 'reply-code', 'background-color', 'color'), expected);
    });
  }
});

const HOSTILE = {
  'every style unset': '* { all: unset }',
  'huge letters, however important': '* { font-size: 60px !important; line-height: 0 !important }',
  'what is inherited': `body { color: transparent; font: italic 700 200px/0 fantasy; letter-spacing: 1em; text-transform: uppercase;
    text-align: right; direction: rtl; white-space: pre; word-break: break-all; cursor: none; list-style: none; hyphens: auto }`,
  'a small root': 'html { font-size: 62.5% } body { word-spacing: 3em; text-indent: 5em; tab-size: 40; quotes: none }',
};

for (const [name, rules] of Object.entries(HOSTILE)) {
  test(`a hostile page changes no card: ${name}`, () =>
    shows(BOTH + REPLY, { head: `<style>${rules} main { display: block; width: 320px }</style>` }, async ({ page }) => {
      const names = ['display', 'font-size', 'color', 'direction', 'text-align', 'letter-spacing', 'text-transform', 'white-space-collapse', 'font-style', 'line-height'];
      const expected = ['block', '16px', LIGHT[1], 'ltr', 'start', 'normal', 'none', 'collapse', 'normal', '24.8px'];
      for (const id of ['#one', '#two', '#three']) {
        assert.deepEqual(await styles(page, id, ...names), expected);
        const [wide, inner] = await page.evaluate((id) => {
          const card = document.querySelector(id).shadowRoot.querySelector('.card');
          return [card.getBoundingClientRect().width, card.scrollWidth];
        }, id);
        assert.ok(wide <= 320 && inner <= 320, `${id}: ${wide} ${inner}`);
      }
    }));
}

test('a page has its say by custom properties, whatever it unsets, and by parts', () => {
  const head = `<style>* { all: unset } main { display: block; --replycode-ink: rgb(1, 2, 3); --replycode-font-size: 20px }
    reply-code::part(title) { text-decoration: underline }</style>`;
  return shows('<reply-code code="554"></reply-code>', { head }, async ({ page }) => {
    assert.deepEqual(await styles(page, 'reply-code', 'color', 'font-size'), ['rgb(1, 2, 3)', '20px']);
    const line = await page.evaluate(
      () => getComputedStyle(document.querySelector('reply-code').shadowRoot.querySelector('.rc-title')).textDecorationLine,
    );
    assert.equal(line, 'underline');
  });
});

test('what hides an element hides its card', async () => {
  for (const hide of ['hidden', 'style="visibility: hidden"', 'style="display: none"']) {
    await shows(`<reply-code code="554" ${hide}></reply-code><p>text</p>`, {}, async ({ page }) => {
      assert.equal(await page.locator('reply-code .card').isVisible(), false, hide);
    });
  }
});

// A card asks how wide its place is; these places ask how wide the card is.
const SHRUNK = ['display: flex', 'display: inline-block', 'float: left', 'display: grid; justify-content: start', 'position: absolute', 'display: table-cell'];

test('a place as wide as its content gets no card of a letter’s width, and none that sticks out', async () => {
  for (const place of SHRUNK) {
    const body = `<div style="width: 320px"><div style="${place}; max-width: 320px"><reply-code code="554"></reply-code></div></div>`;
    await shows(body, {}, async ({ page }) => {
      const { width } = await page.locator('reply-code .card').boundingBox();
      assert.ok(width >= 260 && width <= 340, `${place}: ${width}`);
    });
  }
});

test('a table folds in a narrow place, by the place and not by the window', () => {
  const body = '<div style="width: 340px"><reply-code code="354" versus="554"></reply-code></div><reply-code code="354" versus="554"></reply-code>';
  return shows(body, { context: { viewport: { width: 1280, height: 800 } } }, async ({ page }) => {
    const rows = await page.evaluate(() =>
      [...document.querySelectorAll('reply-code')].map(({ shadowRoot }) => getComputedStyle(shadowRoot.querySelector('tbody tr')).display),
    );
    assert.deepEqual(rows, ['grid', 'table-row']);
  });
});

test('forced colours: borders and marks are drawn in the colours of the system', () =>
  shows(BOTH + REPLY, { context: { forcedColors: 'active' } }, async ({ page }) => {
    const found = await page.evaluate(() => {
      const probe = document.body.appendChild(document.createElement('i'));
      probe.style.color = 'CanvasText';
      const text = getComputedStyle(probe).color;
      probe.remove();
      const root = (id) => document.querySelector(id).shadowRoot;
      const of = (id, selector) => getComputedStyle(root(id).querySelector(selector));
      return {
        text,
        border: of('#one', '.card').borderTopColor,
        mark: of('#one', '.rc-mark').stroke,
        stage: of('#one', '.rc-stage').fill,
        piece: of('#three', '.rc-part').borderTopColor,
      };
    });
    const { text, ...others } = found;
    for (const [name, colour] of Object.entries(others)) assert.equal(colour, text, name);
  }));

test('on paper a dark card is dark on light, without its box, and a long reply is whole', () =>
  shows('<reply-code code="554" theme="dark"></reply-code>', {}, async ({ page }) => {
    await page.emulateMedia({ media: 'print' });
    const found = await styles(page, 'reply-code', 'color', 'background-color', 'border-top-width');
    assert.deepEqual(found, [LIGHT[1], 'rgba(0, 0, 0, 0)', '0px']);
    await page.emulateMedia({ media: 'screen' });
  }));

test('nothing moves, whether or not a reader wants less motion', () =>
  shows(`<p>A <reply-code code="554" view="inline">554</reply-code></p>${REPLY}`, {}, async ({ page }) => {
    await page.getByRole('button', { name: '554' }).click();
    const moving = await page.evaluate(() =>
      [...document.querySelectorAll('reply-code')]
        .flatMap(({ shadowRoot }) => [...shadowRoot.querySelectorAll('*')])
        .map((element) => getComputedStyle(element))
        .filter((style) => style.animationName !== 'none' || style.transitionDuration !== '0s' || style.scrollBehavior !== 'auto')
        .length,
    );
    assert.equal(moving, 0);
  }));

test('what a piece of a reply is stands below it while it has the focus', () =>
  shows(REPLY, {}, async ({ page }) => {
    await page.locator('#three .rc-part').first().focus();
    const note = await page.evaluate(() => {
      const piece = document.querySelector('#three').shadowRoot.querySelector('.rc-part');
      return [getComputedStyle(piece, '::after').content, piece.title];
    });
    assert.ok(note[1] !== '');
    assert.ok(note[0].includes(`"${note[1]}"`) || note[0].includes('attr(title)'), note.join());
  }));
