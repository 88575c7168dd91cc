// The own text of an element whose links must not be followed, since it stands in a button: a click
// would go to them, and the Tab key would stop twice.

export const isLinked = (host) => host.querySelector('a[href]') !== null;

// A copy of the text with the content of its links in place of them.
export function unlinked(host) {
  const range = document.createRange();
  range.selectNodeContents(host);
  const copy = range.cloneContents();
  for (const link of copy.querySelectorAll('a')) link.replaceWith(...link.childNodes);
  return copy;
}
