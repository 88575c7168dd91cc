// Buttons that copy: a link to a section, the page as Markdown, a reply of a server. Made here, so that
// without JavaScript there is none that does nothing.

const words = document.querySelector('script[src$="/copy.js"]').dataset;
const PAUSE = 4000;
const status = document.createElement('p');
status.className = 'copied';
status.setAttribute('role', 'status');
document.body.append(status);
let timer;

for (const heading of document.querySelectorAll('main :is(h2, h3)')) anchor(heading);
const twin = document.querySelector('link[rel=alternate][type="text/markdown"]');
const title = document.querySelector('main h1');
if (twin && title) title.after(button(words.markdown, 'markdown', () => text(twin.href).catch(fromPage), words.markdown));
for (const reply of document.querySelectorAll('main code.words')) {
  reply.after(button('', 'reply', () => reply.textContent, words.reply));
}

// The section's own anchor, or its heading's.
function anchor(heading) {
  const section = heading.parentElement.closest('section[id]');
  const first = section?.querySelector('h2, h3') === heading;
  const id = heading.id || (first && section.id);
  if (!id) return;
  const link = document.createElement('a');
  link.className = 'anchor';
  link.href = `#${id}`;
  link.textContent = '#';
  link.title = words.anchor;
  link.setAttribute('aria-label', labelled(words.anchor, heading.textContent));
  link.addEventListener('click', () => copy(new URL(link.href).href));
  heading.append(' ', link);
}

function button(label, name, content, title) {
  const made = document.createElement('button');
  made.type = 'button';
  made.className = `copy ${name}`;
  made.textContent = label;
  if (label !== title) {
    made.title = title;
    made.setAttribute('aria-label', title);
  }
  made.addEventListener('click', () => copy(content()));
  return made;
}

async function text(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url}: ${response.status}`);
  return response.text();
}

// Without a connection, as a page that a browser keeps is read.
async function fromPage() {
  const { markdown } = await import('./markdown.js');
  return markdown(document.querySelector('main'));
}

/** A name and its value, with the colon of the language. */
export function labelled(label, value) {
  const parts = { '{label}': label, '{value}': value };
  return words.labelled.replace(/\{\w+\}/g, (part) => parts[part]);
}

// Given as a promise: Safari takes nothing that comes later than the click.
export async function copy(content) {
  try {
    const blob = Promise.resolve(content).then((text) => new Blob([text], { type: 'text/plain' }));
    if (globalThis.ClipboardItem) await navigator.clipboard.write([new ClipboardItem({ 'text/plain': blob })]);
    else await navigator.clipboard.writeText(await content);
    say(words.done);
  } catch {
    say(words.failed);
  }
}

function say(sentence) {
  clearTimeout(timer);
  status.textContent = sentence;
  timer = setTimeout(() => (status.textContent = ''), PAUSE);
}
