// The diagnosis of the labelled replies, a reply a time: natively beside smtp-proto's bare parsing
// (what each of them reads stands in xtask/peers/src/main.rs), natively and in Node beside the
// classifier of ZoneMTA, which tells action and category by a list of regular expressions. One
// thread each; the goals are ratios of rates.

import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdirSync } from 'node:fs';
import { createRequire } from 'node:module';
import { peers, replies, root, row, texts, time } from './support.mjs';

const all = texts();
const native = () => JSON.parse(peers('replycode-peers', { args: replies }));

// ZoneMTA's classifier. The whole package has hundreds of others below it, so it is installed here
// and not with the tools; undefined where that fails.
function zoneMta() {
  const folder = `${root}target/peers/`;
  const installed = `${folder}node_modules/zone-mta/lib/bounces.js`;
  try {
    if (!existsSync(installed)) {
      mkdirSync(folder, { recursive: true });
      for (const name of ['package.json', 'package-lock.json'])
        copyFileSync(`${root}xtask/peers/${name}`, folder + name);
      const args = ['ci', '--ignore-scripts', '--no-audit', '--no-fund', '--silent'];
      execFileSync('npm', args, { cwd: folder, stdio: ['ignore', 'ignore', 'inherit'] });
    }
    return createRequire(folder)(installed);
  } catch (error) {
    console.error(`ZoneMTA: ${error.message}`);
    return undefined;
  }
}

const { classify } = await import(`${root}dist/npm/index.mjs`);
const bounces = zoneMta();
const each = (call) => (time(call, 9, 100) * 1000) / all.length;

const first = native();
const peer = "ZoneMTA's bounces.js";
const zone = bounces && each(() => all.forEach((text) => bounces.check(text)));
const inNode = each(() => classify(all));
const second = native();
const least = (key) => Math.min(first[key], second[key]);

const count = `${first.replies} replies`;
row({
  name: `diagnosis, native, of ${count}`,
  ours: least('coded'),
  peer: "smtp-proto's parsing of their deciding replies",
  theirs: least('parse'),
  unit: 'µs',
  most: 6,
});
const same = { peer, theirs: zone && 1000 / zone, unit: '/ms' };
row({ name: `diagnosis, native, of ${all.length} texts`, ours: 1000 / least('all'), ...same, least: 100 });
row({ name: 'classify of an array, in Node', ours: 1000 / inNode, ...same, least: 25 });
