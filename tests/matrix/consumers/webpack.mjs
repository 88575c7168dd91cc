// webpack by its command, without a file of configuration.

import { bundler } from '../support/bundler.mjs';
import { command, version } from '../support/tools.mjs';

export default [
  bundler({
    name: 'webpack',
    version: () => version('webpack'),
    script: 'main.js',
    build(project, page, out) {
      const options = ['--mode', 'production', '--output-path', out];
      return project.run(process.execPath, command('webpack-cli'), 'build', `./${page}/index.js`, ...options);
    },
  }),
];
