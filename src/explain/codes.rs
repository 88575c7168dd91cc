//! The explanation of codes that stand alone.

use super::{Explanation, is_mismatch, warnings};
use crate::{
    diagnose::{self, Basis, Diagnosis},
    entry::Entry,
    facts::{Kind, Outcome, Reason, Severity},
    lang::Lang,
    plain,
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// One code, or a reply code and an enhanced one.
pub(super) fn explanation(input: &str, entries: Vec<Entry>, lang: Lang) -> Explanation {
    // The enhanced code is the more exact of two, unless it contradicts the reply code or says less.
    let mismatch = is_mismatch(&entries);
    let says_more = match (entries.first(), entries.last()) {
        (Some(first), Some(last)) => diagnose::says_more(first.code, last.code),
        _ => false,
    };
    let by_first = mismatch || says_more;
    let deciding = if by_first { entries.first() } else { entries.last() };
    let mut diagnosis = deciding.map(by_code).unwrap_or_else(|| by_code(&entries[0]));
    if !by_first && entries.len() == 2 && diagnosis.basis.is_some() {
        diagnosis.basis = Some(Basis::Enhanced);
    }
    // Codes that contradict each other leave a doubt, and in doubt an address is kept.
    diagnosis.address_dead &= !mismatch;
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
    explanation
}

/// What the bare code lets one conclude.
fn by_code(entry: &Entry) -> Diagnosis {
    let reason = entry.reason;
    let known = reason.filter(|reason| *reason != Reason::Unclear);
    let permanent = entry.severity == Some(Severity::Permanent);
    Diagnosis {
        outcome: entry.severity.map(Outcome::of),
        reason,
        actor: entry.actor,
        provider: None,
        basis: known.map(|_| Basis::Code),
        address_dead: permanent && known.is_some_and(Reason::address_dead),
        clears: None,
        wait: None,
        source: None,
        summary: entry.means.clone(),
        next_steps: plain::items(&entry.sections[2].html),
        cause: String::new(),
        wants: Vec::new(),
    }
}
