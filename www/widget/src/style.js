// One style sheet for all elements of a page: made from script, so that no policy on styles
// concerns it, and shared, so that 200 elements cost one.

import css from './style.css';

let sheet;

export function styleSheet() {
  if (!('adoptedStyleSheets' in ShadowRoot.prototype)) return null;
  if (sheet === undefined) {
    sheet = new CSSStyleSheet();
    sheet.replaceSync(css);
  }
  return sheet;
}
