// Finding in a real Chromium: where the search box leads from any page, and from an address that is not there.
import assert from 'node:assert/strict';
import { readFile } from 'node:fs/promises';
import { test } from 'node:test';
import { quiet, stage } from './stage.mjs';
import { open, serve } from './support.mjs';

const on = stage();
const WAYS = {
  554: '/smtp/554/',
  '５５４': '/smtp/554/',
  '554 vs 354': '/smtp/354-vs-554/',
  '354 和 554': '/smtp/354-vs-554/',
  '354、554': '/smtp/354-vs-554/',
  '354/554 区别': '/smtp/354-vs-554/',
  '354 vs 599': '/smtp/compare/?a=354&b=599',
  '550 vs 5.1.1': '/smtp/compare/?a=550&b=5.1.1',
  'mailbox full': '/search/?q=mailbox%20full',
  '550 5.1.1 <bob@x>: user unknown': `/explain/#reply=${encodeURIComponent('550 5.1.1 <bob@x>: user unknown')}`,
  599: '/explain/#reply=599',
};

for (const lang of ['en', 'zh']) {
  for (const strict of [false, true]) {
    test(`${lang}: what Enter opens${strict ? ', where wasm and policies are refused' : ''}`, async () => {
      const seen = await on.visit(`/${lang}/smtp/250/`, { strict });
      const { page } = seen;
      for (const [question, way] of Object.entries(WAYS)) {
        await page.goto(new URL(`/${lang}/smtp/250/`, page.url()).href);
        await page.keyboard.press('/');
        await page.keyboard.type(question);
        await page.keyboard.press('Enter');
        // A browser that sends the form itself writes a space as a plus.
        const wanted = new URL(`/${lang}${way}`, page.url()).href;
        await page.waitForURL(({ href }) => href.replaceAll('+', '%20') === wanted);
      }
      quiet(seen);
      await seen.close();
    });
  }

  test(`${lang}: the search of a browser goes the same ways`, async () => {
    const seen = await on.visit(`/${lang}/search/?q=${encodeURIComponent('354 和 554')}`);
    await seen.page.waitForURL(`**/${lang}/smtp/354-vs-554/`);
    await seen.page.goto(`${on.site.url}/${lang}/search/?q=gmail`);
    await seen.page.locator(`#found a[href="/${lang}/providers/gmail/"]`).waitFor();
    await seen.page.locator('form.search input').fill('552');
    await seen.page.locator('#found .rc-code').filter({ hasText: '552' }).first().waitFor();
    quiet(seen);
    await seen.close();
  });

  test(`${lang}: where wasm is refused titles are searched, as text`, async () => {
    const seen = await on.visit(`/${lang}/search/?q=gmail`, { strict: true });
    const { page } = seen;
    await page.locator(`#found a[href="/${lang}/providers/gmail/"]`).waitFor();
    await page.locator('form.search input').fill(lang === 'en' ? 'mailbox full' : '邮箱');
    await page.locator(`#found a[href="/${lang}/smtp/5.2.2/"]`).waitFor();
    assert.ok((await page.locator('#found .rc-limited').innerText()).includes('WebAssembly'));
    await page.locator('form.search input').fill('<img src=x onerror=alert(1)>');
    await page.locator('#found .rc-none').waitFor();
    assert.equal(await page.locator('#found img').count(), 0);
    assert.ok(!seen.requests.some((url) => url.endsWith('.wasm')));
    quiet(seen);
    await seen.close();
  });

  test(`${lang}: lists of reasons and providers are narrowed`, async () => {
    const seen = await on.visit(`/${lang}/providers/`);
    const { page } = seen;
    await page.locator('input.narrow').fill('GMAIL');
    assert.deepEqual(await page.locator('main section li:visible').count(), 1);
    await page.locator('input.narrow').fill('qzwx');
    assert.ok(await page.locator('main [role=status]').filter({ hasText: /./ }).isVisible());
    await page.goto(`${on.site.url}/${lang}/reasons/`);
    await page.locator('input.narrow').fill('SPF');
    const left = await page.locator('dl.reasons > div:visible').count();
    assert.ok(left > 0 && left < 10, `${left}`);
    quiet(seen);
    await seen.close();
  });
}

test('the hits tell where two codes lead, without the module', async () => {
  const seen = await on.visit('/en/smtp/250/');
  await seen.page.locator('form.search input').fill('354 vs 554');
  await seen.page.locator('.hits .straight a').waitFor();
  assert.equal(await seen.page.locator('.hits').innerText(), 'Compare 354 and 554');
  await seen.page.keyboard.press('ArrowDown');
  await seen.page.keyboard.press('Enter');
  await seen.page.waitForURL('**/en/smtp/354-vs-554/');
  assert.ok(!seen.requests.some((url) => url.endsWith('.wasm')));
  quiet(seen);
  await seen.close();
});

test('a slash typed into a field stays there', async () => {
  const seen = await on.visit('/en/explain/');
  await seen.page.locator('#reply').focus();
  await seen.page.keyboard.type('a/b');
  assert.equal(await seen.page.locator('#reply').inputValue(), 'a/b');
  await seen.close();
});

test('a reply of several lines that is pasted into the box is explained whole', async () => {
  const seen = await on.visit('/en/smtp/250/');
  const reply = '550-5.1.1 The email account does not exist.\n550 5.1.1 Try another.';
  await seen.page.locator('form.search input').evaluate((input, text) => {
    const clipboardData = new DataTransfer();
    clipboardData.setData('text/plain', text);
    input.dispatchEvent(new ClipboardEvent('paste', { clipboardData, cancelable: true, bubbles: true }));
  }, reply);
  await seen.page.waitForURL('**/en/explain/#reply=*');
  await seen.page.locator('article').waitFor();
  assert.equal(await seen.page.locator('#reply').inputValue(), reply);
  assert.ok(on.site.asked.every((line) => !decodeURIComponent(line).includes('account')));
  quiet(seen);
  await seen.close();
});

for (const [path, asked, href] of [
  ['/en/smtp/999-vs-554/', '554', '/en/smtp/554/'],
  ['/zh/codes/354/554.html', '354 vs 554', '/zh/smtp/354-vs-554/'],
  ['/en/smtp/5-7-1/', '5.7.1', '/en/smtp/5.7.1/'],
  ['/en/mailbox-full', 'mailbox full', '/en/smtp/552/'],
]) {
  test(`an address that is not there is searched for: ${path}`, async (t) => {
    const lost = await serve('dist/site', { pages: { [path]: await readFile('dist/site/404.html', 'utf8') } });
    t.after(() => lost.close());
    const seen = await open(on.chromium, lost.url + path);
    const lang = path.slice(1, 3);
    await seen.page.locator(`.hits a[href="${href}"]`).first().waitFor();
    for (const input of await seen.page.locator('form[data-lost] input').all()) assert.equal(await input.inputValue(), asked);
    const other = lang === 'en' ? 'zh' : 'en';
    assert.ok(!seen.requests.some((url) => url.includes(`/module/${other}/`)));
    quiet(seen);
    await seen.close();
  });
}
