// The bytes of the module, as they lie in the entry of every platform that may compile them.

import base64 from 'replycode:base64';
import { bytesOf } from './bytes.js';

export const source = () => bytesOf(base64);
