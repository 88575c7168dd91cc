// What every test in the browser needs: a server of a folder, its policies, and the browser.

import { createServer } from 'node:http';
import { readFile, stat } from 'node:fs/promises';
import { extname, join, normalize } from 'node:path';
import { fileURLToPath } from 'node:url';
import { chromium } from 'playwright-core';

export const root = fileURLToPath(new URL('../../', import.meta.url));

/** The strictest policy under which the site does all that it can; the local server sends it. */
export const CSP =
  "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; require-trusted-types-for 'script'; trusted-types replycode";
/** The strictest that a site may be served under: no module starts, and no policy may name a script. */
export const NO_WASM = "default-src 'self'; require-trusted-types-for 'script'; trusted-types 'none'";

const TYPES = {
  '.html': 'text/html; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.mjs': 'text/javascript; charset=utf-8',
  '.json': 'application/json',
  '.wasm': 'application/wasm',
  '.svg': 'image/svg+xml',
};

// Serves a folder, by default without a policy. `csp` is the Content-Security-Policy of every
// answer; `pages` are further answers by path, as HTML; `types` replaces media types by extension.
// `asked` is what was asked for, method and address, by workers too. What is not there gets the
// folder's 404.html, if it has one.
export async function serve(folder, { csp, pages = {}, types = {} } = {}) {
  const asked = [];
  const server = createServer(async (request, response) => {
    asked.push(`${request.method} ${request.url}`);
    const { pathname } = new URL(request.url, 'http://localhost');
    const headers = csp ? { 'Content-Security-Policy': csp } : {};
    try {
      const { body, type } = await answer(folder, decodeURIComponent(pathname), pages);
      response.writeHead(200, {
        ...headers,
        'Content-Type': types[type] ?? TYPES[type] ?? 'application/octet-stream',
      });
      response.end(body);
    } catch {
      const lost = await readFile(join(folder, '404.html')).catch(() => undefined);
      response.writeHead(404, { ...headers, 'Content-Type': lost ? TYPES['.html'] : 'text/plain' });
      response.end(lost ?? 'not found');
    }
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url: `http://127.0.0.1:${server.address().port}`, asked, close };
}

async function answer(folder, path, pages) {
  if (path in pages) return { body: pages[path], type: '.html' };
  // `normalize` leaves no `..` in an absolute path, so nothing above the folder is served.
  let file = join(folder, normalize(path));
  if ((await stat(file)).isDirectory()) file = join(file, 'index.html');
  return { body: await readFile(file), type: extname(file) };
}

// Starts the browser; without the network of its own that would fail here and print.
export const browser = () =>
  chromium.launch({
    executablePath: process.env.REPLYCODE_CHROMIUM ?? '/usr/bin/chromium',
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });

// A page with what it printed and asked for: `page`, `printed`, `requests`, `close`.
export async function open(chromium, url, options = {}) {
  const context = await chromium.newContext(options);
  const page = await context.newPage();
  const printed = [];
  const requests = [];
  page.on('console', (message) => printed.push(`${message.type()}: ${message.text()}`));
  page.on('pageerror', (error) => printed.push(`pageerror: ${error.message}`));
  page.on('request', (request) => requests.push(request.url()));
  await page.goto(url);
  return { page, printed, requests, close: () => context.close() };
}
