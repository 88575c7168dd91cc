// What is written ahead reads without a module and without JavaScript, and nothing on it is dead.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { GROUPS, stage, strangers } from './kinds.mjs';
import { NO_WASM, open } from './support.mjs';

const on = stage(NO_WASM);

// What the browser itself says of a policy, once a reader has asked for what the policy refuses: no
// script can know beforehand that a module, or the policy by which a worker starts, is not allowed.
const REFUSED = /^error: (Compiling or instantiating WebAssembly|Creating a TrustedTypePolicy named 'replycode')/;

// The text of a page as a reader sees it, and whether that is a page at all.
async function unread(page) {
  const text = await page.locator('main').innerText();
  const heading = await page.locator('h1').innerText();
  return heading.trim() && text.length > 40 ? [] : [`shows only ${JSON.stringify(text)}`];
}

for (const group of GROUPS) {
  test(`${group}: where wasm is refused every page reads, and prints nothing`, async () => {
    const faults = await on.each(group, {}, async ({ page, printed, requests }) => [
      ...(await unread(page)),
      ...printed.map((line) => `prints ${line}`),
      ...strangers(requests, on.site),
    ]);
    assert.deepEqual(faults, []);
  });

  test(`${group}: without JavaScript every page reads, every link leads on, no control is dead`, async () => {
    const known = new Map();
    const leads = async (address) => {
      if (!known.has(address)) known.set(address, (await fetch(address, { method: 'HEAD' })).status);
      return known.get(address) === 200;
    };
    const faults = await on.each(group, { javaScriptEnabled: false }, async ({ page, printed }, path) => {
      const links = await page.locator('a[href]').evaluateAll((all) => all.map((a) => a.href.split('#')[0]));
      const lost = [];
      for (const link of new Set(links.filter((link) => link.startsWith(on.site.url)))) {
        if (!(await leads(link))) lost.push(`${link} leads nowhere`);
      }
      // Nothing answers a form on a site of files, so that none may be offered.
      const dead = await page
        .locator(':is(button, input, select, textarea):visible')
        .evaluateAll((all) => all.map(({ localName, name, id, textContent }) => [localName, name || id || textContent].join(' ')));
      return [...(await unread(page)), ...lost, ...dead.map((control) => `shows a dead ${control}`), ...printed.map((line) => `prints ${line}`)];
    });
    assert.deepEqual(faults, []);
  });
}

// What needs a module where none starts: each time a sentence, and a link to what still works.
const NEEDS = [
  'smtp/compare/?a=554&b=354',
  'smtp/compare/?a=5.2.2&b=4.2.2',
  'smtp/compare/?a=599&b=250',
  'smtp/compare/?a=550&b=5.1.1',
  'search/?q=mailbox',
  'explain/#reply=550%205.1.1%20User%20unknown',
];

for (const lang of ['en', 'zh']) {
  test(`${lang}: where wasm is refused, what needs a module says so and leads on`, async () => {
    const faults = [];
    for (const need of NEEDS) {
      const { page, printed, close } = await open(on.chromium, `${on.site.url}/${lang}/${need}`);
      const said = page.locator(':is(#state, #found, .hits):visible').filter({ hasText: 'WebAssembly' });
      await said.waitFor();
      const link = (await said.locator('a').count()) ? await said.locator('a').first().getAttribute('href') : undefined;
      if (!link) faults.push(`${need}: leads nowhere: ${await said.innerText()}`);
      else if (!(await fetch(new URL(link, on.site.url))).ok) faults.push(`${need}: leads to ${link}, which is not there`);
      faults.push(...printed.filter((line) => !REFUSED.test(line)).map((line) => `${need}: prints ${line}`));
      await close();
    }
    assert.deepEqual(faults, []);
  });

  test(`${lang}: where wasm is refused the list still narrows`, async () => {
    const { page, printed, close } = await open(on.chromium, `${on.site.url}/${lang}/smtp/`);
    const shown = () => page.locator('main li[data-class]:visible').count();
    const all = await shown();
    await page.locator('form.filter [name=class]').selectOption('permanent');
    await page.locator('form.filter [name=stage]').selectOption('AUTH');
    const some = await shown();
    assert.ok(some > 5 && some < all / 2, `${some} of ${all}`);
    const wrong = page.locator('main li[data-class]:not([data-class=permanent], [data-stages*="|AUTH|"]):visible');
    assert.equal(await wrong.count(), 0);
    assert.equal(await page.locator('main [role=status]').innerText(), '');
    await page.locator('form.filter [name=class]').selectOption('intermediate');
    await page.locator('form.filter [name=stage]').selectOption('QUIT');
    assert.equal(await shown(), 0);
    assert.equal(await page.locator('main :is(h2, h3):visible').count(), 0);
    assert.notEqual(await page.locator('main [role=status]').innerText(), '');
    await page.locator('form.filter button').click();
    assert.equal(await page.locator('main [role=status]').innerText(), '');
    assert.equal(await shown(), all);
    assert.deepEqual(printed, []);
    await close();
  });
}
