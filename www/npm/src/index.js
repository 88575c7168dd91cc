// The entry of every platform that may compile bytes. build.mjs fills in the three names that begin
// with `replycode:` for each entry.

import base64 from 'replycode:base64';
import { glue } from 'replycode:glue';
import { lang } from 'replycode:lang';
import { makeApi } from './api.js';
import { bytesOf } from './bytes.js';
import { lazyModule } from './module.js';

const module = /* @__PURE__ */ lazyModule(glue, () => bytesOf(base64));
const api = /* @__PURE__ */ makeApi(module, glue, lang);

export const explain = api.explain;
export const compare = api.compare;
export const search = api.search;
export const list = api.list;
export const renderExplanation = api.renderExplanation;
export const renderComparison = api.renderComparison;
export const ready = api.ready;
