// Which of the languages an element speaks: its own `lang`, else the nearest above it, through
// shadow hosts up to the document's.

import { told } from 'replycode:languages';

export function languageOf(element, known) {
  const own = element.getAttribute('lang');
  if (own) {
    const found = match(own, known);
    if (found === undefined) {
      throw new RangeError(`unknown language "${own}"; known are ${told}`);
    }
    return found;
  }
  // Nobody asked this element for the language of a page around it, so one that is not known is no
  // error: English is better than nothing.
  return match(inherited(element), known) ?? match('en', known) ?? known[0];
}

function inherited(element) {
  for (let node = element.parentNode; node !== null; node = node.parentNode ?? node.host ?? null) {
    const tag = node.nodeType === 1 ? node.getAttribute('lang') : null;
    if (tag) return tag;
  }
  return '';
}

// A tag falls back by its primary subtag: `zh-TW` is answered in `zh`.
export function match(tag, known) {
  const primary = tag.trim().split('-')[0].toLowerCase();
  return known.find((language) => language === primary);
}
