/** What a question may say beside its codes. */
export interface LanguageOptions {
  /**
   * The language of the answer, by default "{lang}". A tag falls back by its primary subtag:
   * "zh-TW" is answered in "zh".
   */
  lang?: LanguageTag;
}

/** What may be said of HTML that is asked for. */
export interface RenderOptions extends LanguageOptions {
  /**
   * What stands before `/en/smtp/554/` in links to pages of ours: "", "/docs",
   * "https://example.org/replies". Without it there are no such links.
   */
  base?: string;
  /**
   * Gives the element `<reply-code>` around the article, which lies in a declarative shadow root: the
   * page's styles and its own do not meet, and no script is needed. A widget on the same page takes it over.
   */
  shadow?: boolean | ShadowOptions;
}

/** How the element around an article is to look. */
export interface ShadowOptions {
  /** The address of `reply-code.css`, which is linked in the shadow root. Without it the card is plain. */
  stylesheet?: string;
  /** "auto", which is the default, follows the page's color-scheme. */
  theme?: "auto" | "light" | "dark";
  /** "card", which is the default, or "inline": a button in the text that opens the card. */
  view?: "card" | "inline";
}

/** What the words around a text leave open. */
export interface TermOptions extends LanguageOptions {
  /**
   * What stands before `/en/smtp/554/` in the address, by default nothing: "/docs",
   * "https://example.org/replies".
   */
  base?: string;
  /**
   * Whether a code alone, "550" or "5.7.1", is a term too. HTTP statuses and version numbers look the
   * same, so by default it is none.
   */
  bare?: boolean;
}

/**
 * Explains a code or a whole reply.
 * @param text A reply code such as "554", an enhanced status code such as "5.7.1", "smtp:554", or a
 *   text that holds replies: "550 5.1.1 User unknown", a log line, a bounce, a session.
 * @throws {TypeError} An argument has the wrong type.
 * @throws {RangeError} There can be no such code, the text is no reply, or the language is unknown.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function explain(text: string, options?: LanguageOptions): Explanation;

/**
 * Finds the replies in a text, in order: in a reply, a log line, a bounce, a session. A text without
 * any code is one reply without a code, an empty one none.
 * @throws {TypeError} The text is no string.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function parse(text: string): Reply[];

/**
 * Tells in words for programs what a reply means, without the sentences of `explain` and many times
 * as fast. It never refuses a text: what is no reply gives null for all.
 * @param text A reply, a log line, a bounce.
 * @throws {TypeError} The text is no string.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function classify(text: string): Classified;

/**
 * Classifies many replies at once, which is faster than one after the other.
 * @param texts Replies; the answers have the same order.
 * @throws {TypeError} The texts are no array of strings; the message names the first that is none.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function classify(texts: readonly string[]): Classified[];

/**
 * Lists every reason that `diagnosis.reason` and `classify` may give.
 * @throws {TypeError} An argument has the wrong type.
 * @throws {RangeError} The language is unknown.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function reasons(options?: LanguageOptions): Reasoned[];

/**
 * Compares two codes. `a`, `b`, `choose` and the values of `differences` follow the order of the
 * arguments; the prose is the same for both orders.
 * @throws {TypeError} An argument has the wrong type.
 * @throws {RangeError} There can be no such code, both are the same, or the language is unknown.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function compare(a: string, b: string, options?: LanguageOptions): Comparison;

/**
 * Finds codes by number ("552", "5.7"), or by words of the language ("mailbox full"): the best answer
 * first, at most 20. Typing errors and word forms are forgiven. What finds nothing gives no results.
 * @throws {TypeError} An argument has the wrong type.
 * @throws {RangeError} The language is unknown.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function search(query: string, options?: LanguageOptions): Found;

/**
 * Lists every code that has an entry, in the order of the codes.
 * @throws {TypeError} An argument has the wrong type.
 * @throws {RangeError} The language is unknown.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function list(options?: LanguageOptions): Listed[];

/**
 * Tells whether a text, such as the inline code of a documentation, is as a whole a code with a page:
 * "550 5.7.1", "550-5.7.1", "SMTP 550", "smtp:5.7.1". Any other text, and a code without a page, gives
 * null, so that no link leads to nothing.
 * @throws {TypeError} An argument has the wrong type.
 * @throws {RangeError} The language is unknown, or `base` has a scheme other than http and https.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function term(text: string, options?: TermOptions): Term | null;

/**
 * The explanation as one `<article>`, safe to insert into a page: no script, no style, every text
 * escaped. With `shadow` it stands in an element.
 * @param text A code or a whole reply, as for `explain`.
 * @throws {TypeError} An argument has the wrong type.
 * @throws {RangeError} There can be no such code, the text is no reply, the language is unknown, `base` or
 *   `stylesheet` has a scheme other than http and https, or `theme` or `view` is none of its words.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function renderExplanation(text: string, options?: RenderOptions): string;

/**
 * The comparison as one `<article>`, safe to insert into a page.
 * @throws {TypeError} An argument has the wrong type.
 * @throws {RangeError} There can be no such code, both are the same, the language is unknown, `base` or
 *   `stylesheet` has a scheme other than http and https, or `theme` or `view` is none of its words.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function renderComparison(a: string, b: string, options?: RenderOptions): string;

/**
 * Starts the module ahead, without blocking. Never needed: the first call starts it otherwise.
 * @throws {Error} As a rejection: WebAssembly is refused here; the message says what to do.
 */
export function ready(): Promise<void>;
