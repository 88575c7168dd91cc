// A page by the keyboard alone: Tab reaches all that can be used, in the order of the page, and
// shows where it is.

/** What is wrong on a page for whoever has no mouse. */
export async function byKeyboard(page) {
  // The pages of results begin in the field that asks for them.
  await page.evaluate(() => document.activeElement.blur());
  const count = await page.evaluate(watch);
  for (let presses = 0; presses < count; presses += 1) await page.keyboard.press('Tab');
  return [...(await page.evaluate(() => globalThis.reached())), ...(await skips(page))];
}

// Notes what gets the focus and whether that is seen, and counts what must get it, in elements of
// their own too.
function watch() {
  const usable = ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled)';
  const name = (element) => element.outerHTML.slice(0, 90);
  const roots = [document];
  const below = (root) =>
    [...root.querySelectorAll('*')].flatMap((element) => {
      if (!element.shadowRoot) return [element];
      roots.push(element.shadowRoot);
      return [element, ...below(element.shadowRoot)];
    });
  const every = below(document);
  const all = every.filter((element) => element.matches(usable) && element.checkVisibility({ visibilityProperty: true }));
  const seen = new Set();
  const faults = [];
  const note = (event) => {
    const [target] = event.composedPath();
    if (seen.has(target)) return;
    globalThis.first ??= target;
    seen.add(target);
    // A control that is drawn by its label shows the focus there.
    const drawn = [target, target.closest('label')].filter(Boolean).map((element) => getComputedStyle(element));
    const outlined = drawn.some(({ outlineStyle, outlineWidth }) => outlineStyle !== 'none' && parseFloat(outlineWidth) >= 2);
    const { top, bottom, left, right } = target.getBoundingClientRect();
    const inside = bottom > 0 && top < innerHeight && right > 0 && left < innerWidth;
    if (!outlined) faults.push(`no outline on ${name(target)}`);
    if (!inside) faults.push(`out of sight: ${name(target)}`);
  };
  // From one place to another inside an element, the page around it hears nothing.
  for (const root of roots) root.addEventListener('focusin', note);
  globalThis.reached = () => {
    const places = [...seen].map((element) => every.indexOf(element));
    const missed = all.filter((element) => !seen.has(element)).map((element) => `out of reach: ${name(element)}`);
    const back = places.find((place, at) => at && place < places[at - 1]);
    return [...faults, ...missed, ...(back === undefined ? [] : [`out of order: ${name(every[back])}`])];
  };
  return all.length;
}

// The first Tab offers to skip to the text, and Enter does. Pages without a header need no such way.
async function skips(page) {
  if (!(await page.locator('header.site').count())) return [];
  if (!(await page.evaluate(() => globalThis.first?.matches('a.skip')))) return ['the first Tab offers no way to the text'];
  await page.locator('a.skip').focus();
  await page.keyboard.press('Enter');
  await page.keyboard.press('Tab');
  const inside = await page.evaluate(() => document.querySelector('main').contains(document.activeElement));
  return inside ? [] : ['Enter on the way to the text does not go there'];
}
