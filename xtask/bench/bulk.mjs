// `replycode classify` over a million generated replies, on one core and on two, in MB a second:
// beside `wc -l` of the same file, and a copy of as many bytes in memory. Then the peak of its
// memory over a gigabyte beside that over little: it must not grow with the input.

import { spawn, spawnSync } from 'node:child_process';
import { createReadStream, createWriteStream, existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { once } from 'node:events';
import { availableParallelism } from 'node:os';
import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { root, row, texts } from './support.mjs';

const REPLIES = 1e6;
const folder = `${root}target/bench/`;
const whole = `${folder}replies.log`;
const tenth = `${folder}replies-tenth.log`;

// Every other line is a bare reply, the others are lines of a log; ids and addresses differ in each.
async function generate() {
  const said = texts().map((text) => text.replaceAll(/\s+/g, ' '));
  mkdirSync(folder, { recursive: true });
  const out = createWriteStream(whole);
  let lines = '';
  for (let at = 0; at < REPLIES; at++) {
    const text = said[(at * 7) % said.length];
    const head = `Nov 30 10:00:00 mx postfix/smtp[${at % 9999}]: ${at.toString(16)}: to=<u${at}@example.com>, `;
    lines += at % 2 ? `${head}status=bounced (host mx.example.com said: ${text})\n` : `${text}\n`;
    if (lines.length < 2 ** 20) continue;
    if (!out.write(lines)) await once(out, 'drain');
    lines = '';
  }
  out.end(lines);
  await finished(out);
  const bytes = readFileSync(whole);
  writeFileSync(tenth, bytes.subarray(0, bytes.indexOf(10, bytes.length / 10) + 1));
}

// A file so many times behind itself.
const feed = (file, times) =>
  Readable.from(
    (async function* () {
      for (let time = 0; time < times; time++) yield* createReadStream(file, { highWaterMark: 2 ** 20 });
    })(),
  );

// Seconds, and the peak of the memory in MB where /proc tells it.
async function run(file, jobs, input) {
  const start = performance.now();
  const args = ['classify', '--jobs', String(jobs), file];
  const stdio = [input ? 'pipe' : 'ignore', 'ignore', 'ignore'];
  const child = spawn(`${root}target/release/replycode`, args, { stdio });
  input?.pipe(child.stdin);
  let peak = 0;
  const look = setInterval(() => {
    const status = `/proc/${child.pid}/status`;
    if (!existsSync(status)) return;
    const found = /VmHWM:\s+(\d+)/.exec(readFileSync(status, 'utf8'));
    if (found) peak = Math.max(peak, found[1] / 1000);
  }, 10);
  const [code] = await once(child, 'close');
  clearInterval(look);
  if (code !== 0) throw new Error(`replycode classify ended with exit code ${code}.`);
  return { seconds: (performance.now() - start) / 1000, peak };
}

await generate();
const megabytes = statSync(whole).size / 1e6;
const rate = (seconds) => megabytes / seconds;
const best = async (measure, rounds = 3) => {
  let least = Infinity;
  for (let round = 0; round < rounds; round++) least = Math.min(least, await measure());
  return least;
};
const seconds = (call) => () => {
  const start = performance.now();
  call();
  return (performance.now() - start) / 1000;
};

const bytes = readFileSync(whole);
const target = Buffer.alloc(bytes.length);
const copied = rate(await best(seconds(() => bytes.copy(target))));
const counted = rate(await best(seconds(() => spawnSync('wc', ['-l', whole]))));
const jobs = [1, 2].filter((jobs) => jobs <= availableParallelism());
const rates = [];
for (const count of jobs) {
  const ours = rate(await best(async () => (await run(whole, count)).seconds));
  rates.push(ours);
  const name = `bulk, ${REPLIES / 1e6} million replies, ${count} ${count === 1 ? 'core' : 'cores'}`;
  row({ name, ours, peer: 'wc -l', theirs: counted, unit: 'MB/s' });
  row({ name, ours, peer: 'a copy in memory', theirs: copied, unit: 'MB/s' });
}
if (rates.length > 1) {
  row({ name: 'bulk, 2 cores', ours: rates[1], peer: '1 core', theirs: rates[0], unit: 'MB/s', least: 1.8 });
}
// A gigabyte by standard input, against a hundredth of it.
const gigabyte = Math.ceil(1000 / megabytes);
const [large, small] = [await run('-', jobs.at(-1), feed(whole, gigabyte)), await run('-', jobs.at(-1), feed(tenth, 1))];
const known = large.peak > 0 && small.peak > 0;
row({
  name: `bulk, ${(gigabyte * megabytes).toFixed(0)} MB, memory at its peak`,
  ours: known ? large.peak : undefined,
  peer: `that over ${(megabytes / 10).toFixed(0)} MB`,
  theirs: known ? small.peak : undefined,
  unit: 'MB',
  most: 1.25,
});
