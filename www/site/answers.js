// The module at work in a worker: a megabyte takes it a while, in which the page must not stand still.
import { mask } from './mask.js';
import { load, texts } from './module.js';

let module;

const answers = {
  html: async ({ text, lang, base }) => module.renderExplanation(text, lang, base, await texts(module, [text], { lang, base })),
  markdown: async ({ text, lang, base, whole }) => {
    const passed = whole ? text : mask(text);
    return module.renderMarkdown(passed, lang, await texts(module, [passed], { lang, base }));
  },
};

onmessage = async ({ data }) => {
  try {
    module ??= await load(data.base, `explain-${data.lang}`);
    postMessage({ answer: await answers[data.want](data) });
  } catch (error) {
    postMessage({ refusal: error instanceof RangeError ? error.message : undefined });
  }
};
