// Every kind of page that the site has, and what the tests over all of them share.
import { readdirSync } from 'node:fs';
import { after, before } from 'node:test';
import { CSP, browser, open, root, serve } from './support.mjs';

const REPLY = encodeURIComponent('550 5.1.1 <zoe@example.com>: Recipient address rejected: User unknown');

// Paths below a language, all written ahead.
const WRITTEN = [
  '',
  'smtp/',
  'smtp/554/',
  'smtp/5.7.1/',
  'smtp/441/',
  'smtp/354-vs-554/',
  'smtp/4.2.2-vs-5.2.2/',
  'smtp/compare/',
  'smtp/stages/',
  'reasons/',
  'reasons/mailbox-full/',
  'providers/',
  'providers/gmail/',
  'use/',
  'search/',
  'explain/',
];

// What only a script shows, and by what it is known to be there.
const COMPUTED = [
  ['smtp/compare/?a=599&b=5.7.1', 'article'],
  ['search/?q=mailbox%20full', '.rc-hits li'],
  [`explain/#reply=${REPLY}`, 'article .rc-part'],
];

/** The languages, and what belongs to none: the choice between them, and the page for what is not there. */
export const GROUPS = [...readdirSync(`${root}i18n`).sort(), 'neither'];

/** The kinds of pages of a group that are written ahead: paths. */
export function written(group) {
  if (group === 'neither') return ['/', '/404.html'];
  return WRITTEN.map((path) => `/${group}/${path}`);
}

/** The kinds of pages of a group that a module makes: paths, and what to wait for. */
export function computed(group) {
  if (group === 'neither') return [];
  return COMPUTED.map(([path, ready]) => [`/${group}/${path}`, ready]);
}

// What is wrong everywhere on a page is told by its first places.
function few(faults) {
  return faults.length > 9 ? [...faults.slice(0, 8), `and ${faults.length - 8} more`] : faults;
}

// As many pages are open at the same time: most of the time a page waits.
const AT_ONCE = 3;

/**
 * The site under a policy and the browser, for the tests of a file. `each` opens every kind of
 * page of a group, and `look` answers what is wrong there: what it answers comes back with
 * the path before it. `made` says whether what a module makes is among them.
 */
export function stage(csp = CSP) {
  const on = {};
  before(async () => {
    on.site = await serve('dist/site', { csp });
    on.chromium = await browser();
  });
  after(async () => {
    await on.chromium?.close();
    await on.site?.close();
  });
  on.each = async (group, { made = false, ...options }, look) => {
    const rows = [...written(group).map((path) => [path, 'h1']), ...(made ? computed(group) : [])];
    const found = rows.map(() => []);
    const left = [...rows.keys()];
    const work = async () => {
      for (let at = left.shift(); at !== undefined; at = left.shift()) {
        const [path, ready] = rows[at];
        const opened = await open(on.chromium, on.site.url + path, options);
        await opened.page.locator(ready).first().waitFor();
        found[at] = few(await look(opened, path)).map((fault) => `${path}: ${fault}`);
        await opened.close();
      }
    };
    await Promise.all(Array.from({ length: AT_ONCE }, work));
    return found.flat();
  };
  return on;
}

/** What was asked for beyond the site itself. */
export function strangers(requests, site) {
  return requests.filter((url) => new URL(url).origin !== site.url).map((url) => `asks for ${url}`);
}
