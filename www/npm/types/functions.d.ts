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
}

/**
 * Explains one code.
 * @param code A reply code such as "554" or an enhanced status code such as "5.7.1"; "smtp:554"
 *   names the protocol too.
 * @throws {TypeError} An argument has the wrong type.
 * @throws {RangeError} There can be no such code, or the language is unknown.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function explain(code: string, options?: LanguageOptions): Explanation;

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
 * The explanation as one `<article>`, safe to insert into a page: no script, no style, every text
 * escaped.
 * @throws {TypeError} An argument has the wrong type.
 * @throws {RangeError} There can be no such code, the language is unknown, or `base` has a scheme
 *   other than http and https.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function renderExplanation(code: string, options?: RenderOptions): string;

/**
 * The comparison as one `<article>`, safe to insert into a page.
 * @throws {TypeError} An argument has the wrong type.
 * @throws {RangeError} There can be no such code, both are the same, the language is unknown, or
 *   `base` has a scheme other than http and https.
 * @throws {Error} WebAssembly is refused here; the message says what to do.
 */
export function renderComparison(a: string, b: string, options?: RenderOptions): string;

/**
 * Starts the module ahead, without blocking. Never needed: the first call starts it otherwise.
 * @throws {Error} As a rejection: WebAssembly is refused here; the message says what to do.
 */
export function ready(): Promise<void>;
