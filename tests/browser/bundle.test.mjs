// The package in a bundle, in a page: the quick ones of tests/matrix, each time.

import { test } from 'node:test';
import bundlers from '../matrix/consumers/esbuild.mjs';
import { ask } from '../matrix/support/answers.mjs';
import { project } from '../package/support.mjs';

for (const { name, run } of bundlers) {
  test(name, async () => {
    const user = project();
    try {
      ask(user.write);
      await run(user);
    } finally {
      user.remove();
    }
  });
}
