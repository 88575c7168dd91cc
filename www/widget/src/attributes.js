// The attributes of <reply-code>, each with a property of its name that reflects it; `lang` is the
// browser's own.

// Where there is no DOM, as in Node, the class extends an empty one, so that importing it works.
const Element = globalThis.HTMLElement ?? class {};

const ATTRIBUTES = ['code', 'versus', 'reply', 'lang', 'theme', 'view', 'base'];

// The words of an attribute that takes no others, the usual one first.
const WORDS = { theme: ['auto', 'light', 'dark'], view: ['card', 'inline'] };

/**
 * @prop {string | null} code - The code to explain.
 * @prop {string | null} versus - The code to compare with.
 * @prop {string | null} reply - The whole reply to explain; where it is set, `code` and `versus` are not looked at.
 * @prop {'auto' | 'light' | 'dark'} theme - Colours; `auto` follows the `color-scheme` of the page.
 * @prop {'card' | 'inline'} view - `card` shows all at once, `inline` a term in the text that opens the card.
 * @prop {string | null} base - What stands before `/en/smtp/554/` in links; null for no such links.
 *
 * @cssprop --replycode-ink - The colour of the text.
 * @cssprop --replycode-soft - The colour of what matters less: labels, captions.
 * @cssprop --replycode-paper - The background of the card.
 * @cssprop --replycode-line - The colour of borders and rules.
 * @cssprop --replycode-code-background - The background of code.
 * @cssprop --replycode-link - The colour of links and of the ring of the focus.
 * @cssprop --replycode-success - The colour of codes that say yes (2yz).
 * @cssprop --replycode-intermediate - The colour of codes that ask for more (3yz).
 * @cssprop --replycode-transient - The colour of codes that say not now (4yz).
 * @cssprop --replycode-permanent - The colour of codes that say no (5yz).
 * @cssprop [--replycode-font=system-ui, sans-serif] - The fonts of the text.
 * @cssprop [--replycode-mono=ui-monospace, monospace] - The fonts of codes and server texts.
 * @cssprop [--replycode-font-size=medium] - The size of the text; `1em` is that of the text around.
 *
 * @csspart card - The box of the answer.
 * @csspart term - The button in the text, where `view` is `inline`.
 * @csspart ahead - The link to a page that explains, where the element cannot.
 * @csspart explanation - The answer about a code or a whole reply.
 * @csspart comparison - The answer about two codes.
 * @csspart heading - Each heading.
 * @csspart table - The table of differences.
 * @csspart code - A reply code, also in the reply and in the picture.
 * @csspart enhanced - An enhanced status code in the reply.
 * @csspart title - The name of a code.
 * @csspart means - The sentence that says what a code means.
 * @csspart summary - The first sentences of a diagnosis or a comparison.
 * @csspart facts - The list of facts.
 * @csspart description - The section that describes a code.
 * @csspart when - The section that says when it occurs.
 * @csspart fix - The section that says how to fix it.
 * @csspart stages - The section that says what it means at each stage.
 * @csspart usual - The codes that it comes with.
 * @csspart related - The comparisons that are near.
 * @csspart references - The references.
 * @csspart warning - What is odd about the reply.
 * @csspart session - The picture of a session.
 * @csspart stage - A stage in the picture.
 * @csspart lane - The row of a code in the picture.
 * @csspart line - The line of a row.
 * @csspart mark - A place where the code comes.
 * @csspart relation - How two codes belong together.
 * @csspart note - What only this pair needs said.
 * @csspart differences - The section of differences.
 * @csspart similarities - The section of what two codes have in common.
 * @csspart choose - The section that says which of two codes applies.
 * @csspart sides - The section that sets two codes side by side.
 * @csspart columns - The two codes side by side.
 * @csspart side - One of the two.
 * @csspart learn - Where to read on about them.
 * @csspart steps - The steps of a diagnosis.
 * @csspart source - Where a diagnosis is from.
 * @csspart input - The section of the reply itself.
 * @csspart fold - How much of a long text is left out above or below the reply.
 * @csspart part - A piece of the reply; its kind is a part too: `host`, `address`, `ip`, and so on.
 */
export class ReplyCodeAttributes extends Element {
  static observedAttributes = ATTRIBUTES;

  static {
    for (const name of ATTRIBUTES.filter((name) => name !== 'lang')) {
      Object.defineProperty(this.prototype, name, {
        get() {
          return read(name, this.getAttribute(name));
        },
        set(value) {
          if (value === null || value === undefined) this.removeAttribute(name);
          else this.setAttribute(name, value);
        },
        configurable: true,
      });
    }
  }
}

// What a property gives for its attribute: one of the words that it has, the first where it is no other.
function read(name, value) {
  const words = WORDS[name];
  return words === undefined || words.includes(value) ? value : words[0];
}

// A property that was set before the element was defined hides the accessor of the class. Gives
// whether there was one.
export function adoptProperties(element) {
  const hiding = ATTRIBUTES.filter((name) => Object.hasOwn(element, name));
  for (const name of hiding) {
    const value = element[name];
    delete element[name];
    element[name] = value;
  }
  return hiding.length > 0;
}
