// Pages over the package, and what they answer in Chromium.

import assert from 'node:assert/strict';
import { browser, open, serve } from '../../browser/support.mjs';
import { ASKED, check } from './answers.mjs';

// The script of a page: leaves its answers where a test finds them. The page of both languages
// defines the element too.
const script = (name) =>
  (name === 'both' ? "import 'replycode/element/define';\n" : '') +
  `import { answered } from '../${name}.js';\nglobalThis.answered = answered();\n`;

// The HTML of a page; `src` is that of its script.
export const html = (src, type = 'module') => `<!DOCTYPE html>
<html lang="en"><head><meta charset="utf-8"><title>Answers</title><link rel="icon" href="data:,"></head>
<body><reply-code code="554" lang="zh">554</reply-code>
<script type="${type}" src="${src}"></script></body></html>
`;

// Writes the folders both/ and english/ with a page and its script each, and gives their names.
export function pages(project) {
  const names = Object.keys(ASKED);
  for (const name of names) {
    project.write(`${name}/index.html`, html('./index.js'));
    project.write(`${name}/index.js`, script(name));
  }
  return names;
}

// What a page at `url` answers, and what its element shows where it defines one.
export async function browse(name, url) {
  const chromium = await browser();
  try {
    const { page, printed } = await open(chromium, url);
    const quiet = () => assert.deepEqual(printed.filter((line) => /^(error|warning|pageerror)/.test(line)), []);
    await page.waitForFunction('globalThis.answered !== undefined').catch((error) => {
      quiet();
      throw error;
    });
    check(name, await page.evaluate('globalThis.answered'));
    if (name === 'both') {
      const shown = "document.querySelector('reply-code').shadowRoot?.querySelector('article')?.innerText";
      await page.waitForFunction(`${shown} !== undefined`);
      assert.match(await page.evaluate(shown), /邮件事务失败/);
    }
    quiet();
  } finally {
    await chromium.close();
  }
}

// The same for a folder that a bundler has written.
export async function browseFolder(name, folder) {
  const server = await serve(folder);
  try {
    await browse(name, `${server.url}/index.html`);
  } finally {
    await server.close();
  }
}
