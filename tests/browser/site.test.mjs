// The site in a real Chromium: every kind of page, both languages, with and without JavaScript.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { browser, serve } from './support.mjs';

const CSP =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types replycode";
const NO_WASM = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const WORDS = {
  en: ['Key differences', 'Which one applies', 'Side by side', 'Description', 'When it occurs', 'How to fix', 'Learn more'],
  zh: ['主要区别', '遇到时怎么办', '并排对照', '含义', '何时出现', '如何处理', '了解更多'],
};

let site;
let chromium;
before(async () => {
  site = await serve('dist/site', { csp: CSP });
  chromium = await browser();
});
after(async () => {
  await chromium?.close();
  await site?.close();
});

// A page that notes what it prints and what it asks for.
async function open(address, options = {}) {
  const context = await chromium.newContext({ viewport: { width: 1280, height: 900 }, ...options });
  const page = await context.newPage();
  const seen = { printed: [], requests: [] };
  page.on('console', (message) => seen.printed.push(message.text()));
  page.on('pageerror', (error) => seen.printed.push(String(error)));
  page.on('request', (request) => seen.requests.push(request.url()));
  await page.goto(address, { waitUntil: 'networkidle' });
  return { page, seen, close: () => context.close() };
}

function quiet(seen, origin = site.url) {
  assert.deepEqual(seen.printed, []);
  for (const url of seen.requests) assert.equal(new URL(url).origin, new URL(origin).origin, url);
}

for (const lang of ['en', 'zh']) {
  test(`${lang}: a comparison shows every section in its language, without any script`, async () => {
    for (const javaScriptEnabled of [true, false]) {
      const { page, seen, close } = await open(new URL(`/${lang}/smtp/354-vs-554/`, site.url).href, { javaScriptEnabled });
      const text = await page.locator('article').innerText();
      for (const word of WORDS[lang]) assert.ok(text.includes(word), word);
      assert.equal(await page.locator('main').count(), 1);
      assert.equal(await page.locator('article').count(), 1);
      assert.ok(!seen.requests.some((url) => url.endsWith('.wasm')));
      quiet(seen);
      await close();
    }
  });

  test(`${lang}: the module gives the bytes of the page written ahead`, async () => {
    const ahead = await (await fetch(new URL(`/${lang}/smtp/354-vs-554/`, site.url))).text();
    const expected = ahead.split('<!--replycode-->')[1].split('<!--/replycode-->')[0];
    const { page, seen, close } = await open(new URL(`/${lang}/smtp/compare/?a=354&b=554`, site.url).href);
    await page.locator('article').waitFor();
    const given = await page.evaluate(async (lang) => {
      const module = await import(`/module/${lang}/replycode.js`);
      await module.default({ module_or_path: `/module/${lang}/replycode_bg.wasm` });
      const text = async (code) => (await fetch(`/module/${lang}/${code}.txt`)).text();
      return module.renderComparison('354', '554', lang, '', [await text('354'), await text('554')].join('\x1e'));
    }, lang);
    assert.equal(given, expected);
    // What stands in the page is that string too, as the browser writes it back.
    const [shown, parsed] = await page.evaluate((html) => {
      const place = document.createElement('div');
      place.setHTML(html, { sanitizer: new Sanitizer({}) });
      return [document.querySelector('article').outerHTML, place.innerHTML];
    }, given);
    assert.equal(shown, parsed);
    quiet(seen);
    await close();
  });

  test(`${lang}: any pair is computed, and what cannot be is said`, async () => {
    const { page, seen, close } = await open(new URL(`/${lang}/smtp/compare/?a=599&b=250`, site.url).href);
    await page.locator('article').waitFor();
    assert.match(await page.locator('article').innerText(), /599/);
    await page.goto(new URL(`/${lang}/smtp/compare/?a=199&b=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`, site.url).href);
    await page.locator('#state:not([hidden])').waitFor();
    await page.waitForFunction(() => document.getElementById('state').textContent.includes('199'));
    assert.equal(await page.locator('article').count(), 0);
    assert.equal(await page.locator('main img').count(), 0);
    quiet(seen);
    await close();
  });

  test(`${lang}: home, list and code pages are quiet, lead to each other, and fit a phone`, async () => {
    const { page, seen, close } = await open(new URL(`/${lang}/`, site.url).href, { viewport: { width: 320, height: 700 } });
    for (const path of [`/${lang}/`, `/${lang}/smtp/`, `/${lang}/smtp/250/`, `/${lang}/smtp/450-vs-550/`]) {
      await page.goto(new URL(path, site.url).href);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${path} is ${overflow} pixels too wide`);
    }
    await page.goto(new URL(`/${lang}/smtp/554/`, site.url).href);
    const other = lang === 'en' ? 'zh' : 'en';
    await page.locator('header.site .language').click();
    await page.waitForURL(`**/${other}/smtp/554/`);
    quiet(seen);
    await close();
  });

  test(`${lang}: where wasm is refused, pages written ahead read and the others say what still works`, async () => {
    const strict = await serve('dist/site', { csp: NO_WASM });
    const { page, seen, close } = await open(new URL(`/${lang}/smtp/554/`, strict.url).href);
    assert.ok((await page.locator('article').innerText()).length > 500);
    quiet(seen, strict.url);
    await page.goto(new URL(`/${lang}/smtp/compare/?a=554&b=354`, strict.url).href);
    const link = page.locator('#state a');
    await link.waitFor();
    assert.equal(await link.getAttribute('href'), `/${lang}/smtp/354-vs-554/`);
    await close();
    await strict.close();
  });
}
