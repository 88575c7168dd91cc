// The page written ahead that says what an element cannot: where it is, and what its link is called.

import { alone, paired, words } from 'replycode:ahead';
import { base as checked } from '../../npm/src/arguments.js';

const known = new Set([...alone, ...paired]);

// Gives `href`, `text` and `lang`, or undefined where nobody said where the pages are, or where
// none is known. Nothing of a reply is in the address: whoever serves the pages need not see it.
export function ahead({ code, versus, reply, base, lang }) {
  const site = baseOf(base);
  if (site === undefined || words[lang] === undefined) return undefined;
  const said = words[lang];
  const link = (path, text) => ({ href: `${site}/${lang}/${path}`, text, lang: said.html });
  if (reply !== null) return link('explain/', said.reply);
  const codes = (versus === null ? [code] : [code, versus]).map(plain).sort(byNumbers);
  if (!codes.every((one) => known.has(one)) || codes[0] === codes[1]) return undefined;
  const [a, b] = codes;
  if (b === undefined) return link(`smtp/${a}/`, fill(said.code, { code: a }));
  const path = written(a, b) ? `smtp/${a}-vs-${b}/` : `smtp/compare/?a=${a}&b=${b}`;
  return link(path, fill(said.pair, { a, b }));
}

function baseOf(value) {
  try {
    return value === null ? undefined : checked('reply-code', { base: value });
  } catch {
    return undefined;
  }
}

const plain = (code) => code.trim().replace(/^smtp:/i, '');

const fill = (text, values) => text.replace(/\{(\w+)\}/g, (_, name) => values[name]);

// Reply codes come first, then enhanced ones, each by its numbers.
function byNumbers(one, other) {
  const [a, b] = [one, other].map((code) => code.split('.').map(Number));
  if (a.length !== b.length) return a.length - b.length;
  const differs = a.findIndex((number, index) => number !== b[index]);
  return differs < 0 ? 0 : a[differs] - b[differs];
}

// A pair has a page of its own where both are registered and of one kind; enhanced codes share class
// and subject too, or subject and detail. A test holds this against the pages.
export function written(a, b) {
  if (!paired.includes(a) || !paired.includes(b)) return false;
  const [[c, s, d], [x, y, z]] = [a.split('.'), b.split('.')];
  if (s === undefined || y === undefined) return s === y;
  return s === y && (c === x || d === z);
}
