// The boxed pieces of a reply, and the line below that tells what the one in question is.

const place = document.getElementById('article');

for (const kind of ['focusin', 'click', 'mouseover']) place.addEventListener(kind, note);

/** Readies the pieces of an explanation; `hint` stands in the line until there is one in question. */
export function ready(hint) {
  const pre = place.querySelector('.rc-input pre');
  if (!pre) return;
  const line = document.createElement('p');
  line.className = 'noted';
  line.setAttribute('aria-live', 'polite');
  line.textContent = hint;
  pre.parentElement.append(line);
  // Without a piece in it that can be reached, a keyboard could not scroll it.
  if (pre.scrollHeight > pre.clientHeight && !pre.querySelector('[tabindex]')) pre.tabIndex = 0;
  toCode(pre);
}

// Of what is too long for its box, the code that decides is in sight.
function toCode(pre) {
  const code = place.querySelector('h2 .rc-code')?.textContent;
  const part = [...pre.querySelectorAll('.rc-part')].find((part) => part.textContent === code);
  if (part) pre.scrollTop = part.offsetTop - pre.offsetTop - pre.clientHeight / 3;
}

// A title shows to a mouse alone; the line shows it to a finger and a keyboard too.
function note({ target }) {
  const part = target.closest('.rc-part[title]');
  if (!part) return;
  const text = document.createElement('code');
  text.textContent = part.textContent;
  place.querySelector('.noted').replaceChildren(text, ` ${part.title}`);
}
