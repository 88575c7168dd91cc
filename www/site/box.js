// A search box: hits while typing, keys among them, and where Enter leads.
import { fill, straight } from './hits.js';
import { read } from './question.js';

const PAUSE = 120;

/** Brings a form and the place of its hits to life. `stays` keeps the hits open: they are the page. */
export function bring(form, place, stays = false) {
  const input = form.elements.q;
  const words = form.dataset;
  let timer, shown;

  input.addEventListener('input', () => {
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
  document.addEventListener('click', ({ target }) => {
    if (!stays && !form.contains(target) && !place.contains(target)) place.hidden = true;
  });
  return { input, open, show };

  function asked() {
    return input.value.trim();
  }

  // An answer that comes after the question has changed is dropped.
  async function show() {
    const query = asked();
    if (!query) return close();
    if (query === shown) return (place.hidden = false);
    const found = document.createElement('div');
    const slow = setTimeout(() => say(words.loading), PAUSE * 3);
    await fill(found, input.value, words).finally(() => clearTimeout(slow));
    if (query !== asked()) return;
    place.replaceChildren(...found.childNodes);
    place.hidden = false;
    shown = query;
  }

  // Enter: to the page that was asked for, or to the page of the hits. `instead` of the
  // address that asked, so that the way back does not lead through it.
  async function open(instead = false) {
    clearTimeout(timer);
    if (read(input.value).kind === 'nothing') return input.focus();
    const way = await straight(input.value, words);
    if (way) return instead ? location.replace(way.href) : location.assign(way.href);
    if (!stays) return location.assign(`${form.action}?q=${encodeURIComponent(asked())}`);
    history.replaceState(null, '', `?q=${encodeURIComponent(asked())}`);
    await show();
  }

  function move(event) {
    if (event.isComposing) return;
    if (event.key === 'Escape' && !place.hidden) {
      event.preventDefault();
      input.focus();
      return close();
    }
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const all = [...place.querySelectorAll('a')];
    if (!step || place.hidden || !all.length) return;
    event.preventDefault();
    const next = all.indexOf(document.activeElement) + step;
    (next < 0 ? input : all[Math.min(next, all.length - 1)]).focus();
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
}
