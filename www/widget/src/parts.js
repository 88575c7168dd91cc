// What an answer gets beside its markup: names for `::part()`, and what keyboards and screen readers
// need of it here.

const PREFIX = 'rc-';

// Above so many characters a reply is scrolled in its box, for which the keyboard has to get there.
const LONG = 2000;

// Gives the article of a card of a shape.
export function finish(card, shape) {
  nameParts(card);
  const article = card.querySelector('article');
  for (const reply of card.querySelectorAll('.rc-input pre')) {
    if (reply.textContent.length > LONG) reply.tabIndex = 0;
  }
  if (shape === 'inline') {
    card.tabIndex = 0;
    card.setAttribute('role', 'group');
    card.setAttribute('aria-label', card.querySelector('h1')?.textContent ?? '');
  }
  return article;
}

// Every class `rc-name` of the markup is the part `name`, headings and tables are parts by what they are.
function nameParts(root) {
  for (const element of root.querySelectorAll('[class]')) {
    for (const name of element.classList) {
      if (name.startsWith(PREFIX)) element.part.add(name.slice(PREFIX.length));
    }
  }
  for (const heading of root.querySelectorAll('h1, h2, h3, h4')) heading.part.add('heading');
  for (const table of root.querySelectorAll('table')) table.part.add('table');
}
