// <reply-code view="inline">: a term in the text that opens its card, by pointer and by keyboard, near
// the term and never cut off.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seen, stage } from './widget.mjs';

const { shows } = stage();

const TERM = '<reply-code code="554" view="inline">554</reply-code>';
const TEXT = `<p>The reply ${TERM} is final.</p>`;

const isOpen = (page) =>
  page.evaluate(() => document.querySelector('reply-code').shadowRoot.querySelector('.card').matches(':popover-open'));

const focused = (page) => page.evaluate(() => document.querySelector('reply-code').shadowRoot.activeElement?.className);

// What a screen reader hears of the term: the browser says it by itself, in no attribute.
async function expanded(page) {
  const session = await page.context().newCDPSession(page);
  const { nodes } = await session.send('Accessibility.getFullAXTree');
  const button = nodes.find(({ role, name }) => role.value === 'button' && name.value === '554');
  return button.properties.find(({ name }) => name === 'expanded')?.value.value;
}

for (const key of ['Enter', 'Space']) {
  test(`${key} opens the card and Escape closes it; the focus comes back to the term`, () =>
    shows(TEXT, {}, async ({ page }) => {
      assert.equal(await isOpen(page), false);
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'term');
      await page.keyboard.press(key);
      assert.equal(await isOpen(page), true);
      assert.match(await seen(page, 'reply-code'), /Transaction failed/);
      // The card is next, so that the arrows scroll it.
      await page.keyboard.press('Tab');
      assert.equal(await focused(page), 'card');
      await page.keyboard.press('Escape');
      assert.equal(await isOpen(page), false);
      assert.equal(await focused(page), 'term');
    }));
}

test('a click opens and closes it, and the button says which', () =>
  shows(TEXT, {}, async ({ page }) => {
    const button = page.getByRole('button', { name: '554', exact: true });
    assert.equal(await expanded(page), false);
    await button.click();
    assert.equal(await isOpen(page), true);
    assert.equal(await expanded(page), true);
    assert.equal(await page.getByRole('group', { name: '554 Transaction failed' }).count(), 1);
    await button.click();
    assert.equal(await isOpen(page), false);
  }));

test('without a text of its own the term is what was asked', () =>
  shows('<p>A <reply-code code="5.7.1" view="inline"> </reply-code> b</p>', {}, async ({ page }) => {
    await page.getByRole('button', { name: '5.7.1', exact: true }).click();
    assert.equal(await isOpen(page), true);
  }));

// Where on a page the term stands, on a phone and beside it.
const PLACES = ['top: 0; left: 0', 'top: 0; right: 0', 'bottom: 0; left: 0', 'bottom: 0; right: 0', 'top: 45%; left: 45%'];
const SIZES = [
  { width: 320, height: 568 },
  { width: 390, height: 780 },
  { width: 1280, height: 800 },
];

for (const supported of [true, false]) {
  test(`the card is whole wherever the term stands, ${supported ? 'near it' : 'centred where there are no anchors'}`, async () => {
    for (const viewport of SIZES) {
      const body = PLACES.map((place) => `<div style="position: fixed; ${place}">${TERM}</div>`).join('');
      await shows(body, { context: { viewport } }, async ({ page }) => {
        if (!supported) await page.evaluate(withoutAnchors);
        for (const index of PLACES.keys()) {
          const { card, term } = await page.evaluate(opened, index);
          const said = `${PLACES[index]} at ${viewport.width}: ${JSON.stringify({ card, term })}`;
          assert.ok(card.left >= 0 && card.top >= 0, said);
          assert.ok(card.right <= viewport.width && card.bottom <= viewport.height, said);
          assert.ok(card.bottom - card.top >= 200, said);
          if (supported) assert.ok(Math.min(Math.abs(card.top - term.bottom), Math.abs(term.top - card.bottom)) < 16, said);
        }
      });
    }
  });
}

// Opens a term; gives where it and its card are. The card before it closes by itself.
function opened(index) {
  const root = document.querySelectorAll('reply-code')[index].shadowRoot;
  root.querySelector('.term').click();
  const [card, term] = ['.card', '.term'].map((name) => {
    const { left, top, right, bottom } = root.querySelector(name).getBoundingClientRect();
    return { left, top, right, bottom };
  });
  return { card, term };
}

// What a browser does that knows no anchors: it skips the declarations, and takes the rule for those.
function withoutAnchors() {
  const [sheet] = document.querySelector('reply-code').shadowRoot.adoptedStyleSheets;
  const place = [...sheet.cssRules].find((rule) => rule.cssText.includes('position-area: '));
  for (const name of ['position-area', 'position-try-fallbacks', 'position-try-order', 'justify-self']) {
    place.style.removeProperty(name);
  }
  const other = [...sheet.cssRules].find(({ conditionText }) => conditionText?.startsWith('not (position-area'));
  for (const rule of other.cssRules) sheet.insertRule(rule.cssText, sheet.cssRules.length);
}

test('a change keeps it open, with the focus where it is, and tells the new title', () =>
  shows(TEXT, {}, async ({ page }) => {
    const change = (code) =>
      page.evaluate(async (code) => {
        const element = document.querySelector('reply-code');
        element.code = code;
        await element.updated;
        return element.shadowRoot.querySelector('[role=status]').textContent;
      }, code);
    // Nobody sees a closed card, so nobody is told.
    assert.equal(await change('250'), '');
    await page.locator('.term').focus();
    await page.keyboard.press('Enter');
    assert.match(await change('421'), /^421/);
    assert.equal(await isOpen(page), true);
    assert.equal(await focused(page), 'term');
  }));

test('card and inline change into each other', () =>
  shows(TEXT, {}, async ({ page }) => {
    const shapes = await page.evaluate(async () => {
      const element = document.querySelector('reply-code');
      const shapes = [];
      for (const view of ['card', 'inline', null]) {
        element.view = view;
        await element.updated;
        const found = element.shadowRoot.querySelectorAll('.term, .card');
        shapes.push(`${getComputedStyle(element).display} ${[...found].map(({ className }) => className)}`);
      }
      return shapes;
    });
    assert.deepEqual(shapes, ['block card', 'inline term,card', 'block card']);
  }));
