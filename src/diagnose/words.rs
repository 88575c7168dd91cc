//! A text in lower case, and where its words begin.

use crate::{
    catalogue::wording::PADDING,
    octets::{HIGH, Octets, bits, first},
};
use alloc::{vec, vec::Vec};

/// So many bytes of a text, and [`PADDING`], lie where they are asked for: most replies are shorter, and
/// to allocate would take longer than to read them.
const FEW: usize = 512;

/// Room for a text, and a text in the making.
pub(super) struct Room {
    few: ([u8; FEW], [u64; FEW / 64]),
    many: (Vec<u8>, Vec<u64>),
    length: usize,
}

impl Room {
    pub const fn new() -> Room {
        Room {
            few: ([0; FEW], [0; FEW / 64]),
            many: (Vec::new(), Vec::new()),
            length: 0,
        }
    }

    /// Makes room for so many bytes. Whoever needs room for more than few calls it first.
    pub fn reserve(&mut self, length: usize) {
        let whole = length.next_multiple_of(64) + 64;
        if whole > FEW {
            self.many = (vec![0; whole], vec![0; whole / 64]);
        }
    }

    /// Text and starts of words, all behind the text zeros.
    fn all(&mut self) -> (&mut [u8], &mut [u64]) {
        if self.many.0.is_empty() {
            (&mut self.few.0, &mut self.few.1)
        } else {
            (&mut self.many.0, &mut self.many.1)
        }
    }

    /// The text so far.
    pub fn text(&mut self) -> &str {
        let length = self.length;
        core::str::from_utf8(self.all().0.get(..length).unwrap_or_default()).unwrap_or_default()
    }

    /// Puts bytes behind the text; none that find no room.
    pub fn push(&mut self, bytes: &[u8]) {
        let start = self.length;
        if let Some(to) = self.all().0.get_mut(start..start + bytes.len()) {
            to.copy_from_slice(bytes);
            self.length += bytes.len();
        }
    }
}

const _: () = assert!(PADDING <= 64);

/// A text in lower case, and where its words begin.
#[derive(Clone, Copy)]
pub(super) struct Words<'r> {
    /// Behind it, at least [`PADDING`].
    pub text: &'r [u8],
    /// A bit for each of its bytes, 1 where a word begins: no space, and not within a word of ASCII
    /// letters or digits.
    starts: &'r [u64],
    /// Where a byte that is not printable ASCII stands, or a space beside another.
    pub odd: bool,
}

/// How many bytes are left before each eight of so many.
fn left(length: usize) -> impl Iterator<Item = usize> {
    (0..length.div_ceil(8)).map(move |eight| length - 8 * eight)
}

/// What a pass over a text needs to know of the eight bytes before, and what it has met.
#[derive(Default)]
struct Pass {
    words: u64,
    spaces: u64,
    odd: u64,
}

impl Pass {
    /// Eight bytes in lower case, and at which of them words begin; only those of the mask count.
    #[inline]
    fn eight(&mut self, octets: Octets, mask: u64) -> (u64, u64) {
        let (word, space) = (octets.word(), octets.is(b' '));
        let begins = !(word & (word << 8 | self.words) | space) & mask & HIGH;
        self.odd |= octets.odd() & mask | space & (space << 8 | self.spaces);
        (self.words, self.spaces) = (word >> 56, space >> 56);
        (octets.lower().0, bits(begins))
    }
}

impl<'r> Words<'r> {
    /// The text in a room, in which ASCII may have capitals still.
    pub fn of(room: &'r mut Room) -> Words<'r> {
        let length = room.length;
        let (text, starts) = room.all();
        let mut pass = Pass::default();
        let sides = [text.first(), length.checked_sub(1).and_then(|last| text.get(last))];
        let ends = sides.contains(&Some(&b' '));
        for ((index, eight), left) in text.as_chunks_mut().0.iter_mut().enumerate().zip(left(length)) {
            let (lower, begins) = pass.eight(Octets(u64::from_le_bytes(*eight)), first(left));
            *eight = lower.to_le_bytes();
            if let Some(starts) = starts.get_mut(index / 8) {
                *starts |= begins << (8 * (index % 8));
            }
        }
        Words {
            odd: pass.odd != 0 || ends,
            text: text.get(..length + PADDING).unwrap_or_default(),
            starts,
        }
    }

    /// Gives the places from `from` to `end` at which words begin, up to the first that is enough.
    #[inline]
    fn any(&self, from: usize, end: usize, mut enough: impl FnMut(usize) -> bool) {
        let mut past = u64::MAX << (from % 64);
        for (index, found) in self.starts.iter().enumerate().skip(from / 64) {
            let mut left = found & past;
            while left != 0 {
                let at = 64 * index + left.trailing_zeros() as usize;
                if at >= end || enough(at) {
                    return;
                }
                left &= left - 1;
            }
            past = u64::MAX;
        }
    }

    /// Gives the places before `end` at which words begin.
    #[inline]
    pub fn starts(&self, end: usize, mut give: impl FnMut(usize)) {
        self.any(0, end, |at| {
            give(at);
            false
        });
    }

    /// Whether a word begins there: within a word of ASCII letters or digits none does.
    pub fn begins_word(&self, at: usize) -> bool {
        let letter = |at: usize| self.text.get(at).is_some_and(u8::is_ascii_alphanumeric);
        at == 0 || !(letter(at) && letter(at - 1))
    }

    /// Where the phrase ends, if it stands at or behind `from` at the start of a word; a `whole` one
    /// ends a word too.
    pub fn find(&self, phrase: &[u8], from: usize, whole: bool) -> Option<usize> {
        let begins: [u8; 2] = *phrase.first_chunk()?;
        let mut found = None;
        self.any(from, usize::MAX, |start| {
            let rest = self.text.get(start..).unwrap_or_default();
            let end = start + phrase.len();
            if rest.first_chunk() == Some(&begins) && rest.starts_with(phrase) && (!whole || self.begins_word(end)) {
                found = Some(end);
            }
            found.is_some()
        });
        found
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
        let may = |(_, eight): &(usize, &[u8; 8])| {
            let octets = Octets(u64::from_le_bytes(**eight));
            octets.is(b'/') | octets.is(b'@') | octets.is(b'.') != 0
        };
        let eights = self.text.as_chunks().0.iter().enumerate().rev().filter(may);
        let mut found = { eights }.filter_map(|(eight, _)| (8 * eight..8 * eight + 8).rev().find(raw));
        found.next().map_or(0, |at| at + 1)
    }
}
