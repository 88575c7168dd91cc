// webpack by its command, without a file of configuration.

import { join } from 'node:path';
import { browseFolder, html, pages } from '../support/page.mjs';
import { command, version } from '../support/tools.mjs';

export default [
  {
    name: 'webpack',
    version: () => version('webpack'),
    ran: 'build, in Chromium',
    async run(project) {
      for (const name of pages(project)) {
        const options = ['--mode', 'production', '--output-path', `out/${name}`];
        await project.run(process.execPath, command('webpack-cli'), 'build', `./${name}/index.js`, ...options);
        project.write(`out/${name}/index.html`, html('main.js'));
        await browseFolder(name, join(project.dir, 'out', name));
      }
    },
  },
];
