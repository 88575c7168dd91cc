// A bundler: it builds a page over each entry of the package, and the page is opened in Chromium.

import { join } from 'node:path';
import { browseFolder, html, pages } from './page.mjs';

// The row of a bundler. `build(project, page, out)` builds the page of the folder `page` into the folder
// `out`, both within the project. A page written by hand loads what that left as `script`, a script of
// `type`; without `script` the bundler writes the page itself.
export const bundler = ({ name, version, build, script, type }) => ({
  name,
  version,
  ran: 'build, in Chromium',
  async run(project) {
    for (const page of pages(project)) {
      const out = `out/${page}`;
      await build(project, page, out);
      if (script) project.write(`${out}/index.html`, html(script, type));
      await browseFolder(page, join(project.dir, out));
    }
  },
});
