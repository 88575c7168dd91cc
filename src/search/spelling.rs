//! Finding words in texts, and forgiving one mistake.

use alloc::{string::String, vec::Vec};

/// What words begin with, as two sets. Texts are long, so most of their bytes must cost no more than
/// one look: six bits of a Latin letter are its place in the one set, those of the second byte of
/// a Han character, which tells more than the first, its place in the other. What shares a place is
/// told apart by [`matched`].
#[derive(Clone, Copy, Default)]
pub(super) struct Firsts {
    latin: u64,
    han: u64,
}

impl Firsts {
    pub fn add(&mut self, words: &[String]) {
        for word in words {
            match *word.as_bytes() {
                [first, ..] if first < 0x80 => self.latin |= Firsts::place(first | 0x20),
                [_, second, ..] => self.han |= Firsts::place(second),
                _ => {}
            }
        }
    }

    const fn place(byte: u8) -> u64 {
        1 << (byte & 63)
    }

    /// Whether one of the words may begin at a place of a text, behind that byte: a Latin word at
    /// a word's start and not within a tag, of a Han character only the first byte.
    #[inline]
    pub fn may_begin(self, text: &[u8], at: usize, before: u8) -> bool {
        match text.get(at).copied().unwrap_or(b' ') {
            byte @ 0..0x80 => {
                self.latin & Firsts::place(byte | 0x20) != 0
                    && !(before.is_ascii_alphanumeric() || matches!(before, b'<' | b'/'))
            }
            0x80..0xC0 => false,
            _ => self.han & text.get(at + 1).map_or(0, |next| Firsts::place(*next)) != 0,
        }
    }
}

/// Where the first of the words stands in a text: start and length.
#[inline(never)]
pub(super) fn find(text: &str, words: &[String], open: bool, from: usize) -> Option<(usize, usize)> {
    let mut firsts = Firsts::default();
    firsts.add(words);
    let text = text.as_bytes();
    let mut before = from.checked_sub(1).and_then(|at| text.get(at)).copied().unwrap_or(b' ');
    for (at, byte) in text.iter().enumerate().skip(from) {
        if firsts.may_begin(text, at, before)
            && let Some(length) = matched(text, at, words, open)
        {
            return Some((at, length));
        }
        before = *byte;
    }
    None
}

/// The text in pieces: what stands between the words, and the words, by turns.
pub(crate) fn pieces<'t>(text: &'t str, words: &[String]) -> Vec<&'t str> {
    let (mut found, mut at) = (Vec::new(), 0);
    while let Some((start, length)) = find(text, words, true, at) {
        found.push(text.get(at..start).unwrap_or_default());
        at = start + length;
        found.push(text.get(start..at).unwrap_or_default());
    }
    found.push(text.get(at..).unwrap_or_default());
    found
}

/// The length of the word that stands here, where one may begin; a Latin one in any case, and one of
/// up to three letters is a whole word.
#[inline(never)]
pub(super) fn matched(text: &[u8], at: usize, words: &[String], open: bool) -> Option<usize> {
    let byte = |at: usize| text.get(at).copied().unwrap_or(b' ');
    let rest = text.get(at..)?;
    let found = words.iter().find(|word| {
        let after = byte(at + word.len());
        let whole = word.len() >= 4 || open || byte(at) >= 0x80 || after == b's' || !after.is_ascii_alphanumeric();
        whole
            && rest
                .get(..word.len())
                .is_some_and(|piece| piece.eq_ignore_ascii_case(word.as_bytes()))
    });
    found.map(|word| word.len()).filter(|length| *length > 0)
}

/// Whether one mistake lies between two words: a letter more, less, another, or two swapped.
pub(super) fn near(a: &str, b: &str) -> bool {
    let (mut a, mut b) = (a.as_bytes(), b.as_bytes());
    while let ([x, after @ ..], [y, rest @ ..]) = (a, b)
        && x == y
    {
        (a, b) = (after, rest);
    }
    let swapped = matches!((a, b), ([p, q, after @ ..], [r, s, rest @ ..]) if p == s && q == r && after == rest);
    let (long, short) = (a.get(1..).unwrap_or_default(), b.get(1..).unwrap_or_default());
    swapped || long == short || long == b || a == short
}
