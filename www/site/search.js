// The search box: results while typing, by the module, which is fetched at the first keystroke.
import { load, put } from './module.js';

const PAUSE = 120;
const form = document.querySelector('form.search');
const input = form?.elements.q;
const place = document.querySelector('.hits');
let module, timer, shown;

if (input && place) {
  input.addEventListener('input', () => {
    start();
    clearTimeout(timer);
    timer = setTimeout(show, PAUSE);
  });
  form.addEventListener('submit', (event) => {
    event.preventDefault();
    open();
  });
  for (const part of [input, place]) part.addEventListener('keydown', move);
  input.addEventListener('focus', () => {
    if (shown && shown === asked()) place.hidden = false;
  });
  document.addEventListener('keydown', focus);
  document.addEventListener('click', (event) => {
    if (!form.contains(event.target) && !place.contains(event.target)) place.hidden = true;
  });
  input.value ||= new URLSearchParams(location.search).get('q') ?? '';
  // A reader who came with a question, or typed before this script was here.
  if (asked()) show();
}

function asked() {
  return input.value.trim();
}

function start() {
  module ??= load(form.dataset.base, form.dataset.lang);
  return module;
}

// An answer that comes after the question has changed is dropped.
async function show() {
  const query = asked();
  if (!query) return close();
  try {
    const pending = start();
    const slow = setTimeout(() => say(form.dataset.loading), PAUSE * 3);
    const { renderSearch } = await pending.finally(() => clearTimeout(slow));
    if (query !== asked()) return;
    put(place, renderSearch(input.value, form.dataset.lang, form.dataset.base));
    shown = query;
    place.hidden = false;
  } catch {
    fallBack();
  }
}

// Enter in the box: the first hit of what is in the box, not of what was there before.
async function open() {
  clearTimeout(timer);
  if (shown !== asked()) await show();
  if (shown === asked()) links()[0]?.click();
}

function links() {
  return [...place.querySelectorAll('a')];
}

function move(event) {
  if (event.isComposing) return;
  if (event.key === 'Escape' && !place.hidden) {
    event.preventDefault();
    input.focus();
    close();
    return;
  }
  const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
  const all = links();
  if (!step || place.hidden || !all.length) return;
  event.preventDefault();
  const next = all.indexOf(document.activeElement) + step;
  (next < 0 ? input : all[Math.min(next, all.length - 1)]).focus();
}

function focus(event) {
  const writing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  input.focus();
  input.select();
}

function close() {
  place.hidden = true;
  shown = undefined;
}

function say(sentence) {
  place.replaceChildren(sentence);
  place.hidden = false;
  shown = undefined;
}

function fallBack() {
  say(form.dataset.failed);
  const link = document.createElement('a');
  link.href = form.dataset.lists ?? form.action;
  link.textContent = form.dataset.list;
  place.append(' ', link);
}
