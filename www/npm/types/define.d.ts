import { ReplyCodeElement, type ReplyCodeErrorEvent, type ReplyCodeReadyEvent } from '{element}';

export { ReplyCodeElement };

declare global {
  interface HTMLElementTagNameMap {
    'reply-code': ReplyCodeElement;
  }
  interface HTMLElementEventMap {
    'reply-code-ready': ReplyCodeReadyEvent;
    'reply-code-error': ReplyCodeErrorEvent;
  }
}
