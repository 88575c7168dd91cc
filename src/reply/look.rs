//! Which cue stands somewhere: by tables over the first bytes, since a text has hundreds of places and few cues.

use super::{
    cues::{CUES, Cue},
    view::View,
};
use crate::octets::Octets;

/// The cue that starts at `at`, and where it ends. `at` starts a word or is a bracket. `within` the text
/// of a reply that has its code few cues count, and others may be left out.
#[inline]
pub(super) fn at(view: &View, at: usize, within: bool) -> Option<(Cue, usize)> {
    let bytes = [view.byte(at), view.byte(at + 1), view.byte(at + 2)];
    let first = if within { &FIRST_WITHIN } else { &FIRST };
    may_begin(first, bytes).then(|| look(view, at))?
}

/// Looks through those that have the initial.
#[inline(never)]
fn look(view: &View, at: usize) -> Option<(Cue, usize)> {
    let initial = usize::from(view.byte(at).to_ascii_lowercase());
    let end = |initial: usize| ENDS.get(initial).map_or(0, |end| usize::from(*end));
    let range = initial.checked_sub(1).map_or(0, end)..end(initial);
    let window = Octets::of(view.rest(at)).0 | SMALL;
    let mut same = BY_INITIAL.get(range)?.iter();
    // What passes wrongly fails below.
    same.find_map(|(head, mask, index)| {
        let (phrase, cue) = CUES.get(usize::from(*index)).filter(|_| window & mask == *head)?;
        Some((*cue, behind(view, at, phrase)?))
    })
}

/// With the sixth bit set letters of both cases are one.
const SMALL: u64 = 0x2020_2020_2020_2020;

/// The first eight bytes of a phrase as letters of one case, and which of them tell: a space may be any
/// white space.
const fn head(phrase: &[u8]) -> (u64, u64) {
    let (mut head, mut mask, mut at) = (0, 0, 0);
    while at < 8 && at < phrase.len() && phrase[at] != b' ' {
        head |= (phrase[at] as u64 | 0x20) << (8 * at);
        mask |= 0xFF << (8 * at);
        at += 1;
    }
    (head, mask)
}

/// Whether a phrase may begin with these bytes: nearly all words fail here.
fn may_begin(first: &[u32; 64], bytes: [u8; 3]) -> bool {
    let bit = bit(bytes);
    first[bit / 32] >> (bit % 32) & 1 == 1
}

/// Of 2048 bits that of three bytes, whatever the capitals.
const fn bit([first, second, third]: [u8; 3]) -> usize {
    let number = (first as u32 & 31) << 10 | (second as u32 & 31) << 5 | (third as u32 & 31);
    (number.wrapping_mul(0x9E37_79B1) >> 21) as usize
}

/// The bits of what the phrases begin with.
static FIRST: [u32; 64] = first(false);

/// The same of those that count within a text.
static FIRST_WITHIN: [u32; 64] = first(true);

const fn first(within: bool) -> [u32; 64] {
    let mut first = [0; 64];
    let mut index = 0;
    while index < CUES.len() {
        let phrase = CUES[index].0.as_bytes();
        // What is not told, or may be any white space, may be anything.
        let open = phrase.len() < 3 || phrase[2] == b' ';
        let mut any = if within && !CUES[index].1.counts_within() {
            32
        } else {
            0
        };
        while any < 32 {
            let third = if open { any } else { phrase[2] };
            let bit = bit([phrase[0], phrase[1], third]);
            first[bit / 32] |= 1 << (bit % 32);
            any += 1;
        }
        index += 1;
    }
    first
}

/// The cues by their first letter, in small, else in their order; each with its [`head`].
static BY_INITIAL: [(u64, u64, u8); CUES.len()] = by_initial();

/// Where among them those of a letter end.
static ENDS: [u8; 128] = ends();

/// A byte of a phrase, in small.
const fn byte(phrase: &str, at: usize) -> u8 {
    phrase.as_bytes()[at].to_ascii_lowercase()
}

const fn ends() -> [u8; 128] {
    let mut ends = [0; 128];
    let mut letter = 0;
    while letter < ends.len() {
        let mut index = 0;
        while index < CUES.len() {
            ends[letter] += (byte(CUES[index].0, 0) as usize <= letter) as u8;
            index += 1;
        }
        letter += 1;
    }
    ends
}

const fn by_initial() -> [(u64, u64, u8); CUES.len()] {
    let mut sorted = [(0, 0, 0); CUES.len()];
    let (mut letter, mut next) = (0, 0);
    while letter < 128 {
        let mut index = 0;
        while index < CUES.len() {
            if byte(CUES[index].0, 0) == letter {
                let (head, mask) = head(CUES[index].0.as_bytes());
                sorted[next] = (head, mask, index as u8);
                next += 1;
            }
            index += 1;
        }
        letter += 1;
    }
    sorted
}

/// Where the phrase ends that is to start at `at`. A space in it may be any white space: lines get wrapped.
fn behind(view: &View, mut at: usize, phrase: &str) -> Option<usize> {
    let exact = || phrase.bytes().any(|byte| byte.is_ascii_uppercase());
    for wanted in phrase.bytes() {
        let found = view.byte(at);
        at = if wanted == b' ' && found.is_ascii_whitespace() {
            view.skip(at, view.len())
        } else if found == wanted || found.eq_ignore_ascii_case(&wanted) && !exact() {
            at + 1
        } else {
            return None;
        };
    }
    Some(at)
}
