//! What single words look like: links, addresses, hosts, tokens, ids.

use super::{
    bytes::{self, find, split, trim_end},
    parts::PartKind,
};
use crate::octets::Octets;
use alloc::vec::Vec;

/// The words of a text that are more than words, with their places.
pub(super) fn of(text: &[u8]) -> Vec<(usize, usize, PartKind)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((start, word)) = next(text, at) {
        at = start + word.len();
        if let Some(kind) = kind(word) {
            found.push((start, at, kind));
        }
    }
    found
}

/// The links, addresses and hosts among them.
pub(super) fn masked(text: &[u8]) -> impl Iterator<Item = (usize, usize, PartKind)> {
    let mut at = 0;
    core::iter::from_fn(move || {
        loop {
            // All of them hold a dot or a colon, and most words none.
            let mark = next_mark(text, at)?;
            // What ends a word or a sentence is within none of them.
            if matches!(text.get(mark + 1), None | Some(b' ')) {
                at = mark + 1;
                continue;
            }
            let before = text.get(at..mark)?.iter().rposition(|byte| parts_words(*byte));
            let (start, word) = next(text, before.map_or(at, |part| at + part + 1))?;
            at = (start + word.len()).max(mark + 1);
            if let Some(kind) = masked_kind(word) {
                return Some((start, start + word.len(), kind));
            }
        }
    })
}

/// The first dot or colon from `at` on.
fn next_mark(text: &[u8], mut at: usize) -> Option<usize> {
    loop {
        let octets = Octets::of(text.get(at..)?);
        let marks = octets.is(b'.') | octets.is(b':');
        if marks != 0 {
            return Some(at + marks.trailing_zeros() as usize / 8);
        }
        at += 8;
    }
}

/// What parts words.
fn parts_words(byte: u8) -> bool {
    bytes::kind(byte) & bytes::PART != 0
}

fn is_link(word: &[u8]) -> bool {
    word.starts_with(b"http://") || word.starts_with(b"https://") || word.starts_with(b"www.")
}

/// The next word from `at` on, without the marks of the sentence around it. In a link only white
/// space and what encloses it part words.
fn next(text: &[u8], at: usize) -> Option<(usize, &[u8])> {
    let rest = text.get(at..)?;
    let starts = |byte: &u8| !parts_words(*byte) && !matches!(byte, b':' | b'.' | b'!' | b'?' | b'=');
    let start = rest.iter().position(starts)?;
    let rest = rest.get(start..)?;
    let link = is_link(rest);
    let ends = |byte: &u8| match link {
        true => byte.is_ascii_whitespace() || matches!(byte, b'<' | b'>' | b'"'),
        false => parts_words(*byte),
    };
    let end = rest.iter().position(ends).unwrap_or(rest.len());
    let marks: &[u8] = if link { b".:!?=,;)]'" } else { b".:!?=" };
    Some((at + start, trim_end(rest.get(..end)?, marks)))
}

/// A link, an address or a host: a word with a dot or a colon within.
fn masked_kind(word: &[u8]) -> Option<PartKind> {
    let kinds = word.iter().map(|byte| bytes::kind(*byte));
    let (any, all) = kinds.fold((0, u8::MAX), |(any, all), kind| (any | kind, all & kind));
    if any & bytes::MARK == 0 {
        None
    } else if is_link(word) {
        Some(PartKind::Url)
    } else if any & bytes::AT != 0 && address(word) {
        Some(PartKind::Address)
    } else if all & bytes::IP != 0 && ip(word) {
        Some(PartKind::Ip)
    } else if all & bytes::HOST != 0 && host(word) {
        Some(PartKind::Host)
    } else {
        None
    }
}

fn kind(word: &[u8]) -> Option<PartKind> {
    let masked = masked_kind(word);
    if masked.is_some() {
        masked
    } else if token(word) {
        Some(PartKind::Token)
    } else if id(word) {
        Some(PartKind::Id)
    } else {
        None
    }
}

fn address(word: &[u8]) -> bool {
    split(word, b'@').is_some_and(|(local, domain)| {
        !local.is_empty() && domain.len() > 2 && !domain.contains(&b'@') && domain.contains(&b'.')
    })
}

/// IPv4 in four numbers, IPv6 with two colons or more.
fn ip(word: &[u8]) -> bool {
    let number = |part: &[u8]| (1..=3).contains(&part.len()) && part.iter().all(u8::is_ascii_digit);
    let dots = word.iter().filter(|byte| **byte == b'.').count();
    let colons = word.iter().filter(|byte| **byte == b':').count();
    let six = word.iter().all(|byte| bytes::kind(*byte) & bytes::IP != 0);
    dots == 3 && word.split(|byte| *byte == b'.').all(number)
        || (2..8).contains(&colons) && six && (colons > 3 || find(word, b"::").is_some())
}

/// Labels with dots, the last of letters.
fn host(word: &[u8]) -> bool {
    let label = |label: &[u8]| !label.is_empty() && label.iter().all(|byte| bytes::kind(*byte) & bytes::HOST != 0);
    let top = word.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    top.len() > 1
        && top.len() < word.len()
        && top.iter().all(u8::is_ascii_alphabetic)
        && word.split(|byte| *byte == b'.').all(label)
}

/// Capitals with digits, a colon, an underscore: `TSS04`, `MI:STC`, `OFR_506`, `S3150`.
fn token(word: &[u8]) -> bool {
    let shape = |byte: &u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || b":_-".contains(byte);
    let capital = word.iter().any(u8::is_ascii_uppercase);
    let other = word.iter().any(|byte| !byte.is_ascii_uppercase() && *byte != b'-');
    (4..=12).contains(&word.len()) && capital && other && word.iter().all(shape)
}

/// Long, with digits among letters.
fn id(word: &[u8]) -> bool {
    let digits = word.iter().filter(|byte| byte.is_ascii_digit()).count();
    let letter = word.iter().any(u8::is_ascii_alphabetic);
    word.len() > 8 && word.is_ascii() && letter && digits > 2 && !word.contains(&b'/')
}
