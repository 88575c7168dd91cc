// Compares any two codes by the module: fetched only when two codes were asked for.
import { load, NEXT, put } from './module.js';
import { plain } from './question.js';
import { pairPath, titles } from './titles.js';

const result = document.getElementById('result');
const state = document.getElementById('state');
const { lang, base, loading, ahead, alone, list } = result.dataset;
const asked = new URLSearchParams(location.search);
const [a, b] = ['a', 'b'].map((name) => plain(asked.get(name) ?? ''));

if (a && b) {
  for (const name of ['a', 'b']) document.querySelector(`form [name=${name}]`).value = asked.get(name);
  say(loading);
  compare().catch(() => fallBack());
}

async function compare() {
  const module = await load(base, lang);
  let article;
  try {
    const codes = [a, b].flatMap((code) => module.needs(code, lang).split(' ').filter(Boolean));
    const sections = await Promise.all(codes.map((code) => text(new URL(`${base}/module/${lang}/${code}.txt`, location.href))));
    article = module.renderComparison(a, b, lang, base, sections.join(NEXT));
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // What was asked cannot exist: the module's sentence says what would be right.
    say(error.message);
    return;
  }
  show(article);
  say('');
}

async function text(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
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
  say(pair ? ahead : alone);
  if (pair) return offer(pair, [a, b].join(' · '));
  for (const [code, title, path] of rows.filter(([code]) => code && [a, b].includes(code))) offer(path, `${code} ${title}`);
  offer('smtp/', list);
}

function offer(path, text) {
  const link = document.createElement('a');
  link.href = `${base}/${lang}/${path}`;
  link.textContent = text;
  state.append(state.querySelector('a') ? ' · ' : ' ', link);
}

function say(sentence) {
  state.hidden = !sentence;
  state.textContent = sentence;
}
