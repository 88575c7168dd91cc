// Rollup, which finds nothing in node_modules without its plugin.

import { bundler } from '../support/bundler.mjs';
import { command, version } from '../support/tools.mjs';

export default [
  bundler({
    name: 'Rollup',
    version: () => version('rollup'),
    script: 'index.js',
    build(project, page, out) {
      const options = ['--plugin', '@rollup/plugin-node-resolve', '--dir', out, '--failAfterWarnings'];
      return project.run(process.execPath, command('rollup'), `${page}/index.js`, ...options);
    },
  }),
];
