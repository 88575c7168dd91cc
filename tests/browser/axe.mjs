// Who is kept out of a page, by axe.
import { readFile } from 'node:fs/promises';
import { root } from './support.mjs';

const axe = await readFile(`${root}node_modules/axe-core/axe.min.js`, 'utf8');

/** What axe finds wrong on a page, also within shadow roots, with the first pieces at fault. */
export async function violations(page, options = {}) {
  if (!(await page.evaluate(() => 'axe' in globalThis))) await page.evaluate(axe);
  return page.evaluate(async (options) => {
    const { violations } = await globalThis.axe.run(document, options);
    const few = (nodes) => nodes.slice(0, 3).map(({ html }) => html.slice(0, 120)).join(' ');
    return violations.map(({ id, nodes }) => `${id} at ${nodes.length}: ${few(nodes)}`);
  }, options);
}
