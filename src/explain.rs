//! From a code to its explanation.

mod classify;
mod codes;
mod digits;
mod entry;
mod error;
mod list;
mod reasons;
mod whole;

pub use classify::{Classified, classify};
pub use error::Refusal;
pub use list::{Listed, list};
pub use reasons::{Reasoned, reasons};
pub use whole::ExplainedPart;

#[cfg(feature = "cli")]
pub(crate) use reasons::reason_url;

pub(crate) use entry::{category as category_of, entry, subject as subject_of, url};

use crate::{
    catalogue::{self, phrases},
    code::Code,
    diagnose::Diagnosis,
    entry::Entry,
    facts::{Kind, Warning},
    lang::Lang,
    reply::Reply,
};
use alloc::{string::String, vec, vec::Vec};
use serde::Serialize;

/// The answer to a code or to a whole reply.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// `smtp`
    #[cfg_attr(feature = "cli", schemars(extend("const" = "smtp")))]
    pub protocol: &'static str,
    /// The language's tag.
    pub lang: &'static str,
    /// What was asked.
    pub input: String,
    /// The pieces of a whole reply, joined the input; `None` for a bare code.
    pub parts: Option<Vec<ExplainedPart>>,
    /// The deciding reply; `None` for a bare code.
    pub reply: Option<Reply>,
    /// Further replies in the input.
    pub others: Vec<Reply>,
    /// The reply code.
    pub code: Option<Entry>,
    /// The enhanced status code.
    pub enhanced: Option<Entry>,
    /// What follows from it.
    pub diagnosis: Diagnosis,
    /// What is odd about the input.
    pub warnings: Vec<Warned>,
}

/// Something odd about the input.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Warned {
    /// Which oddity.
    pub kind: Warning,
    /// It in a sentence.
    pub message: String,
}

/// Explains a code such as `554`, `smtp:554` or `5.7.1`, a reply code and an enhanced one that stand
/// together, or a text that holds whole replies: a log line, a bounce, a session.
///
/// # Errors
/// A [`Refusal`] whose sentence, in `lang`, says what the input lacks.
pub fn explain(input: &str, lang: Lang) -> Result<Explanation, Refusal> {
    explain_with(input, lang, &|_| &[])
}

/// The texts of a reason and a provider that a module for pages does not carry, in the order in which
/// a diagnosis wants them, of a reply with these entries.
pub(crate) type Given<'g> = &'g dyn Fn(&[Entry]) -> &'g [String];

/// The same, with the texts that a module for pages does not carry.
pub(crate) fn explain_with(input: &str, lang: Lang, given: Given<'_>) -> Result<Explanation, Refusal> {
    match entries(input, lang) {
        Ok(entries) => Ok(codes::explanation(input, entries, lang)),
        // What has the shape of a code is meant as one; behind another word than a protocol, as in `Error: 554`,
        // it is a code where the reply of a server may stand.
        Err(refusal) if Code::read(input).is_some() => Err(refusal),
        Err(refusal) => whole::explanation(input, lang, given).ok_or(refusal),
    }
}

/// The entry of a code, or of a reply code and an enhanced one, the reply code first.
pub(crate) fn entries(input: &str, lang: Lang) -> Result<Vec<Entry>, Refusal> {
    let mut words = input.split_whitespace();
    if let (Some(one), Some(other), None) = (words.next(), words.next(), words.next()) {
        let two = [one, other].map(|word| Code::read(word.trim_start_matches('#')));
        if let [Some(reply @ Code::Reply(_)), Some(enhanced @ Code::Enhanced(_))] = two {
            let (reply, enhanced) = (existing(reply, lang)?, existing(enhanced, lang)?);
            return Ok(vec![entry(reply, lang), entry(enhanced, lang)]);
        }
    }
    Ok(vec![entry(read_code(input, lang)?, lang)])
}

/// Whether a reply code and an enhanced one are of different classes.
fn is_mismatch(entries: &[Entry]) -> bool {
    matches!(entries, [reply, enhanced] if reply.severity != enhanced.severity)
}

/// What is odd about the codes, alone and together.
pub(crate) fn warnings(entries: &[Entry], lang: Lang) -> Vec<Warned> {
    let mut found = Vec::new();
    let mut warn = |kind, a: &str, b: &str| {
        found.push(Warned {
            kind,
            message: phrases::warning(lang, kind, a, b),
        })
    };
    if let [reply, enhanced] = entries
        && is_mismatch(entries)
    {
        warn(Warning::ClassMismatch, &reply.code.text(), &enhanced.code.text());
    }
    for entry in entries.iter().filter(|entry| entry.unusual) {
        warn(Warning::ClassUnusual, &entry.code.text(), "");
    }
    found
}

impl Explanation {
    /// The entries that it holds: the reply code's first.
    pub fn entries(&self) -> impl Iterator<Item = &Entry> {
        self.code.iter().chain(&self.enhanced)
    }
}

/// What stands before a colon, and what behind it.
fn protocol(input: &str) -> Option<(&str, &str)> {
    let (protocol, rest) = input.split_once([':', '：'])?;
    Some((protocol.trim(), rest))
}

/// Reads a code that may exist.
pub(crate) fn read_code(input: &str, lang: Lang) -> Result<Code, Refusal> {
    let trimmed = input.trim();
    let bare = match protocol(trimmed) {
        Some((protocol, rest)) if protocol.is_empty() || protocol.eq_ignore_ascii_case("smtp") => rest,
        Some((protocol, rest)) if Code::read(rest).is_some() => return Err(Refusal::protocol(lang, protocol)),
        _ => trimmed,
    };
    let Some(code) = Code::read(bare) else {
        return Err(Refusal::shape(lang, trimmed));
    };
    existing(code, lang)
}

/// The code, if it may exist or is known all the same.
pub(crate) fn existing(code: Code, lang: Lang) -> Result<Code, Refusal> {
    let exists = match code {
        Code::Reply(reply) => matches!(reply.0, 200..=599),
        Code::Enhanced(enhanced) => matches!(enhanced.class, 2 | 4 | 5),
    };
    if exists || catalogue::find(code, lang).is_some() {
        Ok(code)
    } else {
        Err(Refusal::range(lang, code))
    }
}

/// What defines an entry, in words; empty for one that nothing defines.
pub(crate) fn reference_title(entry: &Entry) -> String {
    entry
        .references
        .first()
        .map_or(String::new(), |reference| reference.title.clone())
}

/// Which kind a code is of.
pub(crate) const fn kind(code: Code) -> Kind {
    match code {
        Code::Reply(_) => Kind::Reply,
        Code::Enhanced(_) => Kind::Enhanced,
    }
}

/// `554 means that ...`: the clause as a sentence.
pub(crate) fn meaning(lang: Lang, code: Code, clause: &str) -> String {
    phrases::entry_means(lang, clause, &code.text())
}
