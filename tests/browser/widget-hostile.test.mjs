// A reply comes from anybody's server: whatever stands in it is text to <reply-code>.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seen, stage } from './widget.mjs';

const { shows } = stage();

const ROWS = {
  script: '550 5.1.1 <script>alert(1)</script><img src=x onerror=alert(2)>"\'`&lt;</pre><style>*{display:none}</style> User unknown',
  template: '550 5.1.1 <template shadowrootmode=open><b>in</b></template><!-- --><slot name=x></slot>${7*7}{{7*7}} User unknown',
  bidi: '550 5.1.1 \u202e\u2066unknown\u2069\u200f\u061c User \u202d unknown',
  'a lone surrogate': '550 5.1.1 \ud800 User unknown',
  'a link': '550 5.7.1 see javascript:alert(1) or https://example.com/"onmouseover="alert(1) for <a href="javascript:alert(2)">help</a>',
};

// Sets a reply from outside; gives what is shown of it, and what of the markup could do harm.
const give = (page, reply) =>
  page.evaluate(async (reply) => {
    const element = document.querySelector('reply-code');
    element.reply = reply;
    await element.updated;
    const article = element.shadowRoot.querySelector('article');
    const harmful = 'script, img, iframe, style, template, slot, object, [onerror], [onmouseover], a[href^="javascript:"]';
    return {
      text: article?.querySelector('.rc-input pre')?.textContent,
      bad: article?.querySelectorAll(harmful).length ?? 0,
    };
  }, reply);

for (const [name, reply] of Object.entries(ROWS)) {
  test(`${name} is text`, () =>
    shows('<reply-code>own</reply-code>', {}, async ({ page }) => {
      const { text, bad } = await give(page, reply);
      assert.equal(text, reply.toWellFormed?.() ?? reply.replace('\ud800', '\ufffd'));
      assert.equal(bad, 0);
    }));
}

test('a NUL is dropped, as HTML does, and the rest is read', () =>
  shows('<reply-code>own</reply-code>', {}, async ({ page }) => {
    const { text } = await give(page, '550 5.1.1 User\0 unknown');
    assert.match(text, /^550 5\.1\.1 User\ufffd? unknown$/);
  }));

test('a megabyte is shown, and can be scrolled by the keyboard; more than is read shows the own text', () =>
  shows('<reply-code>own</reply-code>', {}, async ({ page }) => {
    const { text } = await give(page, `550 5.1.1 User unknown ${'word '.repeat(200_000)}`.slice(0, 1_000_000));
    assert.match(text, /^550 5\.1\.1 User unknown word/);
    const { tabIndex, tall } = await page.evaluate(() => {
      const pre = document.querySelector('reply-code').shadowRoot.querySelector('.rc-input pre');
      return { tabIndex: pre.tabIndex, tall: pre.getBoundingClientRect().height };
    });
    assert.equal(tabIndex, 0);
    assert.ok(tall < 800, `${tall}`);
    await give(page, `550 ${'x'.repeat(2 ** 20)}`);
    assert.equal(await seen(page, 'reply-code'), 'own');
  }));

test('a long word in a narrow column breaks', () => {
  const long = `550 5.7.1 ${'x'.repeat(400)} https://example.com/${'y'.repeat(300)}`;
  const body = `<div style="width: 320px"><reply-code reply="${long}"></reply-code></div>`;
  return shows(body, {}, async ({ page }) => {
    const [wide, inner] = await page.evaluate(() => {
      const card = document.querySelector('reply-code').shadowRoot.querySelector('.card');
      return [card.getBoundingClientRect().width, card.scrollWidth];
    });
    assert.ok(wide <= 320 && inner <= 320, `${wide} ${inner}`);
  });
});
