// Parcel, which reads the top-level `module` of package.json and its `exports` not.

import { bundler } from '../support/bundler.mjs';
import { command, version } from '../support/tools.mjs';

export default [
  bundler({
    name: 'Parcel',
    version: () => version('parcel'),
    build(project, page, out) {
      const options = ['--dist-dir', out, '--cache-dir', 'cache', '--public-url', './'];
      return project.run(process.execPath, command('parcel'), 'build', `${page}/index.html`, ...options);
    },
  }),
];
