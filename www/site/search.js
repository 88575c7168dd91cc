// The search box of every page, and the page of its hits.
import { bring } from './box.js';

const form = document.querySelector('form.search');
const found = document.getElementById('found');
const box = form && bring(form, found ?? form.parentElement.querySelector('.hits'), Boolean(found));

if (box) {
  document.addEventListener('keydown', focus);
  const asked = found && new URLSearchParams(location.search).get('q');
  if (asked) {
    box.input.value = asked;
    // Back from the page that it leads to, a reader wants to go on, not there again.
    if (cameBack()) box.show();
    else box.open();
  } else if (box.input.value.trim()) {
    // Typed before this script was here.
    box.show();
  }
}
// A reader who keeps the site offline is told when there is a newer one.
if (navigator.serviceWorker?.controller) import('./update.js');

function cameBack() {
  return performance.getEntriesByType('navigation')[0]?.type === 'back_forward';
}

function focus(event) {
  const writing = event.target.closest?.('input, textarea, select, [contenteditable]');
  if (event.key !== '/' || writing || event.ctrlKey || event.metaKey || event.altKey) return;
  event.preventDefault();
  box.input.focus();
  box.input.select();
}
