// What every page is called, in plain JavaScript: finding and links where the module cannot run, and
// whether a pair of codes has a page written ahead.

const lists = new Map();

/** Rows `[code, title, path, ahead]` of a language; fetched once. */
export function titles(base, lang) {
  const url = `${base}/${lang}/titles.json`;
  if (!lists.has(url)) lists.set(url, fetched(url));
  return lists.get(url);
}

async function fetched(url) {
  try {
    const response = await fetch(url);
    if (!response.ok) throw new Error(`${url}: ${response.status}`);
    return await response.json();
  } catch (error) {
    lists.delete(url);
    throw error;
  }
}

/** The rows in which every word stands, codes that begin with it first. */
export function matching(rows, text) {
  const words = text.toLowerCase().split(/\s+/).filter(Boolean);
  const has = ([code, title, path]) => words.every((word) => `${code} ${title} ${path}`.toLowerCase().includes(word));
  const rank = ([code]) => (code && code.startsWith(words[0]) ? 0 : 1);
  return rows.filter(has).sort((one, other) => rank(one) - rank(other));
}

/** The path of the page of two codes below the language; `undefined` where none is written ahead. */
export function pairPath(rows, codes) {
  const places = codes.map((code) => rows.findIndex((row) => row[0] === code)).sort((a, b) => a - b);
  const both = places.map((place) => rows[place]);
  if (places[0] === places[1] || !both.every((row) => row?.[3])) return undefined;
  const [low, high] = both.map((row) => row[0]);
  return isNear(low.split('.'), high.split('.')) ? `smtp/${low}-vs-${high}/` : undefined;
}

// As compare::written_ahead has it: two reply codes; two of a subject that share class or detail.
function isNear(low, high) {
  if (low.length !== high.length) return false;
  return low.length === 1 || (low[1] === high[1] && (low[0] === high[0] || low[2] === high[2]));
}

/** Puts a link to a page of a language behind the sentence of a place, or behind its last link. */
export function offer(place, { lang, base }, path, text) {
  const link = document.createElement('a');
  link.href = `${base}/${lang}/${path}`;
  link.textContent = text;
  place.append(place.querySelector('a') ? ' · ' : ' ', link);
}
