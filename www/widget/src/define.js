// Names a class `reply-code`, unless the page has one by that name or has no elements at all.
export function define(elementClass) {
  const registry = globalThis.customElements;
  if (registry !== undefined && registry.get('reply-code') === undefined) {
    registry.define('reply-code', elementClass);
  }
}
