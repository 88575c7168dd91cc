// A page as Markdown, by what stands in it: for a reader without a connection, since the copy of each page
// that the site has as Markdown is not among what a browser keeps.

import { labelled } from './copy.js';

const LEFT_OUT = 'nav, form, search, svg, button, input, noscript, .anchor, [role=status]';
const BLOCKS = 'article, section, header, div, figure, figcaption, details, summary, h1, h2, h3, h4, p, ul, ol, dl, table, pre';

/** The headings, paragraphs, lists and tables of an element. */
export function markdown(element) {
  return `${blocks(element).join('\n\n')}\n`;
}

// What stands between two blocks is one of its own.
function blocks(parent) {
  const found = [];
  let run = [];
  const end = () => {
    const text = joined(run);
    if (text) found.push(text);
    run = [];
  };
  for (const node of parent.childNodes) {
    if (node.nodeType !== Node.ELEMENT_NODE || !node.matches(BLOCKS)) run.push(node);
    else if (!node.matches(LEFT_OUT)) {
      end();
      found.push(...block(node));
    }
  }
  end();
  return found;
}

function block(element) {
  const name = element.localName;
  if (/^h\d$/.test(name)) return [`${'#'.repeat(name[1])} ${line(element)}`];
  if (name === 'ul' || name === 'ol') return [items(element)];
  if (name === 'dl') return [pairs(element)];
  if (name === 'table') return [table(element)];
  if (name === 'pre') return [element.textContent.trimEnd().replace(/^/gm, '    ')];
  return blocks(element);
}

function items(list) {
  const marker = (at) => (list.localName === 'ol' ? `${at + 1}. ` : '- ');
  const item = (li, at) => marker(at) + blocks(li).join('\n').replaceAll('\n', `\n${' '.repeat(marker(at).length)}`);
  return [...list.children].map(item).join('\n');
}

function pairs(list) {
  const pair = (name) => {
    const values = [];
    for (let next = name.nextElementSibling; next?.localName === 'dd'; next = next.nextElementSibling) values.push(line(next));
    return `- ${labelled(`**${line(name)}**`, values.join(' '))}`;
  };
  return [...list.querySelectorAll('dt')].map(pair).join('\n');
}

function table({ rows }) {
  const lines = [...rows].map(({ cells }) => `| ${[...cells].map((cell) => line(cell).replaceAll('|', '\\|')).join(' | ')} |`);
  return [lines[0], `|${'---|'.repeat(rows[0].cells.length)}`, ...lines.slice(1)].join('\n');
}

function line(element) {
  return joined(element.childNodes);
}

function joined(nodes) {
  return [...nodes].map(inline).join('').replace(/\s+/g, ' ').trim();
}

function inline(node) {
  if (node.nodeType === Node.TEXT_NODE) return node.data;
  if (node.nodeType !== Node.ELEMENT_NODE || node.matches(LEFT_OUT)) return '';
  if (node.localName === 'code') return code(node.textContent);
  const text = [...node.childNodes].map(inline).join('');
  if (node.localName === 'strong') return `**${text}**`;
  return node.localName === 'a' ? `[${text.trim()}](${node.href})` : text;
}

// Between more backticks than stand in it.
function code(text) {
  const most = Math.max(0, ...(text.match(/`+/g) ?? []).map((run) => run.length));
  const marks = '`'.repeat(most + 1);
  return most ? `${marks} ${text} ${marks}` : `${marks}${text}${marks}`;
}
