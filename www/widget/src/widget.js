// The one script of the widget: defines <reply-code>, whose modules lie beside this file.

import { files } from 'replycode:files';
import { ReplyCodeBase } from './base.js';
import { define } from './define.js';
import { load } from './load.js';

export class ReplyCodeElement extends ReplyCodeBase {
  static languages = Object.keys(files);
  static load = load;
}

define(ReplyCodeElement);
