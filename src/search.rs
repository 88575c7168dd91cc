//! From what a reader types to the codes that answer it, best first.

mod question;
mod rank;
mod snippet;
mod spelling;
mod words;

use crate::{
    catalogue::{self, Prose},
    code::Code,
    entry::Text,
    explain,
    lang::Lang,
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use question::Question;
use serde::Serialize;
use words::Words;

pub(crate) use spelling::pieces;

/// More than this nobody reads.
const MOST: usize = 20;

/// The answer to a search.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Found {
    /// What was asked.
    pub query: String,
    /// The language's tag.
    pub lang: &'static str,
    /// Best first, at most 20.
    #[cfg_attr(feature = "cli", schemars(length(max = MOST)))]
    pub results: Vec<Hit>,
    /// What was looked for, word stems and codes, for renderers to mark.
    #[serde(skip)]
    pub(crate) marks: Vec<String>,
}

/// One answer.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Hit {
    /// What it is.
    pub kind: HitKind,
    /// The code; `None` for a reason or a provider.
    pub code: Option<Code>,
    /// The name of a reason or a provider; `None` for a code.
    pub id: Option<&'static str>,
    /// Its title.
    pub title: Text,
    /// A sentence, at most 160 characters; code between backticks.
    pub snippet: String,
    /// The path of its page, without the base path; `None` where there is none.
    pub url: Option<String>,
}

/// What a hit is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum HitKind {
    /// A reply code.
    Reply,
    /// An enhanced status code.
    Enhanced,
    /// A reason of the vocabulary.
    Reason,
    /// A provider.
    Provider,
}

/// Finds codes by number, by the first digits, or by words of the language; reasons and providers by words.
#[must_use]
pub fn search(query: &str, lang: Lang) -> Found {
    let entries: Vec<(Code, Prose)> = catalogue::texts(lang).chain(catalogue::topics(lang)).collect();
    let words = Words::of(lang);
    let mut question = Question::read(query, &words, lang);
    let codes = rank::best(&mut question, &words, &entries, MOST);
    let mut results = Vec::new();
    for code in codes {
        results.push(hit(code, &question, &entries, lang));
    }
    Found {
        query: query.to_string(),
        lang: lang.tag(),
        results,
        marks: question.marks(),
    }
}

fn hit(code: Code, question: &Question, entries: &[(Code, Prose)], lang: Lang) -> Hit {
    let kind = match code {
        Code::Reply(_) => HitKind::Reply,
        Code::Enhanced(_) => HitKind::Enhanced,
    };
    let known = entries.iter().find(|(other, _)| *other == code);
    if let Some((_, prose)) = known.filter(|_| code.class() == 0) {
        return topic(prose, lang);
    }
    let (title, snippet, url) = match known {
        Some((_, prose)) => (
            prose.title.into(),
            snippet::of(code, prose, &question.terms, lang),
            Some(explain::url(code, lang)),
        ),
        None => {
            let entry = explain::entry(code, lang);
            (entry.title, snippet::cut(&entry.means, lang), entry.url)
        }
    };
    Hit {
        kind,
        code: Some(code),
        id: None,
        title,
        snippet,
        url,
    }
}

/// A reason or a provider.
fn topic(prose: &Prose, lang: Lang) -> Hit {
    let path = prose.about;
    Hit {
        kind: if path.starts_with('p') {
            HitKind::Provider
        } else {
            HitKind::Reason
        },
        code: None,
        id: path.split('/').nth(1),
        title: prose.title.into(),
        snippet: prose.means.into(),
        url: Some(["/", lang.tag(), "/", path].concat()),
    }
}
