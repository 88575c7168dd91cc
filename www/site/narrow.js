// Narrows a list of reasons or providers to those with the words that are typed. The field is made here.
import { plain } from './question.js';

const words = document.querySelector('script[src$="/narrow.js"]').dataset;
const ITEMS = 'main section :is(li, dl > div)';
const input = document.createElement('input');
const none = document.createElement('p');

input.type = 'search';
input.className = 'narrow';
input.placeholder = words.label;
input.setAttribute('aria-label', words.label);
none.setAttribute('role', 'status');
document.querySelector('main .lead').after(input, none);
input.addEventListener('input', apply);
apply();

function apply() {
  const wanted = plain(input.value).toLowerCase().split(/\s+/).filter(Boolean);
  let left = 0;
  for (const item of document.querySelectorAll(ITEMS)) {
    const text = item.textContent.toLowerCase();
    item.hidden = !wanted.every((word) => text.includes(word));
    left += !item.hidden;
  }
  for (const section of document.querySelectorAll('main section')) {
    section.hidden = !section.querySelector(':is(li, dl > div):not([hidden])');
  }
  none.textContent = left ? '' : words.none;
}
