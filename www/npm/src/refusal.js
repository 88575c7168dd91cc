// Where WebAssembly is forbidden: the error says which line of the policy forbids it and what else
// can be done.

const ADVICE =
  "Allow it with script-src 'wasm-unsafe-eval' in the Content-Security-Policy, " +
  'or call renderExplanation and renderComparison where the page is built and serve their HTML.';

export function supported() {
  if (typeof WebAssembly === 'undefined') {
    throw new Error(
      'replycode needs WebAssembly, which this environment does not have. ' +
        'Call renderExplanation and renderComparison where the page is built and serve their HTML.',
    );
  }
}

// The module itself is known to be sound, so an engine that does not compile it was told not to:
// engines name that a CompileError, and an EvalError in older Safari. Some older engines compile
// asynchronously only, and say so by a RangeError.
export function explainRefusal(error) {
  if (error instanceof WebAssembly.CompileError || error instanceof EvalError) {
    return new Error(`WebAssembly is refused here (${error.message}). ${ADVICE}`, { cause: error });
  }
  if (error instanceof RangeError && /main thread/.test(error.message)) {
    return new Error(
      `WebAssembly did not start at once here (${error.message}). ` + 'Await ready() before the first call.',
      { cause: error },
    );
  }
  return error;
}
