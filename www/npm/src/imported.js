// The module as Cloudflare's workerd gives it, which compiles no bytes at run time, but does import
// .wasm files.

import compiled from 'replycode:wasm';

export const source = () => compiled;
