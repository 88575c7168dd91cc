// The package in every consumer, each installed from the tarball that would be published, and each
// result really run: `node run.mjs [WORD...]`. Words choose the consumers whose names contain one.
// Prints a row for each; exit code 1 where one failed or a tool is not installed, and the projects stay
// in scratch/ to be looked at.

import { readdirSync } from 'node:fs';
import { clear, prepare, project } from './support/project.mjs';
import { NotInstalled } from './support/tools.mjs';

const WIDTHS = [24, 16, 46, 8];

const line = (...cells) => cells.map((cell, index) => String(cell).padEnd(WIDTHS[index] ?? 0)).join(' ').trimEnd();

async function consumers(words) {
  const files = readdirSync(new URL('consumers/', import.meta.url)).sort();
  const lists = await Promise.all(files.map((file) => import(`./consumers/${file}`)));
  const all = lists.flatMap((list) => list.default);
  const called = (name) => words.some((word) => name.toLowerCase().includes(word.toLowerCase()));
  const chosen = all.filter(({ name }) => words.length === 0 || called(name));
  if (chosen.length > 0) return chosen;
  const names = all.map(({ name }) => name).join('; ');
  throw new Error(`No consumer is called like ${words.join(' or ')}; there are ${names}.`);
}

// Runs a consumer in a project of its own. What it throws becomes its result.
async function result(consumer, registry) {
  const start = performance.now();
  let version = '-';
  let outcome = 'passed';
  let error;
  try {
    version = consumer.version();
    const folder = consumer.name.toLowerCase().replace(/[^a-z0-9]+/g, '-');
    await consumer.run(await project(folder, registry));
  } catch (thrown) {
    error = thrown;
    outcome = thrown instanceof NotInstalled ? `not installed: ${thrown.message}` : 'FAILED';
  }
  const seconds = ((performance.now() - start) / 1000).toFixed(1);
  return { row: line(consumer.name, version, consumer.ran, seconds, outcome), error };
}

// So that the servers that run are ended too.
for (const signal of ['SIGINT', 'SIGTERM']) process.once(signal, () => process.exit(1));

const chosen = await consumers(process.argv.slice(2));
const registry = await prepare();
console.log(line('consumer', 'version', 'run', 'seconds', 'result'));
const failed = [];
for (const consumer of chosen) {
  const { row, error } = await result(consumer, registry);
  console.log(row);
  if (error) failed.push({ name: consumer.name, error });
}
for (const { name, error } of failed) console.error(`\n${name}: ${error.message}`);
await registry.close();
console.log(`\n${chosen.length - failed.length} of ${chosen.length} consumers passed.`);
if (failed.length > 0) process.exitCode = 1;
else clear();
