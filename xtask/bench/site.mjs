// The whole site by `replycode site`, in pages a second, beside Hugo, which makes as many pages of
// the same Markdown by the plainest template: once as HTML alone, once with the same page as JSON
// and as Markdown beside it, as ours have them. Ours also have the frame of the site, lists, feeds
// and the texts of the modules. All is written into memory where there is such a folder: a disk
// takes longer for a file than either for a page, and each of them the same.

import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname } from 'node:path';
import { root, row } from './support.mjs';

const ROUNDS = 3;
const folder = existsSync('/dev/shm') ? `/dev/shm/replycode-bench-${process.pid}/` : `${root}target/bench/site/`;
const ours = `${folder}ours/`;
const hugo = `${folder}hugo/`;

const CONFIG = `baseURL = "https://replycode.example/"
disableKinds = ["taxonomy", "term", "section", "RSS", "sitemap", "robotsTXT", "404", "home"]
[mediaTypes."text/markdown"]
suffixes = ["md"]
[outputFormats.Markdown]
mediaType = "text/markdown"
isPlainText = true
`;
const TWINS = `[outputs]
page = ["HTML", "JSON", "Markdown"]
`;
const TEMPLATE = `<!DOCTYPE html><html lang="en"><head><meta charset="utf-8"><title>{{ .Title }}</title></head>
<body><main>{{ .Content }}</main></body></html>
`;
const LAYOUTS = {
  'single.html': TEMPLATE,
  'single.json': '{{ dict "title" .Title "text" .RawContent | jsonify }}',
  'single.md': '{{ .RawContent }}',
};

const found = (place, name) => readdirSync(place, { recursive: true }).filter((path) => path.split('/').at(-1) === name);

function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}

// The Markdown of every page as content for Hugo; the number of pages.
function content() {
  rmSync(hugo, { recursive: true, force: true });
  for (const [name, layout] of Object.entries(LAYOUTS)) write(`${hugo}layouts/_default/${name}`, layout);
  const pages = found(ours, 'index.md');
  pages.forEach((path, at) => {
    const text = readFileSync(ours + path, 'utf8');
    const title = /^# (.+)$/m.exec(text)?.[1] ?? path;
    const front = JSON.stringify({ title, url: `/${dirname(path)}/` }, null, 1);
    write(`${hugo}content/pages/${at}.md`, `${front}\n\n${text}`);
  });
  return pages.length;
}

// Seconds of a command that starts with nothing made.
function seconds(command, args, made) {
  rmSync(made, { recursive: true, force: true });
  const start = performance.now();
  const { status, error, stderr } = spawnSync(command, args, { encoding: 'utf8' });
  if (error?.code === 'ENOENT') return undefined;
  if (status !== 0) throw new Error(`${command} ended with exit code ${status}. ${stderr}`);
  return (performance.now() - start) / 1000;
}

const least = (times) => (times.includes(undefined) ? undefined : Math.min(...times));
const own = () => seconds(`${root}target/release/replycode`, ['site', '--out', ours], ours);
const peer = () => seconds('hugo', ['--quiet', '--source', hugo, '--destination', `${hugo}public`], `${hugo}public`);

// Both in turn, so that what else the machine does falls on both.
function measure(pages, same, { twins, ...goal }) {
  write(`${hugo}config.toml`, CONFIG + (twins ? TWINS : ''));
  const times = Array.from({ length: ROUNDS }, () => [own(), peer()]);
  const [mine, theirs] = [0, 1].map((which) => least(times.map((pair) => pair[which])));
  for (const name of theirs ? ['index.html', ...(twins ? ['index.json', 'index.md'] : [])] : []) {
    const made = found(`${hugo}public`, name).length;
    if (made < same) throw new Error(`Hugo made ${made} files ${name} of ${same}.`);
  }
  row({
    name: `site, ${pages} pages with their twins`,
    ours: pages / mine,
    peer: twins ? 'Hugo, the same pages with twins' : 'Hugo, the same pages as HTML alone',
    theirs: theirs && same / theirs,
    unit: 'pages/s',
    ...goal,
  });
}

try {
  own();
  const pages = found(ours, 'index.html').length;
  const same = content();
  measure(pages, same, { twins: true, least: 5 });
  measure(pages, same, { twins: false });
} finally {
  rmSync(folder, { recursive: true, force: true });
}
