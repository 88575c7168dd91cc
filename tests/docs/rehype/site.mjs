// A small site of Markdown, as a reader of the package would write it: `node site.mjs FROM TO`.

import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import rehypeStringify from 'rehype-stringify';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import rehypeReplycode from 'replycode/rehype';
import { unified } from 'unified';

const PAGES = {
  codes: { base: 'https://example.org/replies/' },
  bounces: { base: '/replies', lang: 'zh-CN', bare: true },
  explained: { base: 'https://example.org/replies', element: true },
};

const [from, to] = process.argv.slice(2);
await mkdir(to, { recursive: true });
for (const [name, options] of Object.entries(PAGES)) {
  const page = unified()
    .use(remarkParse)
    .use(remarkRehype)
    .use(rehypeReplycode, options)
    .use(rehypeStringify);
  const markdown = await readFile(join(from, `${name}.md`), 'utf8');
  await writeFile(join(to, `${name}.html`), `${await page.process(markdown)}\n`);
}
