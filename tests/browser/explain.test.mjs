// The page of pasted replies in a real Chromium: what it explains, and what it never sends.
import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { mask, maskExplanation } from '../../www/site/mask.js';
import { browser, open, serve } from './support.mjs';

const CSP =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types replycode";
const NO_WASM = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";
const REPLY = '550-5.1.1 <zoe@example.com>: Recipient address rejected\n550 5.1.1 User unknown [192.0.2.77]';
const WORDS = {
  en: { title: 'What this reply means', failed: 'needs WebAssembly', list: 'All codes' },
  zh: { title: '这条响应的意思', failed: '要用 WebAssembly', list: '全部代码' },
};

let site;
let strict;
let chromium;
before(async () => {
  site = await serve('dist/site', { csp: CSP });
  strict = await serve('dist/site', { csp: NO_WASM });
  chromium = await browser();
});
after(async () => {
  await chromium?.close();
  await site?.close();
  await strict?.close();
});

const visit = (lang, rest = '', options = {}) => open(chromium, `${site.url}/${lang}/explain/${rest}`, options);
const joined = (page) => page.locator('.rc-input pre').evaluate((pre) => pre.textContent);

// The clipboard belongs to the whole machine; a test has one of its own.
async function copied(page, button) {
  await page.evaluate(() => {
    navigator.clipboard.writeText = async (text) => (globalThis.copied = text);
  });
  await page.evaluate(() => (globalThis.copied = undefined));
  await page.locator(button).click();
  await page.waitForFunction(() => globalThis.copied !== undefined);
  return page.evaluate(() => globalThis.copied);
}

for (const lang of ['en', 'zh']) {
  test(`${lang}: a pasted reply is explained in place, and the text goes nowhere`, async () => {
    const { page, printed, requests, close } = await visit(lang);
    await page.waitForLoadState('networkidle');
    assert.ok(!requests.some((url) => url.endsWith('.wasm')));
    const before = requests.length;
    await page.locator('#reply').fill(REPLY);
    await page.locator('article').waitFor();
    assert.equal(await page.locator('article h1').innerText(), WORDS[lang].title);
    assert.equal(await joined(page), REPLY);
    assert.ok((await page.locator('.rc-steps li').count()) > 0);
    await page.waitForLoadState('networkidle');
    const own = /\/module\/(explain-(en|zh)\/replycode(\.js|_bg\.wasm)|(en|zh)\/([\d.]+|reasons\/[a-z-]+|providers\/[a-z\d-]+)\.txt)$/;
    for (const url of requests.slice(before)) {
      assert.equal(new URL(url).origin, site.url);
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
    const { page, printed, requests, close } = await visit(lang, `#reply=${encodeURIComponent(REPLY)}`);
    await page.locator('article').waitFor();
    assert.equal(await joined(page), REPLY);
    await page.evaluate(() => (location.hash = '#reply=452%204.2.2%20Mailbox%20full'));
    await page.waitForFunction(() => document.querySelector('.rc-input pre')?.textContent === '452 4.2.2 Mailbox full');
    for (const url of requests) assert.doesNotMatch(decodeURIComponent(url).split('#')[0], /zoe|example|Mailbox full/i);
    assert.deepEqual(printed, []);
    await close();
  });

  test(`${lang}: where wasm is refused the page says what still works`, async () => {
    const { page, close } = await open(chromium, `${strict.url}/${lang}/explain/`);
    await page.locator('#reply').fill(REPLY);
    const link = page.locator('#state a');
    await link.waitFor();
    assert.ok((await page.locator('#state').innerText()).includes(WORDS[lang].failed));
    assert.equal(await link.innerText(), WORDS[lang].list);
    assert.equal(await link.getAttribute('href'), `/${lang}/smtp/`);
    await close();
  });

  test(`${lang}: on a phone the page is no wider than the screen and begins with the diagnosis`, async () => {
    const { page, close } = await visit(lang, `#reply=${encodeURIComponent(REPLY)}`, { viewport: { width: 390, height: 844 } });
    await page.locator('article').waitFor();
    assert.ok((await page.evaluate(() => document.documentElement.scrollWidth - innerWidth)) <= 0);
    const bottom = await page.locator('.rc-summary').evaluate((summary) => summary.getBoundingClientRect().bottom);
    assert.ok(bottom <= 844, `the summary ends at ${bottom}`);
    await close();
  });
}

test('what is pasted is shown as text', async () => {
  const hostile = '550 5.1.1 <script>alert(1)</script><img src=x onerror=alert(2)>';
  const { page, printed, close } = await visit('en');
  page.on('dialog', () => assert.fail('a script ran'));
  await page.locator('#reply').fill(hostile);
  await page.locator('article').waitFor();
  assert.equal(await joined(page), hostile);
  assert.equal(await page.locator('main :is(script, img)').count(), 0);
  assert.deepEqual(printed, []);
  await close();
});

test('a line end at the start stays, and what is no reply is said', async () => {
  const { page, close } = await visit('en');
  await page.locator('#reply').fill('\n\n550 5.1.1 User unknown');
  await page.locator('article').waitFor();
  assert.equal(await joined(page), '\n\n550 5.1.1 User unknown');
  await page.locator('#reply').fill('199');
  await page.locator('#state.notice').waitFor();
  assert.match(await page.locator('#state').innerText(), /199/);
  assert.equal(await page.locator('article').count(), 0);
  await close();
});

test('a file is read as UTF-8, else as GB18030, and a long one is cut', async () => {
  const { page, close } = await visit('zh');
  // `550 ` and the two characters of "user" in GB18030.
  const gb = Buffer.concat([Buffer.from('550 5.1.1 '), Buffer.from([0xd3, 0xc3, 0xbb, 0xa7]), Buffer.from(' unknown')]);
  await page.locator('#file').setInputFiles({ name: 'a.log', mimeType: 'text/plain', buffer: gb });
  await page.locator('article').waitFor();
  assert.equal(await joined(page), '550 5.1.1 用户 unknown');
  const long = Buffer.from('550 5.1.1 User unknown\n' + 'quiet line of a log\n'.repeat(60_000));
  await page.locator('#file').setInputFiles({ name: 'b.log', mimeType: 'text/plain', buffer: long });
  await page.locator('#state.notice').waitFor({ timeout: 60_000 });
  assert.match(await page.locator('#state').innerText(), /1 MB/);
  await close();
});

test('a focused piece tells what it is', async () => {
  const { page, close } = await visit('en', `#reply=${encodeURIComponent(REPLY)}`);
  await page.locator('.rc-part.rc-address').first().focus();
  assert.match(await page.locator('.noted').innerText(), /zoe@example\.com/);
  assert.match(await page.locator('.noted').innerText(), new RegExp(await page.locator('.rc-part.rc-address').first().getAttribute('title')));
  await close();
});

test('what is passed on is masked unless asked otherwise', async () => {
  const { page, close } = await visit('en');
  await page.locator('#reply').fill(REPLY);
  await page.locator('article').waitFor();
  const markdown = await copied(page, '#markdown');
  assert.match(markdown, /…@example\.com/);
  assert.match(markdown, /192\.0\.2\.x/);
  assert.doesNotMatch(markdown, /zoe|192\.0\.2\.77/);
  const link = await copied(page, '#link');
  assert.equal(link, page.url());
  assert.doesNotMatch(decodeURIComponent(link), /zoe|192\.0\.2\.77/);
  await page.locator('#addresses').check();
  assert.match(await copied(page, '#markdown'), /zoe@example\.com/);
  assert.match(decodeURIComponent(await copied(page, '#link')), /zoe@example\.com.*192\.0\.2\.77/s);
  await close();
});

test('addresses in every dress are masked, and what only looks like one is not', () => {
  const cases = [
    ['<zoe@example.com>: no', '<…@example.com>: no'],
    ['rfc822;zoe.b+tag@例子.中国', 'rfc822;…@例子.中国'],
    ['"zoe b"@example.com', '…@example.com'],
    ['bounce+zoe=example.org@lists.example', '…@lists.example'],
    ['https://example.com/?e=zoe%40example.com', 'https://example.com/?e=…%40example.com'],
    ['[192.0.2.77]:25', '[192.0.2.x]:25'],
    ['77.2.0.192.zen.example', 'x.2.0.192.zen.example'],
    ['mail-192-0-2-77.example', 'mail-192-0-2-x.example'],
    ['[IPv6:2001:db8:1:2:3:4:5:6]', '[IPv6:2001:db8:1::x]'],
    ['2001:db8::1 said', '2001:db8::x said'],
    ['10:20:30 550 5.7.1 RFC 5321', '10:20:30 550 5.7.1 RFC 5321'],
    ['version 15.20.7897.15 core::fmt', 'version 15.20.7897.15 core::fmt'],
  ];
  for (const [text, expected] of cases) assert.equal(mask(text), expected);
  const markdown = '    550 zoe@example.com\n\n1. Write to `help@example.net`.\n2. Ask zoe@example.com.';
  const expected = '    550 …@example.com\n\n1. Write to `help@example.net`.\n2. Ask …@example.com.';
  assert.equal(maskExplanation(markdown, '550 zoe@example.com'), expected);
});
