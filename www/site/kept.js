// What this browser keeps of the site: a cache for each language, and the worker that answers from it.
import { trusted } from './module.js';

const AT_ONCE = 6;

const name = (base, lang) => `replycode ${base}/ ${lang}`;
const record = (base, lang) => `${base}/${lang}/offline/kept`;

/** The list of files of a language, or what is said of it (`version`), as the site has it now. */
export async function listed(base, lang, file) {
  const response = await fetch(`${base}/${lang}/offline/${file}.json`, { cache: 'reload' });
  if (!response.ok) throw new Error(`${file}.json: ${response.status}`);
  return response.json();
}

/** `{ version, files }` of what was kept as a whole, the version once all of it is; `undefined` where nothing is kept. */
export async function kept(base, lang) {
  if (!(await caches.has(name(base, lang)))) return undefined;
  const cache = await caches.open(name(base, lang));
  return (await (await cache.match(record(base, lang)))?.json()) ?? { files: {} };
}

/** Keeps each page that is visited from now on, and at once what every page needs. */
export async function keepVisited(base, lang) {
  await start(base);
  const { files } = await listed(base, lang, 'files');
  const first = [`${lang}/`, `${lang}/offline/`, `${lang}/titles.json`];
  await fetchAll(base, lang, files.filter(([path]) => !path.includes('/') || first.includes(path)), {});
}

/** Keeps all that is not kept yet. `progress` is told files and bytes done; a `signal` ends it early. */
export async function keepAll(base, lang, { signal, progress }) {
  await start(base);
  const { version, files } = await listed(base, lang, 'files');
  await fetchAll(base, lang, files, { version, signal, progress });
}

/** Removes all that is kept, in every language, and the worker. */
export async function remove(base) {
  for (const one of await caches.keys()) if (one.startsWith(name(base, ''))) await caches.delete(one);
  const registration = await navigator.serviceWorker.getRegistration(`${base}/`);
  if (registration?.active?.scriptURL.endsWith(`${base}/sw.js`)) await registration.unregister();
}

async function start(base) {
  const url = new URL('sw.js', import.meta.url).href;
  await navigator.serviceWorker.register(trusted()?.createScriptURL(url) ?? url, { scope: `${base}/` });
  await navigator.serviceWorker.ready;
}

// Fetches what is not kept as it is now. Without a `version` it is no whole, and nothing is forgotten.
async function fetchAll(base, lang, files, { version, signal, progress }) {
  const before = (await kept(base, lang))?.files ?? {};
  const cache = await caches.open(name(base, lang));
  const has = new Map(Object.entries(before));
  const left = files.filter(([path, , hash]) => has.get(path) !== hash);
  const count = { files: files.length - left.length, bytes: sum(files) - sum(left) };
  progress?.(count);
  try {
    await some(left, signal, async ([path, bytes, hash], ended) => {
      const response = await fetch(`${base}/${path}`, { cache: 'reload', signal: ended });
      if (!response.ok) throw new Error(`${path}: ${response.status}`);
      await cache.put(`${base}/${path}`, response);
      has.set(path, hash);
      count.files += 1;
      count.bytes += bytes;
      progress?.(count);
    });
    if (version) await forget(cache, base, has, files);
  } finally {
    const whole = files.every(([path, , hash]) => has.get(path) === hash);
    const said = JSON.stringify({ version: whole ? version : undefined, files: Object.fromEntries(has) });
    await cache.put(record(base, lang), new Response(said));
  }
}

const sum = (files) => files.reduce((all, [, bytes]) => all + bytes, 0);

// Works on some at once. The first that fails ends the others, and all have come to an end before this does.
async function some(rows, signal, work) {
  const ending = new AbortController();
  const ended = AbortSignal.any([ending.signal, ...(signal ? [signal] : [])]);
  const left = [...rows];
  const one = async () => {
    for (let row = left.shift(); row; row = left.shift()) await work(row, ended);
  };
  const all = Array.from({ length: AT_ONCE }, one);
  try {
    await Promise.all(all);
  } finally {
    ending.abort();
    await Promise.allSettled(all);
  }
}

// What the site has no more.
async function forget(cache, base, has, files) {
  const paths = new Set(files.map(([path]) => path));
  for (const path of [...has.keys()].filter((path) => !paths.has(path))) {
    await cache.delete(`${base}/${path}`);
    has.delete(path);
  }
}
