// Rspack by its command, without a file of configuration.

import { join } from 'node:path';
import { browseFolder, html, pages } from '../support/page.mjs';
import { command, version } from '../support/tools.mjs';

export default [
  {
    name: 'Rspack',
    version: () => version('@rspack/core'),
    ran: 'build, in Chromium',
    async run(project) {
      for (const name of pages(project)) {
        const options = ['--mode', 'production', '--entry', `./${name}/index.js`, '--output-path', `out/${name}`];
        await project.run(process.execPath, command('@rspack/cli', 'rspack'), 'build', ...options);
        project.write(`out/${name}/index.html`, html('main.js'));
        await browseFolder(name, join(project.dir, 'out', name));
      }
    },
  },
];
