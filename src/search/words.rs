//! The words of a language that readers use: fillers, words that mean the same, phrases.

use crate::{catalogue, lang::Lang};
use core::str::Split;

/// What words end in that says nothing of their meaning; the longest first.
const ENDINGS: [&str; 12] = [
    "ations", "ation", "ings", "ing", "ure", "ied", "ies", "ed", "es", "s", "y", "e",
];

/// One language's `search.toml`, packed: a row of fillers, rows of words that mean the same, and
/// rows that begin with codes and have phrases behind tabs.
#[derive(Clone, Copy)]
pub(super) struct Words(&'static str);

impl Words {
    pub fn of(lang: Lang) -> Words {
        Words(catalogue::search_words(lang))
    }

    /// Whether a word tells nothing.
    pub fn is_filler(self, word: &str) -> bool {
        self.rows()
            .next()
            .is_some_and(|row| row.split(' ').any(|filler| filler == word))
    }

    /// The words that mean what this one means, itself among them; empty where none is known.
    pub fn same(self, word: &str) -> &'static str {
        let asked = stem(word);
        self.rows()
            .skip(1)
            .take_while(|row| !row.contains('\t'))
            .find(|row| {
                row.split(' ')
                    .any(|other| other.starts_with(asked) && stem(other) == asked)
            })
            .unwrap_or_default()
    }

    /// Rows that hold phrases have tabs.
    pub fn rows(self) -> Split<'static, char> {
        self.0.split('\n')
    }

    /// Every word that a question can be made of, beside those of the entries.
    pub fn all(self) -> Split<'static, [char; 3]> {
        self.0.split(['\n', '\t', ' '])
    }

    /// The longest word that the text begins with. For texts without spaces.
    pub fn longest(self, text: &str) -> &'static str {
        let mut best = "";
        for word in self.all() {
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
