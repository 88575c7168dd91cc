// The functions of the package over the exports of the module. Texts and options are checked here,
// everything else is the module's.

import { base, flag, language, options as object, text, texts } from './arguments.js';
import { batches } from './batches.js';

// What a whole reply looks like, in the sentences of errors.
const REPLY = '"550 5.1.1 User unknown"';

// `module` is what lazyModule gives, `glue` has the module's functions, and `lang` is the language
// where none is asked for. `sections` are the texts that a module for pages wants to be given; the
// package's own carry theirs. `keep` gives the answer to arguments, from before or computed.
export function makeApi(module, glue, lang, keep = (_, compute) => compute()) {
  const code = (call, name, value) => text(call, name, '"554"', value);
  const reply = (call, value) => text(call, 'text', REPLY, value);

  // The module answers with one JSON text for many replies, which costs a fraction of as many objects.
  const classified = ({ joined, lengths }) => JSON.parse(module.call(glue.classify, [joined, lengths]));

  return {
    explain(asked, options) {
      const given = object('explain', options);
      const args = [code('explain', 'text', asked), language('explain', given, lang)];
      return keep(args, () => module.call(glue.explain, args));
    },

    parse(asked) {
      return module.call(glue.parse, [reply('parse', asked)]);
    },

    classify(asked) {
      if (!Array.isArray(asked)) return classified(batches([reply('classify', asked)])[0])[0];
      return batches(texts('classify', 'text', REPLY, asked)).flatMap(classified);
    },

    reasons(options) {
      return module.call(glue.reasons, [language('reasons', object('reasons', options), lang)]);
    },

    compare(a, b, options) {
      const given = object('compare', options);
      const args = [code('compare', 'a', a), code('compare', 'b', b), language('compare', given, lang)];
      return module.call(glue.compare, args);
    },

    search(query, options) {
      const given = object('search', options);
      const args = [text('search', 'query', '"mailbox full"', query), language('search', given, lang)];
      return module.call(glue.search, args);
    },

    list(options) {
      return module.call(glue.list, [language('list', object('list', options), lang)]);
    },

    term(asked, options) {
      const given = object('term', options);
      const named = text('term', 'text', '"550 5.7.1"', asked);
      const args = [named, language('term', given, lang), base('term', given) ?? '', flag('term', 'bare', given)];
      return module.call(glue.term, args);
    },

    renderExplanation(asked, options, sections) {
      const call = 'renderExplanation';
      const given = object(call, options);
      const args = [code(call, 'text', asked), language(call, given, lang), base(call, given)];
      return module.call(glue.renderExplanation, [...args, sections]);
    },

    renderComparison(a, b, options, sections) {
      const call = 'renderComparison';
      const given = object(call, options);
      const codes = [code(call, 'a', a), code(call, 'b', b)];
      const args = [...codes, language(call, given, lang), base(call, given), sections];
      return module.call(glue.renderComparison, args);
    },

    ready: () => module.ready(),
  };
}
