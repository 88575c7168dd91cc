// What the page of pasted replies passes on: who it was is masked, unless the reader says otherwise.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { mask } from '../../www/site/mask.js';
import { REPLY, stage, word } from './explain.mjs';
import { copied } from './stage.mjs';

const on = stage();

test('what is passed on is masked unless asked otherwise', async () => {
  const { page, close } = await on.visit('en');
  await page.locator('#reply').fill(REPLY);
  await page.locator('article').waitFor();
  const markdown = await copied(page.locator('#markdown'));
  assert.match(markdown, /…@example\.com/);
  assert.match(markdown, /192\.0\.2\.x/);
  assert.doesNotMatch(markdown, /zoe|192\.0\.2\.77/);
  const link = await copied(page.locator('#link'));
  assert.equal(link, page.url());
  assert.doesNotMatch(decodeURIComponent(link), /zoe|192\.0\.2\.77/);
  await page.locator('#addresses').check();
  assert.match(await copied(page.locator('#markdown')), /zoe@example\.com/);
  assert.match(decodeURIComponent(await copied(page.locator('#link'))), /zoe@example\.com.*192\.0\.2\.77/s);
  await close();
});

for (const lang of ['en', 'zh']) {
  test(`${lang}: what is encoded is masked too, and the link explains the same`, async () => {
    const said = 'From: mta@example.net\n\n<zoe@example.com>: host mx.example.com[192.0.2.77] said:\n550 5.1.1 User unknown\n';
    const base64 = Buffer.from(said).toString('base64').replace(/.{76}/g, '$&\n');
    const printable = `Write to zo=\ne=40example.com, not 192.0.=\n2.77 =3D no.`;
    const mail = [
      'Content-Type: multipart/report; boundary=x\n\n--x',
      `Content-Type: text/plain; charset=utf-8\nContent-Transfer-Encoding: base64\n\n${base64}\n--x`,
      `Content-Type: text/plain\nContent-Transfer-Encoding: quoted-printable\n\n${printable}\n--x--`,
    ].join('\n');
    const { page, close } = await on.visit(lang, `#reply=${encodeURIComponent(mail)}`);
    await page.locator('article').waitFor();
    const summary = await page.locator('.rc-summary').innerText();
    const hidden = /zoe|zo=|2\.77|em9l/;
    const opened = (text) => text.replace(/(?:[\w+/]{40,}\n\s*)*[\w+/]{12,}=*/g, (run) => Buffer.from(run, 'base64').toString());
    const markdown = await copied(page.locator('#markdown'));
    assert.doesNotMatch(opened(markdown), hidden);
    assert.match(opened(markdown), /…@example\.com>: host mx/);
    assert.ok(markdown.replaceAll('`', '').includes(mask(summary)), markdown);
    const link = await copied(page.locator('#link'));
    assert.doesNotMatch(opened(decodeURIComponent(link)), hidden);
    await page.locator('#addresses').check();
    assert.match(opened(await copied(page.locator('#markdown'))), /<zoe@example\.com>.*192\.0\.2\.77/);
    await page.goto('about:blank');
    await page.goto(link);
    await page.locator('article').waitFor();
    assert.equal(await page.locator('.rc-summary').innerText(), mask(summary));
    await close();
  });

  test(`${lang}: a text too long for a link is said to be`, async () => {
    const { page, close } = await on.visit(lang);
    await page.locator('#reply').fill(`550 5.1.1 User unknown\n\n${'x'.repeat(8_000)}`);
    await page.locator('article').waitFor();
    await page.locator('#link').click();
    assert.equal(await page.locator('#state.notice').innerText(), await word(page, 'long'));
    assert.equal(new URL(page.url()).hash, '');
    await close();
  });
}
