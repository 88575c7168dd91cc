// What a browser keeps, in a real Chromium: nothing unasked, pages visited, all of it; without a server then.
import assert from 'node:assert/strict';
import { execFile } from 'node:child_process';
import { cp, mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { test } from 'node:test';
import { promisify } from 'node:util';
import { copied, quiet, stage } from './stage.mjs';
import { CSP, open, serve } from './support.mjs';

const on = stage();
const WORDS = {
  en: { none: 'Nothing is kept.', all: 'in the version that the site has now', cancelled: 'Cancelled.', removed: 'Removed.', missing: 'no connection' },
  zh: { none: '没有保存任何内容。', all: '与网站当前版本一致', cancelled: '已取消。', removed: '已删除', missing: '没有网络' },
};

const says = (page, words) => page.locator('#state').filter({ hasText: words }).waitFor({ timeout: 20_000 });
const registered = (page) => page.evaluate(async () => (await navigator.serviceWorker.getRegistrations()).length);

// A server that the test may close: what is shown afterwards comes from the browser.
async function kept(lang, button) {
  const site = await serve('dist/site', { csp: CSP });
  const seen = await open(on.chromium, `${site.url}/${lang}/offline/`);
  await says(seen.page, WORDS[lang].none);
  if (button) await seen.page.locator(button).click();
  return { site, ...seen };
}

for (const lang of ['en', 'zh']) {
  const words = WORDS[lang];

  test(`${lang}: nothing is kept unasked, and the size is told beforehand`, async () => {
    const seen = await on.visit(`/${lang}/smtp/554/`);
    assert.equal(await registered(seen.page), 0);
    await seen.page.goto(`${on.site.url}/${lang}/offline/`);
    await says(seen.page, words.none);
    const about = JSON.parse(await readFile(`dist/site/${lang}/offline/version.json`, 'utf8'));
    const told = await seen.page.locator('#told-all').innerText();
    assert.ok(told.includes(`${about.count} `) && told.includes(`${(about.bytes / 1e6).toFixed(1)}`), told);
    assert.equal(await registered(seen.page), 0);
    assert.deepEqual(await seen.page.evaluate(() => caches.keys()), []);
    quiet(seen);
    await seen.close();
  });

  test(`${lang}: pages once visited read without a connection, others say that they are not kept`, async () => {
    const seen = await kept(lang, '#keep-visited');
    const { page, site } = seen;
    await page.locator('#remove').waitFor();
    await page.goto(`${site.url}/${lang}/smtp/554/`, { waitUntil: 'networkidle' });
    const other = lang === 'en' ? 'zh' : 'en';
    await page.goto(`${site.url}/${other}/smtp/554/`, { waitUntil: 'networkidle' });
    quiet(seen);
    await site.close();
    await page.goto(`${site.url}/${lang}/smtp/554/`);
    assert.ok((await page.locator('article').innerText()).length > 500);
    assert.notEqual(await page.evaluate(() => getComputedStyle(document.querySelector('header.site')).display), 'block');
    await page.goto(`${site.url}/${lang}/smtp/550/`);
    await says(page, words.missing);
    await assert.rejects(page.goto(`${site.url}/${other}/smtp/554/`));
    await seen.close();
  });

  test(`${lang}: all of it reads, searches, compares and explains without a connection; then it is removed`, async () => {
    const seen = await kept(lang, '#keep-all');
    const { page, site } = seen;
    await says(page, words.all);
    quiet(seen);
    const { files } = JSON.parse(await readFile(`dist/site/${lang}/offline/files.json`, 'utf8'));
    const missing = await page.evaluate(async (paths) => {
      const cache = await caches.open((await caches.keys())[0]);
      const found = await Promise.all(paths.map((path) => cache.match(`/${path}`)));
      return paths.filter((_, at) => !found[at]);
    }, files.map(([path]) => path));
    assert.deepEqual(missing, []);
    await site.close();
    await page.goto(`${site.url}/${lang}/reasons/mailbox-full/`);
    assert.ok((await page.locator('article').innerText()).length > 500);
    const copy = (await copied(page.locator('button.copy.markdown'))).split('\n');
    assert.match(copy[0], /^# \S/);
    await page.goto(`${site.url}/${lang}/smtp/554/`);
    const written = (await readFile(`dist/site/${lang}/smtp/554/index.md`, 'utf8')).split('\n').slice(1);
    const made = (await copied(page.locator('button.copy.markdown'))).split('\n');
    assert.deepEqual(written.filter((line) => !made.includes(line)), []);
    await page.goto(`${site.url}/${lang}/search/?q=mailbox`);
    await page.locator('#found .rc-hits a').first().waitFor();
    await page.goto(`${site.url}/${lang}/smtp/354-vs-554/`);
    await page.waitForURL(`**/${lang}/smtp/compare/?a=354&b=554`);
    await page.locator('article').waitFor();
    await page.goto(`${site.url}/${lang}/explain/#reply=550%205.1.1%20User%20unknown`);
    await page.locator('article').waitFor();
    await page.goto(`${site.url}/${lang}/offline/`);
    await page.locator('#remove').click();
    await says(page, words.removed);
    assert.equal(await registered(page), 0);
    assert.deepEqual(await page.evaluate(() => caches.keys()), []);
    await assert.rejects(page.goto(`${site.url}/${lang}/smtp/554/`));
    await seen.close();
  });

  test(`${lang}: keeping all is cancelled, and goes on from there`, async () => {
    const seen = await kept(lang);
    const { page, site } = seen;
    let passed = 0;
    const held = [];
    await page.context().route('**/providers/**', (route) => (passed++ < 5 ? route.continue() : void held.push(route)));
    await page.locator('#keep-all').click();
    await page.waitForFunction(() => document.getElementById('progress').value > 0);
    await page.locator('#cancel').click();
    await says(page, words.cancelled);
    assert.ok(await page.locator('#progress').isHidden());
    await page.context().unroute('**/providers/**');
    const before = site.asked.length;
    await page.locator('#keep-all').click();
    await says(page, words.all);
    const about = JSON.parse(await readFile(`dist/site/${lang}/offline/version.json`, 'utf8'));
    const again = site.asked.slice(before).filter((line) => line.startsWith('GET')).length;
    assert.ok(again < about.count, `${again} of ${about.count}`);
    quiet(seen);
    await site.close();
    await seen.close();
  });
}

test('what fails after something was cancelled is not said to be cancelled', async () => {
  const seen = await kept('en');
  const { page, site } = seen;
  await page.context().route('**/providers/**', () => {});
  await page.locator('#keep-all').click();
  await page.locator('#cancel').click();
  await says(page, WORDS.en.cancelled);
  await page.locator('#remove').click();
  await says(page, WORDS.en.removed);
  await page.context().route('**/files.json', (route) => route.abort());
  await page.locator('#keep-visited').click();
  await says(page, 'the connection failed');
  await site.close();
  await seen.close();
});

test('a new version is told of, fetched when asked, and what is unchanged is not fetched again', async () => {
  const site = await serve('dist/site', { csp: CSP });
  const seen = await open(on.chromium, `${site.url}/en/offline/`);
  const { page } = seen;
  await page.locator('#keep-all').click();
  await says(page, WORDS.en.all);
  // As if one page had been another when it was kept.
  await page.evaluate(async () => {
    const cache = await caches.open((await caches.keys())[0]);
    const record = await (await cache.match('/en/offline/kept')).json();
    record.version = 'older';
    record.files['en/smtp/554/'] = 'older';
    await cache.put('/en/offline/kept', new Response(JSON.stringify(record)));
  });
  await page.goto(`${site.url}/en/smtp/250/`);
  await page.locator('.update').waitFor();
  assert.match(await page.locator('.update').innerText(), /A new version of replycode is here/);
  const before = site.asked.length;
  await Promise.all([page.waitForEvent('load'), page.locator('.update button').click()]);
  await page.waitForLoadState('networkidle');
  assert.equal(site.asked.slice(before).filter((line) => line === 'GET /en/smtp/554/').length, 1);
  assert.equal(site.asked.slice(before).filter((line) => line === 'GET /en/smtp/550/').length, 0);
  assert.equal(await page.locator('.update').count(), 0);
  quiet(seen);
  await site.close();
  await seen.close();
});

test('where no policy may name a script, and where there are no workers, the page says so', async () => {
  const seen = await on.visit('/en/offline/', { strict: true });
  await says(seen.page, 'trusted-types');
  assert.ok(await seen.page.locator('#choices').isHidden());
  quiet(seen);
  await seen.close();
  const other = await on.visit('/en/', {});
  await other.page.addInitScript(() => Object.defineProperty(Navigator.prototype, 'serviceWorker', { get: () => undefined }));
  await other.page.goto(`${on.site.url}/zh/offline/`);
  await says(other.page, 'HTTPS');
  assert.ok(await other.page.locator('#choices').isHidden());
  quiet(other);
  await other.close();
});

test('all of it is kept below a base path, and what is beside it is left alone', async (t) => {
  const folder = await mkdtemp(join(tmpdir(), 'replycode-docs-'));
  t.after(() => rm(folder, { recursive: true }));
  await cp('dist/site/module', join(folder, 'docs/module'), { recursive: true });
  const command = join(process.env.CARGO_TARGET_DIR ?? 'target', 'release/replycode');
  await promisify(execFile)(command, ['site', '--out', join(folder, 'docs'), '--base', '/docs/']);
  const site = await serve(folder, { csp: CSP, pages: { '/other': '<title>other</title><link rel="icon" href="/docs/favicon.svg">beside' } });
  const seen = await open(on.chromium, `${site.url}/docs/en/offline/`);
  const { page } = seen;
  await page.locator('#keep-all').click();
  await says(page, WORDS.en.all);
  await page.goto(`${site.url}/other`);
  assert.deepEqual(await page.evaluate(() => caches.keys()), ['replycode /docs/ en']);
  await page.evaluate(() => caches.open('another'));
  quiet(seen);
  await site.close();
  assert.ok(!(await page.evaluate(() => fetch('/other').then(() => true, () => false))));
  await page.goto(`${site.url}/docs/en/smtp/354-vs-554/`);
  await page.waitForURL('**/docs/en/smtp/compare/?a=354&b=554');
  await page.locator('article').waitFor();
  await page.goto(`${site.url}/docs/en/offline/`);
  await page.locator('#remove').click();
  await says(page, WORDS.en.removed);
  assert.deepEqual(await page.evaluate(() => caches.keys()), ['another']);
  await seen.close();
});
