// Takes the pictures of the README from the built site: `node tests/browser/pictures.mjs [SITE]`.
//
// No test: a picture is taken anew when the page that it shows has changed.

import { mkdir, writeFile } from 'node:fs/promises';
import { indexed, pixels } from './palette.mjs';
import { browser, open, root, serve } from './support.mjs';

/** What a picture may weigh: whoever reads the README loads them all. */
const MOST = 60_000;

const REPLY = '550 Ip frequency limited [203.0.113.7]. http://service.mail.qq.com/cgi-bin/help?subtype=1&&id=20022&&no=1000725';

// The name of the file, the page, what has to be there before, and how high the picture is.
const PICTURES = [
  ['code', '/en/smtp/554/', 'article', 640],
  ['comparison', '/en/smtp/354-vs-554/', 'article', 960],
  ['reply', `/zh/explain/#reply=${encodeURIComponent(REPLY)}`, 'article .rc-part', 900],
];

const site = await serve(process.argv[2] ?? `${root}dist/site`);
const chromium = await browser();
try {
  await mkdir(`${root}docs/pictures`, { recursive: true });
  for (const picture of PICTURES) await take(...picture);
} finally {
  await chromium.close();
  await site.close();
}

async function take(name, path, ready, height) {
  const { page, close } = await open(chromium, site.url + path, { viewport: { width: 800, height } });
  await page.locator(ready).first().waitFor();
  await page.evaluate(() => document.fonts.ready);
  const png = indexed(await pixels(page, await page.screenshot()));
  await close();
  if (png.length > MOST) throw new Error(`${name}.png has ${png.length} bytes; at most ${MOST} are for a picture.`);
  await writeFile(`${root}docs/pictures/${name}.png`, png);
  console.log(`docs/pictures/${name}.png: ${png.length} bytes`);
}
