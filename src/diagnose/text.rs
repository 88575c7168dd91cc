//! A reply's text as rules look at it.

use crate::{
    code::half_width,
    reply::{self, PartKind},
};
use alloc::string::String;

/// The text twice, in lower case, one space between words: as it is, and with `*` in place of
/// every address, host and link, which differ from reply to reply.
pub(super) struct Text {
    pub raw: String,
    pub masked: String,
}

impl Text {
    pub fn of(text: &str) -> Text {
        let plain = simple(text);
        let mut masked = String::new();
        let mut at = 0;
        for (start, end, _) in pieces(&plain) {
            masked.push_str(plain.get(at..start).unwrap_or_default());
            masked.push('*');
            at = end;
        }
        masked.push_str(plain.get(at..).unwrap_or_default());
        Text {
            masked: masked.to_lowercase(),
            raw: plain.to_lowercase(),
        }
    }
}

/// The addresses, hosts and links in a text, with their places.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (usize, usize, PartKind)> {
    let found = reply::pieces(text).into_iter();
    found.filter(|(.., kind)| matches!(kind, PartKind::Address | PartKind::Ip | PartKind::Host | PartKind::Url))
}

/// Full-width characters and curly quotes as their plain forms, white space as one space.
fn simple(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        let c = match c {
            '\u{2018}' | '\u{2019}' => '\'',
            '\u{201c}' | '\u{201d}' => '"',
            // A full stop of Chinese is no dot here.
            '\u{3002}' => c,
            other => half_width(other),
        };
        if !c.is_whitespace() {
            out.push(c);
        } else if !out.ends_with(' ') && !out.is_empty() {
            out.push(' ');
        }
    }
    out.truncate(out.trim_end().len());
    out
}

/// Whether a word begins there: within a word of ASCII letters or digits none does.
pub(super) fn begins_word(text: &str, at: usize) -> bool {
    let letter = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric);
    at == 0 || !(letter(at) && letter(at - 1))
}

/// Where the phrase ends, if it stands at or behind `from` at the start of a word; a `whole` one ends
/// a word too.
pub(super) fn find(text: &str, phrase: &str, from: usize, whole: bool) -> Option<usize> {
    let mut at = from;
    loop {
        let start = at + text.get(at..)?.find(phrase)?;
        let end = start + phrase.len();
        if begins_word(text, start) && (!whole || begins_word(text, end)) {
            return Some(end);
        }
        at = start + phrase.chars().next().map_or(1, char::len_utf8);
    }
}
