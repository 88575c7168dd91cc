// Compares any two codes by the module: fetched only when two codes were asked for.
import { load, put, texts } from './module.js';
import { plain } from './question.js';
import { offer, pairPath, titles } from './titles.js';

const state = document.getElementById('state');
const words = document.getElementById('result').dataset;
const { lang, base } = words;
const asked = new URLSearchParams(location.search);
const [a, b] = ['a', 'b'].map((name) => plain(asked.get(name) ?? ''));

for (const name of ['a', 'b']) if (asked.has(name)) document.querySelector(`form [name=${name}]`).value = asked.get(name);
if (a && b) {
  say(words.loading);
  compare().catch(() => fallBack());
}

async function compare() {
  const module = await load(base, lang);
  let article;
  try {
    article = module.renderComparison(a, b, lang, base, await texts(module, [a, b], words));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // What was asked cannot exist: the module's sentence says what would be right.
    say(error.message);
    return;
  }
  show(article);
  say('');
}

function show(article) {
  const place = document.getElementById('article');
  put(place, article);
  document.title = `${place.querySelector('h1').textContent} · replycode`;
}

// The page of the pair where one was written ahead, else that of each code, else the list.
async function fallBack() {
  const rows = await titles(base, lang).catch(() => []);
  const pair = pairPath(rows, [a, b]);
  say(pair ? words.ahead : words.alone);
  if (pair) return offer(state, words, pair, [a, b].join(' · '));
  for (const [code, title, path] of rows.filter(([code]) => code && [a, b].includes(code))) offer(state, words, path, `${code} ${title}`);
  offer(state, words, 'smtp/', words.list);
}

function say(sentence) {
  state.hidden = !sentence;
  state.textContent = sentence;
}
