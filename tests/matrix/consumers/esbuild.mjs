// esbuild, for a module and for a plain script. It is one of the workspace's own tools, so that
// tests/browser runs these two each time.

import { join } from 'node:path';
import * as esbuild from 'esbuild';
import { bundler } from '../support/bundler.mjs';

const row = (format, type) =>
  bundler({
    name: `esbuild, ${format}`,
    version: () => esbuild.version,
    script: 'index.js',
    type,
    build: (project, page, out) =>
      esbuild.build({
        absWorkingDir: project.dir,
        entryPoints: [`${page}/index.js`],
        outdir: join(project.dir, out),
        bundle: true,
        format,
        logLevel: 'error',
      }),
  });

export default [row('esm', 'module'), row('iife', 'text/javascript')];
