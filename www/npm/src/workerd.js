// The entry of Cloudflare's workerd, which compiles no bytes at run time, but does import .wasm files.
// build.mjs fills in the names that begin with `replycode:` for each entry.

import compiled from 'replycode:wasm';
import { glue } from 'replycode:glue';
import { lang } from 'replycode:lang';
import { makeApi } from './api.js';
import { lazyModule } from './module.js';

const module = /* @__PURE__ */ lazyModule(glue, () => compiled);
const api = /* @__PURE__ */ makeApi(module, glue, lang);

export const explain = api.explain;
export const compare = api.compare;
export const search = api.search;
export const list = api.list;
export const renderExplanation = api.renderExplanation;
export const renderComparison = api.renderComparison;
export const ready = api.ready;
