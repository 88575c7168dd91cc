// Next by each of its bundlers: a page that answers on the server and in the browser, and routes.

import assert from 'node:assert/strict';
import { ASKED, check } from '../support/answers.mjs';
import { browse } from '../support/page.mjs';
import { asked, served } from '../support/server.mjs';
import { command, version } from '../support/tools.mjs';

const LAYOUT = `export const metadata = { title: 'Answers', icons: 'data:,' };
export default ({ children }) => <html lang="en"><body>{children}</body></html>;
`;

const PAGE = `import { answered } from '../both.js';
import { Client } from './client.js';
export default () => <main><pre>{JSON.stringify(answered().answered[1].explained.code.title)}</pre><Client /></main>;
`;

const CLIENT = `'use client';
import { useEffect } from 'react';
import 'replycode/element/define';
import { answered } from '../both.js';
export function Client() {
  useEffect(() => { globalThis.answered = answered(); }, []);
  return <reply-code code="554" lang="zh">554</reply-code>;
}
`;

// Answered anew for each request, not once for all while the site is built.
const route = (name) => `import { answered } from '../../${name}.js';
export const dynamic = 'force-dynamic';
export const GET = () => Response.json(answered());
`;

function write(project) {
  project.write('app/layout.js', LAYOUT);
  project.write('app/page.js', PAGE);
  project.write('app/client.js', CLIENT);
  for (const name of Object.keys(ASKED)) project.write(`app/${name}/route.js`, route(name));
}

async function answersAt(url) {
  for (const name of Object.keys(ASKED)) check(name, await asked(`${url}/${name}`));
  const page = await (await fetch(url)).text();
  assert.match(page, /<pre>&quot;邮件事务失败&quot;<\/pre>/);
  await browse('both', url);
}

const row = (bundler, ran, begin) => ({
  name: `Next, ${bundler}, ${ran}`,
  version: () => version('next'),
  ran: `${ran}; route, server and client component`,
  async run(project) {
    write(project);
    const next = (verb, ...args) => [process.execPath, command('next'), verb, ...args];
    await begin(project, next, `--${bundler}`);
  },
});

async function built(project, next, bundler) {
  await project.run(...next('build', bundler));
  await served((port) => project.start(...next('start', '--port', port)), '/', answersAt);
}

const developed = (project, next, bundler) =>
  served((port) => project.start(...next('dev', bundler, '--port', port)), '/', answersAt);

export default ['webpack', 'turbopack'].flatMap((bundler) => [
  row(bundler, 'build', built),
  row(bundler, 'dev', developed),
]);
