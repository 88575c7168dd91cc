// The entry of every platform. build.mjs fills in the names that begin with `replycode:` for each
// entry.

import { glue } from 'replycode:glue';
import { lang } from 'replycode:lang';
import { source } from 'replycode:source';
import { makeApi } from './api.js';
import { keeping } from './kept.js';
import { lazyModule } from './module.js';
import { withShadow } from './shadow.js';

const module = /* @__PURE__ */ lazyModule(glue, source);
const api = /* @__PURE__ */ makeApi(module, glue, lang, /* @__PURE__ */ keeping());
const rendering = /* @__PURE__ */ withShadow(api, lang);

export const explain = api.explain;
export const compare = api.compare;
export const search = api.search;
export const list = api.list;
export const reasons = api.reasons;
export const parse = api.parse;
export const classify = api.classify;
export const term = api.term;
export const renderExplanation = rendering.renderExplanation;
export const renderComparison = rendering.renderComparison;
export const ready = api.ready;
