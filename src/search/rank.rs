//! Which codes answer a question, best first.
//!
//! A whole code comes before the beginning of one, that before a phrase of the table or a title,
//! and that before single words; a word counts the more the fewer entries have it.

use super::{
    question::{Question, Term},
    spelling::near,
    words::{Words, stem},
};
use crate::{
    catalogue::{self, Prose},
    code::Code,
    facts::Status,
};
use alloc::vec::Vec;

/// How much it counts where a word stands.
const TITLE: u8 = 8;
const MEANS: u8 = 4;
const SECTIONS: u8 = 1;

/// So many words are looked for in the sections, which takes longest.
const DEEP: u8 = 3;

/// The codes that answer best. Terms that nothing knows are corrected.
pub(super) fn best(question: &mut Question, words: &Words, entries: &[(Code, Prose)], most: usize) -> Vec<Code> {
    let mut deep = DEEP;
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
            let registered = catalogue::status(index) == Status::Registered;
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

/// Finds a term in titles and meanings, else in the sections, else as another word that is
/// spelled almost like it.
fn resolve(term: &mut Term, entries: &[(Code, Prose)], words: &Words, deep: &mut u8) {
    if measure(term, entries, false) || words.all.iter().any(|word| term.means(word)) || *deep == 0 {
        return;
    }
    *deep -= 1;
    if measure(term, entries, true) {
        return;
    }
    let asked = term.forms.first().map_or("", |form| form);
    if let Some(other) = correct(asked, entries, words) {
        term.forms = Term::new(other, words).forms;
        measure(term, entries, false);
    }
}

/// Notes where a term stands in each entry; false where it stands in none.
#[inline(never)]
fn measure(term: &mut Term, entries: &[(Code, Prose)], below: bool) -> bool {
    let mut levels = Vec::new();
    for (_, prose) in entries {
        let has = |text: &&str| term.find(text).is_some();
        levels.push(if below {
            SECTIONS * u8::from(prose.sections.iter().any(has) || has(&prose.act))
        } else if has(&prose.title) {
            TITLE
        } else {
            MEANS * u8::from(has(&prose.means) || has(&prose.about))
        });
    }
    let any = levels.iter().any(|level| *level > 0);
    term.levels = levels;
    any
}

/// A known word with one mistake, not in its first letter, for words of five letters or more.
fn correct(asked: &str, entries: &[(Code, Prose)], words: &Words) -> Option<&'static str> {
    let fits = |word: &&str| {
        let begins = word.as_bytes().first().map(u8::to_ascii_lowercase) == asked.as_bytes().first().copied();
        begins && word.len() > 3 && near(stem(word), asked)
    };
    if asked.len() < 5 || !asked.is_ascii() {
        return None;
    }
    let mut titles = entries.iter().flat_map(|(_, prose)| [prose.title, prose.means]);
    words
        .all
        .iter()
        .copied()
        .find(fits)
        .or_else(|| titles.find_map(|text| text.split([' ', ',', '`']).find(fits)))
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
    if question.starts.iter().any(|start| code.text().starts_with(&**start)) {
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
