// Questions to the worker, one at a time, so that one whose answer nobody awaits any more is not put.
import { demand, start } from './module.js';

let worker;
let free = Promise.resolve();

/**
 * The answer to a question of `answers.js`; `undefined` where it is not `wanted` any more when its turn
 * comes. Rejects with a RangeError whose sentence says what the text lacks, or with an Error.
 */
export function ask(question, wanted = () => true) {
  const answer = free.then(() => (wanted() ? answered(question) : undefined));
  free = answer.catch(() => {});
  return answer;
}

function answered(question) {
  return new Promise((resolve, reject) => {
    demand();
    worker ??= start('answers.js');
    const fail = () => {
      worker.terminate();
      worker = undefined;
      reject(new Error('The module cannot answer.'));
    };
    worker.onerror = fail;
    worker.onmessage = ({ data }) => {
      if ('answer' in data) resolve(data.answer);
      else if (data.refusal) reject(new RangeError(data.refusal));
      else fail();
    };
    worker.postMessage(question);
  });
}
