// Cloudflare's workerd, by Wrangler: bundled as it would be sent there, and asked on this machine.

import { ASKED, check } from '../support/answers.mjs';
import { asked, served } from '../support/server.mjs';
import { command, node, version } from '../support/tools.mjs';

const WORKER = `import * as both from './both.js';
import * as english from './english.js';
// A worker may start the module before its first request.
const early = both.answered();
const asked = { '/both': () => early, '/english': english.answered };
export default { fetch: ({ url }) => Response.json(asked[new URL(url).pathname]()) };
`;

const OPTIONS = ['worker.js', '--name', 'answers', '--compatibility-date', '2026-07-01'];

export default [
  {
    name: 'workerd',
    version: () => version('workerd'),
    ran: 'wrangler deploy --dry-run; dev',
    async run(project) {
      project.write('worker.js', WORKER);
      // Wrangler needs a newer Node than the oldest that the tests run on.
      const wrangler = (...args) => [node(24), command('wrangler'), ...args, ...OPTIONS];
      await project.run(...wrangler('deploy', '--dry-run', '--outdir', 'out'));
      const begin = (port) => project.start(...wrangler('dev', '--ip', '127.0.0.1', '--port', port));
      await served(begin, '/both', async (url) => {
        for (const name of Object.keys(ASKED)) check(name, await asked(`${url}/${name}`));
      });
    },
  },
];
