// Answers to codes are kept: what a program would otherwise have is a table that it asks again and
// again. Each caller gets a copy, so that a change to it is nobody else's.

// More than the codes that have an entry; what is asked beyond is computed anew, so memory stays.
const MOST = 512;

// Gives a function of a question's arguments and of what computes its answer.
export function keeping() {
  const answers = new Map();
  return (args, compute) => {
    const key = args.join('\n');
    const known = answers.get(key);
    if (known !== undefined) return copy(known);
    const answer = compute();
    // Whole replies seldom come again word for word.
    if (answer.reply !== null || answers.size >= MOST) return answer;
    answers.set(key, answer);
    return copy(answer);
  };
}

// Of the plain values that the module gives; several times as fast as structuredClone.
function copy(value) {
  if (typeof value !== 'object' || value === null) return value;
  if (Array.isArray(value)) return value.map(copy);
  const made = {};
  for (const name in value) made[name] = copy(value[name]);
  return made;
}
