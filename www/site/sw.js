// Answers from the network; where that fails or takes too long, from what the reader has asked to keep.
// Only the caches that the page for it has made are used, one a language; without them nothing is kept.

const BASE = new URL('./', location.href).pathname;
const PREFIX = `replycode ${BASE} `;
// Milliseconds that the network is given where there is something kept.
const PATIENCE = 4000;

addEventListener('install', () => skipWaiting());
addEventListener('activate', (event) => event.waitUntil(clients.claim()));
addEventListener('fetch', (event) => {
  const { request } = event;
  const url = new URL(request.url);
  const ours = url.origin === location.origin && url.pathname.startsWith(BASE);
  // What is fetched anew to be kept passes by.
  if (!ours || request.method !== 'GET' || request.cache === 'reload') return;
  const path = url.pathname.slice(BASE.length).replace(/(^|\/)index\.html$/, '$1');
  const network = fetch(request);
  event.waitUntil(network.then((response) => keep(path, response.clone())).catch(() => {}));
  event.respondWith(answer(network, request, path));
});

async function answer(network, request, path) {
  const late = new Promise((resolve) => setTimeout(resolve, PATIENCE));
  const response = await Promise.race([network.catch(() => {}), late]);
  if (response && response.status < 500) return response;
  return (await find(path)) ?? network.catch(() => elsewhere(request, path));
}

// A page by its path alone: what is asked for in it stays out of the cache.
async function keep(path, response) {
  if (!response.ok || response.redirected || response.type !== 'basic') return;
  for (const name of await names(path)) await (await caches.open(name)).put(BASE + path, response.clone());
}

async function find(path) {
  for (const name of await names(path)) {
    const kept = await (await caches.open(name)).match(BASE + path);
    if (kept) return kept;
  }
  return undefined;
}

// The cache of the path's language if the reader has one; for styles and scripts those of all languages.
async function names(path) {
  const all = (await caches.keys()).filter((name) => name.startsWith(PREFIX));
  if (/^[\w.-]+$/.test(path)) return all;
  return all.filter((name) => name === PREFIX + language(path));
}

function language(path) {
  return path.match(/^(?:module\/(?:explain-)?)?([a-z]{2,3})\//)?.[1];
}

// A pair is compared by the page that compares any; else the page that tells what is kept says that this is not.
async function elsewhere(request, path) {
  const home = `${language(path)}/`;
  const pair = path.match(/^\w+\/smtp\/([\d.]+)-vs-([\d.]+)\/?$/);
  if (request.mode !== 'navigate') return Response.error();
  if (pair && (await find(`${home}smtp/compare/`))) return to(`${home}smtp/compare/?a=${pair[1]}&b=${pair[2]}`);
  return (await find(`${home}offline/`)) ? to(`${home}offline/#missing`) : Response.error();
}

function to(path) {
  return Response.redirect(new URL(BASE + path, location.origin).href);
}
