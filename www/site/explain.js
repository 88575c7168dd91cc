// Explains a pasted reply by the module, which is fetched at the first paste. The text stays here:
// nothing but the module and the texts of what it names is asked for.
import { ask } from './ask.js';
import { decode } from './file.js';
import { mask } from './mask.js';
import { put } from './module.js';
import { ready } from './pieces.js';
import { codes } from './question.js';
import { offer, titles } from './titles.js';

const PAUSE = 250;
// Of a longer text the beginning is explained; in bytes for a file, in characters for the rest.
const LIMIT = 1_000_000;
// Of a longer text the field shows the beginning: browsers lay out a long one slowly, again at each key.
const FIELD = 10_000;
// A longer paste is put into the field here: browsers insert one line after another, for seconds.
const PASTED = 1_000;
const LONGEST_LINK = 8_000;
const MARK = '#reply=';
// As many codes of a text are named where it cannot be explained.
const MOST = 4;

const input = document.getElementById('reply');
const file = document.getElementById('file');
const state = document.getElementById('state');
const place = document.getElementById('article');
const tools = document.getElementById('tools');
const words = document.getElementById('result').dataset;
const { lang, base } = words;
let timer, shown;
// The text whose beginning the field shows, and whether it is itself the beginning of a longer one.
let long, cut;

input.addEventListener('input', () => {
  leaveLink();
  long = undefined;
  cut = false;
  clearTimeout(timer);
  timer = setTimeout(typed, PAUSE);
});
input.addEventListener('paste', (event) => {
  const text = event.clipboardData?.getData('text/plain') ?? '';
  if (text.length <= PASTED) return setTimeout(typed);
  event.preventDefault();
  leaveLink();
  fill(input.value.slice(0, input.selectionStart) + text + input.value.slice(input.selectionEnd));
});
document.getElementById('explain').addEventListener('click', () => typed(true));
document.getElementById('markdown').addEventListener('click', copyMarkdown);
document.getElementById('link').addEventListener('click', copyLink);
file.addEventListener('change', () => read(file.files[0]));
for (const kind of ['dragover', 'drop']) {
  document.addEventListener(kind, (event) => {
    if (!event.dataTransfer?.types.includes('Files')) return;
    event.preventDefault();
    if (kind === 'drop') read(event.dataTransfer.files[0]);
  });
}
addEventListener('hashchange', fromLink);
// A link, or a reader who pasted before this script was here.
if (!fromLink()) fill(input.value);

function fromLink() {
  if (!location.hash.startsWith(MARK)) return false;
  let text = location.hash.slice(MARK.length);
  try {
    text = decodeURIComponent(text);
  } catch {
    // Not encoded as it should be: taken as it stands.
  }
  fill(text);
  point(location.hash);
  return true;
}

// Another text than that of the link: neither the address nor the page in another language may say that one.
function leaveLink() {
  if (location.hash.startsWith(MARK)) point('');
}

function point(hash) {
  history.replaceState(null, '', hash || location.pathname);
  for (const link of document.querySelectorAll('a.language')) link.hash = hash;
}

function fill(text, more = false) {
  if (input.value !== text) input.value = text.slice(0, FIELD);
  hold(text, more);
  show(true);
}

// Not at the event itself: a browser may put a long text in line by line.
function typed(again) {
  hold(long ?? input.value, cut);
  show(again);
}

function hold(text, more = false) {
  cut = more || text.length > LIMIT;
  long = text.length > FIELD ? text.slice(0, LIMIT) : undefined;
  if (long && input.value.length > FIELD) input.value = long.slice(0, FIELD);
}

async function read(chosen) {
  if (!chosen) return;
  leaveLink();
  say(words.loading);
  try {
    fill(decode(new Uint8Array(await chosen.slice(0, LIMIT).arrayBuffer())), chosen.size > LIMIT);
  } catch {
    say(words.unreadable, true);
  }
  file.value = '';
}

function asked() {
  const text = long ?? input.value;
  return text.trim() && text;
}

// An answer that comes after the text has changed is dropped.
async function show(again) {
  clearTimeout(timer);
  const text = asked();
  if (!text) return clear();
  if (text === shown && again !== true) return;
  shown = text;
  say(words.loading);
  const wanted = () => text === asked();
  try {
    const html = await ask({ want: 'html', text, lang, base }, wanted);
    if (html === undefined || !wanted()) return;
    put(place, html);
    ready(words.hint);
    tools.hidden = false;
    if (cut) say(words.cut, true);
    else say(long ? words.part : words.done);
    if (document.activeElement !== input || again) place.querySelector('.rc-summary, .rc-means')?.scrollIntoView({ block: 'nearest' });
  } catch (error) {
    if (!wanted()) return;
    clear();
    if (error instanceof RangeError) say(error.message, true);
    else fallBack();
  }
}

function clear() {
  shown = undefined;
  place.replaceChildren();
  tools.hidden = true;
  say('');
}

// The pages of the codes in the text, and the list of all.
async function fallBack() {
  const text = asked();
  const rows = await titles(base, lang).catch(() => []);
  if (text !== asked()) return;
  say(words.failed, true);
  const found = codes(text).flatMap((code) => rows.filter((row) => row[0] === code));
  for (const [code, title, path] of found.slice(0, MOST)) offer(state, words, path, `${code} ${title}`);
  offer(state, words, 'smtp/', words.list);
}

function say(sentence, grave = false) {
  state.className = grave ? 'notice' : 'quiet';
  state.textContent = sentence;
}

function whole() {
  return document.getElementById('addresses').checked;
}

async function copyMarkdown() {
  await copy(ask({ want: 'markdown', text: shown, lang, base, whole: whole() }));
}

// Also in the address bar, and there only now: the reader has asked for it.
async function copyLink() {
  const text = shown.trim();
  const hash = text.length < LONGEST_LINK && MARK + encodeURIComponent((whole() ? text : mask(text)).replace(/\p{Surrogate}/gu, '\ufffd'));
  if (!hash || hash.length > LONGEST_LINK) return say(words.long, true);
  point(hash);
  await copy(location.href);
}

async function copy(text) {
  const sentence = whole() ? words.whole : words.copied;
  try {
    await navigator.clipboard.writeText(await text);
    say(sentence);
  } catch {
    say(words.uncopied, true);
  }
}
