// Two hundred <reply-code> on a page: they share what they load, and leave the page time to answer.
import assert from 'node:assert/strict';
import { readdir } from 'node:fs/promises';
import { test } from 'node:test';
import { files, html, settled, stage, used, WIDGET } from './widget.mjs';
import { open, serve } from './support.mjs';

const on = stage();

// Milliseconds. A page that is held up for longer than this feels stuck.
const FELT = 100;
// Other work on the machine makes even a processor's own time longer, but hardly in each of some tries.
const TRIES = 4;

const names = await readdir(`${WIDGET}/texts-en`);
const codes = names.filter((name) => /^\d[\d.]*\.txt$/.test(name)).map((name) => name.slice(0, -4));
const shown = codes.slice(0, 200);

// The longest task of the page's own thread, in milliseconds of the processor. A PerformanceObserver
// would tell the time on the wall, which doubles when the processor has others to serve.
function longest(trace) {
  const { traceEvents } = JSON.parse(trace);
  const thread = ({ pid, tid }) => `${pid} ${tid}`;
  const mains = traceEvents.filter(({ name, args }) => name === 'thread_name' && args.name === 'CrRendererMain');
  const pages = new Set(mains.map(thread));
  const tasks = traceEvents.filter((event) => event.name.endsWith('RunTask') && event.tdur > 0 && pages.has(thread(event)));
  assert.ok(tasks.length > 0, 'the trace has no task of a page');
  return Math.max(...tasks.map(({ tdur }) => tdur)) / 1000;
}

// Opens a page of elements; gives what it took, and what was printed and asked for.
async function look(elements) {
  const server = await serve(WIDGET, { pages: { '/page': html(elements.join('\n')) } });
  const { page, printed, requests, close } = await open(on.chromium, 'about:blank');
  await on.chromium.startTracing(page, { categories: ['toplevel'] });
  await page.goto(`${server.url}/page`);
  await settled(page);
  const found = await page.evaluate(async () => {
    // What was drawn last is laid out by then.
    await new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(() => setTimeout(resolve, 100))));
    const all = [...document.querySelectorAll('reply-code')].map(({ shadowRoot }) => shadowRoot);
    const sheets = new Set(all.flatMap((root) => root.adoptedStyleSheets)).size;
    const filled = all.filter((root) => root.querySelector('article') !== null).length;
    return { filled, sheets };
  });
  const took = longest(await on.chromium.stopTracing());
  await close();
  await server.close();
  return { ...found, took, printed, asked: files(requests) };
}

async function unfelt(elements, expected) {
  const tries = [];
  while (tries.length < TRIES && !(tries.at(-1) <= FELT)) {
    const { took, filled, sheets, printed, asked } = await look(elements);
    assert.deepEqual([filled, sheets, printed], [elements.length, 1, []]);
    assert.deepEqual(asked, expected.sort());
    tries.push(took);
  }
  assert.ok(tries.at(-1) <= FELT, `the longest tasks of ${tries.length} tries took ${tries.map(Math.round)} ms`);
}

test('two hundred different codes: one module, one style sheet, each text once, and no task that is felt', () => {
  assert.equal(shown.length, 200);
  const elements = shown.map((code) => `<reply-code code="${code}">${code}</reply-code>`);
  return unfelt(elements, used('en', ...shown));
});

test('two hundred of three pairs, whose texts come at once: each text once, and no task that is felt', () => {
  const pair = (index) => `<reply-code code="${[354, 550, 551][index % 3]}" versus="554"></reply-code>`;
  return unfelt(Array.from({ length: 200 }, (_, index) => pair(index)), used('en', 354, 550, 551, 554));
});
