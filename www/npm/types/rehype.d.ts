/** How the codes of a document are linked. */
export interface RehypeReplycodeOptions {
  /**
   * What stands before `/en/smtp/554/` in links: "/docs", "https://example.org/replies"; "" where the
   * pages are at the root of the site itself.
   */
  base: string;
  /** The language of titles and pages, by default the nearest `lang` above in the tree, else "en". */
  lang?: string;
  /**
   * Whether a code alone, `550` or `5.7.1`, is linked too. HTTP statuses and version numbers look the
   * same, so by default it is not.
   */
  bare?: boolean;
  /** Whether each link becomes a `<reply-code>` that explains the code in place; by default not. */
  element?: boolean;
}

/** A tree of hast, as far as it is looked at; the types of unified and of hast fit. */
export interface Tree {
  type: string;
}

/**
 * A plug-in of rehype: inline code that is a code with a page, such as `550 5.7.1` or `SMTP 550`,
 * becomes a link to it.
 * @throws {TypeError} An option has the wrong type, or `base` is missing.
 * @throws {RangeError} The language is unknown, or `base` has a scheme other than http and https.
 */
export function rehypeReplycode(options: RehypeReplycodeOptions): (tree: Tree) => void;
export default rehypeReplycode;
