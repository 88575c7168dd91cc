// The class of <reply-code>, over the package's own module. Importing it defines nothing.

import { languages } from 'replycode:languages';
import { ReplyCodeBase } from '../../widget/src/base.js';
// Left as an import, so that the module lies in the package once.
import * as replycode from 'replycode:index';

export class ReplyCodeElement extends ReplyCodeBase {
  static languages = languages;

  static async load() {
    await replycode.ready();
    return replycode;
  }
}
