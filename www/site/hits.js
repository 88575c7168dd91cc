// What answers a question: a page that it leads to straight, and a list of hits by the module, or by
// titles alone where the module cannot run.
import { load, put } from './module.js';
import { read } from './question.js';
import { matching, pairPath, titles } from './titles.js';

const MOST = 20;
// Nobody looks for the words of a longer reply.
const LONG = 80;
// What a browser takes as an address, by far.
const LONGEST = 200_000;

/** The address of a page that explains a reply, which stays in the part that is never sent. */
export function toExplain(text, { base, lang }) {
  const whole = text.slice(0, LONGEST).replace(/\p{Surrogate}/gu, '\ufffd');
  return `${base}/${lang}/explain/#reply=${encodeURIComponent(whole)}`;
}

/** Where a question leads without any choice: `{ href, label }`, or `undefined` for words. */
export async function straight(asked, words) {
  const { kind, text, codes } = read(asked);
  if (kind === 'reply') return { href: toExplain(asked.trim(), words), label: words.reply };
  if (kind !== 'code' && kind !== 'pair') return undefined;
  const home = `${words.base}/${words.lang}/`;
  const rows = await titles(words.base, words.lang).catch(() => []);
  if (kind === 'code') {
    const row = rows.find(([code]) => code === codes[0]);
    return row ? { href: home + row[2], label: `${row[0]} ${row[1]}` } : { href: toExplain(codes[0], words), label: words.reply };
  }
  const any = `smtp/compare/?a=${codes[0]}&b=${codes[1]}`;
  const label = words.compare.replace('{a}', codes[0]).replace('{b}', codes[1]);
  return { href: home + (pairPath(rows, codes) ?? any), label };
}

/** Fills a place with the hits of a question. For a pair the module is not fetched. */
export async function fill(place, asked, words) {
  const { kind, text } = read(asked);
  const way = await straight(asked, words);
  const own = way && kind !== 'code' ? [paragraph('straight', link(way.href, way.label))] : [];
  if (kind === 'pair' || asked.length > LONG) return place.replaceChildren(...own);
  let found;
  try {
    const module = await load(words.base, words.lang);
    found = document.createElement('div');
    put(found, module.renderSearch(asked, words.lang, words.base));
    await others(found, text, words).catch(() => {});
  } catch {
    found = await byTitle(text, words);
  }
  place.replaceChildren(...own, ...found.childNodes);
}

// Reasons and providers of that name, behind the codes.
async function others(found, text, words) {
  const rows = matching(await titles(words.base, words.lang), text).filter(([code]) => !code);
  if (!rows.length) return;
  const known = new Set([...found.querySelectorAll('a')].map((link) => link.getAttribute('href')));
  const list = found.querySelector('.rc-hits') ?? document.createElement('ul');
  list.className = 'rc-hits';
  list.append(...rows.map((row) => item(row, words)).filter((li) => !known.has(li.firstChild.getAttribute('href'))));
  found.querySelector('.rc-none')?.replaceWith(list);
}

async function byTitle(text, words) {
  const found = document.createElement('div');
  const list = document.createElement('ul');
  list.className = 'rc-hits';
  const rows = matching(await titles(words.base, words.lang).catch(() => []), text);
  list.append(...rows.slice(0, MOST).map((row) => item(row, words)));
  const lists = link(words.lists, words.list);
  if (rows.length) found.append(paragraph('rc-limited', words.failed, ' ', lists), list);
  else found.append(paragraph('rc-none', words.none, ' ', lists));
  return found;
}

function item([code, title, path], { base, lang }) {
  const li = document.createElement('li');
  const a = link(`${base}/${lang}/${path}`, '');
  const number = document.createElement('span');
  number.className = 'rc-code';
  number.textContent = code;
  a.append(...(code ? [number, ' '] : []), title);
  li.append(a);
  return li;
}

function link(href, text) {
  const a = document.createElement('a');
  a.href = href;
  a.textContent = text;
  return a;
}

function paragraph(name, ...parts) {
  const p = document.createElement('p');
  p.className = name;
  p.append(...parts);
  return p;
}
