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

// Notes what gets the focus and whether that is seen, and counts what must get it.
function watch() {
  const usable = ':is(a[href], button, input, select, textarea, summary, [tabindex="0"]):not(:disabled)';
  const name = (element) => element.outerHTML.slice(0, 90);
  const all = [...document.querySelectorAll(usable)].filter((element) => element.checkVisibility({ visibilityProperty: true }));
  const seen = new Set();
  const faults = [];
  document.addEventListener('focusin', ({ target }) => {
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
  });
  globalThis.reached = () => {
    const order = [...seen];
    const missed = all.filter((element) => !seen.has(element)).map((element) => `out of reach: ${name(element)}`);
    const back = order.find((one, at) => at && order[at - 1].compareDocumentPosition(one) & Node.DOCUMENT_POSITION_PRECEDING);
    return [...faults, ...missed, ...(back ? [`out of order: ${name(back)}`] : [])];
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
