// Lighthouse over a served site: `node run.mjs ORIGIN`. One row a page with its four scores, then
// whatever audit falls short, in its own words. Exit code 1 where a score is below 100.
import { launch } from 'chrome-launcher';
import lighthouse from 'lighthouse';
import { languages } from '../../www/npm/build/modules.mjs';

const CATEGORIES = ['performance', 'accessibility', 'best-practices', 'seo'];
const PATHS = ['', 'smtp/554/', 'smtp/550-vs-554/', 'explain/'];
const FLAGS = ['--headless=new', '--no-sandbox', '--disable-gpu', '--disable-quic', '--disable-background-networking'];

const origin = process.argv[2];
if (!origin) throw new Error('Name the origin of the site: node run.mjs http://127.0.0.1:8354');

// Audits with a weight in a category and without its full score.
function shortfalls({ audits, categories }) {
  return CATEGORIES.flatMap((name) =>
    categories[name].auditRefs
      .filter(({ id, weight }) => weight > 0 && audits[id].score !== null && audits[id].score < 1)
      .map(({ id }) => ({ name, ...audits[id] })),
  );
}

// What an audit that weighs nothing advises; a speed that is perfect wants no advice.
function advice({ audits, categories }) {
  const heavy = new Set(CATEGORIES.flatMap((name) => categories[name].auditRefs.filter(({ weight }) => weight).map(({ id }) => id)));
  return Object.values(audits).filter(
    ({ id, score, scoreDisplayMode }) =>
      !heavy.has(id) && score !== null && score < 1 && ['binary', 'numeric', 'metricSavings'].includes(scoreDisplayMode),
  );
}

// The first few pieces that an audit points at.
function pieces({ details }) {
  const told = (item) => item.node?.snippet ?? item.url ?? item.source?.url ?? item.description ?? JSON.stringify(item);
  return (details?.items ?? []).slice(0, 3).map((item) => String(told(item)).slice(0, 160));
}

function tell(audit, kind) {
  const value = audit.displayValue ? ` ${audit.displayValue}` : '';
  console.log(`    ${kind} ${audit.id} (${audit.score}): ${audit.title}.${value}`);
  for (const piece of pieces(audit)) console.log(`        ${piece}`);
}

const chrome = await launch({ chromePath: process.env.CHROME_PATH, chromeFlags: FLAGS });
let perfect = true;
try {
  console.log(`${CATEGORIES.map((name) => name.padStart(14)).join(' ')}  page`);
  for (const path of languages().flatMap((lang) => PATHS.map((path) => `/${lang}/${path}`))) {
    const { lhr } = await lighthouse(origin + path, { port: chrome.port, logLevel: 'error', onlyCategories: CATEGORIES });
    if (lhr.runtimeError) throw new Error(`${path}: ${lhr.runtimeError.message}`);
    const scores = CATEGORIES.map((name) => Math.round(lhr.categories[name].score * 100));
    console.log(`${scores.map((score) => String(score).padStart(14)).join(' ')}  ${path}`);
    for (const audit of shortfalls(lhr)) tell(audit, `${audit.name},`);
    for (const audit of advice(lhr)) tell(audit, 'advice,');
    perfect &&= scores.every((score) => score === 100);
  }
} finally {
  chrome.kill();
}
process.exitCode = perfect ? 0 : 1;
