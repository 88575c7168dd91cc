//! A reply's text as rules look at it.

use crate::{
    catalogue::wording::PADDING,
    code::half_width,
    reply::{self, PartKind},
};
use alloc::{borrow::Cow, string::String, vec::Vec};

/// The text twice, in lower case, one space between words: as it is, and with `*` in place of
/// every address, host and link, which differ from reply to reply.
pub(super) struct Text {
    pub raw: Words,
    /// `None` where nothing had to be masked: it is the same.
    masked: Option<Words>,
}

impl Text {
    pub fn of(text: &str) -> Text {
        let plain = simple(text);
        let mut masked = String::new();
        let mut at = 0;
        for (start, end, _) in reply::masked(&plain) {
            masked.push_str(plain.get(at..start).unwrap_or_default());
            masked.push('*');
            at = end;
        }
        let any = at > 0;
        if any {
            masked.push_str(plain.get(at..).unwrap_or_default());
        }
        Text {
            masked: any.then(|| Words::of(&masked)),
            raw: Words::of(&plain),
        }
    }

    /// The text itself, or the masked one.
    pub fn looked(&self, raw: bool) -> &Words {
        match &self.masked {
            Some(masked) if !raw => masked,
            _ => &self.raw,
        }
    }
}

/// A text in lower case, and where its words begin.
pub(super) struct Words {
    /// Behind it, [`PADDING`].
    pub text: Vec<u8>,
    /// Each place that is no space, and not within a word of ASCII letters or digits.
    pub starts: Vec<u32>,
}

impl Words {
    fn of(text: &str) -> Words {
        let mut bytes = Vec::with_capacity(text.len() + PADDING);
        if text.is_ascii() {
            bytes.extend_from_slice(text.as_bytes());
            bytes.make_ascii_lowercase();
        } else {
            bytes.extend_from_slice(text.to_lowercase().as_bytes());
        }
        let mut starts = Vec::with_capacity(bytes.len() / 4 + 8);
        let mut within = false;
        for (at, byte) in bytes.iter().enumerate() {
            let letter = byte.is_ascii_alphanumeric();
            if !(letter && within) && *byte != b' ' {
                starts.push(at as u32);
            }
            within = letter;
        }
        bytes.extend_from_slice(&[0; PADDING]);
        Words { text: bytes, starts }
    }

    /// Whether a word begins there: within a word of ASCII letters or digits none does.
    pub fn begins_word(&self, at: usize) -> bool {
        let letter = |at: usize| self.text.get(at).is_some_and(u8::is_ascii_alphanumeric);
        at == 0 || !(letter(at) && letter(at - 1))
    }

    /// Where the phrase ends, if it stands at or behind `from` at the start of a word; a `whole` one
    /// ends a word too.
    pub fn find(&self, phrase: &[u8], from: usize, whole: bool) -> Option<usize> {
        let first = self.starts.partition_point(|start| (*start as usize) < from);
        let starts = self.starts.get(first..)?.iter().map(|start| *start as usize);
        let stands = |start: &usize| self.text.get(*start..).is_some_and(|rest| rest.starts_with(phrase));
        let mut ends = starts.filter(stands).map(|start| start + phrase.len());
        ends.find(|end| !whole || self.begins_word(*end))
    }
}

/// The addresses, hosts and links in a text, with their places.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (usize, usize, PartKind)> {
    reply::masked(text)
}

/// Full-width characters and curly quotes as their plain forms, white space as one space.
fn simple(text: &str) -> Cow<'_, str> {
    let bytes = text.as_bytes();
    let printable = bytes.iter().fold(true, |all, byte| all & matches!(byte, b' '..=b'~'));
    let pairs = bytes.iter().zip(bytes.iter().skip(1));
    let double = pairs.fold(false, |any, pair| any | (pair == (&b' ', &b' ')));
    if printable && !double && !text.starts_with(' ') && !text.ends_with(' ') {
        return Cow::Borrowed(text);
    }
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
    Cow::Owned(out)
}
