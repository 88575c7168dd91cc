// The examples of the page on how to use all this elsewhere: each is a file of its own beside the page,
// with the text that stands there, and runs over the very package that is published.

const { base, lang, ...words } = document.getElementById('use').dataset;
let run = 0;
// One example at a time, since what they print is caught in one place.
let last = Promise.resolve();

for (const pre of document.querySelectorAll('[data-example]')) offer(pre);

function offer(pre) {
  const button = document.createElement('button');
  button.type = 'button';
  button.textContent = words.run;
  const output = document.createElement('pre');
  output.className = 'output';
  output.tabIndex = 0;
  output.setAttribute('role', 'status');
  output.setAttribute('aria-label', words.output);
  output.hidden = true;
  pre.after(button, output);
  button.addEventListener('click', () => show(pre.dataset.example, button, output));
}

async function show(name, button, output) {
  button.disabled = true;
  output.hidden = false;
  output.textContent = words.loading;
  try {
    last = last.catch(() => {}).then(() => printed(name));
    output.textContent = await last;
  } catch (error) {
    output.textContent = words.failed.replace('{error}', error.message);
  }
  button.disabled = false;
}

// What an example prints. A module runs once for each address, so every run has one of its own.
async function printed(name) {
  const { ready } = await import(`${base}/use/replycode-${lang}.mjs`);
  await ready();
  const lines = [];
  const { log } = console;
  console.log = (...values) => lines.push(values.map(String).join(' '));
  try {
    await import(new URL(`${name}?run=${++run}`, location.href));
  } finally {
    console.log = log;
  }
  return lines.join('\n');
}
