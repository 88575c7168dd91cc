//! The explanation of a text that holds whole replies.

use super::{Explanation, Given, entry, warnings};
use crate::{
    catalogue::{self, phrases},
    code::Code,
    diagnose,
    entry::Entry,
    lang::Lang,
    reply::{self, Part, PartKind},
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use serde::Serialize;

/// A piece of the input with what it is.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct ExplainedPart {
    /// Its kind.
    pub kind: PartKind,
    /// It, as it stands in the input.
    pub text: String,
    /// What it says; `None` for text and what stands between.
    pub note: Option<String>,
}

/// `None` where there is neither a code nor a wording that is known.
pub(super) fn explanation(input: &str, lang: Lang, given: Given<'_>) -> Option<Explanation> {
    let mut parsed = reply::parse(input);
    let deciding = parsed.deciding?;
    if deciding >= parsed.replies.len() {
        return None;
    }
    let reply = parsed.replies.remove(deciding);
    let finding = diagnose::find(&reply.said(), input)?;
    let code = reply.code.map(Code::Reply).and_then(|code| known(code, lang));
    let enhanced = reply.enhanced.map(Code::Enhanced).and_then(|code| known(code, lang));
    let both: Vec<Entry> = code.iter().chain(&enhanced).cloned().collect();
    let mut diagnosis = diagnose::tell(finding, &reply, lang, given(&both));
    // Success has no reason that could speak: what the code means is all that there is to say.
    if let Some(entry) = both.first().filter(|_| diagnosis.reason.is_none()) {
        diagnosis.summary = entry.means.clone();
        diagnosis.next_steps = entry.steps();
    }
    Some(Explanation {
        protocol: "smtp",
        lang: lang.tag(),
        input: input.to_string(),
        parts: Some(parsed.parts.into_iter().map(|part| explained(part, lang)).collect()),
        diagnosis,
        warnings: warnings(&both, lang),
        reply: Some(reply),
        others: parsed.replies,
        code,
        enhanced,
    })
}

/// The entry of a code that may exist.
fn known(code: Code, lang: Lang) -> Option<Entry> {
    let code = super::existing(code, lang).ok()?;
    Some(entry(code, lang))
}

/// The title of a code that may exist. A log holds thousands: the entry is made only where it must be.
fn title(code: Code, lang: Lang) -> Option<String> {
    match catalogue::title(code, lang) {
        Some(title) => Some(title.into()),
        None => known(code, lang).map(|entry| entry.title.into_owned()),
    }
}

fn explained(part: Part, lang: Lang) -> ExplainedPart {
    let note = match part.kind {
        PartKind::Code | PartKind::Enhanced => {
            Code::read(part.text.trim_start_matches('#')).and_then(|code| title(code, lang))
        }
        PartKind::Separator | PartKind::Text | PartKind::Other => None,
        kind => Some(phrases::part(lang, kind).into()),
    };
    ExplainedPart {
        kind: part.kind,
        text: part.text,
        note,
    }
}
