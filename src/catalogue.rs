//! All that is known: facts and texts, as the build script has checked and laid them down.
//!
//! The only file that includes generated tables.

use crate::{
    code::Code,
    facts::{Actor, Closes, Message, Reason, Retry, Stage, Status},
    lang::{Lang, Language},
};
use alloc::{string::String, vec::Vec};

include!(concat!(env!("OUT_DIR"), "/catalogue.rs"));

/// The facts of one code.
pub(crate) struct Record {
    pub code: Code,
    pub status: Status,
    /// What the RFC has it say, where it prescribes a text.
    pub phrase: Option<&'static str>,
    pub source: Source,
    pub message: Option<Message>,
    pub actor: Actor,
    pub retry: Retry,
    pub closes: Closes,
    pub reason: Option<Reason>,
    pub usual_with: &'static [Code],
    pub related: &'static [Code],
    /// In the order of a session.
    pub at: &'static [At],
}

/// One stage at which a code can come.
pub(crate) struct At {
    pub stage: Stage,
    pub sources: &'static [Source],
    /// Not worth a word in a comparison.
    pub rare: bool,
    pub differs: Option<Differs>,
}

/// What a code means at a stage where that is another thing.
pub(crate) struct Differs {
    pub message: Option<Message>,
    pub actor: Actor,
}

/// A section of an RFC.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) struct Source {
    pub rfc: u16,
    pub section: &'static str,
}

/// A row of the session's state table.
pub(crate) struct Step {
    pub state: &'static str,
    pub command: &'static str,
    /// Codes of success and the states that they lead to.
    pub leads: &'static [(u16, &'static str)],
    pub errors: &'static [u16],
}

/// The texts of one code in one language.
pub(crate) struct Prose {
    pub title: &'static str,
    pub means: &'static str,
    pub about: &'static str,
    pub act: &'static str,
    /// Clauses of the stages that differ, in their order.
    pub at: &'static [&'static str],
    /// Description, when, fix: HTML.
    pub sections: [&'static str; 3],
}

/// The facts of a code and its texts in one language, if it is known.
pub(crate) fn find(code: Code, lang: Lang) -> Option<(&'static Record, &'static Prose)> {
    let index = RECORDS.binary_search_by_key(&code, |record| record.code).ok()?;
    Some((&RECORDS[index], &PROSE[usize::from(lang.0)][index]))
}

/// Every known code in order.
pub(crate) fn codes() -> impl Iterator<Item = Code> {
    RECORDS.iter().map(|record| record.code)
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
    let known: Vec<_> = LANGUAGES.iter().map(|language| language.tag).collect();
    alloc::format!("unknown language \"{tag}\"; known are {}", known.join(" and "))
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
#[allow(missing_docs, clippy::too_many_arguments, clippy::match_single_binding)]
#[cfg_attr(not(feature = "cli"), allow(dead_code))]
pub(crate) mod phrases {
    use super::{Lang, String};
    use crate::facts::*;

    include!(concat!(env!("OUT_DIR"), "/phrases.rs"));

    /// Joins the pieces of a template, and closes up what Chinese writes without a space.
    fn fill(pieces: &[&str]) -> String {
        crate::typography::close_up(&pieces.concat())
    }
}
