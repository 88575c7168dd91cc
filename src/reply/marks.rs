//! Where in the view something may begin: a word, a number, a bracket, a quotation. All else is passed over unread.

use super::view::View;
use crate::octets::{Octets, bits};

/// The marks of the 64 bytes that were asked for last.
#[derive(Default)]
pub(super) struct Marks {
    /// Which 64 bytes, one higher than their number; 0 before the first are asked for.
    block: usize,
    found: u64,
}

impl Marks {
    /// The first mark from `at` on; where none is before `end`, some place from `end` on. No block behind
    /// that is looked at: lines without marks, each of which looked to the end of the text, would take the
    /// square of its length.
    #[inline]
    pub(super) fn next(&mut self, view: &View, at: usize, end: usize) -> usize {
        let mut past = u64::MAX << (at % 64);
        for block in at / 64..end.div_ceil(64) {
            if self.block != block + 1 {
                self.block = block + 1;
                self.found = marks(view, 64 * block);
            }
            let left = self.found & past;
            if left != 0 {
                return 64 * block + left.trailing_zeros() as usize;
            }
            past = u64::MAX;
        }
        end
    }
}

/// The marks of the 64 bytes from `start` on, a bit each.
fn marks(view: &View, start: usize) -> u64 {
    let rest = view.rest(start);
    let (eights, last) = rest.get(..64).unwrap_or(rest).as_chunks();
    let mut before = u64::from(view.before(start).is_ascii_alphanumeric()) << 7;
    let mut marks = 0;
    for (index, eight) in eights.iter().enumerate() {
        marks |= of_eight(Octets(u64::from_le_bytes(*eight)), &mut before) << (8 * index);
    }
    // A block of 64 has no rest.
    marks | of_eight(Octets::of(last), &mut before).wrapping_shl(8 * eights.len() as u32)
}

/// The marks of eight bytes; `before` says of the first bit whether a word stands before them.
#[inline]
fn of_eight(octets: Octets, before: &mut u64) -> u64 {
    let word = octets.word();
    let begins = word & !(word << 8 | *before);
    *before = word >> 56;
    // More than are asked for, so that three ranges do: `"#$%&'()`, `[\]^_` and the grave accent, `{|}`.
    let signs = octets.within(b'"', b')') | octets.within(b'[', b'`') | octets.within(b'{', b'}');
    bits(begins | signs)
}

#[cfg(test)]
mod tests {
    use super::*;
    use alloc::{string::String, vec::Vec};

    /// The marks that are asked for, one byte after the other; others may be among them.
    fn expected(text: &[u8]) -> Vec<usize> {
        let word = |at: usize| text.get(at).is_some_and(u8::is_ascii_alphanumeric);
        let sign = |at: usize| b"([{)}]\"'`#".contains(&text[at]);
        let begins = |at: &usize| word(*at) && at.checked_sub(1).is_none_or(|before| !word(before)) || sign(*at);
        (0..text.len()).filter(begins).collect()
    }

    #[test]
    fn no_mark_is_passed_over_at_any_distance() {
        let piece = "550 5.1.1 <bob@example.com>: (User) unknown [\u{e9}t\u{e9}] {x}'s \"q\" `#`";
        for shift in 0..70 {
            let text = ["a".repeat(shift).as_str(), piece, piece].concat();
            let view = View::of(&text, &None);
            let (mut marks, mut found, mut at) = (Marks::default(), Vec::new(), 0);
            while at < view.len() {
                at = marks.next(&view, at, view.len());
                found.push(at);
                at += 1;
            }
            let missed = { expected(text.as_bytes()) }
                .into_iter()
                .find(|mark| !found.contains(mark));
            assert_eq!(missed, None, "{text}");
        }
    }

    #[test]
    fn within_a_word_there_is_no_mark() {
        let text = String::from("x").repeat(200);
        let view = View::of(&text, &None);
        let mut marks = Marks::default();
        assert_eq!(marks.next(&view, 0, 200), 0);
        assert_eq!(marks.next(&view, 1, 200), 200);
    }

    #[test]
    fn no_block_behind_the_end_is_looked_at() {
        let text = [" ".repeat(70), String::from("a")].concat();
        let view = View::of(&text, &None);
        let mut marks = Marks::default();
        assert_eq!(marks.next(&view, 3, 60), 60);
        assert_eq!(marks.next(&view, 3, 65), 70);
        assert_eq!(marks.next(&view, 71, 71), 71);
    }
}
