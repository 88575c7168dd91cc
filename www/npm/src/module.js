// The WebAssembly module behind an entry: nothing happens at import, the first call starts it, and
// a trap ends that instance only.

import { explainRefusal, supported } from './refusal.js';

// `glue` is wasm-bindgen's, `source` gives bytes or, on platforms that compile ahead, a module.
export function lazyModule(glue, source) {
  // Kept when an instance is given up, so that the next one costs no compiling.
  let compiled;
  let running = false;
  let starting;

  function start() {
    supported();
    try {
      compiled ??= asModule(source());
      glue.initSync({ module: compiled });
    } catch (error) {
      throw explainRefusal(error);
    }
    running = true;
  }

  async function startLater() {
    supported();
    try {
      compiled ??= await compileLater(source());
      // A call may have started the module in the meantime.
      if (!running) await glue.startLater(compiled);
    } catch (error) {
      throw explainRefusal(error);
    }
    running = true;
  }

  async function ready() {
    if (running) return;
    starting ??= startLater().finally(() => {
      starting = undefined;
    });
    await starting;
  }

  function call(run, args) {
    if (!running) start();
    try {
      return run(...args);
    } catch (error) {
      if (broke(error)) {
        glue.forget();
        running = false;
      }
      throw error;
    }
  }

  return { call, ready };
}

const asModule = (code) => (code instanceof WebAssembly.Module ? code : new WebAssembly.Module(code));

const compileLater = (code) => (code instanceof WebAssembly.Module ? code : WebAssembly.compile(code));

// A refusal is a RangeError that the module has made itself, and leaves it sound. So is V8's stack
// overflow a RangeError, but one that leaves the module in the middle of its work.
function broke(error) {
  return !(error instanceof RangeError) || /call stack/i.test(error.message);
}
