// The page of what is kept offline: its state in words, and the buttons that change it.
import { mayName } from './allowed.js';
import { keepAll, keepVisited, kept, listed, remove } from './kept.js';

const words = document.getElementById('offline').dataset;
const { lang, base } = words;
const part = (id) => document.getElementById(id);
const buttons = { visited: part('keep-visited'), all: part('keep-all'), remove: part('remove') };
const megabytes = new Intl.NumberFormat(document.documentElement.lang, { style: 'unit', unit: 'megabyte', maximumFractionDigits: 1 });
const size = (bytes) => megabytes.format(bytes / 1e6);
let about, ending;

begin();

async function begin() {
  if (!navigator.serviceWorker || !globalThis.caches) return say(words.unsupported);
  if (!(await mayName())) return say(words.refused);
  const told = part('told-all');
  try {
    about = await listed(base, lang, 'version');
    told.textContent = filled(told.textContent, { count: about.count, pairs: about.pairs, size: size(about.bytes) });
  } catch {
    // Without a connection: only what is kept can be told, and removed.
    for (const id of ['told-visited', 'told-all', 'keep-visited', 'keep-all']) part(id).hidden = true;
  }
  part('choices').hidden = false;
  buttons.visited.addEventListener('click', () => doing(() => keepVisited(base, lang)));
  buttons.all.addEventListener('click', () => doing(all));
  buttons.remove.addEventListener('click', () => doing(() => remove(base), words.removed));
  part('cancel').addEventListener('click', () => ending?.abort());
  await tell(location.hash === '#missing' ? words.missing : '');
}

// One thing at a time; then what has come of it.
async function doing(what, done = '') {
  for (const button of Object.values(buttons)) button.disabled = true;
  let sentence = done;
  try {
    await what();
  } catch (error) {
    sentence = error.name === 'AbortError' ? words.cancelled : words.full;
  }
  for (const button of Object.values(buttons)) button.disabled = false;
  await tell(sentence);
}

async function all() {
  ending = new AbortController();
  part('cancel').hidden = part('progress').hidden = false;
  part('cancel').focus();
  try {
    await keepAll(base, lang, { signal: ending.signal, progress });
  } finally {
    part('cancel').hidden = part('progress').hidden = true;
  }
}

// A tenth at a time for those who hear it.
function progress({ files, bytes }) {
  part('progress').value = bytes / about.bytes;
  const tenth = Math.floor((10 * files) / about.count);
  if (part('state').dataset.tenth === `${tenth}`) return;
  say(filled(words.progress, { done: files, all: about.count, size: size(bytes), whole: size(about.bytes) }));
  part('state').dataset.tenth = tenth;
}

async function tell(first) {
  const has = await kept(base, lang);
  buttons.remove.hidden = !has;
  buttons.all.hidden = !about || (has && has.version === about.version);
  buttons.visited.hidden = !about || Boolean(has);
  say([first, first === words.removed ? '' : state(has)].filter(Boolean).join(' '));
}

function state(has) {
  if (!has) return words.none;
  if (has.version) return !about || has.version === about.version ? words.all : words.old;
  const count = Object.keys(has.files).filter((path) => path.includes('/')).length;
  return about && count > 3 ? filled(words.some, { count: Object.keys(has.files).length, all: about.count }) : words.visited;
}

function filled(sentence, values) {
  return sentence.replace(/\{(\w+)\}/g, (_, name) => values[name]);
}

function say(sentence) {
  delete part('state').dataset.tenth;
  part('state').hidden = !sentence;
  part('state').textContent = sentence;
}
