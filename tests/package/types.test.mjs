// The types, by `tsc --strict` over a sample that uses all of the package.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { project, root } from './support.mjs';

let user;
before(() => {
  user = project();
});
after(() => user.remove());

const sample = readFileSync(new URL('fixtures/sample.ts', import.meta.url), 'utf8');

function checks(name, ...options) {
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
  const { stdout, status } = user.run(join(root, 'node_modules/.bin/tsc'), ...args, user.write(name, sample));
  assert.equal(stdout, '');
  assert.equal(status, 0);
}

test('as an ES module in Node', () => checks('a.mts', '--module', 'nodenext'));
test('as CommonJS in Node', () => checks('a.cts', '--module', 'nodenext'));
test('in a bundler', () => checks('a.ts', '--module', 'esnext', '--moduleResolution', 'bundler'));
