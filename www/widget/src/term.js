// The two shapes of an answer, as a server writes them too: a card, or a term in the text with a
// popover that is the card.

import { isLinked, unlinked } from './unlinked.js';

const canPop = () => 'popover' in HTMLElement.prototype;

// Which of the views can be shown here.
export const shape = (view) => (view === 'inline' && canPop() ? 'inline' : 'card');

// Which shape there is in a root, or undefined.
export function shapeOf(root) {
  const card = root.querySelector('.card');
  if (card?.querySelector('article') == null) return undefined;
  return card.hasAttribute('popover') ? 'inline' : 'card';
}

// Gives the elements of a shape, without an answer. `asked` is what a term without a text is called.
export function build(shape, host, asked) {
  const card = make('div', 'card');
  if (shape === 'card') return [card];
  card.id = 'card';
  card.setAttribute('popover', '');
  const button = make('button', 'term');
  button.type = 'button';
  button.setAttribute('popovertarget', card.id);
  nameTerm(button, host, asked);
  returnFocus(card, button);
  return [button, card];
}

// A card that closes with the focus in it gives it back to its term; browsers do so only where opening
// has moved it.
export function returnFocus(card, button) {
  card.addEventListener('beforetoggle', ({ newState }) => {
    const within = card.contains(card.getRootNode().activeElement);
    if (newState === 'closed' && within) button.focus({ preventScroll: true });
  });
}

// A term has the element's own text. White space alone would make a button that nobody sees.
export function nameTerm(button, host, asked) {
  if (host.textContent.trim() === '' && host.firstElementChild === null) return void button.replaceChildren(asked);
  if (isLinked(host)) return void button.replaceChildren(unlinked(host));
  const slot = document.createElement('slot');
  slot.textContent = asked;
  button.replaceChildren(slot);
}

export function make(tag, part) {
  const element = document.createElement(tag);
  element.className = part;
  element.part.add(part);
  return element;
}
