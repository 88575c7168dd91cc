// The text of a file, whatever its character set: a bounce or a log seldom says, and logs mix them.

const DECLARED = /charset\s*=\s*"?([\w.:-]+)/gi;
// These fit few texts but their own; what has a character for every byte fits all.
const PICKY = /^(gb|big5|euc|shift|sjis|iso-2022|ks_c|windows-31j)/i;
const ESCAPE = 0x1b;

/** The text of bytes, the last of which may be cut. */
export function decode(bytes) {
  const marked = { '255 254': 'utf-16le', '254 255': 'utf-16be' }[bytes.slice(0, 2).join(' ')] ?? wide(bytes);
  if (marked) return as(marked, bytes);
  if (bytes.includes(ESCAPE)) {
    const japanese = fitting('iso-2022-jp', bytes);
    if (japanese !== undefined) return japanese;
  }
  return fitting('utf-8', bytes) ?? mostly(bytes) ?? declared(bytes) ?? as(isChinese(bytes) ? 'gb18030' : 'windows-1252', bytes);
}

function as(name, bytes, fatal = false) {
  return new TextDecoder(name, { fatal }).decode(bytes, { stream: true });
}

function fitting(name, bytes) {
  try {
    return as(name, bytes, true);
  } catch {
    return undefined;
  }
}

// UTF-16 without its mark: every other byte of a text in ASCII is NUL.
function wide(bytes) {
  const nuls = [0, 0];
  const looked = bytes.subarray(0, 2000);
  looked.forEach((byte, at) => (nuls[at % 2] += byte === 0));
  if (nuls[1] * 3 > looked.length) return 'utf-16le';
  return nuls[0] * 3 > looked.length ? 'utf-16be' : undefined;
}

// UTF-8 in which somebody else has written a byte or two.
function mostly(bytes) {
  const text = as('utf-8', bytes);
  const count = (pattern) => text.match(pattern)?.length ?? 0;
  return count(/[^\0-\x7f\ufffd]/g) > 4 * count(/\ufffd/g) ? text : undefined;
}

// What the header of a mail says.
function declared(bytes) {
  const said = [...as('windows-1252', bytes).matchAll(DECLARED)].map(([, name]) => name);
  const names = [...new Set(said)].filter((name) => !/^(utf-?8|us-ascii)$/i.test(name));
  for (const name of [...names.filter((name) => PICKY.test(name)), ...names.filter((name) => !PICKY.test(name))]) {
    const text = fitting(name, bytes);
    if (text !== undefined) return text;
  }
  return undefined;
}

// In GB18030 the common characters are two high bytes; in a text of the west one stands among letters.
function isChinese(bytes) {
  let [pairs, others] = [0, 0];
  for (let at = 0; at < bytes.length; at += 1) {
    if (bytes[at] < 0x80) continue;
    if (bytes[at] > 0xa0 && bytes[at + 1] > 0xa0) pairs += 1;
    else others += 1;
    at += 1;
  }
  return pairs > others;
}
