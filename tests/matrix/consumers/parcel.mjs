// Parcel, which reads the top-level `module` of package.json and its `exports` not.

import { join } from 'node:path';
import { browseFolder, pages } from '../support/page.mjs';
import { command, version } from '../support/tools.mjs';

export default [
  {
    name: 'Parcel',
    version: () => version('parcel'),
    ran: 'build, in Chromium',
    async run(project) {
      for (const name of pages(project)) {
        const options = ['--dist-dir', `out/${name}`, '--cache-dir', 'cache', '--public-url', './'];
        await project.run(process.execPath, command('parcel'), 'build', `${name}/index.html`, ...options);
        await browseFolder(name, join(project.dir, 'out', name));
      }
    },
  },
];
