// The class of <reply-code>, without a way to load what renders: a subclass gives `languages` and
// `load`. Importing it defines nothing, also where there is no DOM.

import { languageOf } from './language.js';
import { View } from './view.js';

const Element = globalThis.HTMLElement ?? class {};

const ATTRIBUTES = ['code', 'versus', 'reply', 'lang', 'theme', 'view', 'base'];

export class ReplyCodeBase extends Element {
  static observedAttributes = ATTRIBUTES;
  static languages = [];

  // Gives what renders in one of the languages: renderExplanation and renderComparison. The second
  // argument says what is asked, 'code' or 'reply'.
  static async load() {
    throw new Error('A subclass of ReplyCodeBase must say how to load what renders.');
  }

  #view;
  #updated = Promise.resolve();
  #scheduled = false;
  // Counts the updates, so that one that was overtaken while it loaded shows nothing.
  #turn = 0;
  #shown;

  get code() {
    return this.getAttribute('code');
  }
  set code(value) {
    reflect(this, 'code', value);
  }

  get versus() {
    return this.getAttribute('versus');
  }
  set versus(value) {
    reflect(this, 'versus', value);
  }

  get reply() {
    return this.getAttribute('reply');
  }
  set reply(value) {
    reflect(this, 'reply', value);
  }

  get theme() {
    return oneOf(['light', 'dark'], this.getAttribute('theme')) ?? 'auto';
  }
  set theme(value) {
    reflect(this, 'theme', value);
  }

  get view() {
    return oneOf(['inline'], this.getAttribute('view')) ?? 'card';
  }
  set view(value) {
    reflect(this, 'view', value);
  }

  get base() {
    return this.getAttribute('base');
  }
  set base(value) {
    reflect(this, 'base', value);
  }

  get updated() {
    return this.#updated;
  }

  connectedCallback() {
    for (const name of ATTRIBUTES) adoptProperty(this, name);
    this.#view ??= new View(this);
    this.#schedule();
  }

  attributeChangedCallback(name, before, after) {
    if (before === after || this.#view === undefined) return;
    this.#view.outdate();
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
    if (!this.isConnected) return;
    // A whole reply says more than its code.
    const text = this.reply ?? this.code;
    if (text === null) return this.#fallBack();
    try {
      const lang = languageOf(this, this.constructor.languages);
      const asked = JSON.stringify([this.reply, this.code, this.versus, lang, this.view, this.base]);
      if (asked === this.#shown) return;
      this.#view.check();
      const renderer = await this.constructor.load(lang, this.reply === null ? 'code' : 'reply');
      if (turn !== this.#turn) return;
      const html = await this.#html(renderer, lang);
      if (turn !== this.#turn) return;
      this.#view.show(html, this.view, text);
      this.#shown = asked;
      this.#tell('ready', { lang });
    } catch (error) {
      if (turn !== this.#turn) return;
      this.#fallBack();
      this.#tell('error', { error });
    }
  }

  #html(renderer, lang) {
    const options = { lang, base: this.base ?? undefined };
    if (this.reply !== null) return renderer.renderExplanation(this.reply, options);
    return this.versus === null
      ? renderer.renderExplanation(this.code, options)
      : renderer.renderComparison(this.code, this.versus, options);
  }

  #fallBack() {
    this.#shown = undefined;
    this.#view.fallBack();
  }

  #tell(what, detail) {
    this.dispatchEvent(new CustomEvent(`reply-code-${what}`, { bubbles: true, composed: true, detail }));
  }
}

function reflect(element, name, value) {
  if (value === null || value === undefined) element.removeAttribute(name);
  else element.setAttribute(name, value);
}

const oneOf = (known, value) => (known.includes(value) ? value : undefined);

// A property that was set before the element was defined hides the accessor of the class.
function adoptProperty(element, name) {
  if (!Object.hasOwn(element, name)) return;
  const value = element[name];
  delete element[name];
  element[name] = value;
}
