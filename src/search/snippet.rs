//! The sentence that is shown below a hit.

use super::question::Term;
use crate::{
    catalogue::{self, Prose, phrases},
    code::Code,
    explain,
    lang::Lang,
};
use alloc::string::{String, ToString};

/// Characters of a snippet, the ellipsis included.
const LONGEST: usize = 160;

/// Characters of the ellipsis: one in English, two in Chinese.
const ELLIPSIS: usize = 2;

/// What the code means, or the sentence that has a word of the question where that has none.
pub(super) fn of(code: Code, prose: &Prose, terms: &[Term], lang: Lang) -> String {
    let means = explain::meaning(lang, code, prose.means);
    let has = |text: &str| terms.iter().any(|term| term.find(text).is_some());
    let found = if !catalogue::HAS_SECTIONS || terms.is_empty() || has(&means) || has(prose.title) {
        None
    } else {
        prose.sections.iter().find_map(|html| sentence(html, has))
    };
    cut(&found.unwrap_or(means), lang)
}

/// The first sentence of a section that is wanted, as plain text. It ends at a full stop outside
/// of code, or with its paragraph or list item.
fn sentence(html: &str, wanted: impl Fn(&str) -> bool) -> Option<String> {
    let mut sentence = String::new();
    for piece in html.split('<') {
        let (tag, text) = piece.split_once('>').unwrap_or(("", piece));
        match tag {
            "code" | "/code" => sentence.push('`'),
            "strong" | "/strong" => {}
            _ if wanted(&sentence) => return Some(sentence),
            _ => sentence.clear(),
        }
        for part in text.split_inclusive(['&', ';', ' ', '。', '！', '？']) {
            match part {
                "lt;" => sentence.push('<'),
                "gt;" => sentence.push('>'),
                "amp;" => sentence.push('&'),
                "quot;" => sentence.push('"'),
                _ => sentence.push_str(part.strip_suffix('&').unwrap_or(part)),
            }
            let ends = part.ends_with(['。', '！', '？']) || part.ends_with(' ') && sentence.ends_with(". ");
            if ends && tag != "code" {
                if wanted(&sentence) {
                    return Some(sentence.trim_end().to_string());
                }
                sentence.clear();
            }
        }
    }
    None
}

/// At most 160 characters, cut between words and never within a code span.
pub(super) fn cut(text: &str, lang: Lang) -> String {
    let (mut end, mut length, mut code) = (0, 0, false);
    let mut before = ' ';
    for (at, c) in text.char_indices() {
        length += 1;
        code ^= c == '`';
        // Before a space, or between characters of which one needs no space.
        let between = c == ' ' || !before.is_ascii() || !c.is_ascii();
        if between && !code && length + ELLIPSIS <= LONGEST && !matches!(c, '，' | '。' | '；' | '：' | '、') {
            end = at;
        }
        before = c;
    }
    if length <= LONGEST {
        return text.to_string();
    }
    let kept = text.get(..end).unwrap_or_default();
    [
        kept.trim_end_matches([',', ';', ':', '.', '，', '；', '：', '、', '。']),
        phrases::typography_ellipsis(lang),
    ]
    .concat()
}
