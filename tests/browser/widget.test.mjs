// <reply-code> in Chromium, by one script tag, under what pages do to it.

import assert from 'node:assert/strict';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { browser, open, root, serve } from './support.mjs';

const WIDGET = join(root, 'dist/widget');

// Scripts of the page itself would need a policy of their own, so what a test listens for is in a
// file that the server makes up.
const html = (body, { lang = 'en', head = '' } = {}) =>
  `<!DOCTYPE html><html lang="${lang}"><head><meta charset="utf-8"><title>Test</title>
  <link rel="icon" href="data:,">${head}<script type="module" src="/widget.js"></script></head><body>${body}</body></html>`;

const BOTH =
  '<p><reply-code id="one" code="554">five five four</reply-code></p>' +
  '<reply-code id="two" code="354" versus="554">354 vs 554</reply-code>';

let chromium;
before(async () => {
  chromium = await browser();
});
after(() => chromium.close());

// Opens a page of the given body beside the widget; closes all when `use` is done.
async function shows(body, { csp, types, context, ...page }, use) {
  const pages = { '/page': html(body, page) };
  const server = await serve(WIDGET, { csp, types, pages });
  const opened = await open(chromium, `${server.url}/page`, context);
  try {
    await settled(opened.page);
    await use(opened);
    assert.deepEqual(opened.printed, []);
    assert.deepEqual(
      opened.requests.filter((url) => !url.startsWith(server.url) && !url.startsWith('data:')),
      [],
    );
  } finally {
    await opened.close();
    await server.close();
  }
}

// Waits until every element shows what it is asked for, or has fallen back.
const settled = (page) =>
  page
    .evaluate(async () => {
      const all = [...document.querySelectorAll('reply-code')];
      await Promise.all(all.map((element) => element.updated));
    })
    .catch((error) => assert.fail(error));

// What a reader sees of an element: the text of its shadow root, or its own where that has a slot.
const seen = (page, selector) =>
  page.evaluate((selector) => {
    const element = document.querySelector(selector);
    const article = element.shadowRoot?.querySelector('article');
    return (article ?? element).innerText.replace(/\s+/g, ' ').trim();
  }, selector);

const files = (requests) =>
  requests
    .map((url) => new URL(url).pathname)
    .filter((path) => path !== '/page' && path !== ',')
    .sort();

// What showing these codes fetches: the module, and the sections of the codes alone.
const used = (lang, ...codes) => [
  `/replycode-page-${lang}.wasm`,
  ...codes.map((code) => `/texts-${lang}/${code}.txt`),
  `/widget-${lang}.js`,
  '/widget.js',
];

test('both forms in English, from the files of English', () =>
  shows(BOTH, {}, async ({ page, requests }) => {
    assert.match(await seen(page, '#one'), /^554 Transaction failed 554 means that/);
    assert.match(await seen(page, '#two'), /354.*554.*Transaction failed/);
    assert.deepEqual(files(requests), used('en', 354, 554));
  }));

test('both forms in Chinese where the page is', () =>
  shows(BOTH, { lang: 'zh-Hans' }, async ({ page, requests }) => {
    assert.match(await seen(page, '#one'), /^554 邮件事务失败/);
    assert.match(await seen(page, '#two'), /354 与 554 的区别/);
    assert.deepEqual(files(requests), used('zh', 354, 554));
  }));

test('the nearest lang counts, through shadow hosts; its own first', () => {
  const body = `<div lang="zh"><reply-code id="near" code="554"></reply-code>
    <reply-code id="own" lang="en-GB" code="554"></reply-code>
    <section id="host"></section></div>
    <div lang="de"><reply-code id="foreign" code="554"></reply-code></div>`;
  return shows(body, {}, async ({ page }) => {
    assert.match(await seen(page, '#near'), /邮件事务失败/);
    assert.match(await seen(page, '#own'), /Transaction failed/);
    assert.match(await seen(page, '#foreign'), /Transaction failed/);
    const inner = await page.evaluate(async () => {
      const root = document.querySelector('#host').attachShadow({ mode: 'open' });
      const element = root.appendChild(document.createElement('reply-code'));
      element.code = '554';
      await element.updated;
      return element.shadowRoot.textContent;
    });
    assert.match(inner, /邮件事务失败/);
  });
});

// What a whole reply fetches: the module that diagnoses, and the texts of its codes and its reason.
const usedByReply = (lang, ...codes) => [
  `/replycode-explain-${lang}.wasm`,
  ...codes.map((code) => `/texts-${lang}/${code}.txt`),
  `/widget-explain-${lang}.js`,
  '/widget.js',
];

const REPLY = '<reply-code id="one" reply="550 5.1.1 User unknown">the reply</reply-code>';

for (const [lang, says] of [
  ['en', /What this reply says|does not exist/i],
  ['zh', /不存在/],
]) {
  test(`a whole reply in ${lang}, from a module of its own`, () =>
    shows(REPLY, { lang }, async ({ page, requests }) => {
      assert.match(await seen(page, '#one'), says);
      assert.deepEqual(files(requests), usedByReply(lang, '5.1.1', 550, 'reasons/mailbox-unknown'));
      const pieces = await page.evaluate(
        () => document.querySelector('#one').shadowRoot.querySelector('.rc-input pre').textContent,
      );
      assert.equal(pieces, '550 5.1.1 User unknown');
    }));
}

test('hostile text in a reply is text', () => {
  const hostile = '550 5.1.1 <script>alert(1)</script><img src=x onerror=alert(2)>"\'`&lt;\u202e User unknown';
  return shows('<reply-code id="one"></reply-code>', {}, async ({ page }) => {
    const shown = await page.evaluate(async (hostile) => {
      const element = document.querySelector('#one');
      element.reply = hostile;
      await element.updated;
      const article = element.shadowRoot.querySelector('article');
      return {
        text: article.querySelector('.rc-input pre').textContent,
        bad: article.querySelectorAll('script, img, [onerror], iframe').length,
      };
    }, hostile);
    assert.deepEqual(shown, { text: hostile, bad: 0 });
  });
});

test('reply, code and versus change into each other; what is no reply shows the own text', () =>
  shows('<reply-code id="one" code="354" versus="554">own</reply-code>', {}, async ({ page }) => {
    const told = await page.evaluate(async () => {
      const element = document.querySelector('#one');
      const told = [];
      const text = () => element.shadowRoot.querySelector('article')?.innerText ?? element.shadowRoot.innerHTML;
      document.addEventListener('reply-code-error', ({ detail }) => told.push(detail.error.name));
      for (const value of ['452 4.2.2 Mailbox full', 'hello', null]) {
        element.reply = value;
        await element.updated;
        told.push(text());
      }
      return [...told, element.reply];
    });
    assert.match(told[0], /452 4\.2\.2 Mailbox full/);
    assert.deepEqual(told.slice(1, 3), ['RangeError', '<slot></slot>']);
    assert.match(told[3], /354.*554/s);
    assert.equal(told[4], null);
  }));

test('a long reply in a narrow column', () => {
  const long = `550 5.7.1 ${'x'.repeat(400)} https://example.com/${'y'.repeat(300)}`;
  const body = `<div style="width: 320px"><reply-code id="one" reply="${long}"></reply-code></div>`;
  return shows(body, {}, async ({ page }) => {
    const [wide, inner] = await page.evaluate(() => {
      const card = document.querySelector('#one').shadowRoot.querySelector('.card');
      return [card.getBoundingClientRect().width, card.scrollWidth];
    });
    assert.ok(wide <= 320 && inner <= 320, `${wide} ${inner}`);
  });
});

test('attributes may change at any time, and the last one wins', () =>
  shows('<reply-code code="550">550</reply-code>', {}, async ({ page }) => {
    const after = await page.evaluate(async () => {
      const element = document.querySelector('reply-code');
      let ready = 0;
      element.addEventListener('reply-code-ready', () => ready++);
      element.code = '354';
      element.versus = '554';
      element.lang = 'zh';
      await element.updated;
      const once = ready;
      for (let index = 0; index < 1000; index++) {
        element.code = String(200 + (index % 350));
        element.lang = index % 2 ? 'en' : 'zh';
        if (index % 10 === 0) await null;
      }
      element.versus = null;
      element.setAttribute('code', '421');
      element.setAttribute('lang', 'zh');
      await element.updated;
      return { once, text: element.shadowRoot.querySelector('article').innerText };
    });
    assert.equal(after.once, 1);
    assert.match(after.text, /^421/);
    assert.match(after.text, /[\u4e00-\u9fff]/);
  }));

test('an error shows the own text and says so in an event; the next code works', () =>
  shows('<reply-code code="554">my words</reply-code>', {}, async ({ page }) => {
    const told = await page.evaluate(async () => {
      const element = document.querySelector('reply-code');
      const told = [];
      document.addEventListener('reply-code-error', ({ detail }) =>
        told.push(`${detail.error.name}: ${detail.error.message}`),
      );
      for (const [name, value] of [
        ['code', '199'],
        ['lang', 'fr'],
      ]) {
        element.setAttribute(name, value);
        await element.updated;
        told.push(element.shadowRoot.innerHTML);
        element.code = '554';
      }
      return told;
    });
    assert.match(told[0], /^RangeError: 199 cannot be/);
    assert.equal(told[1], '<slot></slot>');
    assert.equal(told[2], 'RangeError: unknown language "fr"; known are en and zh');
    assert.equal(told[3], '<slot></slot>');
    const text = await page.evaluate(async () => {
      const element = document.querySelector('reply-code');
      element.lang = 'en';
      await element.updated;
      return element.shadowRoot.textContent;
    });
    assert.match(text, /Transaction failed/);
  }));

test('a property set before the definition, an element moved, one without a code', () =>
  shows('<reply-code id="none">plain</reply-code>', {}, async ({ page }) => {
    assert.equal(await seen(page, '#none'), 'plain');
    const text = await page.evaluate(async () => {
      const element = document.querySelector('#none');
      element.code = '250';
      element.remove();
      await element.updated;
      const between = element.shadowRoot.querySelector('article');
      document.body.append(element);
      await element.updated;
      return `${between} ${element.shadowRoot.querySelector('h1').innerText}`;
    });
    assert.match(text, /^null 250/);
  }));

const FALLBACKS = {
  'JavaScript off': { context: { javaScriptEnabled: false } },
  'a policy without wasm-unsafe-eval': { csp: "default-src 'self'; img-src data:" },
};

for (const [name, options] of Object.entries(FALLBACKS)) {
  test(`the own text stays, silently: ${name}`, async () => {
    const body = `${BOTH}${REPLY.replace('one', 'three')}`;
    const server = await serve(WIDGET, { csp: options.csp, pages: { '/page': html(body) } });
    const { page, printed, requests, close } = await open(chromium, `${server.url}/page`, options.context);
    await page.waitForLoadState('networkidle');
    assert.match(await page.locator('#one').innerText(), /^five five four$/);
    assert.match(await page.locator('#two').innerText(), /^354 vs 554$/);
    assert.match(await page.locator('#three').innerText(), /^the reply$/);
    assert.ok(await page.locator('#one').isVisible());
    assert.deepEqual(printed, []);
    assert.ok(!files(requests).some((file) => file.endsWith('.wasm')));
    await close();
    await server.close();
  });
}

for (const [name, more] of [
  ['wasm-unsafe-eval alone', ''],
  ['Trusted Types none', "; require-trusted-types-for 'script'; trusted-types 'none'"],
]) {
  test(`it shows under a policy with ${name}`, () => {
    const csp = `default-src 'self'; img-src data:; script-src 'self' 'wasm-unsafe-eval'${more}`;
    return shows(BOTH, { csp }, async ({ page }) => {
      assert.match(await seen(page, '#one'), /Transaction failed/);
      const styled = await page.evaluate(
        () =>
          getComputedStyle(document.querySelector('#one').shadowRoot.querySelector('.card')).borderTopWidth,
      );
      assert.equal(styled, '1px');
    });
  });
}

test('a server that does not know .wasm is no reason to print', () =>
  shows(BOTH, { types: { '.wasm': 'text/plain' } }, async ({ page }) => {
    assert.match(await seen(page, '#one'), /Transaction failed/);
  }));

test('markup keeps its language and gets parts; links need a base', () => {
  const body =
    '<reply-code id="with" code="554" base="/docs/"></reply-code><reply-code id="without" code="554" lang="zh"></reply-code>';
  return shows(body, {}, async ({ page }) => {
    const found = await page.evaluate(() => {
      const root = (id) => document.querySelector(id).shadowRoot;
      const own = (id) =>
        [...root(id).querySelectorAll('a')]
          .map((a) => a.getAttribute('href'))
          .filter((href) => href.startsWith('/'));
      return {
        lang: root('#without').querySelector('article').lang,
        parts: [...root('#with').querySelectorAll('[part]')].flatMap((element) => [...element.part]),
        with: own('#with'),
        without: own('#without'),
      };
    });
    assert.equal(found.lang, 'zh-Hans');
    for (const part of ['card', 'code', 'title', 'heading']) assert.ok(found.parts.includes(part), part);
    assert.ok(found.with.includes('/docs/en/smtp/550-vs-554/'));
    assert.deepEqual(found.without, []);
  });
});

test('inline is a term that opens its card by keyboard', () =>
  shows(
    '<p>The reply <reply-code code="554" view="inline">554</reply-code> is final.</p>',
    {},
    async ({ page }) => {
      const shown = () =>
        page.evaluate(() =>
          document.querySelector('reply-code').shadowRoot.querySelector('.card').matches(':popover-open'),
        );
      assert.equal(await shown(), false);
      assert.equal(await page.getByRole('button', { name: '554', exact: true }).count(), 1);
      await page.keyboard.press('Tab');
      await page.keyboard.press('Enter');
      assert.equal(await shown(), true);
      assert.match(await seen(page, 'reply-code'), /Transaction failed/);
      await page.keyboard.press('Escape');
      assert.equal(await shown(), false);
    },
  ));

test('a declarative shadow root is adopted: it stays until there is better', () => {
  const written =
    '<template shadowrootmode="open"><article><h1>written ahead</h1></article></template>own text';
  const body = `<reply-code id="one" code="554">${written}</reply-code><reply-code id="two" code="199">${written}</reply-code>`;
  return shows(body, {}, async ({ page }) => {
    assert.match(await seen(page, '#one'), /Transaction failed/);
    assert.equal(await seen(page, '#two'), 'written ahead');
  });
});

const colours = (page) =>
  page.evaluate(() => {
    const style = getComputedStyle(document.querySelector('reply-code').shadowRoot.querySelector('.card'));
    return [style.backgroundColor, style.color];
  });

test('light and dark: the theme of the element, else the scheme of the page', async () => {
  const light = ['rgb(255, 255, 255)', 'rgb(28, 32, 36)'];
  const dark = ['rgb(22, 25, 29)', 'rgb(232, 234, 237)'];
  const head = '<meta name="color-scheme" content="light dark">';
  for (const [theme, options, expected] of [
    ['auto', {}, light],
    ['dark', {}, dark],
    ['auto', { head, context: { colorScheme: 'dark' } }, dark],
    ['light', { head, context: { colorScheme: 'dark' } }, light],
    ['auto', { context: { colorScheme: 'dark' } }, light],
  ]) {
    await shows(`<reply-code code="554" theme="${theme}"></reply-code>`, options, async ({ page }) => {
      assert.deepEqual(await colours(page), expected);
    });
  }
});

test('a hostile page: every style unset, huge letters, a narrow column', async () => {
  const head =
    '<style>* { all: unset } body { font-size: 200px; line-height: 0; color: transparent } .box { display: block; width: 320px }</style>';
  await shows(`<div class="box">${BOTH}</div>`, { head }, async ({ page }) => {
    const card = await page.evaluate(() => {
      const card = document.querySelector('#two').shadowRoot.querySelector('.card');
      const { display, fontSize, color } = getComputedStyle(card);
      return { display, fontSize, color, wide: card.getBoundingClientRect().width, inner: card.scrollWidth };
    });
    assert.equal(card.display, 'block');
    assert.equal(card.fontSize, '16px');
    assert.equal(card.color, 'rgb(28, 32, 36)');
    assert.ok(card.wide <= 320 && card.inner <= 320, JSON.stringify(card));
  });
});

test('two hundred of them on a page', () => {
  const body = Array.from(
    { length: 200 },
    (_, index) => `<reply-code code="${index % 2 ? 550 : 354}" versus="554"></reply-code>`,
  ).join('');
  return shows(body, {}, async ({ page, requests }) => {
    const filled = await page.evaluate(
      () =>
        [...document.querySelectorAll('reply-code')].filter((element) =>
          element.shadowRoot.querySelector('article'),
        ).length,
    );
    assert.equal(filled, 200);
    assert.deepEqual(files(requests), used('en', 354, 550, 554));
  });
});
