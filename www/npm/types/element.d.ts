/** What a function needs to fill a `<reply-code>`. */
export interface Renderer {
  renderExplanation(text: string, options?: { lang?: string; base?: string }, sections?: string): string;
  renderComparison(a: string, b: string, options?: { lang?: string; base?: string }, sections?: string): string;
  /** Loads the texts that the other two need for what is asked, where they do not carry them. */
  sections?(asked: string[]): Promise<string>;
}

/** The colours of a `<reply-code>`; "auto" follows the `color-scheme` of the page. */
export type ReplyCodeTheme = 'auto' | 'light' | 'dark';

/** "card" shows all at once, "inline" a term in the text that opens the card. */
export type ReplyCodeView = 'card' | 'inline';

/** `reply-code-ready`: the element shows its answer. */
export type ReplyCodeReadyEvent = CustomEvent<{ lang: string }>;
/** `reply-code-error`: the element shows its own text, for this reason. */
export type ReplyCodeErrorEvent = CustomEvent<{ error: Error }>;

/**
 * `<reply-code>`: an explanation of a code or of a whole reply, or a comparison of two codes.
 * Importing it defines nothing.
 */
export class ReplyCodeElement extends HTMLElement {
  static readonly observedAttributes: readonly string[];
  /** The languages that can be asked for. */
  static languages: readonly string[];
  /**
   * Gives what renders a code or a whole reply, in one of the languages. Replace it in a subclass to
   * load it differently.
   */
  static load(language: string, asked: 'code' | 'reply'): Promise<Renderer>;

  /** The code to explain. */
  code: string | null;
  /** The code to compare with. */
  versus: string | null;
  /** The whole reply to explain; where it is set, `code` and `versus` are not looked at. */
  reply: string | null;
  /** Colours; null is "auto". */
  get theme(): ReplyCodeTheme;
  set theme(value: ReplyCodeTheme | null);
  /** All at once or a term; null is "card". */
  get view(): ReplyCodeView;
  set view(value: ReplyCodeView | null);
  /** What stands before `/en/smtp/554/` in links; null for no such links. */
  base: string | null;
  /** Resolves once the element shows what its attributes ask for, or has fallen back. */
  readonly updated: Promise<void>;
}

// The events bubble, so that elements, documents and windows hear them.
declare global {
  interface GlobalEventHandlersEventMap {
    'reply-code-ready': ReplyCodeReadyEvent;
    'reply-code-error': ReplyCodeErrorEvent;
  }
}
