// An element whose attributes can be set by hand, and the HTML that says the same.

import { copy } from './copy.js';

const place = document.getElementById('try');
const form = place.querySelector('form');
const html = document.getElementById('try-html');
const { base } = document.getElementById('use').dataset;
// What an attribute is where it is not written.
const USUAL = { theme: 'auto', view: 'card' };

const element = document.createElement('reply-code');
element.setAttribute('base', base);
document.getElementById('try-live').append(element);
form.addEventListener('input', follow);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  copy(html.textContent);
});
follow();
place.hidden = false;

function follow() {
  const wanted = [...new FormData(form)].filter(([name, value]) => value.trim() && value !== USUAL[name]);
  const values = new Map(wanted.map(([name, value]) => [name, value.trim()]));
  for (const name of ['code', 'versus', 'lang', 'theme', 'view']) {
    if (values.has(name)) element.setAttribute(name, values.get(name));
    else element.removeAttribute(name);
  }
  const own = ['code', 'versus'].map((name) => values.get(name)).filter(Boolean);
  element.textContent = own.join(' / ');
  html.textContent = element.outerHTML.replace(` base="${base}"`, '');
}
