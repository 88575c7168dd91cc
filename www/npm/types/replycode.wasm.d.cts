/**
 * The module with every language, as platforms give it that compile what is imported. Some bundlers
 * give an address instead, as their settings say.
 */
declare const compiled: WebAssembly.Module;
export = compiled;
