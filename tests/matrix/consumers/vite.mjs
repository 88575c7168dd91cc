// Vite, as it builds and as it serves while a page is being written.

import { join } from 'node:path';
import { browse, browseFolder, pages } from '../support/page.mjs';
import { served } from '../support/server.mjs';
import { command, version } from '../support/tools.mjs';

const row = (ran, page) => ({
  name: `Vite, ${ran}`,
  version: () => version('vite'),
  ran: `${ran}, in Chromium`,
  async run(project) {
    for (const name of pages(project)) await page(name, project, command('vite'));
  },
});

async function built(name, project, vite) {
  await project.run(process.execPath, vite, 'build', name);
  await browseFolder(name, join(project.dir, name, 'dist'));
}

function running(name, project, vite) {
  const begin = (port) =>
    project.start(process.execPath, vite, name, '--host', '127.0.0.1', '--port', port, '--strictPort');
  return served(begin, '/', (url) => browse(name, `${url}/`));
}

export default [row('build', built), row('dev', running)];
