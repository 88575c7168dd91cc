// Servers of tools, asked while they run.

import { spawn } from 'node:child_process';
import { createServer } from 'node:net';
import { setTimeout as wait } from 'node:timers/promises';

const PATIENCE = 120_000;

const running = new Set();
const end = (child, signal) => running.has(child) && process.kill(-child.pid, signal);
process.on('exit', () => running.forEach((child) => end(child, 'SIGKILL')));

// Starts a server in a process group of its own, so that `stop()` ends its workers as well.
// `printed()` is what it has said.
export function start(env, cwd, program, args) {
  const child = spawn(program, args, { cwd, env, detached: true, stdio: ['ignore', 'pipe', 'pipe'] });
  running.add(child);
  let text = '';
  for (const stream of [child.stdout, child.stderr]) stream.on('data', (data) => (text += data));
  child.once('exit', () => running.delete(child));
  const closed = new Promise((resolve) => child.once('close', resolve));
  const stop = async () => {
    end(child, 'SIGTERM');
    await Promise.race([closed, wait(10_000, undefined, { ref: false })]);
    end(child, 'SIGKILL');
    await closed;
  };
  return { printed: () => text, running: () => running.has(child), stop };
}

// A port that nobody listens on. Tools are told one, since not all of them tell what they chose.
export async function freePort() {
  const server = createServer();
  await new Promise((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.address();
  await new Promise((resolve) => server.close(resolve));
  return String(port);
}

// Starts a server by `begin(port)`, waits until it answers at `path`, and ends it after `use(url)`.
export async function served(begin, path, use) {
  const port = await freePort();
  // Next's development server refuses scripts of a page that calls it 127.0.0.1.
  const url = `http://localhost:${port}`;
  const server = begin(port);
  try {
    await answering(url + path, server);
    return await use(url);
  } catch (error) {
    throw new Error(`${error.message}\nThe server has said:\n${server.printed().slice(-1500)}`, { cause: error });
  } finally {
    await server.stop();
  }
}

async function answering(url, server) {
  for (const end = Date.now() + PATIENCE; Date.now() < end; await wait(200)) {
    if (!server.running()) throw new Error('The server ended by itself.');
    const answer = await fetch(url).catch(() => undefined);
    if (answer?.ok) return;
    if (answer) throw new Error(`${url} is answered by ${answer.status}.`);
  }
  throw new Error(`${url} is not answered after ${PATIENCE} ms.`);
}

// The JSON that a running server gives.
export async function asked(url) {
  const answer = await fetch(url);
  const text = await answer.text();
  if (!answer.ok) throw new Error(`${url} is answered by ${answer.status}: ${text.slice(0, 500)}`);
  return JSON.parse(text);
}
