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
    } else if address(word) {
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
        !local.is_empty()
            && domain.len() > 2
            && domain.contains(&b'.')
            && !domain.iter().any(|byte| b"@:".contains(byte))
    })
}

/// Of what may stand in an IP: IPv4 in four numbers, IPv6 with two colons or more.
fn ip(word: &[u8]) -> bool {
    let number = |part: &[u8]| (1..=3).contains(&part.len()) && part.iter().all(u8::is_ascii_digit);
    let dots = word.iter().filter(|byte| **byte == b'.').count();
    let colons = word.iter().filter(|byte| **byte == b':').count();
    dots == 3 && word.split(|byte| *byte == b'.').all(number)
        || (2..8).contains(&colons) && (colons > 3 || find(word, b"::").is_some())
}

/// Of what may stand in a host name, with a dot: labels, the last of letters.
fn host(word: &[u8]) -> bool {
    let top = word.rsplit(|byte| *byte == b'.').next().unwrap_or_default();
    top.len() > 1
        && top.iter().all(u8::is_ascii_alphabetic)
        && word.split(|byte| *byte == b'.').all(|label| !label.is_empty())
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

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{format, string::String};

    /// What the words of a text look like, those that are more than words.
    fn seen(text: &str) -> Vec<(&str, PartKind)> {
        let found = of(text.as_bytes());
        found
            .into_iter()
            .map(|(start, end, kind)| (&text[start..end], kind))
            .collect()
    }

    #[track_caller]
    fn is(kind: PartKind, words: &[&str]) {
        for word in words {
            assert_eq!(seen(word), [(*word, kind)]);
            let text = format!("the ({word}), and <{word}>.");
            assert_eq!(seen(&text), [(*word, kind); 2], "{text}");
        }
    }

    #[track_caller]
    fn is_word(words: &[&str]) {
        words.iter().for_each(|word| assert_eq!(seen(word), [], "{word}"));
    }

    #[test]
    fn a_link_has_a_scheme_or_begins_with_www() {
        is(
            PartKind::Url,
            &[
                "http://a.example/b",
                "https://a.example/?q=1&ip=192.0.2.1",
                "www.a.example",
            ],
        );
        is_word(&["ftp:/", "http:/", "https"]);
    }

    #[test]
    fn marks_of_the_sentence_end_a_link_and_quotes_within_do_not() {
        let text = "see https://a.example/it's;a=(b)|c, or http://b.example/x);";
        let links = ["https://a.example/it's;a=(b)|c", "http://b.example/x"];
        assert_eq!(seen(text), links.map(|link| (link, PartKind::Url)));
    }

    #[test]
    fn an_address_has_one_sign_something_before_it_and_a_dot_behind() {
        is(
            PartKind::Address,
            &["bob@a.example", "bob+tag=x.example@b.example", "o_o/7@b.example"],
        );
        is_word(&[
            "@a.b",
            "bob@localhost",
            "bob@.x",
            "bob.b@ab",
            "x@y@z.example",
            "bob@b.example:blocked",
        ]);
    }

    #[test]
    fn an_ip_has_four_numbers_or_colons_enough() {
        is(
            PartKind::Ip,
            &[
                "192.0.2.1",
                "2001:db8::1",
                "fe80:0:0:0:1:2:3:4",
                "64:ff9b::192.0.2.1",
                "1:2:3:4:5:6:7:8",
            ],
        );
        is_word(&[
            "192.0.2",
            "192.0.2.1234",
            "1.2.3.4.5",
            "10:20:30",
            "1:2:3:4",
            "::x",
            "core::mem::take",
            "1:2:3:4:5:6:7:8:9",
            "192.0..1",
            "a.b.c.d",
        ]);
    }

    #[test]
    fn a_host_has_labels_and_a_last_one_of_letters() {
        is(
            PartKind::Host,
            &["mx.example.com", "a_b-1.example.com", "x.y.zz", "3.example"],
        );
        is_word(&[
            "mx",
            "mx..example",
            ".example",
            "a.b",
            "version.2",
            "1.2.3",
            "a+b.example",
            "gateway.x1",
        ]);
    }

    #[test]
    fn a_token_has_capitals_and_something_else() {
        is(PartKind::Token, &["TSS04", "MI:STC", "S3150", "A-1B", "DNSBL:ATTRB1"]);
        is_word(&[
            "FAILED",
            "X-SPAM",
            "AB1",
            "TSS04x",
            "ABCDEFGHIJK12",
            "12345",
            "a_bc",
            "_:_1",
            "TSS+04",
        ]);
    }

    #[test]
    fn an_id_is_long_and_has_digits_and_letters() {
        is(PartKind::Id, &["4BxYz12345", "12345678a", "abc123-xy"]);
        is_word(&["abcde123", "abcdefgh12", "123456789", "abc/123456", "überlang123"]);
    }

    /// The words that are masked are found by their dots and colons alone, and are the same ones.
    #[test]
    fn what_is_masked_is_found_wherever_it_stands() {
        let words = [
            "http://a.example",
            "bob@a.example",
            "192.0.2.1",
            "2001:db8::1",
            "mx.a.example",
        ];
        let others = [
            "TSS04",
            "4BxYz12345",
            "end.",
            "note: x",
            "a.b",
            "..",
            ":",
            "10:20",
            "(see)",
        ];
        for (before, after) in others.iter().flat_map(|a| others.iter().map(move |b| (a, b))) {
            for word in words {
                let text = format!("{before} {word} {after}:{word}.{word}");
                let wanted: Vec<_> = of(text.as_bytes())
                    .into_iter()
                    .filter(|(.., kind)| is_masked(*kind))
                    .collect();
                let found: Vec<_> = masked(text.as_bytes()).collect();
                assert_eq!(found, wanted, "{text}");
                assert!(
                    found.iter().any(|(start, end, _)| text[*start..*end] == *word),
                    "{text}"
                );
            }
        }
    }

    fn is_masked(kind: PartKind) -> bool {
        matches!(kind, PartKind::Url | PartKind::Address | PartKind::Ip | PartKind::Host)
    }

    /// A look at each mark, however many there are, comes to the end.
    #[test]
    fn nothing_is_masked_in_marks_alone() {
        let text = String::from(". : .: :. ").repeat(20);
        assert_eq!(masked(text.as_bytes()).count(), 0);
    }
}
