// <reply-code> shows what its attributes ask for, whenever they change, and says so.
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { seen, stage } from './widget.mjs';

const { shows } = stage();

test('reply, code and versus change into each other; what is no reply shows the own text', () =>
  shows('<reply-code id="one" code="354" versus="554">own</reply-code>', {}, async ({ page }) => {
    const told = await page.evaluate(async () => {
      const element = document.querySelector('#one');
      const told = [];
      document.addEventListener('reply-code-error', ({ detail }) => told.push(detail.error.name));
      for (const value of ['452 4.2.2 Mailbox full', 'hello', null]) {
        element.reply = value;
        await element.updated;
        told.push(element.shadowRoot.querySelector('article')?.innerText ?? 'none');
      }
      return [...told, element.reply];
    });
    assert.match(told[0], /452 4\.2\.2 Mailbox full/);
    assert.deepEqual(told.slice(1, 3), ['RangeError', 'none']);
    assert.match(told[3], /354.*554/s);
    assert.equal(told[4], null);
  }));

test('attributes change a thousand times: one update for many at once, and the last one wins', () =>
  shows('<reply-code code="550">550</reply-code>', {}, async ({ page }) => {
    const after = await page.evaluate(async () => {
      const element = document.querySelector('reply-code');
      let ready = 0;
      element.addEventListener('reply-code-ready', () => ready++);
      element.code = '354';
      element.versus = '554';
      element.lang = 'zh';
      await element.updated;
      const once = ready;
      for (let index = 0; index < 1000; index++) {
        element.code = String(200 + (index % 350));
        element.lang = index % 2 ? 'en' : 'zh';
        if (index % 10 === 0) await null;
      }
      element.versus = null;
      element.setAttribute('code', '421');
      element.setAttribute('lang', 'zh');
      await element.updated;
      return { once, text: element.shadowRoot.querySelector('article').innerText };
    });
    assert.equal(after.once, 1);
    assert.match(after.text, /^421/);
    assert.match(after.text, /[\u4e00-\u9fff]/);
  }));

test('removed and added again a thousand times it shows what it did, and says so once', () =>
  shows('<div lang="zh"></div><reply-code code="554">own</reply-code>', {}, async ({ page }) => {
    const after = await page.evaluate(async () => {
      const element = document.querySelector('reply-code');
      const parent = element.parentNode;
      const card = element.shadowRoot.querySelector('.card');
      let ready = 0;
      element.addEventListener('reply-code-ready', () => ready++);
      for (let index = 0; index < 1000; index++) {
        element.remove();
        if (index % 3 === 0) await null;
        parent.append(element);
        if (index % 7 === 0) await element.updated;
      }
      await element.updated;
      const same = card === element.shadowRoot.querySelector('.card');
      document.querySelector('[lang=zh]').append(element);
      await element.updated;
      const count = element.shadowRoot.querySelectorAll('.card').length;
      return { same, ready, count, text: element.shadowRoot.querySelector('h1').innerText };
    });
    assert.deepEqual(after, { same: true, ready: 1, count: 1, text: '554 邮件事务失败' });
  }));

test('an error shows the own text and says so in an event; the next code works', () =>
  shows('<reply-code code="554">my words</reply-code>', {}, async ({ page }) => {
    const told = await page.evaluate(async () => {
      const element = document.querySelector('reply-code');
      const told = [];
      document.addEventListener('reply-code-error', ({ detail }) =>
        told.push(`${detail.error.name}: ${detail.error.message}`),
      );
      for (const [name, value] of [
        ['code', '199'],
        ['lang', 'fr'],
      ]) {
        element.setAttribute(name, value);
        await element.updated;
        told.push(element.shadowRoot.querySelectorAll('slot').length);
        element.code = '554';
      }
      return told;
    });
    assert.match(told[0], /^RangeError: 199 cannot be/);
    assert.equal(told[2], 'RangeError: unknown language "fr"; known are en and zh');
    assert.deepEqual([told[1], told[3]], [1, 1]);
    assert.equal(await seen(page, 'reply-code'), 'my words');
    await page.evaluate(() => {
      const element = document.querySelector('reply-code');
      element.lang = 'en';
      return element.updated;
    });
    assert.match(await seen(page, 'reply-code'), /Transaction failed/);
  }));

test('a property set before the definition counts, and each reflects its attribute', () =>
  shows('<reply-code id="none">plain</reply-code>', {}, async ({ page }) => {
    assert.equal(await seen(page, '#none'), 'plain');
    const found = await page.evaluate(async () => {
      const element = document.querySelector('#none');
      const names = element.constructor.observedAttributes;
      const lacking = names.filter((name) => !(name in element));
      // As on an element that the page made before the script came.
      const early = document.createElement('reply-code');
      Object.defineProperty(early, 'code', { value: '250', configurable: true, writable: true });
      document.querySelector('main').append(early);
      await early.updated;
      const reflected = [early.getAttribute('code'), early.theme, early.view];
      early.theme = 'dark';
      early.view = 'nonsense';
      await early.updated;
      const then = [early.getAttribute('theme'), early.view];
      return { lacking, reflected, then, title: early.shadowRoot.querySelector('h1').innerText.slice(0, 3) };
    });
    assert.deepEqual(found, { lacking: [], reflected: ['250', 'auto', 'card'], then: ['dark', 'card'], title: '250' });
  }));

test('a change of what is shown is told politely, its title only; what stands there first is not', () =>
  shows('<reply-code code="554">own</reply-code>', {}, async ({ page }) => {
    const told = await page.evaluate(async () => {
      const element = document.querySelector('reply-code');
      const status = () => element.shadowRoot.querySelector('[role=status]');
      const told = [status().textContent];
      for (const [name, value] of [
        ['code', '250'],
        ['lang', 'zh'],
        ['code', '199'],
        ['code', '421'],
      ]) {
        element.setAttribute(name, value);
        await element.updated;
        told.push(`${status().lang} ${status().textContent}`);
      }
      const { width, height } = status().getBoundingClientRect();
      return [...told, width * height];
    });
    assert.equal(told[0], '');
    assert.match(told[1], /^en 250 \w/);
    assert.match(told[2], /^zh-Hans 250 [\u4e00-\u9fff]+$/);
    assert.equal(told[3], 'zh-Hans ');
    assert.match(told[4], /^zh-Hans 421 [\u4e00-\u9fff]+/);
    assert.ok(told[5] <= 1);
  }));

test('markup keeps its language and gets parts; links need a base', () => {
  const body =
    '<reply-code id="with" code="554" base="/docs/"></reply-code><reply-code id="without" code="554" lang="zh"></reply-code>';
  return shows(body, {}, async ({ page }) => {
    const found = await page.evaluate(() => {
      const root = (id) => document.querySelector(id).shadowRoot;
      const own = (id) =>
        [...root(id).querySelectorAll('a')]
          .map((a) => a.getAttribute('href'))
          .filter((href) => href.startsWith('/'));
      return {
        lang: root('#without').querySelector('article').lang,
        parts: [...root('#with').querySelectorAll('[part]')].flatMap((element) => [...element.part]),
        with: own('#with'),
        without: own('#without'),
      };
    });
    assert.equal(found.lang, 'zh-Hans');
    for (const part of ['card', 'code', 'title', 'heading']) assert.ok(found.parts.includes(part), part);
    assert.ok(found.with.includes('/docs/en/smtp/550-vs-554/'));
    assert.deepEqual(found.without, []);
  });
});
