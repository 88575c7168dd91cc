//! The words of a language that readers use: fillers, words that mean the same, phrases.

use crate::{catalogue, lang::Lang};
use alloc::vec::Vec;
use core::str::Split;

/// What words end in that says nothing of their meaning; the longest first.
const ENDINGS: [&str; 12] = [
    "ations", "ation", "ings", "ing", "ure", "ied", "ies", "ed", "es", "s", "y", "e",
];

/// One language's `search.toml`, packed: a row of variants, a row of fillers, rows of words that
/// mean the same, and rows that begin with codes and have phrases behind tabs.
pub(super) struct Words {
    packed: &'static str,
    /// Every word that a question can be made of, beside those of the entries. Cut once for a
    /// search: what is not known is looked up here again and again.
    pub all: Vec<&'static str>,
}

impl Words {
    pub fn of(lang: Lang) -> Words {
        let packed = catalogue::search_words(lang);
        let (mut all, mut from) = (Vec::new(), 0);
        for (at, byte) in packed.bytes().enumerate() {
            if byte <= b' ' {
                all.push(packed.get(from..at).unwrap_or_default());
                from = at + 1;
            }
        }
        Words { packed, all }
    }

    /// The character that the texts have where a reader types another: 满 for 滿.
    pub fn usual(&self, c: char) -> char {
        let mut pairs = self.rows().next().unwrap_or_default().chars();
        while let (Some(variant), Some(usual)) = (pairs.next(), pairs.next()) {
            if variant == c {
                return usual;
            }
        }
        c
    }

    /// Whether a word tells nothing.
    pub fn is_filler(&self, word: &str) -> bool {
        self.rows()
            .nth(1)
            .is_some_and(|row| row.split(' ').any(|filler| filler == word))
    }

    /// The words that mean what this one means, itself among them; empty where none is known.
    pub fn same(&self, word: &str) -> &'static str {
        let asked = stem(word);
        self.rows()
            .skip(2)
            .take_while(|row| !row.contains('\t'))
            .find(|row| {
                row.split(' ')
                    .any(|other| other.starts_with(asked) && stem(other) == asked)
            })
            .unwrap_or_default()
    }

    /// Rows that hold phrases have tabs.
    pub fn rows(&self) -> Split<'static, char> {
        self.packed.split('\n')
    }

    /// The longest word that the text begins with. For texts without spaces.
    pub fn longest(&self, text: &str) -> &'static str {
        let mut best = "";
        for word in &self.all {
            if word.len() > best.len() && text.starts_with(word) {
                best = word;
            }
        }
        best
    }
}

/// The word without its ending, at least four letters; the whole word begins with it.
#[inline(never)]
pub(super) fn stem(word: &str) -> &str {
    let mut stems = ENDINGS.iter().filter_map(|ending| word.strip_suffix(ending));
    stems.find(|stem| stem.len() >= 4).unwrap_or(word)
}

/// Whether a word of the table is meant by a stem that was asked for; `open`: the reader may
/// still be typing it.
#[inline(never)]
pub(super) fn means(word: &str, asked: &str, open: bool) -> bool {
    if word.as_bytes().first() != asked.as_bytes().first() {
        return false;
    }
    let own = stem(word);
    let begins = (asked.len() >= 4 || open) && word.starts_with(asked);
    own == asked || begins || (own.len() >= 5 && asked.starts_with(own))
}
