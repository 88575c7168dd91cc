// Defines <reply-code>, once, and where elements can be defined at all.

import { ReplyCodeElement } from 'replycode:element';
import { define } from '../../widget/src/define.js';

define(ReplyCodeElement);

export { ReplyCodeElement };
