// A registry on this machine that has published the package and nothing else, so that a project asks
// for it by its name and gets the tarball, as everybody will.

import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import { join } from 'node:path';
import { dist } from '../../package/support.mjs';

const manifest = JSON.parse(readFileSync(join(dist, 'package.json'), 'utf8'));

// What npm's registry tells of a package, for one with one version.
function told(tarball, url) {
  const hash = (algorithm, encoding) => createHash(algorithm).update(tarball).digest(encoding);
  const integrity = `sha512-${hash('sha512', 'base64')}`;
  const published = { tarball: `${url}/replycode.tgz`, integrity, shasum: hash('sha1', 'hex') };
  const { name, version } = manifest;
  const versions = { [version]: { ...manifest, dist: published } };
  return JSON.stringify({ name, 'dist-tags': { latest: version }, versions });
}

// Gives `url` and `close()`; `path` is that of the tarball.
export async function publish(path) {
  const tarball = readFileSync(path);
  const answers = new Map();
  const server = createServer((request, response) => {
    const answer = answers.get(request.url);
    response.writeHead(answer ? 200 : 404, { 'Content-Type': answer?.type ?? 'text/plain' });
    response.end(answer?.body ?? `There is no ${request.url} here.`);
  });
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const url = `http://127.0.0.1:${server.address().port}`;
  answers.set(`/${manifest.name}`, { type: 'application/json', body: told(tarball, url) });
  answers.set('/replycode.tgz', { type: 'application/octet-stream', body: tarball });
  const close = () => {
    server.closeAllConnections();
    return new Promise((resolve) => server.close(resolve));
  };
  return { url, close };
}
