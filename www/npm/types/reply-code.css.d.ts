/**
 * The style of the card, for pages that link it in the shadow roots that they render ahead. Imported, it
 * is what the bundler makes of a style sheet.
 */
export {};
