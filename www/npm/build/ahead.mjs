// What an element knows of the pages written ahead, for the link that it shows where it cannot
// explain: the codes that have a page, and what the link is called.

import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { parse } from 'smol-toml';
import { at } from './paths.mjs';

// What each language has to say, and what has to stand in it.
const PHRASES = { code: ['{code}'], pair: ['{a}', '{b}'], reply: [] };

// The text of `replycode:ahead`. Codes that are `paired` have pages with others, the rest stand `alone`.
export const ahead = (languages) => ({ text: () => written(languages) });

async function written(languages) {
  const rows = await titles(languages[0]);
  const codes = (paired) => rows.filter((row) => row.paired === paired).map((row) => row.code);
  const words = Object.fromEntries(await Promise.all(languages.map(async (tag) => [tag, await said(tag)])));
  const list = (name, codes) => `export const ${name} = ${JSON.stringify(codes.join(' '))}.split(' ');`;
  return `${list('alone', codes(false))}
${list('paired', codes(true))}
export const words = ${JSON.stringify(words)};`;
}

// The site's own list of its titles says which codes have pages, and which of them with others.
async function titles(language) {
  const path = at(`dist/site/${language}/titles.json`);
  if (!existsSync(path)) throw new Error(`${path} is missing; \`cargo xtask build\` writes the site first.`);
  return JSON.parse(await readFile(path, 'utf8'))
    .filter(([code]) => code !== '')
    .map(([code, , , paired]) => ({ code, paired: paired === 1 }));
}

async function said(language) {
  const read = async (name) => parse(await readFile(at(`i18n/${language}/${name}`), 'utf8'));
  const [{ html }, phrases] = await Promise.all([read('language.toml'), read('widget.toml')]);
  for (const [name, values] of Object.entries(PHRASES)) {
    const lacking = values.filter((value) => !phrases[name]?.includes(value));
    if (typeof phrases[name] !== 'string' || lacking.length > 0) {
      throw new Error(
        `i18n/${language}/widget.toml must have \`${name}\` with ${values.join(' and ') || 'a text'} in it.`,
      );
    }
  }
  return { html, ...phrases };
}
