// Narrows the list of codes to a class, a subject, a stage.
const words = document.querySelector('script[src$="/list.js"]').dataset;
const form = document.querySelector('form.filter');
const none = document.createElement('p');

none.setAttribute('role', 'status');
form.after(none);
form.hidden = false;
form.addEventListener('change', apply);
form.addEventListener('submit', (event) => {
  event.preventDefault();
  form.reset();
  apply();
});
apply();

function apply() {
  const { class: severity, subject, stage } = Object.fromEntries(new FormData(form));
  let left = 0;
  for (const row of document.querySelectorAll('.cards li')) {
    const { dataset } = row;
    row.hidden =
      (severity && dataset.class !== severity) ||
      (subject && dataset.subject !== subject) ||
      (stage && !dataset.stages.includes(`|${stage}|`));
    left += !row.hidden;
  }
  for (const section of document.querySelectorAll('main section')) {
    section.hidden = !section.querySelector('.cards li:not([hidden])');
  }
  none.textContent = left ? '' : words.none;
}
