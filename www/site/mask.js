// Hides who it was: what a reader passes on need not name people or machines.
import { inBase64, unfold } from './encoded.js';

// An at sign as it is, in quoted-printable, in a link, in HTML; a domain must follow.
const AT =
  /(?:@|%40|&#(?:64|x40);|&commat;)(?=[\p{L}\p{N}[])|=40(?=[\p{L}\p{N}][\p{L}\p{N}=-]{0,63}(?:\.|=2E)\p{L})/giu;
const BORDER = /[\s<>()[\]:;,"'`|\\@…?]/;
const BORDER_IN_LINK = /[\s<>()[\]"'`/?&=#…]/;
const QUOTED = /"[^"\n]{1,64}"$/;
const LONGEST = 256;
const IPV4 = /(?<!\d[.-]?)(\d{1,3})([.-])(\d{1,3})\2(\d{1,3})\2(\d{1,3})(?!\2?\d)(\.[a-z])?/gi;
const IPV6 = /(?<![\p{L}\p{N}:.])(?:IPv6:)?[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\p{L}\p{N}:])/giu;
const AUTH = /\b(AUTH +[\w-]+ +)(?=\S*[a-z=])[A-Za-z\d+/]{4,}={0,2}/g;
const AFTER_334 =
  /^(?=[^\n]{0,80}\b334[ -])([^\n]*\n(?![^\n]*\b[245]\d\d[ -])(?:[^\n]{0,40}?[\s:>])?)[A-Za-z\d+/]{4,}={0,2}(?=[ \t\r]*(?:\n|$))/gm;

/**
 * The text with `…@example.com` for an address, `x` for the last numbers of an IP address and `…` for
 * what a client says in AUTH; in base64 and quoted-printable too.
 */
export function mask(text) {
  const open = unfold(text).replace(AUTH, '$1…').replace(AFTER_334, '$1…');
  return plain(inBase64(open, plain));
}

function plain(text) {
  return addresses(text).replace(IPV6, ipv6).replace(IPV4, ipv4);
}

function addresses(text) {
  let [masked, done] = ['', 0];
  for (const { index, 0: at } of text.matchAll(AT)) {
    const start = local(text, index, done, at === '%40' ? BORDER_IN_LINK : BORDER);
    if (start === index) continue;
    masked += `${text.slice(done, start)}…${at}`;
    done = index + at.length;
  }
  return masked + text.slice(done);
}

// Where the part of an address before its at sign begins.
function local(text, end, least, border) {
  const first = Math.max(least, end - LONGEST);
  const quoted = text[end - 1] === '"' && text.slice(first, end).match(QUOTED);
  if (quoted) return end - quoted[0].length;
  let start = end;
  while (start > first && !border.test(text[start - 1])) start -= 1;
  return start;
}

// A name that goes on in letters, `1.2.0.192.zen.example`, has the numbers backwards.
function ipv4(whole, a, dot, b, c, d, name = '') {
  if ([a, b, c, d].some((number) => number > 255)) return whole;
  return (name && dot === '.' ? ['x', b, c, d] : [a, b, c, 'x']).join(dot) + name;
}

// What is left names the network, not the machine. A time, 10:20:30, is no address.
function ipv6(whole) {
  const [, prefix, address] = whole.match(/^(IPv6:)?(.*)$/i);
  const groups = address.split(':');
  if (groups.length < 8 && !/[\da-f]::|::[\da-f]/i.test(address)) return whole;
  const empty = groups.indexOf('');
  return `${prefix ?? ''}${groups.slice(0, empty < 0 ? 3 : Math.min(empty, 3)).join(':')}::x`;
}
