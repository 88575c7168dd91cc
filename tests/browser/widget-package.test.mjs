// <reply-code> as a page has it that bundles the package: the same element over the package's module.
import assert from 'node:assert/strict';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { BOTH, REPLY, SELF, files, seen, stage } from './widget.mjs';
import { root } from './support.mjs';

let folder;
before(async () => {
  folder = await mkdtemp(join(tmpdir(), 'replycode-page-'));
  const entry = join(root, 'dist/npm/element/define.mjs');
  await build({ entryPoints: [entry], bundle: true, format: 'esm', outfile: join(folder, 'widget.js'), logLevel: 'warning' });
});
after(() => rm(folder, { recursive: true, force: true }));

const { shows } = stage(() => folder);

test('every form, from one file', () =>
  shows(BOTH + REPLY, { lang: 'zh' }, async ({ page, requests }) => {
    assert.match(await seen(page, '#one'), /^554 邮件事务失败/);
    assert.match(await seen(page, '#two'), /354 与 554 的区别/);
    assert.match(await seen(page, '#three'), /不存在/);
    assert.deepEqual(files(requests), ['/widget.js']);
  }));

test('where WebAssembly is refused, its own text and the link', () =>
  shows(BOTH.replace('<reply-code', '<reply-code base="/"'), { csp: SELF }, async ({ page }) => {
    assert.equal(await seen(page, '#one'), 'five five four 554 explained');
    assert.equal(await seen(page, '#two'), '354 vs 554');
  }));
