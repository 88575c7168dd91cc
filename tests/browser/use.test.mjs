// The page that tells how to use all this elsewhere: its examples run over the published package and
// print what they print in Node, its elements show, and an element can be tried.

import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { quiet, stage } from './stage.mjs';
import { root } from './support.mjs';

const on = stage();
const LANGUAGES = ['en', 'zh'];

// What an example of the site prints in Node, run from where it lies.
function inNode(lang, name) {
  const file = join(root, 'dist/site', lang, 'use', name);
  const code = readFileSync(file, 'utf8').replace("'../../use/", `'${root}dist/site/use/`);
  const { stdout, stderr } = spawnSync(process.execPath, ['--input-type=module', '-e', code], { encoding: 'utf8' });
  assert.equal(stderr, '');
  return stdout.trimEnd();
}

for (const lang of LANGUAGES) {
  test(`${lang}: each example prints what it prints in Node, also when many are started at once`, async () => {
    const seen = await on.visit(`/${lang}/use/`);
    const examples = await seen.page.locator('[data-example]').all();
    assert.ok(examples.length >= 5);
    for (const example of examples) await example.locator('+ button').click();
    for (const example of examples) {
      await example.locator('+ button:enabled').waitFor();
      const printed = await example.locator('+ button + .output').innerText();
      assert.equal(printed.trimEnd(), inNode(lang, await example.getAttribute('data-example')));
    }
    quiet(seen);
    await seen.close();
  });

  test(`${lang}: the elements show, each what stands above it`, async () => {
    const seen = await on.visit(`/${lang}/use/`);
    const { page } = seen;
    const shown = await page.evaluate(async () => {
      const elements = [...document.querySelectorAll('.live > reply-code, .live p > reply-code')];
      await Promise.all(elements.map((element) => element.updated));
      return elements.map(({ shadowRoot }) => shadowRoot.querySelector('article')?.lang);
    });
    assert.equal(shown.length, 5);
    assert.deepEqual(new Set(shown), new Set([await page.evaluate(() => document.documentElement.lang)]));
    quiet(seen);
    await seen.close();
  });

  test(`${lang}: an element can be tried, and its HTML is told`, async () => {
    const seen = await on.visit(`/${lang}/use/`, { permissions: ['clipboard-read', 'clipboard-write'] });
    const { page } = seen;
    const other = lang === 'en' ? 'zh' : 'en';
    await page.locator('#try [name=versus]').fill('');
    await page.locator('#try [name=code]').fill('5.7.1');
    await page.locator('#try [name=lang]').selectOption(other);
    await page.locator('#try [name=view]').selectOption('inline');
    const html = await page.locator('#try-html').innerText();
    assert.equal(html, `<reply-code code="5.7.1" lang="${other}" view="inline">5.7.1</reply-code>`);
    await page.locator('#try [type=submit]').click();
    await page.locator('.copied:not(:empty)').waitFor();
    assert.equal(await page.evaluate(() => navigator.clipboard.readText()), html);
    await page.locator('#try-live').getByRole('button', { name: '5.7.1' }).click();
    await page.locator('#try-live :popover-open article').first().waitFor();
    quiet(seen);
    await seen.close();
  });

  test(`${lang}: where wasm is refused, own texts stand and an example says why it does not run`, async () => {
    const seen = await on.visit(`/${lang}/use/`, { strict: true });
    const { page } = seen;
    const example = page.locator('[data-example]').first();
    await example.locator('+ button').click();
    await example.locator('+ button:enabled').waitFor();
    assert.match(await example.locator('+ button + .output').innerText(), /wasm-unsafe-eval/);
    assert.match(await page.locator('.live > reply-code').first().innerText(), /\d/);
    quiet(seen);
    await seen.close();
  });
}
