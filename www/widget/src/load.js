// Loads the modules of one language from beside this script, each once: one for codes, a larger one
// for whole replies.

import { files } from 'replycode:files';
import { makeApi } from '../../npm/src/api.js';
import { lazyModule } from '../../npm/src/module.js';
import { explainRefusal, supported } from '../../npm/src/refusal.js';

const started = new Map();

export function load(language, asked) {
  const key = `${asked} ${language}`;
  if (!started.has(key)) {
    const loading = begin(language, asked);
    // A network that failed once may be back at the next change.
    loading.catch(() => started.delete(key));
    started.set(key, loading);
  }
  return started.get(key);
}

async function begin(language, asked) {
  demand();
  const { glue: script, wasm } = files[language][asked];
  const [{ glue }, compiled] = await Promise.all([script(), compile(wasm())]);
  const module = lazyModule(glue, () => compiled);
  await module.ready();
  return rendering(makeApi(module, glue, language), (code) => module.call(glue.needs, [code, language]), language);
}

// Stands between two texts that are given to a module.
const NEXT = '\x1e';

// The module carries no sections; those of the codes that are shown lie beside it.
function rendering({ renderExplanation, renderComparison }, needs, language) {
  const named = (asked) => asked.flatMap((code) => needs(code).split(' ').filter(Boolean));
  const text = (code) => fetchText(files[language].text(code));
  const sections = async (asked) => (await Promise.all(named(asked).map(text))).join(NEXT);
  return { renderExplanation, renderComparison, sections };
}

const texts = new Map();

function fetchText(url) {
  const key = String(url);
  if (!texts.has(key)) {
    const loading = fetched(url).then((response) => response.text());
    loading.catch(() => texts.delete(key));
    texts.set(key, loading);
  }
  return texts.get(key);
}

// The smallest module there is tells whether the page may compile any, before one is fetched.
function demand() {
  supported();
  try {
    new WebAssembly.Module(Uint8Array.of(0, 0x61, 0x73, 0x6d, 1, 0, 0, 0));
  } catch (error) {
    throw explainRefusal(error);
  }
}

// Compiles while the bytes arrive, where the server gives them their type.
async function compile(url) {
  const response = await fetched(url);
  const streams = response.headers.get('Content-Type')?.startsWith('application/wasm');
  return streams ? WebAssembly.compileStreaming(response) : WebAssembly.compile(await response.arrayBuffer());
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} could not be loaded: the server answered ${response.status}.`);
  return response;
}
