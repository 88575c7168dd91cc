export { ReplyCodeElement } from './element/define.js';
