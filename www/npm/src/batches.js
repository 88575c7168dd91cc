// Many texts as few long ones: each crossing into the module costs more than a short text does.

// Copying more than this at once gains nothing and would let the module's memory grow.
const MOST = 2 ** 18;

// Each batch has its texts `joined`, a line end after each, and their `lengths` in UTF-16 units.
export function batches(texts) {
  const found = [];
  let start = 0;
  let size = 0;
  texts.forEach((text, index) => {
    size += text.length + 1;
    if (size >= MOST || index === texts.length - 1) {
      found.push(batch(texts.slice(start, index + 1)));
      start = index + 1;
      size = 0;
    }
  });
  return found;
}

const batch = (texts) => ({
  joined: `${texts.join('\n')}\n`,
  lengths: Uint32Array.from(texts, (text) => text.length),
});
