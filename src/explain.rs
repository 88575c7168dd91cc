//! From a code to its explanation.

mod digits;
mod entry;
mod error;

pub use error::Refusal;

pub(crate) use entry::{category as category_of, entry, subject as subject_of, url, usual_stages};

use crate::{
    catalogue::{self, phrases},
    code::{Code, half_width},
    entry::Entry,
    facts::{Actor, Kind, Reason, Severity, Status, Warning},
    lang::Lang,
    plain,
};
use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};
use serde::Serialize;

/// The answer to a code or, later, to a whole reply.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Explanation {
    /// `smtp`
    pub protocol: &'static str,
    /// The language's tag.
    pub lang: &'static str,
    /// What was asked.
    pub input: String,
    /// The parts of a whole reply; `None` for a bare code.
    pub parts: Option<Vec<()>>,
    /// The deciding reply; `None` for a bare code.
    pub reply: Option<()>,
    /// Further replies in the input.
    pub others: Vec<()>,
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
#[serde(rename_all = "camelCase")]
pub struct Warned {
    /// Which oddity.
    pub kind: Warning,
    /// It in a sentence.
    pub message: String,
}

/// What the input, taken as a whole, means.
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Diagnosis {
    /// What the sending server's queue does, by the class: `accepted`, `continue`, `retry`, `failed`.
    pub outcome: Option<&'static str>,
    /// The cause; `None` for success.
    pub reason: Option<Reason>,
    /// Who acts next.
    pub actor: Actor,
    /// The receiving service; `None` where nothing tells it.
    pub provider: Option<&'static str>,
    /// What decided the reason; `None` where it is unclear.
    pub basis: Option<&'static str>,
    /// Stop mailing this address. Never by guess, never at 4yz.
    pub address_dead: bool,
    /// Whether it passes by itself; `None` where that is not known.
    pub clears: Option<bool>,
    /// How long it takes to clear; `None` where nobody says.
    pub wait: Option<()>,
    /// Who says so, for what only one provider says.
    pub source: Option<()>,
    /// In a sentence.
    pub summary: String,
    /// What to do, in order.
    pub next_steps: Vec<String>,
}

/// Explains a code such as `554`, `smtp:554` or `5.7.1`, or a reply code and an enhanced one
/// that stand together, such as `550 5.1.1`.
///
/// # Errors
/// A [`Refusal`] whose sentence, in `lang`, says what the input lacks.
pub fn explain(input: &str, lang: Lang) -> Result<Explanation, Refusal> {
    let entries = entries(input, lang)?;
    // The enhanced code is the more exact of two, unless it contradicts the reply code.
    let mismatch = is_mismatch(&entries);
    let deciding = if mismatch { entries.first() } else { entries.last() };
    let mut diagnosis = deciding.map(by_code).unwrap_or_else(|| by_code(&entries[0]));
    if !mismatch && entries.len() == 2 && diagnosis.basis.is_some() {
        diagnosis.basis = Some("enhanced");
    }
    let warnings = warnings(&entries, lang);
    let mut explanation = Explanation {
        protocol: "smtp",
        lang: lang.tag(),
        input: input.to_string(),
        parts: None,
        reply: None,
        others: Vec::new(),
        code: None,
        enhanced: None,
        diagnosis,
        warnings,
    };
    for entry in entries {
        match entry.kind {
            Kind::Reply => explanation.code = Some(entry),
            Kind::Enhanced => explanation.enhanced = Some(entry),
        }
    }
    Ok(explanation)
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

/// Reads a code that may exist.
pub(crate) fn read_code(input: &str, lang: Lang) -> Result<Code, Refusal> {
    let trimmed = input.trim();
    let bare = match trimmed.split_once([':', '：']) {
        Some((protocol, rest)) if protocol.trim().eq_ignore_ascii_case("smtp") => rest,
        Some((protocol, _)) => return Err(Refusal::protocol(lang, protocol.trim())),
        None => trimmed,
    };
    let Some(code) = Code::read(bare) else {
        let shown: String = trimmed.chars().map(half_width).take(60).collect();
        return Err(Refusal::shape(lang, &shown));
    };
    existing(code, lang)
}

/// The code, if it may exist or is known all the same.
fn existing(code: Code, lang: Lang) -> Result<Code, Refusal> {
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

/// What the bare code lets one conclude.
fn by_code(entry: &Entry) -> Diagnosis {
    let reason = entry.reason;
    let known = reason.filter(|reason| *reason != Reason::Unclear);
    let permanent = entry.severity == Some(Severity::Permanent);
    Diagnosis {
        outcome: entry.severity.map(outcome),
        reason,
        actor: entry.actor,
        provider: None,
        basis: known.map(|_| "code"),
        address_dead: permanent && known.is_some_and(Reason::address_dead),
        clears: None,
        wait: None,
        source: None,
        summary: entry.means.clone(),
        next_steps: plain::items(&entry.sections[2].html),
    }
}

/// What the sending server's queue does on a reply of this class (RFC 5321, section 4.2.1).
const fn outcome(severity: Severity) -> &'static str {
    match severity {
        Severity::Success => "accepted",
        Severity::Intermediate => "continue",
        Severity::Transient => "retry",
        Severity::Permanent => "failed",
    }
}

/// A row of [`list`].
#[derive(Clone, Debug, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Listed {
    /// The code.
    pub code: Code,
    /// Reply code or enhanced status code.
    pub kind: Kind,
    /// Its title.
    pub title: &'static str,
    /// What its first digit says.
    pub severity: Option<Severity>,
    /// Who vouches for it.
    pub status: Status,
    /// The path of its page, without the base path.
    pub url: Option<String>,
}

/// Every code that has an entry, in order.
#[must_use]
pub fn list(lang: Lang) -> Vec<Listed> {
    catalogue::codes()
        .filter_map(|code| {
            let (record, prose) = catalogue::find(code, lang)?;
            Some(Listed {
                code,
                kind: kind(code),
                title: prose.title,
                severity: Severity::of_digit(code.class()),
                status: record.status,
                url: Some(url(code, lang)),
            })
        })
        .collect()
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
