// What the scripts of the site share: the module of a language, HTML into the page, and a worker.

// Stands between two texts that are given to a module.
const NEXT = '\x1e';

// The eight bytes of an empty module: a policy that refuses WebAssembly refuses them, before anything
// is fetched and without a word in the console.
const EMPTY = Uint8Array.of(0, 97, 115, 109, 1, 0, 0, 0);

const modules = new Map();

/** The module of a language, fetched and started once; tried again after it has failed. */
export function load(base, lang) {
  const key = `${base}/${lang}`;
  if (!modules.has(key)) {
    const module = started(base, lang);
    modules.set(key, module);
    module.catch(() => modules.delete(key));
  }
  return modules.get(key);
}

/** Throws where WebAssembly is refused or unknown. */
export function demand() {
  new WebAssembly.Module(EMPTY);
}

async function started(base, lang) {
  demand();
  const folder = new URL(`${base}/module/${lang}/`, location.href);
  const module = await import(`${folder}replycode.js`);
  await module.default({ module_or_path: new URL('replycode_bg.wasm', folder) });
  return module;
}

/** What a module wants to be given for texts: the sections of codes, and what it says of a reason and a provider. */
export async function texts(module, asked, { lang, base }) {
  const names = asked.flatMap((text) => module.needs(text, lang).split(' ').filter(Boolean));
  const urls = names.map((name) => new URL(`${base}/module/${lang}/${name}.txt`, location.href));
  return (await Promise.all(urls.map(fetched))).join(NEXT);
}

async function fetched(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}

let policy;

// For what the page may take from nobody but us: HTML of our own module, which escapes every input,
// and the address of a script that lies beside this one.
export function trusted() {
  const same = (text) => text;
  policy ??= globalThis.trustedTypes?.createPolicy('replycode', { createHTML: same, createScriptURL: same });
  return policy;
}

// setHTML keeps what an article needs and drops what could run; older browsers take the string.
export function put(place, html) {
  if (place.setHTML && globalThis.Sanitizer) place.setHTML(html, { sanitizer: new Sanitizer({}) });
  else place.innerHTML = trusted()?.createHTML(html) ?? html;
}

/** A worker that runs the script of this name beside this one. */
export function start(name) {
  const url = new URL(name, import.meta.url).href;
  return new Worker(trusted()?.createScriptURL(url) ?? url, { type: 'module' });
}
