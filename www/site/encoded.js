// The transfer encodings of MIME (RFC 2045, section 6), with or without the header that names them:
// a reader may paste a piece of a mail only.

const QUOTED_PRINTABLE = /quoted-printable|=3D|=[89A-F][\dA-F]=[89A-F][\dA-F]/i;
// Lines of base64, maybe quoted or indented, and the last of them; or a single word of it.
const BASE64 = /(?<![A-Za-z\d+/])(?:[A-Za-z\d+/]{40,}\r?\n[ \t>|]*)*[A-Za-z\d+/]{4,}={0,2}/g;
const SHORTEST = 12;
// So much that is no text is a picture or a signature, which may show anything.
const BINARY = 200;
const CONTROL = /[\x02-\x08\x0b\x0c\x0e-\x1f\x7f]|\0.*\0.*\0/s;

/** The text with the lines that quoted-printable has broken made whole. */
export function unfold(text) {
  return QUOTED_PRINTABLE.test(text) ? text.replace(/=\r?\n(?=[^\s-])/g, '') : text;
}

/** The text with `change` made to what base64 says in it, encoded again; what is long and no text is left out. */
export function inBase64(text, change) {
  return text.replace(BASE64, (run) => {
    if (run.length < SHORTEST) return run;
    const end = run.search(/\r?\n[^\n]*$/);
    // Whole; without the word of the next line that looks like more of it; or it was but a path.
    return changed(run, change)
      ?? (end > 0 ? changed(run.slice(0, end), change)?.concat(run.slice(end)) : undefined)
      ?? run.replace(/[^/\s]{12,}/g, (word) => changed(word, change) ?? word);
  });
}

// `undefined` where it is no base64 of a text.
function changed(run, change) {
  const said = decoded(run.replace(/[\s>|=]/g, ''));
  if (said === undefined) return undefined;
  if (CONTROL.test(said.text)) return run.length < BINARY ? undefined : '…';
  const text = change(said.text);
  return text === said.text ? run : wrapped(encoded({ ...said, text }), run);
}

// UTF-8, else a character for a byte: enough to find an address in any other set.
function decoded(base64) {
  if (base64.length % 4 === 1) return undefined;
  const binary = atob(base64);
  const bytes = Uint8Array.from(binary, (c) => c.charCodeAt());
  try {
    return { text: new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes), utf8: true };
  } catch {
    return { text: binary, utf8: false };
  }
}

function encoded({ text, utf8 }) {
  const bytes = utf8 ? new TextEncoder().encode(text) : Uint8Array.from(text.replaceAll('…', '...'), (c) => c.charCodeAt());
  let binary = '';
  for (const byte of bytes) binary += String.fromCharCode(byte);
  return btoa(binary);
}

// In lines as long as the first was.
function wrapped(base64, run) {
  const [line, end] = run.match(/^([^\r\n]+)(\r?\n[ \t>|]*)/)?.slice(1) ?? [];
  return line ? base64.replace(new RegExp(`.{${line.length}}(?=.)`, 'g'), `$&${end}`) : base64;
}
