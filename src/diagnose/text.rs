//! A reply's text as rules look at it.

use super::words::{Room, Words};
use crate::{
    code::half_width,
    reply::{self, PartKind},
};
use alloc::{string::String, vec::Vec};

/// The text twice, in lower case, one space between words: as it is, and with `*` in place of
/// every address, host and link, which differ from reply to reply.
pub(super) struct Text<'r> {
    raw: Words<'r>,
    /// `None` where nothing had to be masked: it is the same.
    masked: Option<Words<'r>>,
}

impl<'r> Text<'r> {
    pub fn of(text: &str, [one, other, last]: &'r mut [Room; 3]) -> Text<'r> {
        let raw = Words::of(text.as_bytes(), one);
        if !raw.odd {
            let masked = masked(text, raw.text.get(..text.len()).unwrap_or_default());
            return Text {
                raw,
                masked: masked.map(|masked| Words::of(&masked, other)),
            };
        }
        let plain = simple(text);
        let lower = plain.to_lowercase();
        // Lower case may be longer, or shorter.
        let masked = match plain.is_ascii() {
            true => masked(&plain, lower.as_bytes()),
            false => masked(&plain, plain.as_bytes())
                .map(|masked| String::from_utf8(masked).unwrap_or_default().to_lowercase().into_bytes()),
        };
        Text {
            raw: Words::of(lower.as_bytes(), last),
            masked: masked.map(|masked| Words::of(&masked, other)),
        }
    }

    /// The text itself, or the masked one.
    pub fn looked(&self, raw: bool) -> &Words<'r> {
        match &self.masked {
            Some(masked) if !raw => masked,
            _ => &self.raw,
        }
    }
}

/// The text with `*` in place of what is masked in `plain`, as it stands in `from`, which is as long.
/// `None` where nothing is.
fn masked(plain: &str, from: &[u8]) -> Option<Vec<u8>> {
    let mut masked = Vec::new();
    let mut at = 0;
    for (start, end, _) in reply::masked(plain) {
        if at == 0 {
            masked.reserve(from.len());
        }
        masked.extend_from_slice(from.get(at..start).unwrap_or_default());
        masked.push(b'*');
        at = end;
    }
    masked.extend_from_slice(from.get(at..).filter(|_| at > 0)?);
    Some(masked)
}

/// The addresses, hosts and links in a text, with their places.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = (usize, usize, PartKind)> {
    reply::masked(text)
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
