// Rollup, which finds nothing in node_modules without its plugin.

import { join } from 'node:path';
import { browseFolder, html, pages } from '../support/page.mjs';
import { command, version } from '../support/tools.mjs';

export default [
  {
    name: 'Rollup',
    version: () => version('rollup'),
    ran: 'build, in Chromium',
    async run(project) {
      for (const name of pages(project)) {
        const options = ['--plugin', '@rollup/plugin-node-resolve', '--dir', `out/${name}`, '--failAfterWarnings'];
        await project.run(process.execPath, command('rollup'), `${name}/index.js`, ...options);
        project.write(`out/${name}/index.html`, html('index.js'));
        await browseFolder(name, join(project.dir, 'out', name));
      }
    },
  },
];
