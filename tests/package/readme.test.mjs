// Every example of the README runs, and prints what stands beside it.

import assert from 'node:assert/strict';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { link, UNIFIED } from './linked.mjs';
import { dist, output, project } from './support.mjs';

const readme = readFileSync(join(dist, 'README.md'), 'utf8');
const examples = [...readme.matchAll(/^```(js|cjs)\n(.*?)^```$/gms)];

let user;
before(() => {
  user = project();
  link(user, UNIFIED);
});
after(() => user.remove());

test('the README has examples', () => assert.ok(examples.length >= 7));

for (const [index, [, language, text]] of examples.entries()) {
  const heading = readme
    .slice(0, readme.indexOf(text))
    .match(/^## .*$/gm)
    .at(-1);
  test(`example ${index + 1}: ${heading.slice(3)}`, () => {
    const expected = [...text.matchAll(/console\.log\(.*\) \/\/ (.*)$/gm)].map(([, printed]) => printed);
    assert.ok(expected.length > 0);
    const name = `example-${index}.${language === 'js' ? 'mjs' : 'cjs'}`;
    assert.equal(output(user, name, text), expected.join('\n'));
  });
}
