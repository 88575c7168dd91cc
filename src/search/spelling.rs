//! Finding words in texts, and forgiving one mistake.

use alloc::{string::String, vec::Vec};

/// Where the first of the words stands in a text: start and length.
#[inline(never)]
pub(super) fn find(text: &str, words: &[String], open: bool, from: usize) -> Option<(usize, usize)> {
    // Sections are long, so most bytes must cost no more than one look at this set of first bytes.
    // Six bits of a byte are its place there; two bytes that share one are told apart below.
    let place = |byte: u8| 1_u64 << ((byte | 0x20) & 63);
    let mut firsts = 0;
    for word in words {
        firsts |= word.as_bytes().first().map_or(0, |byte| place(*byte));
    }
    let text = text.as_bytes();
    for (at, byte) in text.iter().enumerate().skip(from) {
        // Of a Han character only the first byte begins a word.
        if firsts & place(*byte) != 0
            && byte & 0xC0 != 0x80
            && let Some(length) = matched(text, at, words, open)
        {
            return Some((at, length));
        }
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

/// The length of the word that begins here; a Latin one begins at a word's start, in any case,
/// and one of up to three letters is a whole word.
fn matched(text: &[u8], at: usize, words: &[String], open: bool) -> Option<usize> {
    let byte = |at: usize| text.get(at).copied().unwrap_or(b' ');
    let before = byte(at.wrapping_sub(1));
    // Nor does a word begin within a tag.
    if byte(at) < 0x80 && (before.is_ascii_alphanumeric() || matches!(before, b'<' | b'/')) {
        return None;
    }
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
