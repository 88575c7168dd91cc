// Bun, which runs and bundles.

import { bundler } from '../support/bundler.mjs';
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
  bundler({
    name: 'Bun, bundler',
    version: () => version('bun'),
    script: 'index.js',
    build: (project, page, out) =>
      project.run(bun(), 'build', `${page}/index.js`, '--outdir', out, '--target', 'browser'),
  }),
];
