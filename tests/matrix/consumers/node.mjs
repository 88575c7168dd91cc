// Node: the one that runs this, the oldest that package.json promises, and the ones after it.

import { byImport, byRequire } from '../support/runtime.mjs';
import { node, nodePackage, version } from '../support/tools.mjs';

const row = (name, version, program) => ({
  name,
  version,
  ran: 'import, require',
  async run(project) {
    await byImport(project, program());
    await byRequire(project, program());
  },
});

export default [
  row('Node, as installed', () => process.versions.node, () => process.execPath),
  ...[18, 22, 24].map((major) =>
    row(`Node ${major}`, () => version(nodePackage(major)), () => node(major)),
  ),
];
