//! Where in a session the two codes come.

use super::aspects::{Finding, contrast};
use crate::{catalogue::phrases, entry::Entry, facts::Stage, joined::joined, lang::Lang};
use alloc::{string::String, vec::Vec};

/// More commands than this are said as "most commands".
const FEW: usize = 4;

/// The stages of both, as sets.
pub(super) fn finding(low: &Entry, high: &Entry, lang: Lang) -> Finding {
    let (mine, theirs) = (&low.usual_stages, &high.usual_stages);
    if mine.is_empty() || theirs.is_empty() {
        return Finding::Silent;
    }
    let (at_mine, at_theirs) = (places(mine, lang), places(theirs, lang));
    if mine != theirs && at_mine == at_theirs {
        // Two long lists that are said alike: nobody is helped by their fine print.
        return Finding::Silent;
    }
    if mine.contains(&Stage::Any) != theirs.contains(&Stage::Any) {
        // "Any command" holds the commands of the other: to set them apart would contradict that.
        let sentence = contrast(lang, &clause_of_place(low, lang), &clause_of_place(high, lang));
        return Finding::Differs(at_mine, at_theirs, sentence);
    }
    let both = common(mine, theirs);
    let (only_mine, only_theirs) = (without(mine, &both), without(theirs, &both));
    let (a, b) = (low.code.text(), high.code.text());
    let sentence = match (both.is_empty(), only_mine.is_empty(), only_theirs.is_empty()) {
        (_, true, true) => return Finding::Agrees(phrases::compare_stage_both(lang, &at_mine)),
        (true, ..) => contrast(lang, &clause_of_place(low, lang), &clause_of_place(high, lang)),
        (_, true, false) => phrases::compare_stage_only(lang, &a, &b, &at_mine, &places(&only_theirs, lang)),
        (_, false, true) => phrases::compare_stage_only(lang, &b, &a, &at_theirs, &places(&only_mine, lang)),
        // A list that ends in "most commands" would claim the shared ones too.
        _ if only_mine.len() > FEW => phrases::compare_stage_besides(lang, &b, &a, &places(&only_theirs, lang)),
        _ if only_theirs.len() > FEW => phrases::compare_stage_besides(lang, &a, &b, &places(&only_mine, lang)),
        (_, false, false) => {
            phrases::compare_stage_partly(lang, &a, &b, &places(&only_mine, lang), &places(&only_theirs, lang))
        }
    };
    Finding::Differs(at_mine, at_theirs, sentence)
}

/// `354 comes after DATA`
pub(crate) fn clause_of_place(entry: &Entry, lang: Lang) -> String {
    phrases::compare_stage_clause(lang, &entry.code.text(), &places(&entry.usual_stages, lang))
}

/// The stages that both lists hold.
pub(super) fn common(mine: &[Stage], theirs: &[Stage]) -> Vec<Stage> {
    mine.iter().copied().filter(|stage| theirs.contains(stage)).collect()
}

/// The stages besides those; where "any command" is among those, every command is.
fn without(stages: &[Stage], taken: &[Stage]) -> Vec<Stage> {
    let held = |stage: &Stage| taken.contains(stage) || *stage != Stage::Connect && taken.contains(&Stage::Any);
    stages.iter().copied().filter(|stage| !held(stage)).collect()
}

/// `in place of the greeting or after MAIL FROM, RCPT TO or the message`
pub(crate) fn places(stages: &[Stage], lang: Lang) -> String {
    let connect = stages.contains(&Stage::Connect).then(|| phrases::stage_connect(lang));
    let commands: Vec<Stage> = stages
        .iter()
        .copied()
        .filter(|stage| *stage != Stage::Connect)
        .collect();
    let after = if commands.contains(&Stage::Any) {
        Some(phrases::stage_after(lang, phrases::stage_name(lang, Stage::Any)))
    } else if commands.len() > FEW {
        Some(phrases::stage_many(lang).into())
    } else if commands.is_empty() {
        None
    } else {
        let names: Vec<&str> = commands.iter().map(|stage| phrases::stage_name(lang, *stage)).collect();
        Some(phrases::stage_after(lang, &list(&names, lang)))
    };
    match (connect, after) {
        (Some(connect), Some(after)) => phrases::stage_or_after(lang, &after, connect),
        (Some(connect), None) => connect.into(),
        (None, Some(after)) => after,
        (None, None) => phrases::stage_none(lang).into(),
    }
}

/// `x, y or z`
fn list(names: &[&str], lang: Lang) -> String {
    match names {
        [head @ .., last] if !head.is_empty() => {
            phrases::typography_list_or(lang, &joined(head, phrases::typography_list_comma(lang)), last)
        }
        _ => joined(names, ""),
    }
}
