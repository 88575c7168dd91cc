// The class of <reply-code>, without a way to load what renders: a subclass gives `languages` and
// `load`. Importing it defines nothing, also where there is no DOM.

import { ahead } from './ahead.js';
import { ReplyCodeAttributes, adoptProperties } from './attributes.js';
import { languageOf, match } from './language.js';
import { inTurn } from './turns.js';
import { View } from './view.js';

/**
 * An explanation of a mail server's reply code, of an enhanced status code or of a whole reply, or a
 * comparison of two codes, in English or Chinese.
 *
 * @tagname reply-code
 *
 * @attr {string} code - The code to explain, such as `554` or `5.7.1`.
 * @attr {string} versus - The code to compare with.
 * @attr {string} reply - A whole reply to explain; where it is set, `code` and `versus` are not looked at.
 * @attr {'en' | 'zh'} lang - The language; otherwise that of the nearest `lang` above the element.
 * @attr {'auto' | 'light' | 'dark'} [theme=auto] - Colours; `auto` follows the `color-scheme` of the page.
 * @attr {'card' | 'inline'} [view=card] - All at once, or a term in the text that opens the card.
 * @attr {string} base - What stands before `/en/smtp/554/` in links; without it there are none.
 *
 * @fires {CustomEvent<{ lang: string }>} reply-code-ready - The element shows its answer.
 * @fires {CustomEvent<{ error: Error }>} reply-code-error - The element shows its own text, for this reason.
 *
 * @slot - Shown until the answer is there, without JavaScript, where WebAssembly is refused, and on an error; the term where `view` is `inline`.
 */
export class ReplyCodeBase extends ReplyCodeAttributes {
  /**
   * The languages that can be asked for.
   * @type {readonly string[]}
   */
  static languages = [];

  /**
   * Gives what renders in one of the languages: renderExplanation and renderComparison, and, where
   * these need texts that are not loaded yet, `sections`, which loads them for what is asked.
   * @param {string} _language
   * @param {'code' | 'reply'} _asked
   * @returns {Promise<Renderer>}
   */
  static async load(_language, _asked) {
    throw new Error('A subclass of ReplyCodeBase must say how to load what renders.');
  }

  #view;
  #updated = Promise.resolve();
  #scheduled = false;
  // Counts the updates, so that one that was overtaken while it loaded shows nothing.
  #turn = 0;
  // What is shown, by what was asked for it.
  #shown;
  // Whether the element has been in a page, and whether an attribute has changed since.
  #connected = false;
  #changed = false;
  // The language of an answer that the server wrote for these very attributes.
  #written;

  /**
   * Resolves once the element shows what its attributes ask for, or has fallen back.
   * @type {Promise<void>}
   */
  get updated() {
    return this.#updated;
  }

  connectedCallback() {
    if (adoptProperties(this)) this.#changed = true;
    this.#connected = true;
    this.#schedule();
  }

  attributeChangedCallback(name, before, after) {
    // The theme is the style sheet's.
    if (before === after || name === 'theme' || !this.#connected) return;
    this.#changed = true;
    this.#written = undefined;
    this.#view?.outdate();
    this.#schedule();
  }

  // However many attributes change at once, there is one update.
  #schedule() {
    if (this.#scheduled) return;
    this.#scheduled = true;
    this.#updated = Promise.resolve().then(() => {
      this.#scheduled = false;
      return this.#update();
    });
  }

  async #update() {
    const turn = ++this.#turn;
    if (this.#view === undefined) await parsed();
    if (turn !== this.#turn || !this.isConnected) return;
    this.#begin();
    const { code, versus, reply, view, base } = this;
    if (reply === null && code === null) return this.#fallBack();
    let lang;
    try {
      lang = languageOf(this, this.constructor.languages);
      const asked = { code, versus, reply, view, base, lang };
      if (this.#has(asked)) return;
      await this.#answer(asked, () => turn === this.#turn && this.isConnected);
    } catch (error) {
      if (turn !== this.#turn) return;
      // What the attributes themselves got wrong is on no other page either.
      this.#fallBack(error instanceof RangeError ? undefined : ahead({ code, versus, reply, base, lang }));
      this.#tell('error', { error });
    }
  }

  #begin() {
    if (this.#view !== undefined) return;
    this.#view = new View(this);
    if (!this.#changed) this.#written = this.#view.adopt(this.view);
  }

  // Whether the answer stands there already, from the last update or from the server.
  #has(asked) {
    const key = JSON.stringify(asked);
    if (key === this.#shown) return true;
    if (this.#written === undefined) return false;
    const written = match(this.#written, this.constructor.languages);
    this.#written = undefined;
    if (written !== asked.lang) return false;
    this.#shown = key;
    this.#tell('ready', { lang: asked.lang });
    return true;
  }

  async #answer(asked, wanted) {
    this.#view.check();
    const { code, versus, reply, lang } = asked;
    const renderer = await this.constructor.load(lang, reply === null ? 'code' : 'reply');
    // A whole reply says more than its code.
    const texts = reply !== null ? [reply] : versus === null ? [code] : [code, versus];
    const sections = wanted() ? await renderer.sections?.(texts) : undefined;
    await inTurn(() => wanted() && this.#show(asked, render(renderer, texts, asked, sections), texts[0]));
  }

  #show(asked, html, text) {
    this.#view.show(html, asked.view, text);
    this.#shown = JSON.stringify(asked);
    this.#tell('ready', { lang: asked.lang });
  }

  #fallBack(link) {
    this.#shown = undefined;
    this.#view.fallBack(link);
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`reply-code-${what}`, { bubbles: true, composed: true, detail }));
  }
}

// What stands in an element, and the shadow root that a server wrote for it, may come after its start.
function parsed() {
  if (document.readyState !== 'loading') return undefined;
  return new Promise((resolve) => document.addEventListener('DOMContentLoaded', resolve, { once: true }));
}

function render(renderer, texts, { lang, base }, sections) {
  const options = { lang, base: base ?? undefined };
  return texts.length === 1
    ? renderer.renderExplanation(texts[0], options, sections)
    : renderer.renderComparison(...texts, options, sections);
}
