// The page for what is not there: each search box asks for what the address was to show.
import { bring } from './box.js';
import { codes } from './question.js';

const forms = [...document.querySelectorAll('form[data-lost]')];
const tags = forms.map((form) => form.dataset.lang);
const path = address(location.pathname.slice(forms[0].dataset.base.length));
const own = tags.find((tag) => path.startsWith(`/${tag}/`)) ?? tags.find((tag) => navigator.language.startsWith(tag)) ?? tags[0];
const asked = question(path);

for (const form of forms) {
  const box = bring(form, form.parentElement.querySelector('.hits'), true);
  box.input.value = asked;
  if (asked && form.dataset.lang === own) box.show();
}

function address(text) {
  try {
    return decodeURIComponent(text);
  } catch {
    // Not encoded as it should be: taken as it stands.
    return text;
  }
}

// The codes of the last two segments, else the words of the last one.
function question(path) {
  const parts = path
    .split('/')
    .filter((part) => part && !tags.includes(part) && part !== 'smtp')
    .map((part) => part.replace(/^index\.\w+$|\.(html?|php|md|json)$/i, ''))
    .filter(Boolean)
    .map((part) => part.replace(/[-_+]+/g, ' ').trim().replace(/^(\d) (\d{1,3}) (\d{1,3})$/, '$1.$2.$3'));
  const found = codes(parts.slice(-2).join(' '));
  return found.length ? found.slice(0, 2).join(' vs ') : (parts.at(-1) ?? '').slice(0, 200);
}
