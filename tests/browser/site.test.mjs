// The site in a real Chromium: every kind of page, both languages, with and without JavaScript.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quiet, stage } from './stage.mjs';

const on = stage();
const WORDS = {
  en: ['Key differences', 'Which one applies', 'Side by side', 'Description', 'When it occurs', 'How to fix', 'Learn more'],
  zh: ['主要区别', '遇到时怎么办', '并排对照', '含义', '何时出现', '如何处理', '了解更多'],
};

const WIDE = { viewport: { width: 1280, height: 900 } };

// A page with all that it loads by itself.
async function visit(path, options = WIDE) {
  const seen = await on.visit(path, options);
  await seen.page.waitForLoadState('networkidle');
  return seen;
}

for (const lang of ['en', 'zh']) {
  test(`${lang}: a comparison shows every section in its language, without any script`, async () => {
    for (const javaScriptEnabled of [true, false]) {
      const seen = await visit(`/${lang}/smtp/354-vs-554/`, { ...WIDE, javaScriptEnabled });
      const { page } = seen;
      const text = await page.locator('article').innerText();
      for (const word of WORDS[lang]) assert.ok(text.includes(word), word);
      assert.equal(await page.locator('main').count(), 1);
      assert.equal(await page.locator('article').count(), 1);
      assert.ok(!seen.requests.some((url) => url.endsWith('.wasm')));
      quiet(seen);
      await seen.close();
    }
  });

  test(`${lang}: the module gives the bytes of the page written ahead`, async () => {
    const ahead = await (await fetch(new URL(`/${lang}/smtp/354-vs-554/`, on.site.url))).text();
    const expected = ahead.split('<!--replycode-->')[1].split('<!--/replycode-->')[0];
    const seen = await visit(`/${lang}/smtp/compare/?a=354&b=554`);
    const { page } = seen;
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
    await seen.close();
  });

  test(`${lang}: any pair is computed, and what cannot be is said`, async () => {
    const seen = await visit(`/${lang}/smtp/compare/?a=599&b=250`);
    const { page } = seen;
    await page.locator('article').waitFor();
    assert.match(await page.locator('article').innerText(), /599/);
    await page.goto(new URL(`/${lang}/smtp/compare/?a=199&b=%3Cimg%20src%3Dx%20onerror%3Dalert(1)%3E`, on.site.url).href);
    await page.locator('#state:not([hidden])').waitFor();
    await page.waitForFunction(() => document.getElementById('state').textContent.includes('199'));
    assert.equal(await page.locator('article').count(), 0);
    assert.equal(await page.locator('main img').count(), 0);
    await page.goto(new URL(`/${lang}/smtp/compare/?a=554`, on.site.url).href);
    assert.equal(await page.locator('form [name=a]').inputValue(), '554');
    assert.equal(await page.locator('form [name=b]').inputValue(), '');
    await page.goto(new URL(`/${lang}/smtp/compare/?a=554&a=250&b=450`, on.site.url).href);
    await page.locator('article').waitFor();
    assert.equal(await page.locator('form [name=a]').inputValue(), '554');
    quiet(seen);
    await seen.close();
  });

  test(`${lang}: home, list and code pages are quiet, lead to each other, and fit a phone`, async () => {
    const seen = await visit(`/${lang}/`, { viewport: { width: 320, height: 700 } });
    const { page } = seen;
    for (const path of [`/${lang}/`, `/${lang}/smtp/`, `/${lang}/smtp/250/`, `/${lang}/smtp/450-vs-550/`]) {
      await page.goto(new URL(path, on.site.url).href);
      const overflow = await page.evaluate(() => document.documentElement.scrollWidth - innerWidth);
      assert.ok(overflow <= 0, `${path} is ${overflow} pixels too wide`);
    }
    await page.goto(new URL(`/${lang}/smtp/554/`, on.site.url).href);
    const other = lang === 'en' ? 'zh' : 'en';
    await page.locator('header.site .language').click();
    await page.waitForURL(`**/${other}/smtp/554/`);
    quiet(seen);
    await seen.close();
  });

  test(`${lang}: where wasm is refused, pages written ahead read and the others say what still works`, async () => {
    const seen = await visit(`/${lang}/smtp/554/`, { ...WIDE, strict: true });
    const { page } = seen;
    assert.ok((await page.locator('article').innerText()).length > 500);
    quiet(seen);
    await page.goto(`${on.strict.url}/${lang}/smtp/compare/?a=554&b=354`);
    const link = page.locator('#state a');
    await link.waitFor();
    assert.equal(await link.getAttribute('href'), `/${lang}/smtp/354-vs-554/`);
    await seen.close();
  });
}
