//! What the site shows of the rules and a reader's program has no use for: the examples, and who
//! showed them. Only the command gets them; no module carries them.

use crate::{
    literals,
    wording::{Rule, Source, Wording},
};

/// A row a rule, in the order of the rules, so that the place is the rule's rank; marks have none.
pub fn emit(wording: &Wording) -> String {
    let mut out = literals::head("src/protocols");
    let rules = wording
        .rules
        .iter()
        .filter_map(|rule| Some((rule, rule.source.as_ref()?)));
    literals::list(
        &mut out,
        "EVIDENCE",
        "Evidence",
        rules.map(|(rule, source)| row(rule, source)),
    );
    let software: Vec<bool> = wording.providers.iter().map(|provider| provider.software).collect();
    literals::constant(&mut out, "SOFTWARE", "[bool]", software);
    out
}

fn row(rule: &Rule, source: &Source) -> String {
    let examples = if source.made_up { &[][..] } else { &rule.examples };
    format!(
        "Evidence {{ id: {:?}, examples: &{:?}, source: {:?} }}",
        rule.id.as_deref().unwrap_or_default(),
        examples,
        [&source.title, &source.url, &source.date],
    )
}
