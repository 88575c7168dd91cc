//! Two codes against each other, computed from their facts.

mod aspects;
mod relation;
pub(crate) mod stages;

pub(crate) use aspects::clause_of_outcome;
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

/// A page to read on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// What it is called.
    pub title: String,
    /// Absolute, or the path of a page without the base path.
    pub url: String,
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
        see_also: see_also(low, high, lang),
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

/// The path of a pair's page, smaller code first, without the base path.
pub(crate) fn url(low: Code, high: Code, lang: Lang) -> String {
    ["/", lang.tag(), "/smtp/", &low.text(), "-vs-", &high.text(), "/"].concat()
}

/// Whether the pair has a page: two reply codes that an RFC defines, or two enhanced codes of
/// one subject that share their class or their detail.
pub(crate) fn written_ahead(low: Code, high: Code) -> bool {
    let near = match (low, high) {
        (Code::Reply(_), Code::Reply(_)) => true,
        (Code::Enhanced(a), Code::Enhanced(b)) => {
            a.subject == b.subject && (a.class == b.class || a.detail == b.detail)
        }
        _ => false,
    };
    near && catalogue::is_registered(low) && catalogue::is_registered(high)
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

/// The pages of both codes, the pairs nearest to this one, then what defines the two.
fn see_also(low: &Entry, high: &Entry, lang: Lang) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for entry in [low, high] {
        if let Some(url) = &entry.url {
            links.push(Link {
                title: phrases::compare_entry_link(lang, &entry.code.text()),
                url: url.clone(),
            });
        }
    }
    for (one, other) in [(low, high), (high, low)] {
        let near = one.related.iter().filter(|code| **code != other.code).take(2);
        links.extend(near.map(|code| pair_link(one.code, *code, lang)));
    }
    for reference in [low, high].into_iter().filter_map(|entry| entry.references.first()) {
        links.push(Link {
            title: reference.title.clone(),
            url: reference.url.clone(),
        });
    }
    let mut seen: Vec<String> = Vec::new();
    links.retain(|link| {
        let fresh = !seen.contains(&link.url);
        seen.push(link.url.clone());
        fresh
    });
    links
}

/// A link to the page of two codes, or to the page that computes any pair.
pub(crate) fn pair_link(one: Code, other: Code, lang: Lang) -> Link {
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    let (a, b) = (low.text(), high.text());
    let url = if written_ahead(low, high) {
        url(low, high, lang)
    } else {
        ["/", lang.tag(), "/smtp/compare/?a=", &a, "&b=", &b].concat()
    };
    Link {
        title: phrases::compare_pair_link(lang, &a, &b),
        url,
    }
}
