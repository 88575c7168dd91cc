// What a reader has asked in the search box: a code, two codes, a whole reply, or words.

// A code that is no part of a longer number, of an address or of a name.
const CODE = /(?<![\w.@])(?<![a-z]-)(?:[2-5]\.\d{1,3}\.\d{1,3}|[1-6]\d\d)(?![\d@]|\.\d)/g;
// Words that stand around codes and ask nothing more.
const AROUND = new RegExp(
  [
    'vs\\.?|versus|and|or|with|to|the|of|a|is|are|what|what\'s|does|do|between|compare[ds]?|comparison|compared',
    'difference|differences|different|differ|smtp|esmtp|error|errors|code|codes|reply|status|enhanced|mean|means|meaning',
    '增强状态码|状态码|响应码|错误码|返回码|返回|错误|报错|代码|响应|什么意思|是什么|有什么|有何|什么|意思|含义|解释',
    '区别|差别|不同|差异|对比|比较|一样|之间|以及|还是|和|与|跟|同|及|或|对|比|的|有|吗|呢|是',
  ]
    .join('|')
    .split('|')
    .map((word) => (/^[a-z]/.test(word) ? `(?<![a-z])${word}(?![a-z'])` : word))
    .join('|'),
  'gi',
);
const MARKS = /[\s\p{P}\p{S}]+/gu;
// A reply has more behind its code than a remark.
const FEWEST = 2;
const LONG = 80;

/** As typed on any keyboard: full-width digits and stops are those of ASCII. */
export function plain(text) {
  return text.normalize('NFKC').replace(/(?<=\d)。(?=\d)/g, '.').replace(/’/g, "'").trim();
}

/** Every code in a text, each once, as it stands. */
export function codes(text) {
  return [...new Set(plain(text).match(CODE))];
}

/** `{ kind: 'code' | 'pair' | 'reply' | 'words' | 'nothing', text, codes }` */
export function read(asked) {
  const text = plain(asked);
  const found = codes(text);
  return { kind: kind(text, found), text, codes: found };
}

function kind(text, found) {
  if (!text) return 'nothing';
  if (/\n\s*\S/.test(text)) return 'reply';
  if (!found.length) return text.length > LONG ? 'reply' : 'words';
  if (/^\d{3}[ -]+\d\.\d+\.\d+[\s\p{P}]*$/u.test(text)) return 'reply';
  const rest = text.replace(CODE, ' ').replace(AROUND, ' ').replace(MARKS, '');
  if (!rest && found.length < 3) return found.length === 2 ? 'pair' : 'code';
  return isReply(text) ? 'reply' : 'words';
}

// A code first, then what servers write; or a line so long that nobody types it as a question.
function isReply(text) {
  if (text.length > LONG || /<[^<>\s]*@[^<>\s]*>/.test(text)) return true;
  if (!/^\W*\d{3}(?!\.\d)/.test(text) || /[?？]$/.test(text)) return false;
  const words = text.replace(CODE, ' ').replace(AROUND, ' ').match(/[a-z][a-z'-]+|\p{Script=Han}{2}/giu) ?? [];
  return words.length >= FEWEST;
}
