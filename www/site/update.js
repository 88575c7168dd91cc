// Tells a reader who keeps all of the site that there is a newer version, and fetches it when asked.
import { keepAll, kept, listed } from './kept.js';

const { lang, base } = document.querySelector('form.search').dataset;

check().catch(() => {});

async function check() {
  const has = await kept(base, lang);
  if (!has?.version) return;
  const about = await listed(base, lang, 'version');
  if (about.version !== has.version) offer(about);
}

function offer(about) {
  const line = document.createElement('p');
  const button = document.createElement('button');
  line.className = 'update';
  line.setAttribute('role', 'status');
  button.type = 'button';
  button.textContent = about.reload;
  button.addEventListener('click', async () => {
    button.disabled = true;
    const progress = ({ files }) => (button.textContent = `${about.reload} (${files} / ${about.count})`);
    await keepAll(base, lang, { progress }).then(() => location.reload(), () => (button.disabled = false));
  });
  line.append(about.new, ' ', button);
  document.querySelector('main').before(line);
}
