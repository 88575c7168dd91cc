//! The explanation of codes that stand alone.

use super::{Explanation, is_mismatch, warnings};
use crate::{
    code::Code,
    diagnose::{self, Basis, Diagnosis},
    entry::Entry,
    facts::Kind,
    lang::Lang,
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};

/// One code, or a reply code and an enhanced one: `entries` is never empty.
pub(super) fn explanation(input: &str, entries: Vec<Entry>, lang: Lang) -> Explanation {
    let (mut code, mut enhanced) = (None, None);
    for entry in &entries {
        match entry.code {
            Code::Reply(reply) => code = Some(reply),
            Code::Enhanced(status) => enhanced = Some(status),
        }
    }
    let finding = diagnose::of_codes(code, enhanced);
    // The sending server goes by the reply code, of which an enhanced code of another class says the wrong thing.
    let decides = match finding.basis {
        Some(Basis::Enhanced) if !is_mismatch(&entries) => entries.last(),
        _ => entries.first(),
    };
    let warnings = warnings(&entries, lang);
    let (summary, next_steps) = decides.map_or_else(Default::default, |entry| (entry.means.clone(), entry.steps()));
    let diagnosis = Diagnosis {
        outcome: finding.outcome,
        reason: finding.reason,
        actor: finding.actor,
        provider: None,
        basis: finding.basis,
        address_dead: finding.address_dead,
        clears: None,
        wait: None,
        source: None,
        summary,
        next_steps,
        cause: String::new(),
        wants: Vec::new(),
    };
    let (code, enhanced) = entries
        .into_iter()
        .partition::<Vec<Entry>, _>(|entry| entry.kind == Kind::Reply);
    Explanation {
        protocol: "smtp",
        lang: lang.tag(),
        input: input.to_string(),
        parts: None,
        reply: None,
        others: Vec::new(),
        code: code.into_iter().next(),
        enhanced: enhanced.into_iter().next(),
        diagnosis,
        warnings,
    }
}
