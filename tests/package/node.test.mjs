// The package as Node loads it: by import and by require, each entry, without any configuration.

import assert from 'node:assert/strict';
import { after, before, test } from 'node:test';
import { output, project } from './support.mjs';

const NAMES = 
  'classify,compare,explain,list,parse,ready,reasons,renderComparison,renderExplanation,search,term';

let user;
before(() => {
  user = project();
});
after(() => user.remove());

const script = (load) => `${load}
console.log(Object.keys(replycode).filter((name) => name !== 'default').sort().join())
console.log(replycode.explain('554').code.title)
console.log(replycode.compare('354', '554').differences.length > 1)
console.log(replycode.search('354').results[0].code)
console.log(replycode.classify('550 5.1.1 User unknown').reason, replycode.parse('550 no')[0].code)
console.log(replycode.reasons().length > 20, replycode.term('SMTP 550').code)`;

for (const [entry, title] of [
  ['replycode', 'Transaction failed'],
  ['replycode/en', 'Transaction failed'],
  ['replycode/zh', '邮件事务失败'],
]) {
  test(`import ${entry}`, () => {
    const text = script(`import * as replycode from '${entry}'`);
    assert.equal(output(user, 'a.mjs', text), `${NAMES}\n${title}\ntrue\n354\nmailbox-unknown 550\ntrue 550`);
  });

  test(`require ${entry}`, () => {
    const text = script(`const replycode = require('${entry}')`);
    assert.equal(output(user, 'a.cjs', text), `${NAMES}\n${title}\ntrue\n354\nmailbox-unknown 550\ntrue 550`);
  });
}

test('import sees the names of the CommonJS file', () => {
  const text =
    "import { explain } from './node_modules/replycode/index.cjs'\nconsole.log(explain('250').input)";
  assert.equal(output(user, 'b.mjs', text), '250');
});

test('nothing is compiled at import', () => {
  const text = `
    let modules = 0
    WebAssembly.Module = class extends WebAssembly.Module { constructor(bytes) { super(bytes); modules++ } }
    const { explain } = await import('replycode')
    console.log(modules)
    explain('554')
    explain('550')
    console.log(modules)`;
  assert.equal(output(user, 'c.mjs', text), '0\n1');
});

test('ready starts it ahead, once, and calls need not wait for it', () => {
  const text = `
    import { explain, ready } from 'replycode'
    const both = [ready(), ready()]
    console.log(explain('554').input)
    console.log((await Promise.all(both)).join() === ',')
    await ready()
    console.log(explain('550').input)`;
  assert.equal(output(user, 'd.mjs', text), '554\ntrue\n550');
});

test('the element is importable where there is no DOM', () => {
  const text = `
    import { ReplyCodeElement } from 'replycode/element'
    import { ReplyCodeElement as defined } from 'replycode/element/define'
    import * as widget from 'replycode/widget.js'
    console.log(ReplyCodeElement === defined, ReplyCodeElement.observedAttributes.join(), typeof widget.ReplyCodeElement)`;
  assert.equal(output(user, 'e.mjs', text), 'true code,versus,reply,lang,theme,view,base function');
  for (const entry of ['element/define', 'widget.js']) {
    const required = `console.log(require('replycode/${entry}').ReplyCodeElement.languages.join())`;
    assert.equal(output(user, 'e.cjs', required), 'en,zh');
  }
});
