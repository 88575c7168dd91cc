// Compares any two codes by the module: fetched only when two codes were asked for.
const result = document.getElementById('result');
const state = document.getElementById('state');
const { lang, base, loading, failed } = result.dataset;
const asked = new URLSearchParams(location.search);
const [a, b] = ['a', 'b'].map((name) => (asked.get(name) ?? '').trim());

if (a && b) {
  for (const name of ['a', 'b']) document.querySelector(`form [name=${name}]`).value = asked.get(name);
  say(loading);
  compare().catch(() => fallBack());
}

async function compare() {
  const folder = new URL(`${base}/module/${lang}/`, location.href);
  const module = await import(`${folder}replycode.js`);
  await module.default({ module_or_path: new URL('replycode_bg.wasm', folder) });
  let article;
  try {
    const codes = [a, b].flatMap((code) => module.needs(code, lang).split(' ').filter(Boolean));
    const sections = await Promise.all(codes.map((code) => text(new URL(`${code}.txt`, folder))));
    article = module.renderComparison(a, b, lang, base, sections);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    // What was asked cannot exist: the module's sentence says what would be right.
    say(error.message);
    return;
  }
  show(article);
  say('');
}

async function text(url) {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} answered ${response.status}`);
  return response.text();
}

// setHTML keeps what an article needs and drops what could run; older browsers take the
// string through a policy, since it comes from our own module, which escapes every input.
function show(article) {
  const place = document.getElementById('article');
  if (place.setHTML && globalThis.Sanitizer) {
    place.setHTML(article, { sanitizer: new Sanitizer({}) });
  } else {
    const policy = globalThis.trustedTypes?.createPolicy('replycode', { createHTML: (html) => html });
    place.innerHTML = policy ? policy.createHTML(article) : article;
  }
  document.title = `${place.querySelector('h1').textContent} · replycode`;
}

function fallBack() {
  say(failed);
  const codes = [a, b].filter((code) => /^\d{3}$/.test(code)).sort();
  if (codes.length < 2) return;
  const link = document.createElement('a');
  link.href = `${base}/${lang}/smtp/${codes.join('-vs-')}/`;
  link.textContent = codes.join(' · ');
  state.append(' ', link);
}

function say(sentence) {
  state.hidden = !sentence;
  state.textContent = sentence;
}
