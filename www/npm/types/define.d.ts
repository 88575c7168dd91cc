import { ReplyCodeElement } from '{element}';

export { ReplyCodeElement };

declare global {
  interface HTMLElementTagNameMap {
    'reply-code': ReplyCodeElement;
  }
}
