//! What single words look like: links, addresses, hosts, tokens, ids.

use super::parts::PartKind;
use alloc::vec::Vec;

/// The words of a text that are more than words, with their places.
pub(super) fn of(text: &str) -> Vec<(usize, usize, PartKind)> {
    let mut found = Vec::new();
    let mut at = 0;
    while let Some((start, word)) = next(text, at) {
        at = start + word.len();
        let word = match url(word) {
            Some(url) => url,
            None => word,
        };
        if let Some(kind) = kind(word) {
            found.push((start, start + word.len(), kind));
            at = start + word.len();
        }
    }
    found
}

/// What parts words; in a link only white space, quotes and angle brackets do.
fn parts_words(c: char) -> bool {
    c.is_whitespace()
        || matches!(
            c,
            '<' | '>' | '"' | '\'' | '(' | ')' | '[' | ']' | '{' | '}' | ',' | ';' | '|'
        )
}

/// The next word from `at` on, without the marks of the sentence around it.
fn next(text: &str, at: usize) -> Option<(usize, &str)> {
    let rest = text.get(at..)?;
    let start = rest.find(|c: char| !parts_words(c) && !matches!(c, ':' | '.' | '!' | '?' | '='))?;
    let rest = rest.get(start..)?;
    let link = rest.starts_with("http://") || rest.starts_with("https://") || rest.starts_with("www.");
    let end = if link {
        rest.find(|c: char| c.is_whitespace() || matches!(c, '<' | '>' | '"'))
    } else {
        rest.find(parts_words)
    };
    let word = rest.get(..end.unwrap_or(rest.len()))?;
    Some((at + start, word.trim_end_matches(['.', ':', '!', '?', '='])))
}

/// The link without the marks of the sentence that follow it.
fn url(word: &str) -> Option<&str> {
    word.contains("://")
        .then(|| word.trim_end_matches(['.', ',', ';', ')', ']', '\'']))
}

fn kind(word: &str) -> Option<PartKind> {
    let ascii = word.is_ascii();
    if word.starts_with("http://") || word.starts_with("https://") || word.starts_with("www.") {
        Some(PartKind::Url)
    } else if address(word) {
        Some(PartKind::Address)
    } else if ip(word) {
        Some(PartKind::Ip)
    } else if host(word) {
        Some(PartKind::Host)
    } else if ascii && token(word) {
        Some(PartKind::Token)
    } else if ascii && id(word) {
        Some(PartKind::Id)
    } else {
        None
    }
}

fn address(word: &str) -> bool {
    word.split_once('@').is_some_and(|(local, domain)| {
        !local.is_empty() && domain.len() > 2 && !domain.contains('@') && domain.contains('.')
    })
}

/// IPv4 in four numbers, IPv6 with two colons or more.
fn ip(word: &str) -> bool {
    let four = word.split('.').filter(|part| part.parse::<u8>().is_ok()).count() == 4 && word.split('.').count() == 4;
    let colons = word.bytes().filter(|byte| *byte == b':').count();
    let six = (2..8).contains(&colons)
        && word
            .bytes()
            .all(|byte| byte.is_ascii_hexdigit() || matches!(byte, b':' | b'.'))
        && (colons > 3 || word.contains("::"));
    four || six
}

/// Labels with dots, the last of letters.
fn host(word: &str) -> bool {
    let label = |label: &str| {
        !label.is_empty()
            && label
                .bytes()
                .all(|byte| byte.is_ascii_alphanumeric() || matches!(byte, b'-' | b'_'))
    };
    word.rsplit_once('.').is_some_and(|(names, top)| {
        top.len() > 1 && top.bytes().all(|byte| byte.is_ascii_alphabetic()) && names.split('.').all(label)
    })
}

/// Capitals with digits, a colon, an underscore: `TSS04`, `MI:STC`, `OFR_506`, `S3150`.
fn token(word: &str) -> bool {
    let shape = |byte: u8| byte.is_ascii_uppercase() || byte.is_ascii_digit() || matches!(byte, b':' | b'_' | b'-');
    let capital = word.bytes().any(|byte| byte.is_ascii_uppercase());
    let other = word.bytes().any(|byte| !byte.is_ascii_uppercase() && byte != b'-');
    (4..=12).contains(&word.len()) && capital && other && word.bytes().all(shape)
}

/// Long, with digits among letters.
fn id(word: &str) -> bool {
    let digits = word.bytes().filter(u8::is_ascii_digit).count();
    let letter = word.bytes().any(|byte| byte.is_ascii_alphabetic());
    word.len() > 8 && letter && digits > 2 && !word.contains('/')
}
