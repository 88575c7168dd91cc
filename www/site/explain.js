// Explains a pasted reply by the module, which is fetched at the first paste. The text stays here:
// nothing but the module and the sections of the codes is asked for.
import { mask, maskExplanation } from './mask.js';
import { load, NEXT, put } from './module.js';

const PAUSE = 250;
const LIMIT = 1_000_000;
const LONGEST_LINK = 8_000;
const MARK = '#reply=';

const input = document.getElementById('reply');
const file = document.getElementById('file');
const state = document.getElementById('state');
const place = document.getElementById('article');
const tools = document.getElementById('tools');
const words = document.getElementById('result').dataset;
const { lang, base } = words;
let module, timer, shown;

input.addEventListener('input', () => {
  clearTimeout(timer);
  timer = setTimeout(show, PAUSE);
});
input.addEventListener('paste', () => setTimeout(show));
document.getElementById('explain').addEventListener('click', () => show(true));
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
for (const kind of ['focusin', 'click', 'mouseover']) place.addEventListener(kind, note);
addEventListener('hashchange', fromLink);
// A link, or a reader who pasted before this script was here.
if (!fromLink()) show();

function fromLink() {
  if (!location.hash.startsWith(MARK)) return false;
  let text = location.hash.slice(MARK.length);
  try {
    text = decodeURIComponent(text);
  } catch {
    // Not encoded as it should be: taken as it stands.
  }
  fill(text);
  for (const link of document.querySelectorAll('a.language')) link.hash = location.hash;
  return true;
}

function fill(text) {
  input.value = text;
  show(true);
}

async function read(chosen) {
  if (!chosen) return;
  try {
    fill(decode(new Uint8Array(await chosen.slice(0, LIMIT + 1).arrayBuffer())));
  } catch {
    say(words.unreadable, true);
  }
  file.value = '';
}

function decode(bytes) {
  const as = (name, fatal) => new TextDecoder(name, { fatal }).decode(bytes, { stream: true });
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return as('utf-16le');
  try {
    return as('utf-8', true);
  } catch {
    return as('gb18030');
  }
}

function asked() {
  const text = input.value.slice(0, LIMIT);
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
  try {
    module ??= load(base, `explain-${lang}`);
    const { needs, renderExplanation } = await module;
    // Lets the state be seen: a long text takes its time.
    await new Promise((resolve) => setTimeout(resolve));
    const sections = await texts(needs, text);
    if (text !== asked()) return;
    put(place, renderExplanation(text, lang, base, sections.join(NEXT)));
    hint();
    tools.hidden = false;
    if (input.value.length > LIMIT) say(words.cut, true);
    else say(words.done);
    if (document.activeElement !== input || again) place.querySelector('.rc-summary, .rc-means')?.scrollIntoView({ block: 'nearest' });
  } catch (error) {
    if (text !== asked()) return;
    clear();
    if (error instanceof RangeError) return say(error.message, true);
    module = undefined;
    fallBack();
  }
}

// What the module wants to be given: the sections of codes, the texts of a reason and a provider.
function texts(needs, text) {
  return Promise.all(needs(text, lang).split(' ').filter(Boolean).map(fetched));
}

async function fetched(name) {
  const response = await fetch(new URL(`${base}/module/${lang}/${name}.txt`, location.href));
  if (!response.ok) throw new Error(`The texts of ${name}: ${response.status}`);
  return response.text();
}

function clear() {
  shown = undefined;
  place.replaceChildren();
  tools.hidden = true;
  say('');
}

function fallBack() {
  say(words.failed, true);
  const link = document.createElement('a');
  link.href = `${base}/${lang}/smtp/`;
  link.textContent = words.list;
  state.append(' ', link);
}

function say(sentence, grave = false) {
  state.className = grave ? 'notice' : 'quiet';
  state.textContent = sentence;
}

// A title shows to a mouse alone; this line shows it to a finger and a keyboard too.
function hint() {
  const line = document.createElement('p');
  line.className = 'noted';
  line.setAttribute('aria-live', 'polite');
  line.textContent = words.hint;
  place.querySelector('.rc-input pre')?.after(line);
}

function note({ target }) {
  const part = target.closest('.rc-part[title]');
  if (!part) return;
  const text = document.createElement('code');
  text.textContent = part.textContent;
  place.querySelector('.noted').replaceChildren(text, ` ${part.title}`);
}

function whole() {
  return document.getElementById('addresses').checked;
}

async function copyMarkdown() {
  const { needs, renderMarkdown } = await module;
  const text = renderMarkdown(shown, lang, (await texts(needs, shown)).join(NEXT));
  await copy(whole() ? text : maskExplanation(text, shown));
}

// Also in the address bar, and there only now: the reader has asked for it.
async function copyLink() {
  const hash = MARK + encodeURIComponent(whole() ? shown.trim() : mask(shown.trim()));
  if (hash.length > LONGEST_LINK) return say(words.long, true);
  history.replaceState(null, '', hash);
  await copy(location.href);
}

async function copy(text) {
  try {
    await navigator.clipboard.writeText(text);
    say(whole() ? words.whole : words.copied);
  } catch {
    say(words.uncopied, true);
  }
}
