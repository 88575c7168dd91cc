// Rspack by its command, without a file of configuration.

import { bundler } from '../support/bundler.mjs';
import { command, version } from '../support/tools.mjs';

export default [
  bundler({
    name: 'Rspack',
    version: () => version('@rspack/core'),
    script: 'main.js',
    build(project, page, out) {
      const options = ['--mode', 'production', '--entry', `./${page}/index.js`, '--output-path', out];
      return project.run(process.execPath, command('@rspack/cli', 'rspack'), 'build', ...options);
    },
  }),
];
