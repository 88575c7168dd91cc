// Hides who it was: what a reader passes on need not name people or machines.

const ADDRESS = /(?:"[^"\n]{1,64}"|[^\s<>()[\]:;,"'`|\\@=…]{1,64}(?:=[^\s<>()[\]:;,"'`|\\@…]{1,64})?)(@|=40)(?=[\p{L}\p{N}[])/gu;
const ENCODED = /[^\s<>()[\]"'`/?&=#…]{1,64}%40(?=[\p{L}\p{N}])/gu;
const IPV4 = /(?<!\d[.-]?)(\d{1,3})([.-])(\d{1,3})\2(\d{1,3})\2(\d{1,3})(?!\2?\d)(\.[a-z])?/gi;
const IPV6 = /(?<![\p{L}\p{N}:.])(?:IPv6:)?[\da-f]{0,4}(?::[\da-f]{0,4}){2,7}(?![\p{L}\p{N}:])/giu;

/** The text with `…@example.com` for an address, and `x` for the last numbers of an IP address. */
export function mask(text) {
  return text.replace(ENCODED, '…%40').replace(ADDRESS, '…$1').replace(IPV6, ipv6).replace(IPV4, ipv4);
}

/** An explanation masked; in its steps, an address that is not the input's is one to write to, and stays. */
export function maskExplanation(markdown, input) {
  const known = input.toLowerCase();
  const ours = (address) => !known.includes(address.split('@')[0].toLowerCase());
  const step = (line) => line.match(ADDRESS)?.every(ours);
  return markdown.split('\n').map((line) => (/^\d+\. /.test(line) && step(line) ? line : mask(line))).join('\n');
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
