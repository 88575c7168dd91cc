// Bun, which runs and bundles.

import { join } from 'node:path';
import { browseFolder, html, pages } from '../support/page.mjs';
import { byImport, byRequire } from '../support/runtime.mjs';
import { program, version } from '../support/tools.mjs';

const cpu = process.arch === 'arm64' ? 'aarch64' : process.arch;
const bun = () => program(`@oven/bun-${process.platform}-${cpu}`, 'bin/bun');

export default [
  {
    name: 'Bun',
    version: () => version('bun'),
    ran: 'import, require',
    async run(project) {
      await byImport(project, bun());
      await byRequire(project, bun());
    },
  },
  {
    name: 'Bun, bundler',
    version: () => version('bun'),
    ran: 'build, in Chromium',
    async run(project) {
      for (const name of pages(project)) {
        await project.run(bun(), 'build', `${name}/index.js`, '--outdir', `out/${name}`, '--target', 'browser');
        project.write(`out/${name}/index.html`, html('index.js'));
        await browseFolder(name, join(project.dir, 'out', name));
      }
    },
  },
];
