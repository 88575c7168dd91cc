// package.json, and the files that it promises.

import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { test } from 'node:test';
import { dist, root } from './support.mjs';

const manifest = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8'));

// The paths in a value of `exports`, at any depth.
const paths = (value) => (typeof value === 'string' ? [value] : Object.values(value).flatMap(paths));

test('every file that is named exists', () => {
  const named = [
    manifest.main,
    manifest.module,
    manifest.types,
    manifest.customElements,
    ...manifest.sideEffects,
    ...paths(manifest.exports),
  ];
  for (const path of named) assert.ok(existsSync(join(dist, path)), path);
});

test('every entry of the contract is exported', () => {
  const entries = [
    '.',
    './en',
    './zh',
    './element',
    './element/define',
    './rehype',
    './widget.js',
    './reply-code.css',
    './replycode.wasm',
    './custom-elements.json',
    './package.json',
  ];
  assert.deepEqual(
    entries.filter((entry) => !(entry in manifest.exports)),
    [],
  );
});

test('types come first in every branch', () => {
  const branches = (value) =>
    typeof value === 'string' ? [] : [value, ...Object.values(value).flatMap(branches)];
  for (const branch of branches(manifest.exports)) {
    if ('types' in branch) assert.equal(Object.keys(branch)[0], 'types');
  }
});

test('it is light: no dependencies, no scripts, the version of the crate', () => {
  for (const key of Object.keys(manifest)) assert.doesNotMatch(key, /dependencies$|^scripts$/i);
  const cargo = readFileSync(join(root, 'Cargo.toml'), 'utf8');
  assert.ok(cargo.includes(`\nversion = "${manifest.version}"\n`));
  assert.equal(manifest.license, 'MIT OR Apache-2.0');
});

test('bundlers find nothing to follow in what is bundled', () => {
  for (const name of readdirSync(dist).filter((name) => /\.[mc]js$/.test(name))) {
    const text = readFileSync(join(dist, name), 'utf8');
    assert.doesNotMatch(text, /import\.meta|new URL\(|\bfetch\(|(from |require\()"node:/, name);
  }
});
