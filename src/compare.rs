//! Two codes against each other, computed from their facts.

mod aspects;
mod links;
mod relation;
pub(crate) mod stages;

pub use links::Link;

pub(crate) use aspects::clause_of_outcome;
pub(crate) use links::{link_to, pair_link, url, written_ahead};
pub(crate) use stages::clause_of_place;

use crate::{
    catalogue::{self, phrases},
    code::Code,
    entry::Entry,
    explain::{self, Refusal},
    facts::{Aspect, Relation, Severity},
    lang::Lang,
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use serde::Serialize;

/// What sets two codes apart. `a`, `b`, `choose` and the two values of a difference follow
/// the question; every sentence is written in the order of the codes.
///
/// The entries are its own, unless whoever compares many codes lends each of them to every pair.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Comparison<E = Entry> {
    /// `smtp`
    #[cfg_attr(feature = "cli", schemars(extend("const" = "smtp")))]
    pub protocol: &'static str,
    /// The language's tag.
    pub lang: &'static str,
    /// The code that was named first.
    pub a: E,
    /// The code that was named second.
    pub b: E,
    /// `354 vs 554`
    pub title: String,
    /// Both in a nutshell.
    pub summary: String,
    /// What only this pair needs to be told; written by hand.
    pub note: Option<String>,
    /// The most telling one first.
    pub differences: Vec<Difference>,
    /// What they have in common.
    pub similarities: Vec<Similarity>,
    /// How they stand to each other.
    pub relation: Option<Related>,
    /// What to do on meeting the one rather than the other.
    pub choose: [Advice; 2],
    /// Where to read on.
    pub see_also: Vec<Link>,
    /// The path of its page, without the base path; `None` where there is none.
    pub url: Option<String>,
}

/// One aspect in which the codes differ.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Difference {
    /// Which aspect.
    pub aspect: Aspect,
    /// Its name in the language.
    pub heading: &'static str,
    /// The value of the code named first.
    pub a: String,
    /// The value of the code named second.
    pub b: String,
    /// The difference in a sentence.
    pub sentence: String,
}

/// One aspect in which the codes agree.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Similarity {
    /// Which aspect.
    pub aspect: Aspect,
    /// The agreement in a sentence.
    pub sentence: String,
}

/// How two codes stand to each other.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Related {
    /// Which relation.
    pub kind: Relation,
    /// It in a sentence.
    pub sentence: String,
}

/// What to do on meeting one of the two.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Advice {
    /// The code that is met.
    pub code: Code,
    /// What to do.
    pub advice: String,
}

/// Compares two codes.
///
/// # Errors
/// A [`Refusal`] where one of them cannot exist, or where both are the same.
pub fn compare(a: &str, b: &str, lang: Lang) -> Result<Comparison, Refusal> {
    let (first, second) = (explain::read_code(a, lang)?, explain::read_code(b, lang)?);
    if first == second {
        return Err(Refusal::same(lang, first));
    }
    Ok(of(explain::entry(first, lang), explain::entry(second, lang), lang))
}

/// Compares the entries of two codes that are not the same.
pub(crate) fn of<E: AsRef<Entry>>(asked: E, other: E, lang: Lang) -> Comparison<E> {
    let (mut low, mut high) = (asked.as_ref(), other.as_ref());
    let swapped = low.code > high.code;
    if swapped {
        core::mem::swap(&mut low, &mut high);
    }
    let (mut differences, mut similarities) = aspects::all(low, high, lang);
    let relation = relation::between(low, high, lang);
    if relation
        .as_ref()
        .is_some_and(|relation| relation.kind == Relation::Alternatives)
    {
        // The relation has said where both come.
        similarities.retain(|similarity| similarity.aspect != Aspect::Stage);
    }
    let written = catalogue::note(low.code, high.code, lang);
    let mut choose = match written {
        Some([_, mine, theirs]) => [(low, mine), (high, theirs)].map(|(entry, text)| Advice {
            code: entry.code,
            advice: text.into(),
        }),
        None => [advice(low, high, lang), advice(high, low, lang)],
    };
    if swapped {
        choose.reverse();
        for difference in &mut differences {
            core::mem::swap(&mut difference.a, &mut difference.b);
        }
    }
    Comparison {
        protocol: "smtp",
        lang: lang.tag(),
        title: phrases::compare_title(lang, &low.code.text(), &high.code.text()),
        summary: phrases::compare_summary(lang, &meaning(low, lang), &meaning(high, lang)),
        note: written.map(|[note, ..]| note.into()),
        differences,
        similarities,
        relation,
        choose,
        see_also: links::see_also(low, high, lang),
        url: written_ahead(low.code, high.code).then(|| url(low.code, high.code, lang)),
        a: asked,
        b: other,
    }
}

/// What a code means, in a sentence. Two classes of an enhanced code may share their text, so there
/// the class is said with it.
fn meaning(entry: &Entry, lang: Lang) -> String {
    match (entry.code, entry.severity) {
        (Code::Enhanced(_), Some(severity)) => {
            phrases::compare_means(lang, severity, &entry.clause, &entry.code.text())
        }
        _ => entry.means.clone(),
    }
}

/// What to do on meeting `one` rather than `other`.
fn advice(one: &Entry, other: &Entry, lang: Lang) -> Advice {
    let advice = match (one.severity, other.severity) {
        (Some(mine), Some(theirs)) if mine != theirs => {
            let lead = phrases::compare_lead(lang, mine, theirs, &other.code.text());
            if one.act == other.act && mine != Severity::Permanent {
                // Two classes of one code share their text: the step is for the one that waits for nothing.
                lead
            } else {
                phrases::typography_sentences(lang, &lead, &one.act)
            }
        }
        _ => one.act.to_string(),
    };
    Advice { code: one.code, advice }
}
