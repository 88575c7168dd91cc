// esbuild, for a module and for a plain script. It is one of the workspace's own tools, so that
// tests/browser runs these two each time.

import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { browseFolder, html, pages } from '../support/page.mjs';

const row = (format, type) => ({
  name: `esbuild, ${format}`,
  version: () => esbuild.version,
  ran: 'build, in Chromium',
  async run(project) {
    for (const name of pages(project)) {
      const outdir = join(project.dir, 'out', name);
      await esbuild.build({
        absWorkingDir: project.dir,
        entryPoints: [`${name}/index.js`],
        outdir,
        bundle: true,
        format,
        logLevel: 'error',
      });
      project.write(`out/${name}/index.html`, html('index.js', type));
      await browseFolder(name, outdir);
    }
  },
});

export default [row('esm', 'module'), row('iife', 'text/javascript')];
