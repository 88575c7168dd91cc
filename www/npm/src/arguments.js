// What callers pass, checked before anything reaches the module: a wrong type is a TypeError whose
// sentence names the function, the argument, what was expected and what was found.

// A megabyte is far above any reply; above it, copying alone could exhaust the module's memory.
const LONGEST = 2 ** 20;

export function text(call, name, example, value) {
  if (typeof value !== 'string') {
    throw new TypeError(`${call}: ${name} must be a string such as ${example}, but it is ${kind(value)}.`);
  }
  if (value.length > LONGEST) {
    throw new RangeError(`${call}: ${name} is ${value.length} characters long; at most ${LONGEST} are read.`);
  }
  return value;
}

// An array of texts, each of them checked. Holes are no texts, so it is walked by its index.
export function texts(call, name, example, values) {
  for (let index = 0; index < values.length; index++) text(call, `${name}[${index}]`, example, values[index]);
  return values;
}

export function options(call, value) {
  if (value === undefined) return {};
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    throw new TypeError(
      `${call}: options must be an object such as { lang: "zh" }, but it is ${kind(value)}.`,
    );
  }
  return value;
}

export function language(call, options, fallback) {
  const { lang } = options;
  return lang === undefined ? fallback : text(call, 'lang', '"en"', lang);
}

// What stands before `/en/smtp/554/` in links. `undefined` asks for no links to those pages.
export function base(call, options) {
  if (options.base === undefined) return undefined;
  return address(call, 'base', '"https://example.org/docs"', options.base).replace(/\/+$/, '');
}

// Where a link or a style sheet may lead.
export function address(call, name, example, given) {
  const value = text(call, name, example, given).trim();
  // Browsers drop control characters inside a scheme, so `java\nscript:` is one too.
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(value.replace(/[\0-\x20]/g, ''))?.[1].toLowerCase();
  if (scheme !== undefined && scheme !== 'https' && scheme !== 'http') {
    throw new RangeError(
      `${call}: ${name} begins with "${scheme}:", but links lead to https:, http: or a path only.`,
    );
  }
  return value;
}

// An option that is off unless it is true, or an object that says more. Gives the object, empty for true.
export function trueOrObject(call, name, example, value) {
  if (value === undefined || value === false) return undefined;
  if (value === true) return {};
  if (typeof value === 'object' && value !== null && !Array.isArray(value)) return value;
  throw new TypeError(`${call}: ${name} must be true or an object such as ${example}, but it is ${kind(value)}.`);
}

// One of a few words, or nothing.
export function word(call, name, known, value) {
  if (value === undefined || known.includes(value)) return value;
  const told = known.map((one) => `"${one}"`).join(', ');
  throw new RangeError(`${call}: ${name} must be one of ${told}, but it is ${quoted(value)}.`);
}

// An option that is off unless it is set.
export function flag(call, name, options) {
  const value = options[name];
  if (value === undefined) return false;
  if (typeof value !== 'boolean') {
    throw new TypeError(`${call}: ${name} must be true or false, but it is ${kind(value)}.`);
  }
  return value;
}

function kind(value) {
  if (value === null || value === undefined) return String(value);
  if (Array.isArray(value)) return 'an array';
  const type = typeof value;
  return type === 'object' ? 'an object' : `a ${type}`;
}

const quoted = (value) => (typeof value === 'string' ? JSON.stringify(value) : kind(value));
