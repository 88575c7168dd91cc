// The HTML of the site by html-validate's recommended rules: every page but the comparisons, of
// which every fiftieth stands for the others, since all are made alike.
import assert from 'node:assert/strict';
import { readFileSync, readdirSync } from 'node:fs';
import { availableParallelism } from 'node:os';
import { test } from 'node:test';
import { fileURLToPath } from 'node:url';
import { Worker, isMainThread, parentPort, workerData } from 'node:worker_threads';
import { HtmlValidate, StaticConfigLoader } from 'html-validate';

const SITE = fileURLToPath(new URL('../../dist/site/', import.meta.url));
const RULES = JSON.parse(readFileSync(new URL('htmlvalidate.json', import.meta.url), 'utf8'));
const EVERY = 50;

function chosen() {
  const all = readdirSync(SITE, { recursive: true }).filter((path) => path.endsWith('.html')).sort();
  const pairs = all.filter((path) => path.includes('-vs-'));
  return [...all.filter((path) => !path.includes('-vs-')), ...pairs.filter((_, at) => at % EVERY === 0)];
}

// What is wrong with some pages, a line each.
async function faults(paths) {
  const validator = new HtmlValidate(new StaticConfigLoader(RULES));
  const found = [];
  for (const path of paths) {
    const { results } = await validator.validateString(readFileSync(SITE + path, 'utf8'), path);
    const messages = results.flatMap(({ messages }) => messages);
    found.push(...messages.map(({ ruleId, message, selector }) => `${path}: ${ruleId}: ${message} (${selector})`));
  }
  return found;
}

// The same on a thread of its own.
function besides(paths) {
  return new Promise((resolve, reject) => {
    const worker = new Worker(new URL(import.meta.url), { workerData: paths });
    worker.once('message', resolve);
    worker.once('error', reject);
  });
}

if (isMainThread) {
  test('every page is HTML as it should be', async (t) => {
    const paths = chosen();
    const threads = availableParallelism();
    t.diagnostic(`${paths.length} pages on ${threads} threads`);
    assert.ok(paths.length > 700, `only ${paths.length} pages`);
    const shares = Array.from({ length: threads }, (_, share) => paths.filter((_, at) => at % threads === share));
    assert.deepEqual((await Promise.all(shares.map(besides))).flat(), []);
  });

  test('a page that is not is found out', async () => {
    const validator = new HtmlValidate(new StaticConfigLoader(RULES));
    const page = readFileSync(`${SITE}en/index.html`, 'utf8').replace('<h1>', '<p><div>x</div></p><h1 style="x">');
    const { results } = await validator.validateString(page, 'broken.html');
    const rules = new Set(results.flatMap(({ messages }) => messages.map(({ ruleId }) => ruleId)));
    for (const rule of ['no-implicit-close', 'no-inline-style']) assert.ok(rules.has(rule), rule);
  });
} else {
  parentPort.postMessage(await faults(workerData));
}
