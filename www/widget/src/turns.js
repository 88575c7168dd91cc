// Shares a page's time among its elements: each draws in its turn, and after a few milliseconds of
// drawing the page gets its own, to scroll, to answer and to lay out what is there.

// Milliseconds. A task above 50 is felt; the layout of what was drawn is still to come.
const SLICE = 8;
// Milliseconds after which no frame is awaited any more.
const NO_FRAME = 300;

const waiting = [];
// When the present slice ends; undefined where nobody has drawn since the last rest.
let end;

// Gives what `work` returns, once its turn has come; what it throws is thrown.
export function inTurn(work) {
  return new Promise((resolve, reject) => {
    waiting.push(() => {
      try {
        resolve(work());
      } catch (error) {
        reject(error);
      }
    });
    draw();
  });
}

function draw() {
  while (waiting.length > 0) {
    end ??= begin();
    if (performance.now() >= end) return;
    waiting.shift()();
  }
}

function begin() {
  rest(() => {
    end = undefined;
    draw();
  });
  return performance.now() + SLICE;
}

// Until a frame is drawn, with what is there laid out: were drawing to go on before that, one frame would
// have to lay out everything. Where no frames come, as in a hidden frame, a timer ends it.
function rest(then) {
  let over = false;
  const once = () => {
    if (over) return;
    over = true;
    then();
  };
  requestAnimationFrame(() => setTimeout(once));
  setTimeout(once, NO_FRAME);
}
