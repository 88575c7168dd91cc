//! All that is known: facts and texts, as the build script has checked and laid them down.
//!
//! Only this file and those below it include generated tables.

#[cfg(feature = "cli")]
pub(crate) mod evidence;
#[cfg(feature = "cli")]
pub(crate) mod guide;
mod packed;
pub(crate) mod wording;

pub(crate) use packed::{At, Record, Source};

use crate::{
    code::{Code, EnhancedCode},
    facts::{Published, Reason, Stage, Status},
    lang::{Lang, Language},
};
use alloc::{string::String, vec::Vec};
use core::cmp::Ordering;

/// Between two fields of a text, as `build/emit.rs` writes it.
const FIELD: char = '\u{1f}';

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));
include!(concat!(env!("OUT_DIR"), "/search.rs"));

/// Whether the long sections are there; to a module of a page they are given, of what it shows.
pub(crate) const HAS_SECTIONS: bool = cfg!(any(not(feature = "wasm"), feature = "objects"));

/// The texts of one code in one language.
pub(crate) struct Prose {
    pub title: &'static str,
    pub means: &'static str,
    pub about: &'static str,
    pub act: &'static str,
    /// Description, when, fix: HTML.
    pub sections: [&'static str; 3],
    /// Clauses of the stages that differ, in their order.
    pub at: Vec<&'static str>,
}

/// The facts of a code and its texts in one language, if it is known.
pub(crate) fn find(code: Code, lang: Lang) -> Option<(Record, Prose)> {
    let index = index_of(code)?;
    let record = Record::read(index);
    let prose = prose(record.prose, lang);
    Some((record, prose))
}

/// The title of a known code, without reading the rest.
pub(crate) fn title(code: Code, lang: Lang) -> Option<&'static str> {
    let index = index_of(code)?;
    Some(prose(Record::prose_at(index), lang).title)
}

/// What a code alone lets one conclude; `None` for success and for what is unknown.
pub(crate) fn reason(code: Code) -> Option<Reason> {
    let index = index_of(code)?;
    Record::read(index).reason
}

/// Whether an RFC defines the code, or has defined it.
pub(crate) fn is_registered(code: Code) -> bool {
    let status = index_of(code).map(Record::status_at);
    matches!(status, Some(Status::Registered | Status::Obsolete))
}

/// Where the facts of a code are; the build has laid them down in the order of the codes.
fn index_of(code: Code) -> Option<usize> {
    let (mut from, mut to) = (0, FACT_ENDS.len());
    while from < to {
        let middle = usize::midpoint(from, to);
        match Record::code_at(middle).cmp(&code) {
            Ordering::Less => from = middle + 1,
            Ordering::Equal => return Some(middle),
            Ordering::Greater => to = middle,
        }
    }
    None
}

/// Every known code in order.
pub(crate) fn codes() -> impl Iterator<Item = Code> {
    (0..FACT_ENDS.len()).map(Record::code_at)
}

/// Every known code in order, with its texts.
pub(crate) fn texts(lang: Lang) -> impl Iterator<Item = (Code, Prose)> {
    codes()
        .enumerate()
        .map(move |(index, code)| (code, prose(Record::prose_at(index), lang)))
}

/// Who vouches for the code of the facts at an index: a place in [`codes`].
pub(crate) fn status(index: usize) -> Status {
    Record::status_at(index)
}

/// What is found beside the codes, in the shape of their texts: reasons and providers, under numbers that
/// no code has. The path of the page, without the language, stands in `about`.
pub(crate) fn topics(lang: Lang) -> impl Iterator<Item = (Code, Prose)> {
    let all = TOPICS_FROM..PROSE_ENDS[usize::from(lang.0)].len();
    all.map(move |index| (Code::enhanced(0, 0, index as u16), prose(index, lang)))
}

/// The words that readers use, as `build/search_table.rs` packs them.
pub(crate) fn search_words(lang: Lang) -> &'static str {
    SEARCH[usize::from(lang.0)]
}

/// Where in a session `second` can be the very next reply to `first`: the stages of the two.
pub(crate) fn follows(first: u16, second: u16) -> Option<(Stage, Stage)> {
    let mut rows = FOLLOWS.iter();
    let (.., stage, after) = rows.find(|row| (row.0, row.1) == (first, second))?;
    Some((*stage, *after))
}

/// Whether `permanent` is the same refusal for good as `transient` for now.
pub(crate) fn are_twins(transient: u16, permanent: u16) -> bool {
    TWINS.contains(&(transient, permanent))
}

/// Whether `specific` names the cause where `general` does not.
pub(crate) fn is_general(general: u16, specific: u16) -> bool {
    GENERALS.contains(&(general, specific))
}

/// What is written by hand for a pair, the smaller code first: a note, and what to do on meeting
/// the one or the other.
pub(crate) fn note(low: Code, high: Code, lang: Lang) -> Option<[&'static str; 3]> {
    let at = packed::pair_at(NOTE_PAIRS, low, high)?;
    let mut fields = NOTES[usize::from(lang.0)].split(FIELD).skip(3 * at);
    Some([fields.next()?, fields.next()?, fields.next()?])
}

/// What a provider publishes an unregistered code for.
pub(crate) fn published(code: Code) -> Option<Published> {
    let Code::Enhanced(EnhancedCode { subject: 7, detail, .. }) = code else {
        return None;
    };
    PUBLISHED
        .iter()
        .find(|(from, to, _)| (*from..=*to).contains(&detail))
        .map(|(.., what)| *what)
}

/// The bytes of the facts at an index.
fn facts_at(index: usize) -> &'static [u8] {
    let end = |index: usize| FACT_ENDS.get(index).map_or(0, |end| usize::from(*end));
    FACTS
        .get(index.checked_sub(1).map_or(0, end)..end(index))
        .unwrap_or_default()
}

fn prose(index: usize, lang: Lang) -> Prose {
    let (text, ends) = (PROSE[usize::from(lang.0)], PROSE_ENDS[usize::from(lang.0)]);
    let end = |index: usize| ends.get(index).map_or(0, |end| *end as usize);
    let mut fields = text
        .get(index.checked_sub(1).map_or(0, end)..end(index))
        .unwrap_or_default()
        .split(FIELD);
    let mut field = || fields.next().unwrap_or_default();
    Prose {
        title: field(),
        means: field(),
        about: field(),
        act: field(),
        sections: [field(), field(), field()],
        at: fields.collect(),
    }
}

/// The languages of this build, by tag.
#[must_use]
pub fn languages() -> &'static [Language] {
    LANGUAGES
}

/// The language asked for by a BCP 47 tag; a tag falls back by its primary subtag,
/// so `zh-TW` finds `zh`.
#[must_use]
pub fn language(tag: &str) -> Option<Lang> {
    let primary = tag.split(['-', '_']).next().unwrap_or_default();
    let index = LANGUAGES
        .iter()
        .position(|language| language.tag.eq_ignore_ascii_case(primary))?;
    u8::try_from(index).ok().map(Lang)
}

/// The one English sentence for a language that this build does not have.
///
/// It is not localized: the reader's language is what could not be found.
#[must_use]
pub fn unknown_language(tag: &str) -> String {
    ["unknown language \"", tag, "\"; known are ", TAGS].concat()
}

impl Lang {
    /// Tag, HTML language and name.
    #[must_use]
    pub fn language(self) -> &'static Language {
        &LANGUAGES[usize::from(self.0)]
    }

    /// The BCP 47 tag: `en`.
    #[must_use]
    pub fn tag(self) -> &'static str {
        self.language().tag
    }

    /// Every language of this build.
    pub fn all() -> impl Iterator<Item = Lang> {
        (0..LANGUAGES.len()).filter_map(|index| u8::try_from(index).ok().map(Lang))
    }
}

/// Every sentence and label that is not an entry's own.
#[allow(missing_docs, clippy::too_many_arguments, clippy::identity_op)]
#[cfg_attr(not(feature = "cli"), allow(dead_code))]
pub(crate) mod phrases {
    use super::{Lang, String};
    use crate::facts::*;

    include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

    /// A phrase by its place in the text of all.
    #[inline(never)]
    fn text(lang: Lang, place: usize) -> &'static str {
        let (text, ends) = (TEXT[usize::from(lang.0)], ENDS[usize::from(lang.0)]);
        let end = |place: usize| ends.get(place).map_or(0, |end| usize::from(*end));
        text.get(place.checked_sub(1).map_or(0, end)..end(place))
            .unwrap_or_default()
    }

    /// Puts the values into a template, U+0001 being the first, and closes up what Chinese
    /// writes without a space.
    #[inline(never)]
    fn fill(template: &str, values: &[&str]) -> String {
        let mut out = String::with_capacity(2 * template.len());
        for c in template.chars() {
            match (c as usize).checked_sub(1).and_then(|index| values.get(index)) {
                Some(value) => out.push_str(value),
                None => out.push(c),
            }
        }
        // To look first costs a module more bytes than the time that it saves is worth there.
        if cfg!(not(feature = "wasm")) && out.is_ascii() {
            return out;
        }
        crate::typography::close_up(&out)
    }
}
