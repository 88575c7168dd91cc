// What every consumer is asked, and what it has to answer.

import assert from 'node:assert/strict';
import { createRequire } from 'node:module';
import { join } from 'node:path';
import { dist } from '../../package/support.mjs';

// Each entry of the package that is asked, in a file of that name, with the languages it answers in.
export const ASKED = {
  both: { entry: 'replycode', languages: ['en', 'zh'] },
  english: { entry: 'replycode/en', languages: ['en'] },
};

const NAMES = '{ classify, compare, explain, renderComparison }';

// Runs here for what is expected, and goes as text into every consumer.
function answers({ classify, compare, explain, renderComparison }, languages) {
  return {
    unasked: explain('250').lang,
    classified: classify(['550 5.1.1 User unknown', '452 4.2.2 Mailbox full']),
    answered: languages.map((lang) => ({
      explained: explain('554', { lang }),
      compared: compare('354', '554', { lang }),
      html: renderComparison('354', '554', { lang }),
    })),
  };
}

const asking = (languages) =>
  `${answers}\nconst answered = () => answers(${NAMES}, ${JSON.stringify(languages)});`;

// The text of an ES module that exports `answered()`.
export function imports(name) {
  const { entry, languages } = ASKED[name];
  return `import ${NAMES} from '${entry}';\n${asking(languages)}\nexport { answered };\n`;
}

// The same in CommonJS.
export function requires(name) {
  const { entry, languages } = ASKED[name];
  return `const ${NAMES} = require('${entry}');\n${asking(languages)}\nexports.answered = answered;\n`;
}

// Writes the modules into a project, one for each entry: both.js and english.js.
export function ask(write) {
  for (const name of Object.keys(ASKED)) write(`${name}.js`, imports(name));
}

const installed = createRequire(import.meta.url)(join(dist, 'index.cjs'));

// Holds what a consumer answered against what the package answers here, which tests/package holds
// against the command; and against words that a reader would know to be right.
export function check(name, found) {
  const { languages } = ASKED[name];
  assert.deepEqual(found, answers(installed, languages));
  assert.equal(found.unasked, 'en');
  assert.deepEqual(found.classified.map(({ reason }) => reason), ['mailbox-unknown', 'mailbox-full']);
  const titles = found.answered.map(({ explained }) => explained.code.title);
  assert.deepEqual(titles, ['Transaction failed', '邮件事务失败'].slice(0, languages.length));
  for (const { compared, html } of found.answered) {
    assert.equal(compared.relation.kind, 'follows');
    assert.match(html, /^<article .*<\/article>$/s);
  }
}
