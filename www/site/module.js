// What the scripts of the site share: the module of a language, and HTML into the page.

/** Stands between two texts that are given to a module. */
export const NEXT = '\x1e';

/** The module of a language, fetched and started once. */
export async function load(base, lang) {
  const folder = new URL(`${base}/module/${lang}/`, location.href);
  const module = await import(`${folder}replycode.js`);
  await module.default({ module_or_path: new URL('replycode_bg.wasm', folder) });
  return module;
}

let policy;

// setHTML keeps what an article needs and drops what could run; older browsers take the
// string through a policy, since it comes from our own module, which escapes every input.
export function put(place, html) {
  if (place.setHTML && globalThis.Sanitizer) {
    place.setHTML(html, { sanitizer: new Sanitizer({}) });
  } else {
    policy ??= globalThis.trustedTypes?.createPolicy('replycode', { createHTML: (text) => text });
    place.innerHTML = policy ? policy.createHTML(html) : html;
  }
}
