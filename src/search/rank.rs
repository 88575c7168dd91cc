//! Which codes answer a question, best first.
//!
//! A whole code comes before the beginning of one, that before a phrase of the table or a title,
//! and that before single words; a word counts the more the fewer entries have it.

use super::{
    question::{Question, Term},
    spelling::{Firsts, matched, near},
    words::{Words, stem},
};
use crate::{
    catalogue::{self, Prose},
    code::Code,
    facts::Status,
};
use alloc::{vec, vec::Vec};

/// How much it counts where a word stands.
const TITLE: u8 = 8;
const MEANS: u8 = 4;
const SECTIONS: u8 = 1;

/// So many words are looked for in the sections, which takes longest.
const DEEP: u8 = 3;

/// The codes that answer best. Terms that nothing knows are corrected.
pub(super) fn best(question: &mut Question, words: &Words, entries: &[(Code, Prose)], most: usize) -> Vec<Code> {
    let mut deep = DEEP;
    measure(&mut question.terms, entries);
    for term in &mut question.terms {
        resolve(term, entries, words, &mut deep);
        let having = term.levels.iter().filter(|level| **level > 0).count();
        let times = (term.levels.len() * 2).checked_div(having);
        term.rarity = times.map_or(0, |times| times.max(1).ilog2() + 1);
    }
    let phrases = phrases(question, words);
    let mut scored = Vec::new();
    for (index, (code, prose)) in entries.iter().enumerate() {
        let score = score(*code, prose, index, question, &phrases);
        if score > 0 && !question.codes.contains(code) {
            // A reason or a provider is worth as much; it has no facts, and lies behind the codes.
            let registered = code.class() == 0 || catalogue::status(index) == Status::Registered;
            let kind = matches!(code, Code::Enhanced(_)) == question.dotted;
            scored.push((score * 4 + u32::from(registered) * 2 + u32::from(kind), *code));
        }
    }
    let mut found = question.codes.clone();
    // So few are wanted that to sort them all would only weigh more. Of equal ones the first.
    while let Some(best) = scored.iter_mut().rev().max_by_key(|(score, _)| *score)
        && best.0 > 0
    {
        best.0 = 0;
        found.push(best.1);
        if found.len() >= most {
            break;
        }
    }
    found.truncate(most);
    found
}

/// Notes where each term stands in titles and meanings, all in one pass over the texts.
fn measure(terms: &mut [Term], entries: &[(Code, Prose)]) {
    let mut all = Firsts::default();
    for term in &mut *terms {
        all.add(&term.forms);
        term.firsts.add(&term.forms);
        term.levels = vec![0; entries.len()];
    }
    for (index, (_, prose)) in entries.iter().enumerate() {
        for (text, level) in [(prose.title, TITLE), (prose.means, MEANS), (prose.about, MEANS)] {
            let text = text.as_bytes();
            let mut before = b' ';
            for (at, byte) in text.iter().enumerate() {
                if all.may_begin(text, at, before) {
                    note(terms, (text, at), index, level);
                }
                before = *byte;
            }
        }
    }
}

/// Notes the terms that stand at a place of a text.
fn note(terms: &mut [Term], (text, at): (&[u8], usize), index: usize, level: u8) {
    for term in terms.iter_mut().filter(|term| term.firsts.may_begin(text, at, b' ')) {
        if let Some(own) = term.levels.get_mut(index)
            && *own < level
            && matched(text, at, &term.forms, term.open).is_some()
        {
            *own = level;
        }
    }
}

/// Finds a term that no title and no meaning has in the sections, else as another word that is
/// spelled almost like it.
fn resolve(term: &mut Term, entries: &[(Code, Prose)], words: &Words, deep: &mut u8) {
    let stands = |term: &Term| term.levels.iter().any(|level| *level > 0);
    if stands(term) || words.all.iter().any(|word| term.means(word)) || *deep == 0 {
        return;
    }
    *deep -= 1;
    let has = |text: &&str| term.find(text).is_some();
    let inside = |prose: &Prose| catalogue::HAS_SECTIONS && prose.sections.iter().any(has);
    let below = |(_, prose): &(Code, Prose)| SECTIONS * u8::from(inside(prose) || has(&prose.act));
    term.levels = entries.iter().map(below).collect();
    if stands(term) {
        return;
    }
    let asked = term.forms.first().map_or("", |form| form);
    if let Some(other) = correct(asked, entries, words) {
        term.forms = Term::new(other, words).forms;
        measure(core::slice::from_mut(term), entries);
    }
}

/// A known word with one mistake, not in its first letter, for words of five letters or more.
fn correct(asked: &str, entries: &[(Code, Prose)], words: &Words) -> Option<&'static str> {
    if asked.len() < 5 || !asked.is_ascii() {
        return None;
    }
    let fits = |word: &&str| word.len() > 3 && near(stem(word), asked);
    let first = |word: &&&str| word.as_bytes().first() == asked.as_bytes().first();
    let mut titles = entries.iter().flat_map(|(_, prose)| [prose.title, prose.means]);
    let listed = words.all.iter().filter(first).copied().find(fits);
    listed.or_else(|| titles.find_map(|text| words_from(text, asked).find(fits)))
}

/// The words of a text that begin with the letter that another begins with.
fn words_from<'t>(text: &'t str, asked: &str) -> impl Iterator<Item = &'t str> {
    let first = asked.as_bytes().first().copied().unwrap_or_default();
    let mut before = b' ';
    text.bytes().enumerate().filter_map(move |(at, byte)| {
        let begins = byte.to_ascii_lowercase() == first && !before.is_ascii_alphanumeric();
        before = byte;
        let rest = if begins { text.get(at..)? } else { return None };
        let end = rest.bytes().position(|byte| !byte.is_ascii_alphanumeric());
        rest.get(..end.unwrap_or(rest.len()))
    })
}

/// The codes of the phrases that the question holds, with how well they fit.
fn phrases(question: &Question, words: &Words) -> Vec<(Code, u32)> {
    let mut found = Vec::new();
    for row in words.rows() {
        let mut parts = row.split('\t');
        let codes = parts.next().unwrap_or_default();
        let mut fit = 0;
        for phrase in parts {
            let held = phrase
                .split(' ')
                .all(|word| question.terms.iter().any(|term| term.means(word)));
            fit = fit.max(if held { phrase.split(' ').count() as u32 * 16 } else { 0 });
        }
        for code in codes.split(' ').take(fit as usize).filter_map(Code::read) {
            found.push((code, fit));
            fit -= 1;
        }
    }
    found
}

fn score(code: Code, prose: &Prose, index: usize, question: &Question, phrases: &[(Code, u32)]) -> u32 {
    if code.class() > 0 && question.starts.iter().any(|start| code.text().starts_with(&**start)) {
        return 1 << 29;
    }
    let mut fit = title(prose, index, question);
    for (other, own) in phrases {
        if *other == code {
            fit = fit.max(*own);
        }
    }
    (fit << 16) + words(index, question)
}

/// A title that the question says almost whole fits like the second code of a phrase.
fn title(prose: &Prose, index: usize, question: &Question) -> u32 {
    let (mut length, mut fit) = (0, 0);
    for term in &question.terms {
        if term.level(index) != TITLE {
            return 0;
        }
        length += term.find(prose.title).map_or(0, |(_, length)| length);
        fit += 16;
    }
    if fit > 0 && length * 2 >= prose.title.len() {
        fit - 1
    } else {
        0
    }
}

/// The words of the question by where they stand and how rare they are; an entry with fewer
/// than half of them is no answer.
fn words(index: usize, question: &Question) -> u32 {
    let (mut matched, mut sum) = (0, 0);
    for term in &question.terms {
        matched += u32::from(term.level(index) > 0);
        sum += u32::from(term.level(index)) * term.rarity;
    }
    let all = question.terms.len() as u32;
    let share = (sum * matched).checked_div(all).unwrap_or_default();
    if matched * 2 < all { 0 } else { share }
}
