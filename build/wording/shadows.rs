//! Rules that another one before them always forestalls.

use super::{Phrase, Rule};
use crate::faults::Faults;
use std::collections::BTreeMap;

/// The phrases of rules without conditions, each with its rule's place among all; by their first three
/// bytes, so that not every pair has to be looked at.
type Free<'r> = BTreeMap<&'r str, Vec<(usize, &'r Phrase)>>;

/// A rule that an earlier one without conditions always forestalls is dead.
pub fn check(rules: &[Rule], faults: &mut Faults) {
    let mut free = Free::new();
    for (at, rule) in rules.iter().enumerate() {
        if let Some(other) = rule.parts.iter().find_map(|part| shadow(part, &free)) {
            faults.add(
                &rule.place,
                format!(
                    "is never reached: {} stands before it and fits whenever it does",
                    rules[other].place
                ),
            );
        }
        if let Some(only) = unconditional(rule)
            && let Some(key) = only.text.get(..3)
        {
            free.entry(key).or_default().push((at, only));
        }
    }
}

/// The phrase of a rule that asks for nothing but this one.
fn unconditional(rule: &Rule) -> Option<&Phrase> {
    let conditions = !rule.codes.is_empty() || !rule.enhanced.is_empty() || !rule.stages.is_empty();
    match &*rule.parts {
        [only] if !conditions && !rule.known && !rule.token => Some(only),
        _ => None,
    }
}

/// The place of a rule whose phrase stands within this one, where a word begins.
fn shadow(part: &Phrase, free: &Free) -> Option<usize> {
    let text = &*part.text;
    let starts = (0..text.len()).filter(|start| text.is_char_boundary(*start) && begins_word(text, *start));
    let mut rests = starts.map(|start| &text[start..]);
    rests.find_map(|rest| {
        let group = rest.get(..3).and_then(|key| free.get(key))?;
        let fits = |(_, other): &&(usize, &Phrase)| other.raw == part.raw && rest.starts_with(&other.text);
        group.iter().find(fits).map(|(at, _)| *at)
    })
}

/// Whether a word begins there: a letter or digit within another word begins none.
fn begins_word(text: &str, at: usize) -> bool {
    let letter = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric);
    at == 0 || !(letter(at) && letter(at - 1))
}
