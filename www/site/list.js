// Narrows the list of codes to a class, a subject, a stage.
const form = document.querySelector('form.filter');
form.hidden = false;
form.addEventListener('change', apply);
form.addEventListener('submit', (event) => event.preventDefault());
apply();

function apply() {
  const { class: severity, subject, stage } = Object.fromEntries(new FormData(form));
  for (const row of document.querySelectorAll('.cards li')) {
    const { dataset } = row;
    row.hidden =
      (severity && dataset.class !== severity) ||
      (subject && dataset.subject !== subject) ||
      (stage && !dataset.stages.includes(`|${stage}|`));
  }
  for (const section of document.querySelectorAll('main section')) {
    section.hidden = !section.querySelector('.cards li:not([hidden])');
  }
}
