// What would be published: the files that are meant and no others, judged by the tools that
// maintainers judge packages with.

import assert from 'node:assert/strict';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { checkPackage, createPackageFromTarballData } from '@arethetypeswrong/core';
import { publint } from 'publint';
import { formatMessage } from 'publint/utils';
import { pack } from './support.mjs';

let folder;
let tarball;
before(() => {
  folder = mkdtempSync(join(tmpdir(), 'replycode-'));
  tarball = pack(folder);
});
after(() => rmSync(folder, { recursive: true, force: true }));

// Every file that is shipped, and why.
const MEANT = [
  /^package\.json$/,
  /^README\.md$/,
  /^LICENSE-(APACHE|MIT)$/,
  // The entries, for import and for require, each with its types.
  /^(index|en|zh|rehype|element|element\/define)\.([mc]js|d\.c?ts)$/,
  // For workerd, and the modules that it imports.
  /^(index|en|zh)\.workerd\.mjs$/,
  /^replycode(-en|-zh)?\.wasm$/,
  // The element for editors, and its style for pages that render ahead.
  /^custom-elements\.json$/,
  /^reply-code\.css(\.d\.c?ts)?$/,
  /^replycode\.wasm\.d\.c?ts$/,
  // The widget, with what it loads from beside itself.
  /^widget\.(js|d\.ts)$/,
  /^widget(-explain)?-(en|zh)\.js$/,
  /^replycode-(page|explain)-(en|zh)\.wasm$/,
  /^texts-(en|zh)\/(\d{3}|\d\.\d{1,3}\.\d{1,3})\.txt$/,
  /^texts-(en|zh)\/(providers|reasons)\/[a-z0-9-]+\.txt$/,
];

test('only what is meant is packed, and all of it', () => {
  const paths = tarball.files.map(({ path }) => path);
  assert.deepEqual(paths.filter((path) => !MEANT.some((meant) => meant.test(path))), []);
  assert.deepEqual(MEANT.filter((meant) => !paths.some((path) => meant.test(path))), []);
});

test('no file is a program, and every language has the same texts', () => {
  for (const { path, mode } of tarball.files) assert.equal(mode & 0o111, 0, path);
  const paths = tarball.files.map(({ path }) => path);
  const texts = (lang) => {
    const own = paths.filter((path) => path.startsWith(`texts-${lang}/`));
    return own.map((path) => path.slice(`texts-${lang}/`.length)).sort();
  };
  assert.deepEqual(texts('en'), texts('zh'));
});

test('publint finds nothing to say', async () => {
  const { buffer, byteOffset, byteLength } = readFileSync(tarball.path);
  const bytes = buffer.slice(byteOffset, byteOffset + byteLength);
  const { messages, pkg } = await publint({ pack: { tarball: bytes }, strict: true });
  assert.deepEqual(messages.map((message) => formatMessage(message, pkg)), []);
});

test('the types are right for every way to resolve them', async () => {
  const published = createPackageFromTarballData(new Uint8Array(readFileSync(tarball.path)));
  const { entrypoints, problems } = await checkPackage(published);
  assert.ok('./element/define' in entrypoints);
  assert.deepEqual(problems, []);
});
