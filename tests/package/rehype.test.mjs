// The plug-in of rehype: a small site as it is really built, and trees that no Markdown gives.

import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { link, UNIFIED } from './linked.mjs';
import { dist, output, project, root } from './support.mjs';

const { rehypeReplycode } = createRequire(import.meta.url)(join(dist, 'rehype.cjs'));

let user;
before(() => {
  user = project();
  link(user, UNIFIED);
});
after(() => user.remove());

test('a site of Markdown is built with its codes linked', () => {
  const docs = join(root, 'tests/docs/rehype');
  const script = user.write('site.mjs', readFileSync(join(docs, 'site.mjs'), 'utf8'));
  const { status, stdout, stderr } = user.run(process.execPath, script, docs, join(user.dir, 'built'));
  assert.deepEqual([status, stdout, stderr], [0, '', '']);
  const names = readdirSync(join(docs, 'built'));
  assert.ok(names.length >= 3);
  for (const name of names) {
    const read = (folder) => readFileSync(join(folder, 'built', name), 'utf8');
    assert.equal(read(user.dir), read(docs), name);
  }
});

test('it is imported and required, as default and by name', () => {
  const imported = "import plugin, { rehypeReplycode } from 'replycode/rehype'\nconsole.log(plugin === rehypeReplycode)";
  assert.equal(output(user, 'a.mjs', imported), 'true');
  const required = "const all = require('replycode/rehype')\nconsole.log(all === all.default && all === all.rehypeReplycode)";
  assert.equal(output(user, 'a.cjs', required), 'true');
});

test('nothing is compiled when a processor is set up, nor for text without code', () => {
  const script = `
    let modules = 0
    WebAssembly.Module = class extends WebAssembly.Module { constructor(bytes) { super(bytes); modules++ } }
    const { rehypeReplycode } = await import('replycode/rehype')
    const transform = rehypeReplycode({ base: '/', lang: 'zh' })
    transform({ type: 'root', children: [{ type: 'text', value: '550 5.7.1' }] })
    console.log(modules)
    transform({ type: 'element', tagName: 'p', properties: {}, children: [
      { type: 'element', tagName: 'code', properties: {}, children: [{ type: 'text', value: '550 5.7.1' }] }] })
    console.log(modules)`;
  assert.equal(output(user, 'b.mjs', script), '0\n1');
});

const element = (tagName, properties, ...children) => ({ type: 'element', tagName, properties, children });
const text = (value) => ({ type: 'text', value });
const code = (value = '550 5.7.1', properties = {}) => element('code', properties, text(value));
const tree = (...children) => ({ type: 'root', children });

// What becomes of the children of a root.
function becomes(options, ...children) {
  const given = tree(...children);
  assert.equal(rehypeReplycode({ base: '', ...options })(given), undefined);
  return given.children;
}

test('the nearest lang above decides, where it is ours', () => {
  const href = (...children) => {
    let [node] = becomes({}, ...children);
    while (node.tagName !== 'a') [node] = node.children;
    return node.properties.href;
  };
  assert.equal(href(code()), '/en/smtp/5.7.1/');
  for (const [around, lang] of [
    [{ lang: 'zh-TW' }, 'zh'],
    [{ lang: 'en-GB' }, 'en'],
    [{ lang: 'fr' }, 'en'],
    [{ lang: '' }, 'zh'],
    [{ lang: true }, 'zh'],
    [{}, 'zh'],
  ]) {
    const page = element('html', { lang: 'zh' }, element('p', around, code()));
    assert.equal(href(page), `/${lang}/smtp/5.7.1/`, JSON.stringify(around));
  }
  assert.equal(href(element('p', { lang: 'zh' }, code('550 5.7.1', { lang: 'en' }))), '/en/smtp/5.7.1/');
  const jsx = { type: 'mdxJsxFlowElement', name: 'div', attributes: [{ type: 'mdxJsxAttribute', name: 'lang', value: 'zh' }] };
  assert.equal(href({ ...jsx, children: [code()] }), '/zh/smtp/5.7.1/');
  assert.equal(becomes({ lang: 'en' }, element('p', { lang: 'zh' }, code()))[0].children[0].properties.href, '/en/smtp/5.7.1/');
});

test('links, buttons, listings and elements that explain are left alone', () => {
  const jsx = { type: 'mdxJsxTextElement', name: 'a', attributes: [], children: [element('b', {}, code())] };
  for (const node of [
    ...['a', 'button', 'pre', 'reply-code'].map((name) => element(name, {}, element('b', {}, code()))),
    jsx,
    element('kbd', {}, text('550 5.7.1')),
    element('code', {}, element('b', {}, text('550')), text(' 5.7.1')),
    element('code', {}),
    code('550 5.7.1 '.repeat(200_000)),
    text('550 5.7.1'),
    { type: 'comment', value: '550 5.7.1' },
    { type: 'doctype' },
    { type: 'mdxTextExpression', value: '550 5.7.1' },
  ]) {
    assert.deepEqual(becomes({ bare: true }, structuredClone(node)), [node]);
  }
});

test('code keeps what it has, and a second run changes nothing', () => {
  const given = code(' 550-5.7.1 ', { className: ['mail'] });
  const once = becomes({ base: '/docs/' }, given, text(' and '), code('no'));
  const link = { href: '/docs/en/smtp/5.7.1/', title: '550 5.7.1: Not authorized, message refused' };
  assert.deepEqual(once, [element('a', link, given), text(' and '), code('no')]);
  assert.deepEqual(becomes({}, ...structuredClone(once)), once);
});

test('an element has the link as its text, and its own language only where one was asked for', () => {
  const [own] = becomes({ element: true, base: '/docs', lang: 'zh' }, code('SMTP 354'));
  const link = { href: '/docs/zh/smtp/354/', title: '354：开始发送邮件内容' };
  const properties = { code: '354', lang: 'zh', view: 'inline', base: '/docs' };
  assert.deepEqual(own, element('reply-code', properties, element('a', link, code('SMTP 354'))));
  const [{ children }] = becomes({ element: true, base: '/docs' }, element('p', { lang: 'zh' }, code('SMTP 354')));
  assert.deepEqual(children[0].properties, { code: '354', view: 'inline', base: '/docs' });
});

test('wrong options are refused when the processor is set up', () => {
  const base = '/';
  for (const [options, name, message] of [
    [undefined, 'TypeError', 'rehypeReplycode: base must be a string such as "https://example.org/docs", but it is undefined.'],
    [{ base: 7 }, 'TypeError', 'rehypeReplycode: base must be a string such as "https://example.org/docs", but it is a number.'],
    ['/', 'TypeError', 'rehypeReplycode: options must be an object such as { lang: "zh" }, but it is a string.'],
    [{ base, lang: null }, 'TypeError', 'rehypeReplycode: lang must be a string such as "en", but it is null.'],
    [{ base, bare: 1 }, 'TypeError', 'rehypeReplycode: bare must be true or false, but it is a number.'],
    [{ base, element: 'yes' }, 'TypeError', 'rehypeReplycode: element must be true or false, but it is a string.'],
    [{ base, lang: 'fr' }, 'RangeError', 'rehypeReplycode: unknown language "fr"; known are en and zh.'],
    [
      { base: 'javascript:alert(1)' },
      'RangeError',
      'rehypeReplycode: base begins with "javascript:", but links lead to https:, http: or a path only.',
    ],
  ]) {
    assert.throws(() => rehypeReplycode(options), { name, message });
  }
});
