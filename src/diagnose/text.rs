//! A reply's text as rules look at it.

use super::words::{Room, Words};
use crate::{
    code::half_width,
    reply::{self, PartKind},
};
use alloc::string::String;

/// The text twice, in lower case, one space between words: as it is, and with `*` in place of
/// every address, host and link, which differ from reply to reply.
pub(super) struct Text<'r> {
    raw: Words<'r>,
    /// `None` where nothing had to be masked: it is the same.
    masked: Option<Words<'r>>,
}

impl<'r> Text<'r> {
    /// A text in rooms that are made for it.
    pub fn of(text: &str, [one, other, last]: &'r mut [Option<Room>; 3]) -> Text<'r> {
        let raw = lower(text.as_bytes(), one);
        if !raw.odd {
            let masked = mask(text, raw.text, other).map(Words::of);
            return Text { raw, masked };
        }
        let plain = simple(text);
        let small = plain.to_lowercase();
        // Lower case may be longer, or shorter.
        let masked = if plain.is_ascii() {
            mask(&plain, small.as_bytes(), other).map(Words::of)
        } else {
            let mut room = None;
            let masked = mask(&plain, plain.as_bytes(), &mut room);
            masked.map(|masked| lower(masked.text().to_lowercase().as_bytes(), other))
        };
        Text {
            raw: lower(small.as_bytes(), last),
            masked,
        }
    }

    /// The text itself and the masked one, where that is another.
    pub fn both(&self) -> impl Iterator<Item = &Words<'r>> {
        [&self.raw].into_iter().chain(&self.masked)
    }

    /// The text itself, or the masked one.
    pub fn looked(&self, raw: bool) -> &Words<'r> {
        match &self.masked {
            Some(masked) if !raw => masked,
            _ => &self.raw,
        }
    }
}

/// Puts a text into a room.
fn lower<'r>(text: &[u8], room: &'r mut Option<Room>) -> Words<'r> {
    let room = room.insert(Room::of(text.len()));
    room.push(text);
    Words::of(room)
}

/// A text with `*` in place of what is masked in `plain`, as it stands in `from`, place for place.
/// `None` where nothing is.
fn mask<'r>(plain: &str, from: &[u8], room: &'r mut Option<Room>) -> Option<&'r mut Room> {
    let mut at = 0;
    for (start, end, _) in reply::masked(plain) {
        let room = room.get_or_insert_with(|| Room::of(plain.len()));
        room.push(from.get(at..start).unwrap_or_default());
        room.push(b"*");
        at = end;
    }
    let room = room.as_mut()?;
    room.push(from.get(at..plain.len()).unwrap_or_default());
    Some(room)
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
