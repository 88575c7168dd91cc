// The page of pasted replies in a real Chromium: what it explains, and what it never sends.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { violations } from './axe.mjs';
import { REPLY, joined, paste, stage } from './explain.mjs';

const WORDS = {
  en: { title: 'What this reply means', failed: 'needs WebAssembly', list: 'All codes' },
  zh: { title: '这条响应的意思', failed: '要用 WebAssembly', list: '全部代码' },
};

const on = stage();

// What the address and the page in the other language say of a reply.
const hashes = () => [location.hash, document.querySelector('a.language').hash];

for (const lang of ['en', 'zh']) {
  test(`${lang}: a pasted reply is explained in place, and the text goes nowhere`, async () => {
    const { page, printed, requests, close } = await on.visit(lang);
    await page.waitForLoadState('networkidle');
    assert.ok(!requests.some((url) => url.endsWith('.wasm')));
    const before = requests.length;
    await page.locator('#reply').fill(REPLY);
    await page.locator('article').waitFor();
    assert.equal(await page.locator('article h1').innerText(), WORDS[lang].title);
    assert.equal(await joined(page), REPLY);
    assert.ok((await page.locator('.rc-steps li').count()) > 0);
    await page.waitForLoadState('networkidle');
    const own = /\/module\/(explain-(en|zh)\/replycode(\.js|_bg\.wasm)|(en|zh)\/([\d.]+|reasons\/[a-z-]+|providers\/[a-z\d-]+)\.txt)$|\/(answers|encoded|mask|module)\.js$/;
    for (const url of requests.slice(before)) {
      assert.equal(new URL(url).origin, on.site.url);
      assert.match(url, own);
    }
    for (const url of requests) assert.doesNotMatch(decodeURIComponent(url), /zoe|example|rejected/i);
    assert.equal(new URL(page.url()).hash, '');
    assert.deepEqual(printed, []);
    await page.locator('#reply').fill('');
    await page.locator('article').waitFor({ state: 'detached' });
    assert.ok(await page.locator('#tools').isHidden());
    await close();
  });

  test(`${lang}: a link brings its reply, and a later one too, none of it in a request`, async () => {
    const { page, printed, requests, close } = await on.visit(lang, `#reply=${encodeURIComponent(REPLY)}`);
    await page.locator('article').waitFor();
    assert.equal(await joined(page), REPLY);
    await page.evaluate(() => (location.hash = '#reply=452%204.2.2%20Mailbox%20full'));
    await page.waitForFunction(() => document.querySelector('.rc-input pre')?.textContent === '452 4.2.2 Mailbox full');
    for (const url of requests) assert.doesNotMatch(decodeURIComponent(url).split('#')[0], /zoe|example|Mailbox full/i);
    assert.deepEqual(await page.evaluate(hashes), Array(2).fill('#reply=452%204.2.2%20Mailbox%20full'));
    // Another text is not what the link says.
    await page.locator('#reply').fill('550 another');
    assert.deepEqual(await page.evaluate(hashes), ['', '']);
    await page.evaluate(() => (location.hash = '#reply=421'));
    await page.waitForFunction(() => document.getElementById('reply').value === '421');
    await paste(page, '554 again '.repeat(500));
    assert.deepEqual(await page.evaluate(hashes), ['', '']);
    assert.deepEqual(printed, []);
    await close();
  });

  test(`${lang}: where wasm is refused the page says what still works`, async () => {
    const { page, close } = await on.visit(lang, '', { strict: true });
    await page.locator('#reply').fill(REPLY);
    const links = page.locator('#state a');
    await links.first().waitFor();
    assert.deepEqual(await links.evaluateAll((all) => all.slice(0, 2).map((a) => a.pathname)), [`/${lang}/smtp/550/`, `/${lang}/smtp/5.1.1/`]);
    const link = links.last();
    assert.ok((await page.locator('#state').innerText()).includes(WORDS[lang].failed));
    assert.equal(await link.innerText(), WORDS[lang].list);
    assert.equal(await link.getAttribute('href'), `/${lang}/smtp/`);
    await close();
  });

  test(`${lang}: on a phone the page is no wider than the screen and begins with the diagnosis`, async () => {
    const { page, close } = await on.visit(lang, `#reply=${encodeURIComponent(REPLY)}`, { viewport: { width: 390, height: 844 } });
    await page.locator('article').waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    const bottom = await page.locator('.rc-summary').evaluate((summary) => summary.getBoundingClientRect().bottom);
    assert.ok(bottom <= 844, `the summary ends at ${bottom}`);
    await close();
  });
}

test('what is pasted is shown as text', async () => {
  const hostile = '550 5.1.1 <script>alert(1)</script><img src=x onerror=alert(2)>';
  const { page, printed, close } = await on.visit('en');
  page.on('dialog', () => assert.fail('a script ran'));
  await page.locator('#reply').fill(hostile);
  await page.locator('article').waitFor();
  assert.equal(await joined(page), hostile);
  assert.equal(await page.locator('main :is(script, img)').count(), 0);
  assert.deepEqual(printed, []);
  await close();
});

test('a line end at the start stays, and what is no reply is said', async () => {
  const { page, close } = await on.visit('en');
  await page.locator('#reply').fill('\n\n550 5.1.1 User unknown');
  await page.locator('article').waitFor();
  assert.equal(await joined(page), '\n\n550 5.1.1 User unknown');
  await page.locator('#reply').fill('199');
  await page.locator('#state.notice').waitFor();
  assert.match(await page.locator('#state').innerText(), /199/);
  assert.equal(await page.locator('article').count(), 0);
  await close();
});

for (const way of ['keyboard', 'mouse', 'finger']) {
  test(`every piece tells what it is to a ${way}`, async () => {
    const options = way === 'finger' ? { hasTouch: true, viewport: { width: 390, height: 844 } } : {};
    const { page, close } = await on.visit('en', `#reply=${encodeURIComponent(REPLY)}`, options);
    await page.locator('article').waitFor();
    const parts = await page.locator('.rc-part').all();
    assert.ok(parts.length >= 6, `${parts.length} pieces`);
    await page.locator('#explain').focus();
    for (const part of parts) {
      if (way === 'mouse') await part.hover();
      else if (way === 'finger') await part.tap();
      else await press(page, part);
      const noted = await page.locator('.noted').innerText();
      assert.equal(noted, `${await part.innerText()} ${await part.getAttribute('title')}`);
    }
    await close();
  });
}

// The Tab key alone leads to it.
async function press(page, part) {
  for (let count = 0; count < 20; count += 1) {
    await page.keyboard.press('Tab');
    if (await part.evaluate((part) => part === document.activeElement)) return;
  }
  assert.fail(`${await part.innerText()} is out of reach`);
}

for (const lang of ['en', 'zh']) {
  test(`${lang}: no reader is kept out of an answer`, async () => {
    const long = `${'a quiet line of a log\n'.repeat(2_000)}\n${REPLY}\n\n${'a quiet line of a log\n'.repeat(2_000)}`;
    for (const colours of [{ colorScheme: 'light' }, { colorScheme: 'dark' }, { forcedColors: 'active' }]) {
      const { page, close } = await on.visit(lang, '', colours);
      for (const text of [REPLY, long, '199']) {
        await paste(page, text);
        await page.locator({ [REPLY]: '#article article', [long]: '.rc-fold', 199: '#state.notice' }[text]).first().waitFor();
        if (text !== '199') await page.locator('.rc-part').first().focus();
        assert.deepEqual(await violations(page), [], JSON.stringify(colours));
      }
      await close();
    }
  });
}
