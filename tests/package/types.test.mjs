// The types, by `tsc --strict` over a sample that uses all of the package.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { link, UNIFIED } from './linked.mjs';
import { project, root } from './support.mjs';

let user;
before(() => {
  user = project();
  link(user, UNIFIED);
});
after(() => user.remove());

const sample = readFileSync(new URL('fixtures/sample.ts', import.meta.url), 'utf8');
const rehype = readFileSync(new URL('fixtures/rehype.ts', import.meta.url), 'utf8');

function checks(text, name, ...options) {
  const args = [
    '--strict',
    '--noEmit',
    '--target',
    'es2022',
    '--lib',
    'es2022,dom',
    '--types',
    '',
    ...options,
  ];
  const { stdout, status } = user.run(join(root, 'node_modules/.bin/tsc'), ...args, user.write(name, text));
  assert.equal(stdout, '');
  assert.equal(status, 0);
}

test('as an ES module in Node', () => checks(sample, 'a.mts', '--module', 'nodenext'));
test('as CommonJS in Node', () => checks(sample, 'a.cts', '--module', 'nodenext'));
test('in a bundler', () => checks(sample, 'a.ts', '--module', 'esnext', '--moduleResolution', 'bundler'));
test('the plug-in of rehype, where unified is', () => checks(rehype, 'b.mts', '--module', 'nodenext'));
