//! Rules that are never reached.

use crate::{
    faults::Faults,
    wording::{Phrase, Rule},
};
use std::collections::BTreeMap;

/// A rule that an earlier one without conditions always forestalls is dead.
pub fn check(rules: &[Rule], faults: &mut Faults) {
    // By the first three bytes, so that not every pair has to be looked at.
    let mut free: BTreeMap<&str, Vec<(usize, &Phrase)>> = BTreeMap::new();
    for (at, rule) in rules.iter().enumerate() {
        let starts = |part: &Phrase| {
            let text = &part.text;
            (0..text.len())
                .filter(|start| text.is_char_boundary(*start) && begins_word(text, *start))
                .collect::<Vec<_>>()
        };
        let shadow = rule.parts.iter().find_map(|part| {
            starts(part).into_iter().find_map(|start| {
                let rest = &part.text[start..];
                let group = rest.get(..3).and_then(|key| free.get(key))?;
                group
                    .iter()
                    .find(|(_, other)| other.raw == part.raw && rest.starts_with(&other.text))
                    .map(|(at, _)| *at)
            })
        });
        if let Some(other) = shadow {
            faults.add(
                &rule.place,
                format!(
                    "is never reached: {} stands before it and fits whenever it does",
                    rules[other].place
                ),
            );
        }
        let unconditional = rule.codes.is_empty() && rule.enhanced.is_empty() && rule.stages.is_empty();
        if unconditional
            && !rule.known
            && !rule.token
            && rule.parts.len() == 1
            && let Some(key) = rule.parts[0].text.get(..3)
        {
            free.entry(key).or_default().push((at, &rule.parts[0]));
        }
    }
}

/// Whether a word begins there: a letter or digit within another word begins none.
fn begins_word(text: &str, at: usize) -> bool {
    let letter = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric);
    at == 0 || !(letter(at) && letter(at - 1))
}
