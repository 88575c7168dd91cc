// Where things lie in the workspace.

import { fileURLToPath } from 'node:url';

const ROOT = new URL('../../../', import.meta.url);

// A place in the workspace, by its path from the root.
export const at = (path) => fileURLToPath(new URL(path, ROOT));
