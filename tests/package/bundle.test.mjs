// Bundlers, without configuration: esbuild for modules and for a plain script, run in Node.

import assert from 'node:assert/strict';
import { basename, join } from 'node:path';
import { after, before, test } from 'node:test';
import { build } from 'esbuild';
import { project, root } from './support.mjs';

let user;
before(() => {
  user = project();
});
after(() => user.remove());

async function bundled(name, text, options) {
  const entry = user.write(`${name}-in.mjs`, text);
  const outfile = join(user.dir, name);
  const { warnings, metafile } = await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    metafile: true,
    logLevel: 'silent',
    ...options,
  });
  assert.deepEqual(warnings, []);
  const { status, stdout, stderr } = user.run(process.execPath, outfile);
  assert.equal(stderr, '');
  assert.equal(status, 0);
  return {
    printed: stdout.trim(),
    inputs: Object.keys(metafile.inputs),
    bytes: Object.values(metafile.outputs)[0].bytes,
  };
}

const PRINTS = `import { explain, renderComparison } from 'replycode'
console.log(explain('554', { lang: 'zh' }).code.title, renderComparison('354', '554').startsWith('<article'))`;

for (const format of ['esm', 'iife']) {
  test(`esbuild, ${format}`, async () => {
    const name = format === 'esm' ? 'bundle.mjs' : 'bundle.cjs';
    const { printed, inputs } = await bundled(name, PRINTS, { format });
    assert.equal(printed, '邮件事务失败 true');
    assert.deepEqual(inputs.map((input) => basename(input)).sort(), ['index.mjs', `${name}-in.mjs`].sort());
  });
}

test('one language costs its bytes only', async () => {
  const all = await bundled('all.mjs', PRINTS, { format: 'esm' });
  const one = await bundled('one.mjs', PRINTS.replace("'replycode'", "'replycode/zh'"), { format: 'esm' });
  assert.equal(one.printed, '邮件事务失败 true');
  assert.ok(one.bytes < 0.75 * all.bytes, `${one.bytes} of ${all.bytes}`);
});

test('an import that is not used leaves nothing behind', async () => {
  const { bytes } = await bundled(
    'none.mjs',
    "import { explain } from 'replycode'\nimport { ReplyCodeElement } from 'replycode/element'",
    { format: 'esm' },
  );
  assert.ok(bytes < 200, `${bytes} bytes`);
});

test('the definition of the element stays in a bundle', async () => {
  const text = "import 'replycode/element/define'\nconsole.log('loaded')";
  const { printed, inputs } = await bundled('define.mjs', text, { format: 'esm' });
  assert.equal(printed, 'loaded');
  assert.ok(inputs.some((input) => input.endsWith('replycode/element.mjs')));
});

test('workerd imports the .wasm', async () => {
  const { outputFiles, metafile } = await build({
    entryPoints: [user.write('worker.mjs', PRINTS)],
    bundle: true,
    write: false,
    metafile: true,
    format: 'esm',
    conditions: ['workerd'],
    external: ['*.wasm'],
    absWorkingDir: root,
    logLevel: 'silent',
  });
  assert.match(outputFiles[0].text, /from "\.\/replycode\.wasm"/);
  assert.ok(Object.keys(metafile.inputs).some((input) => input.endsWith('index.workerd.mjs')));
});

test('the entry of workerd answers from a compiled module', async () => {
  // Node's part of workerd: a loader that gives the .wasm compiled.
  user.write(
    'hooks.mjs',
    `
    import { readFile } from 'node:fs/promises'
    export async function load(url, context, next) {
      if (!url.endsWith('.wasm')) return next(url, context)
      const bytes = (await readFile(new URL(url))).toString('base64')
      const source = \`export default new WebAssembly.Module(Buffer.from('\${bytes}', 'base64'))\`
      return { format: 'module', source, shortCircuit: true }
    }`,
  );
  user.write(
    'register.mjs',
    "import { register } from 'node:module'\nregister('./hooks.mjs', import.meta.url)",
  );
  const entry = user.write('in-worker.mjs', `${PRINTS}\nimport { ready } from 'replycode'\nawait ready()`);
  const { status, stdout, stderr } = user.run(
    process.execPath,
    '--import',
    './register.mjs',
    '--conditions=workerd',
    entry,
  );
  assert.equal(status, 0, stderr);
  assert.equal(stdout.trim(), '邮件事务失败 true');
});
