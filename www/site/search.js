// The search box of every page, and the page of its hits. What answers is fetched when a reader turns to
// the box; who is faster than that is answered by the page of hits.

const form = document.querySelector('form.search');
const found = document.getElementById('found');
let box;

if (form) {
  document.addEventListener('keydown', focus);
  form.addEventListener('focusin', typed, { once: true });
  form.elements.q.addEventListener('paste', paste);
  const asked = found && new URLSearchParams(location.search).get('q');
  if (asked) begin(asked);
  else if (form.elements.q.value.trim() || form.contains(document.activeElement)) typed();
}
// A reader who keeps the site offline is told when there is a newer one.
if (navigator.serviceWorker?.controller) import('./update.js');

function wake() {
  const place = found ?? form.parentElement.querySelector('.hits');
  box ??= import('./box.js').then(({ bring }) => bring(form, place, Boolean(found)));
  return box;
}

// What was typed before the box was awake is looked for too.
async function typed() {
  const { input, show } = await wake();
  if (input.value.trim()) show();
}

async function begin(asked) {
  form.elements.q.value = asked;
  const { open, show } = await wake();
  // Back from the page that it leads to, a reader wants to go on, not there again.
  if (performance.getEntriesByType('navigation')[0]?.type === 'back_forward') show();
  else open(true);
}

// A field of one line would join the lines of a reply, and cut a long one.
async function paste(event) {
  const text = event.clipboardData?.getData('text/plain').trim() ?? '';
  if (!text.includes('\n') && text.length <= form.elements.q.maxLength) return;
  event.preventDefault();
  const { toExplain } = await import('./hits.js');
  location.assign(toExplain(text, form.dataset));
}

function focus(event) {
  const writing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  form.elements.q.focus();
  form.elements.q.select();
}
