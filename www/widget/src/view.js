// What stands in the shadow root: the element's own text until there is an answer, then a card, or
// a term that opens one.

import { Announcer } from './announce.js';
import { finish } from './parts.js';
import { styleSheet } from './style.js';
import { build, make, nameTerm, returnFocus, shape, shapeOf } from './term.js';
import { isLinked } from './unlinked.js';
import { writer } from './write.js';

export class View {
  #host;
  #root;
  #announcer;
  // Whether the root still holds what the server wrote into it, which is better than the own text.
  #written;
  // Which shape of an answer there is, if any.
  #shape;

  constructor(host) {
    this.#host = host;
    this.#root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#written = this.#own().some(hasContent);
    const sheet = styleSheet();
    if (sheet !== null) this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, sheet];
    this.fallBack();
  }

  // Takes over the answer that the server wrote, if it has the shape of this view; gives its language.
  adopt(view) {
    if (!this.#written || shapeOf(this.#root) !== shape(view)) return undefined;
    this.#shape = shape(view);
    const [button, card] = ['.term', '.card'].map((one) => this.#root.querySelector(one));
    if (button !== null) returnFocus(card, button);
    return this.#finish().lang;
  }

  // Says that the attributes have changed since the server wrote.
  outdate() {
    this.#written = false;
  }

  // Throws where no HTML can be written, before anything is loaded for it.
  check() {
    if (writer() === null) {
      throw new Error(
        "This page's Trusted Types leave no way to write HTML: allow the policy with trusted-types replycode.",
      );
    }
  }

  // `link` leads to a page that says what cannot be said here. Own text that has a link needs no other.
  fallBack(link) {
    if (this.#written) return;
    const linked = link === undefined || isLinked(this.#host);
    this.#shape = undefined;
    this.#announcer?.silence();
    this.#replace(document.createElement('slot'), ...(linked ? [] : [' ', anchor(link)]));
  }

  // An answer in place of another stays where it is: open, and with the focus on its term.
  show(html, view, asked) {
    this.#written = false;
    if (this.#shape === shape(view)) {
      const button = this.#root.querySelector('.term');
      if (button !== null) nameTerm(button, this.#host, asked);
    } else {
      this.#shape = shape(view);
      this.#replace(...build(this.#shape, this.#host, asked));
    }
    writer()(this.#root.querySelector('.card'), html);
    this.#finish();
  }

  #finish() {
    const card = this.#root.querySelector('.card');
    const article = finish(card, this.#shape);
    const visible = this.#shape === 'card' || card.matches(':popover-open');
    if (visible && this.#shape === 'inline') card.scrollTop = 0;
    // Without the style sheet what it says would be seen.
    if (styleSheet() !== null) this.#announcer ??= this.#announce();
    this.#announcer?.show(article, visible);
    return article;
  }

  #announce() {
    const announcer = new Announcer();
    this.#root.append(announcer.element);
    return announcer;
  }

  // What is not the page's own style, nor the live region.
  #own() {
    const kept = (node) => node === this.#announcer?.element || ['LINK', 'STYLE'].includes(node.tagName);
    return [...this.#root.childNodes].filter((node) => !kept(node));
  }

  #replace(...nodes) {
    for (const node of this.#own()) node.remove();
    if (this.#announcer === undefined) this.#root.append(...nodes);
    else this.#announcer.element.before(...nodes);
  }
}

const hasContent = (node) => node.nodeType === 1 || node.textContent.trim() !== '';

function anchor({ href, text, lang }) {
  const link = make('a', 'ahead');
  Object.assign(link, { href, lang, textContent: text });
  return link;
}
