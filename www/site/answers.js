// The module at work in a worker: a megabyte takes it a while, in which the page must not stand still.
import { mask } from './mask.js';
import { load, NEXT } from './module.js';

let module;

const answers = {
  html: async ({ text, lang, base }) => module.renderExplanation(text, lang, base, await texts(text, lang, base)),
  markdown: async ({ text, lang, base, whole }) => {
    const passed = whole ? text : mask(text);
    return module.renderMarkdown(passed, lang, await texts(passed, lang, base));
  },
};

// What the module wants to be given: the sections of codes, the texts of a reason and a provider.
async function texts(text, lang, base) {
  const names = module.needs(text, lang).split(' ').filter(Boolean);
  return (await Promise.all(names.map((name) => fetched(name, lang, base)))).join(NEXT);
}

async function fetched(name, lang, base) {
  const response = await fetch(new URL(`${base}/module/${lang}/${name}.txt`, location.href));
  if (!response.ok) throw new Error(`The texts of ${name}: ${response.status}`);
  return response.text();
}

onmessage = async ({ data }) => {
  try {
    module ??= await load(data.base, `explain-${data.lang}`);
    postMessage({ answer: await answers[data.want](data) });
  } catch (error) {
    postMessage({ refusal: error instanceof RangeError ? error.message : undefined });
  }
};
