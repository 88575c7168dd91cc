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
        let lower = match plain.is_ascii() {
            true => plain.to_ascii_lowercase(),
            false => plain.to_lowercase(),
        };
        // Lower case may be longer, or shorter.
        let same = lower.len() == plain.len() && plain.is_ascii();
        let from = if same { &*lower } else { &*plain };
        let mut masked = Vec::new();
        let mut at = 0;
        for (start, end, _) in reply::masked(&plain) {
            if at == 0 {
                masked.reserve(from.len() + PADDING);
            }
            masked.extend_from_slice(from.as_bytes().get(at..start).unwrap_or_default());
            masked.push(b'*');
            at = end;
        }
        if at > 0 {
            masked.extend_from_slice(from.as_bytes().get(at..).unwrap_or_default());
            if !same {
                masked = String::from_utf8(masked)
                    .unwrap_or_default()
                    .to_lowercase()
                    .into_bytes();
            }
        }
        Text {
            masked: (at > 0).then(|| Words::of(masked)),
            raw: Words::of(lower.into_bytes()),
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
    /// A byte for each of its bytes, 1 where a word begins: no space, and not within a word of ASCII
    /// letters or digits. Then zeros to a multiple of eight.
    starts: Vec<u8>,
}

impl Words {
    fn of(mut bytes: Vec<u8>) -> Words {
        let mut starts = Vec::with_capacity(bytes.len() + 8);
        // Simple steps over all of it, which the compiler makes wide.
        let letter = |byte: &u8| byte.is_ascii_alphanumeric();
        let begins = |(before, byte): (&u8, &u8)| u8::from(!(letter(before) & letter(byte)) & (*byte != b' '));
        starts.extend(bytes.first().map(|first| begins((&b' ', first))));
        starts.extend(bytes.iter().zip(bytes.iter().skip(1)).map(begins));
        starts.resize(bytes.len().next_multiple_of(8), 0);
        bytes.extend_from_slice(&[0; PADDING]);
        Words { text: bytes, starts }
    }

    /// Gives the places before `end` at which words begin.
    #[inline]
    pub fn starts(&self, end: usize, mut give: impl FnMut(usize)) {
        for (eighth, found) in self.starts.as_chunks().0.iter().enumerate() {
            let mut left = u64::from_le_bytes(*found);
            while left != 0 {
                let at = 8 * eighth + left.trailing_zeros() as usize / 8;
                if at >= end {
                    return;
                }
                give(at);
                left &= left - 1;
            }
        }
    }

    /// Whether a word begins there: within a word of ASCII letters or digits none does.
    pub fn begins_word(&self, at: usize) -> bool {
        let letter = |at: usize| self.text.get(at).is_some_and(u8::is_ascii_alphanumeric);
        at == 0 || !(letter(at) && letter(at - 1))
    }

    /// Where the phrase ends, if it stands at or behind `from` at the start of a word; a `whole` one
    /// ends a word too.
    pub fn find(&self, phrase: &[u8], from: usize, whole: bool) -> Option<usize> {
        let first = phrase.first()?;
        let mut eighth = from / 8;
        // In the first eight those before `from` do not count.
        let mut past = u64::MAX << (8 * (from % 8));
        loop {
            let mut left = u64::from_le_bytes(*self.starts.get(8 * eighth..)?.first_chunk()?) & past;
            while left != 0 {
                let start = 8 * eighth + left.trailing_zeros() as usize / 8;
                let rest = self.text.get(start..)?;
                let end = start + phrase.len();
                if rest.first() == Some(first) && rest.starts_with(phrase) && (!whole || self.begins_word(end)) {
                    return Some(end);
                }
                left &= left - 1;
            }
            eighth += 1;
            past = u64::MAX;
        }
    }

    /// Behind which byte no phrase can begin that looks like a link, a host or an address: all of
    /// them hold a slash, an at sign, or a dot between letters or digits.
    pub fn last_raw(&self) -> usize {
        let letter = |at: usize| self.text.get(at).is_some_and(u8::is_ascii_alphanumeric);
        let raw = |at: &usize| match self.text.get(*at) {
            Some(b'/' | b'@') => true,
            Some(b'.') => letter(at + 1) && at.checked_sub(1).is_some_and(letter),
            _ => false,
        };
        (0..self.text.len()).rev().find(raw).map_or(0, |at| at + 1)
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
