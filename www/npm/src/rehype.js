// A plug-in of rehype: inline code that is a code with a page becomes a link to it. The tree is one of
// plain objects, so that it is walked here and the package needs no other.

import { languages, told } from 'replycode:languages';
// Left as an import, so that the module lies in the package once.
import * as replycode from 'replycode:index';
import { match } from '../../widget/src/language.js';
import { base, flag, language, options as object, text } from './arguments.js';

const CALL = 'rehypeReplycode';

// Whose inside is left alone: no link may lie in a link or a button, and `pre` shows what a machine said.
const CLOSED = new Set(['a', 'button', 'pre', 'reply-code']);

// No term is as long, and longer code need not be copied to the module to know it.
const LONGEST = 100;

// Options are checked here, when the processor is set up; the module starts with the first inline code.
export function rehypeReplycode(options) {
  const asked = settings(object(CALL, options));
  return (tree) => {
    walk(tree, langOf(tree) ?? 'en', asked);
  };
}

export default rehypeReplycode;

// `base` has no default: without it the links would lead to pages that the site does not have.
function settings(given) {
  text(CALL, 'base', '"https://example.org/docs"', given.base);
  const lang = language(CALL, given, undefined);
  if (lang !== undefined && match(lang, languages) === undefined) {
    throw new RangeError(`${CALL}: unknown language "${lang}"; known are ${told}.`);
  }
  const [bare, element] = [flag(CALL, 'bare', given), flag(CALL, 'element', given)];
  return { base: base(CALL, given), lang, bare, element };
}

// `around` is the nearest `lang` above.
function walk(parent, around, asked) {
  parent.children?.forEach((node, index) => {
    if (CLOSED.has(nameOf(node))) return;
    const lang = langOf(node) ?? around;
    const term = termOf(node, lang, asked);
    if (term === null) walk(node, lang, asked);
    else parent.children[index] = linked(node, term, asked);
  });
}

function termOf(node, around, { lang, base, bare }) {
  const code = node.type === 'element' && node.tagName === 'code' ? textOf(node) : '';
  if (code === '' || code.length > LONGEST) return null;
  // Nobody asked for the language of the page around, so one that is not known is no error.
  return replycode.term(code, { lang: lang ?? match(around, languages) ?? 'en', base, bare });
}

// The code as the content of a link, and that as what <reply-code> shows until it is ready.
function linked(code, { code: number, title, url }, { base, lang, element }) {
  const link = make('a', { href: url, title }, code);
  if (!element) return link;
  const own = lang === undefined ? {} : { lang };
  return make('reply-code', { code: number, ...own, view: 'inline', base }, link);
}

const make = (tagName, properties, child) => ({ type: 'element', tagName, properties, children: [child] });

// The text of code that holds nothing else; what is marked or highlighted in it is left alone.
function textOf({ children }) {
  return children.every(({ type }) => type === 'text') ? children.map(({ value }) => value).join('') : '';
}

// An element's name, also where MDX keeps one that was written as JSX.
const nameOf = (node) => node.tagName ?? node.name;

function langOf({ properties, attributes }) {
  const tag = properties?.lang ?? attributes?.find(({ name }) => name === 'lang')?.value;
  return typeof tag === 'string' && tag !== '' ? tag : undefined;
}
