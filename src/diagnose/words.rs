//! A text in lower case, and where its words begin.

use crate::{
    catalogue::wording::PADDING,
    octets::{Octets, bits},
};
use alloc::{vec, vec::Vec};

/// So many bytes of a text, and [`PADDING`], lie where they are asked for: most replies are shorter, and
/// to allocate would take longer than to read them.
const FEW: usize = 384;

/// Room for a text, and a text in the making.
pub(super) struct Room {
    few: ([u8; FEW], [u64; FEW / 64]),
    many: (Vec<u8>, Vec<u64>),
    length: usize,
}

impl Room {
    /// Room for so many bytes.
    pub fn of(length: usize) -> Room {
        let whole = length.next_multiple_of(64) + 64;
        let many = if whole > FEW { whole } else { 0 };
        Room {
            few: ([0; FEW], [0; FEW / 64]),
            many: (vec![0; many], vec![0; many / 64]),
            length: 0,
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

/// What 64 bytes are, a bit each.
#[derive(Default)]
struct Block {
    words: u64,
    spaces: u64,
    odd: u64,
}

impl Block {
    /// Looks at the bytes, and leaves them in lower case.
    #[inline]
    fn of(bytes: &mut [u8; 64]) -> Block {
        let mut block = Block::default();
        for (index, eight) in bytes.as_chunks_mut().0.iter_mut().enumerate() {
            let octets = Octets(u64::from_le_bytes(*eight));
            *eight = octets.lower().0.to_le_bytes();
            block.words |= bits(octets.word()) << (8 * index);
            block.spaces |= bits(octets.is(b' ')) << (8 * index);
            block.odd |= bits(octets.odd()) << (8 * index);
        }
        block
    }
}

impl<'r> Words<'r> {
    /// The text in a room, in which ASCII may have capitals still.
    pub fn of(room: &'r mut Room) -> Words<'r> {
        let length = room.length;
        let (text, starts) = room.all();
        // Before the text is like a space: a text that begins with one is odd.
        let (mut word, mut space, mut odd) = (0, 1, 0);
        let blocks = text.as_chunks_mut().0.iter_mut().zip(starts.iter_mut());
        for (index, (bytes, starts)) in blocks.enumerate().take(length.div_ceil(64)) {
            let block = Block::of(bytes);
            let left = length - 64 * index;
            let valid = if left < 64 { !(u64::MAX << left) } else { u64::MAX };
            *starts = !(block.words & (block.words << 1 | word) | block.spaces) & valid;
            odd |= block.odd & valid | block.spaces & (block.spaces << 1 | space);
            (word, space) = (block.words >> 63, block.spaces >> 63);
        }
        let ends = length.checked_sub(1).and_then(|last| text.get(last)) == Some(&b' ');
        Words {
            odd: odd != 0 || ends,
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
        // `./` and `@` are two ranges.
        let may = |(_, eight): &(usize, &[u8; 8])| {
            let octets = Octets(u64::from_le_bytes(**eight));
            octets.within(b'.', b'/') | octets.is(b'@') != 0
        };
        let eights = self.text.as_chunks().0.iter().enumerate().rev().filter(may);
        let mut found = { eights }.filter_map(|(eight, _)| (8 * eight..8 * eight + 8).rev().find(raw));
        found.next().map_or(0, |at| at + 1)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::string::String;

    fn words(text: &str, check: impl FnOnce(&Words)) {
        let mut room = Room::of(text.len());
        room.push(text.as_bytes());
        check(&Words::of(&mut room));
    }

    #[test]
    fn words_begin_where_they_begin_whatever_the_length() {
        for length in [0, 1, 7, 8, 63, 64, 65, 130, FEW - 64, FEW, 3 * FEW] {
            let text: String = "User <a.b> \u{fc}ber-all ".chars().cycle().take(length).collect();
            let letter = |at: usize| text.as_bytes().get(at).is_some_and(u8::is_ascii_alphanumeric);
            let begins = |at: &usize| text.as_bytes()[*at] != b' ' && !(letter(*at) && *at > 0 && letter(at - 1));
            let expected: Vec<usize> = (0..text.len()).filter(begins).collect();
            words(&text, |words| {
                let mut found = Vec::new();
                words.starts(usize::MAX, |at| found.push(at));
                assert_eq!(found, expected, "{text}");
                let lower = text.to_ascii_lowercase();
                assert_eq!(words.text.get(..text.len()), Some(lower.as_bytes()));
            });
        }
    }

    #[test]
    fn what_has_to_be_made_simple_is_odd() {
        let odd = |text: &str| {
            let mut found = false;
            words(text, |words| found = words.odd);
            found
        };
        for text in ["", "a", "a b.c", "~ !"] {
            assert!(!odd(text), "{text:?}");
        }
        for text in [" a", "a ", "a  b", "a\tb", "\u{e9}", "a\0", "\u{7f}"] {
            assert!(odd(text), "{text:?}");
            assert!(
                odd(&["x".repeat(63).as_str(), text, "y"].concat()) || text.trim() == "a",
                "{text:?}"
            );
        }
    }

    #[test]
    fn a_phrase_is_found_at_the_start_of_a_word() {
        words("the mailbox is full, full", |words| {
            assert_eq!(words.find(b"full", 0, true), Some(19));
            assert_eq!(words.find(b"full", 16, true), Some(25));
            assert_eq!(words.find(b"box", 0, false), None);
            assert_eq!(words.find(b"fu", 0, true), None);
        });
    }
}
