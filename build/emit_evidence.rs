//! What the site shows of the rules and a reader's program has no use for: the examples, and who
//! showed them. Only the command gets them; no module carries them.

use crate::wording::{Rule, Source, Wording};
use std::fmt::Write;

/// A row a rule, in the order of the rules, so that the place is the rule's rank; marks have none.
pub fn emit(wording: &Wording) -> String {
    let mut out = String::from("// Made by the build script from src/protocols.\n");
    let rules = wording
        .rules
        .iter()
        .filter_map(|rule| Some((rule, rule.source.as_ref()?)));
    let rows: String = rules.map(|(rule, source)| row(rule, source)).collect();
    writeln!(out, "static EVIDENCE: &[Evidence] = &[{rows}];").expect("a String takes all");
    let software: Vec<bool> = wording.providers.iter().map(|provider| provider.software).collect();
    writeln!(out, "static SOFTWARE: &[bool] = &{software:?};").expect("a String takes all");
    out
}

fn row(rule: &Rule, source: &Source) -> String {
    let examples = if source.made_up { &[][..] } else { &rule.examples };
    format!(
        "Evidence {{ id: {:?}, examples: &{:?}, source: {:?} }}, ",
        rule.id.as_deref().unwrap_or_default(),
        examples,
        [&source.title, &source.url, &source.date],
    )
}
