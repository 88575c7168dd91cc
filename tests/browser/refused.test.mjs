// The module in a real Chromium: fetched when it is needed and not before; and what is said where it cannot run.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { quiet, stage } from './stage.mjs';

const on = stage();
const wasm = ({ requests }) => requests.filter((url) => url.endsWith('.wasm'));
// A pair and a reply; which page says it, and which links lead on.
const ASKED = [
  ['smtp/compare/?a=554&b=354', ['smtp/354-vs-554/']],
  ['smtp/compare/?a=550&b=5.1.1', ['smtp/550/', 'smtp/5.1.1/', 'smtp/']],
  ['explain/#reply=550%205.1.1%20User%20unknown', ['smtp/550/', 'smtp/5.1.1/', 'smtp/']],
];

for (const lang of ['en', 'zh']) {
  test(`${lang}: pages come without the module, and no page asks for it before it is needed`, async () => {
    const seen = await on.visit(`/${lang}/`);
    for (const path of ['smtp/', 'smtp/554/', 'smtp/354-vs-554/', 'smtp/compare/', 'explain/', 'search/', 'reasons/', 'providers/', 'offline/']) {
      await seen.page.goto(`${on.site.url}/${lang}/${path}`, { waitUntil: 'networkidle' });
    }
    assert.deepEqual(wasm(seen), []);
    quiet(seen);
    await seen.close();
  });

  for (const [path, links] of ASKED) {
    test(`${lang}: refused, ${path} says so once and leads on, and nothing is fetched in vain`, async () => {
      const seen = await on.visit(`/${lang}/${path}`, { strict: true });
      await seen.page.locator('#state a').first().waitFor();
      assert.match(await seen.page.locator('#state').innerText(), /WebAssembly/);
      const hrefs = await seen.page.locator('#state a').evaluateAll((all) => all.map((a) => a.getAttribute('href')));
      assert.deepEqual(hrefs, links.map((link) => `/${lang}/${link}`));
      for (const href of hrefs) assert.equal((await fetch(on.strict.url + href)).status, 200);
      assert.deepEqual(wasm(seen), []);
      quiet(seen);
      await seen.close();
    });
  }

  for (const [what, path, ask] of [
    ['a comparison', 'smtp/compare/?a=550&b=5.1.1'],
    ['a reply', 'explain/#reply=550%205.1.1%20User%20unknown'],
    ['a search', 'smtp/250/', (page) => page.locator('form.search input').fill('mailbox')],
  ]) {
    test(`${lang}: ${what} says that it is loading, and what works when it fails`, async () => {
      const seen = await on.visit(`/${lang}/`);
      const { page } = seen;
      let fail;
      const held = new Promise((resolve) => (fail = resolve));
      await page.context().route('**/*.wasm', async (route) => {
        await held;
        await route.abort();
      });
      await page.goto(`${on.site.url}/${lang}/${path}`);
      await ask?.(page);
      const place = page.locator(ask ? '.hits' : '#state');
      await page.waitForFunction((element) => element.textContent.includes('…'), await place.elementHandle());
      fail();
      await place.locator('a').first().waitFor();
      assert.match(await place.innerText(), /WebAssembly/);
      await page.context().unroute('**/*.wasm');
      await seen.close();
    });
  }
}
