// The element as a server writes it: the article in a declarative shadow root, in the shape that the
// widget itself makes (www/widget/src/view.js), so that it takes over without a change.

import { address, trueOrObject, word } from './arguments.js';

// The two renderers, where `shadow` asks for the element around their article. `usual` is the language
// where none is asked for.
export function withShadow({ renderExplanation, renderComparison }, usual) {
  // The options that are attributes too. The language is always said: the page around may have another.
  const named = ({ lang = usual, base }) => ({ lang, base });

  return {
    renderExplanation(text, options) {
      const shadow = shadowOf('renderExplanation', options);
      const article = renderExplanation(text, options);
      if (shadow === undefined) return article;
      const asked = isReply(article) ? { reply: text } : { code: text };
      return element(article, { ...asked, ...named(options) }, shadow);
    },

    renderComparison(a, b, options) {
      const shadow = shadowOf('renderComparison', options);
      const article = renderComparison(a, b, options);
      if (shadow === undefined) return article;
      return element(article, { code: a, versus: b, ...named(options) }, shadow);
    },
  };
}

// How the card is to be shown; undefined where the bare article is wanted.
function shadowOf(call, options) {
  const given = trueOrObject(call, 'shadow', '{ view: "inline" }', options?.shadow);
  if (given === undefined) return undefined;
  const { stylesheet, theme, view } = given;
  return {
    stylesheet: stylesheet === undefined ? undefined : address(call, 'stylesheet', '"/reply-code.css"', stylesheet),
    theme: word(call, 'theme', ['auto', 'light', 'dark'], theme),
    view: word(call, 'view', ['card', 'inline'], view),
  };
}

function element(article, asked, { stylesheet, theme, view }) {
  const attributes = Object.entries({ ...asked, theme, view })
    .filter(([, value]) => value !== undefined)
    .map(([name, value]) => ` ${name}="${escaped(value)}"`);
  const link = stylesheet === undefined ? '' : `<link rel="stylesheet" href="${escaped(stylesheet)}">`;
  const text = asked.reply === undefined ? title(article) : escaped(asked.reply);
  const card = view === 'inline' ? term(article, escaped(asked.reply ?? asked.code)) : cardOf(article);
  const root = `<template shadowrootmode="open">${link}${card}</template>`;
  return `<reply-code${attributes.join('')}>${root}${text}</reply-code>`;
}

const cardOf = (article) => `<div class="card" part="card">${article}</div>`;

const term = (article, text) =>
  `<button type="button" class="term" part="term" popovertarget="card"><slot>${text}</slot></button>` +
  `<div class="card" part="card" id="card" popover>${article}</div>`;

// A whole reply is shown in pieces; what is pasted is escaped, so it cannot look like this.
const isReply = (article) => article.includes('<section class="rc-input"');

// The text of the heading, as HTML: what a browser shows that knows no declarative shadow root.
function title(article) {
  const [, heading = ''] = /<h1[^>]*>(.*?)<\/h1>/s.exec(article) ?? [];
  return heading.replace(/<[^>]*>/g, '');
}

const ENTITIES = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;' };

const escaped = (text) => text.replace(/[&<>"]/g, (character) => ENTITIES[character]);
