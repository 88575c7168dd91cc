// How HTML gets into an element here. Chosen by what the browser has, because a forbidden try
// prints to the console of somebody else's page.

let chosen;

// Gives a function of an element and its HTML, or null where the page lets nobody write.
export function writer() {
  if (chosen === undefined) chosen = choose();
  return chosen;
}

function choose() {
  if (typeof Sanitizer === 'function' && 'setHTML' in Element.prototype) {
    // Allowed under every Trusted Types policy; an empty configuration keeps class, id and lang.
    return (element, html) => element.setHTML(html, { sanitizer: new Sanitizer({}) });
  }
  if (typeof trustedTypes === 'undefined') {
    return (element, html) => {
      element.innerHTML = html;
    };
  }
  return byPolicy();
}

// Browsers of the years between cannot be asked which policies a page allows; creating one is
// silent unless the page names policies and leaves ours out.
function byPolicy() {
  try {
    const policy = trustedTypes.createPolicy('replycode', { createHTML: (html) => html });
    return (element, html) => {
      element.innerHTML = policy.createHTML(html);
    };
  } catch {
    return null;
  }
}
