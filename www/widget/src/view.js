// What stands in the shadow root: the element's own text until there is an answer, then a card, or
// a term that opens one.

import { nameParts } from './parts.js';
import { styleSheet } from './style.js';
import { isLinked, unlinked } from './unlinked.js';
import { writer } from './write.js';

export class View {
  #root;
  // Whether the root still holds what the server wrote into it, which is better than the own text.
  #adopted;

  constructor(host) {
    this.#root = host.shadowRoot ?? host.attachShadow({ mode: 'open' });
    this.#adopted = this.#root.childElementCount > 0;
    const sheet = styleSheet();
    if (sheet !== null) this.#root.adoptedStyleSheets = [...this.#root.adoptedStyleSheets, sheet];
    this.fallBack();
  }

  // Says that the attributes have changed since the server wrote.
  outdate() {
    this.#adopted = false;
  }

  // Throws where no HTML can be written, before anything is loaded for it.
  check() {
    if (writer() === null) {
      throw new Error(
        "This page's Trusted Types leave no way to write HTML: allow the policy with trusted-types replycode.",
      );
    }
  }

  fallBack() {
    if (!this.#adopted) this.#root.replaceChildren(make('slot'));
  }

  show(html, view, text) {
    const card = make('div', 'card');
    writer()(card, html);
    nameParts(card);
    this.#adopted = false;
    this.#root.replaceChildren(...(view === 'inline' && canPop() ? term(this.#root.host, card, text) : [card]));
  }
}

const canPop = () => 'popover' in HTMLElement.prototype;

// A button with the element's own text, or what was asked where it has none, and the card that it opens.
function term(host, card, text) {
  const button = make('button', 'term');
  const slot = make('slot');
  slot.textContent = text;
  button.type = 'button';
  button.append(isLinked(host) ? unlinked(host) : slot);
  card.popover = 'auto';
  button.popoverTargetElement = card;
  return [button, card];
}

function make(name, part) {
  const element = document.createElement(name);
  if (part !== undefined) {
    element.className = part;
    element.part.add(part);
  }
  return element;
}
