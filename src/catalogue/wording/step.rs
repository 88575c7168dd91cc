//! What is known of a rule before it is read: enough to pass most of them over.

use super::{rule::Rule, starts::hash};
use crate::octets::first;

/// What a phrase, or the text at a word start, is looked up by: eight bytes, four, or two. No text has
/// the uppermost byte of the shorter ones.
pub(super) fn keys(window: u64) -> [u64; 3] {
    [window, window & 0xFFFF_FFFF | 0xFF << 56, window & 0xFFFF | 0xFE << 56]
}

/// How many bytes a phrase of this length is looked up by.
fn looked_up(length: usize) -> usize {
    match length {
        8.. => 8,
        4..8 => 4,
        _ => 2,
    }
}

/// Up to eight bytes of a text from `at` on as a number, zeros behind its end.
fn window(text: &[u8], at: usize) -> u64 {
    let mut window = [0; 8];
    for (byte, from) in window.iter_mut().zip(text.get(at..).unwrap_or_default()) {
        *byte = *from;
    }
    u64::from_le_bytes(window)
}

/// The hash that a rule is looked up by, and the hash of at most four bytes that announces it.
pub(super) fn hashes(rule: &Rule, phrase: &[u8]) -> [u64; 2] {
    let [long, short, shortest] = keys(window(phrase, 0)).map(|key| hash(key, rule.raw()));
    match looked_up(phrase.len()) {
        8 => [long, short],
        4 => [short; 2],
        _ => [shortest; 2],
    }
}

/// The eight bytes of a phrase behind those that it is looked up by; zeros where it has no more.
pub(super) fn tail(phrase: &[u8]) -> u64 {
    window(phrase, looked_up(phrase.len()))
}

/// The rank of a rule; how many bytes of its [`tail`] count; the first [`word`] of a phrase that has to
/// follow, or the provider where there is no phrase at all; whether it is the last of its start.
#[derive(Clone, Copy)]
pub(super) struct Step(pub(super) u32);

const LAST: u32 = 1 << 16;

/// The bits of so many bytes: a look is less than to reckon.
static TAIL: [u64; 16] = tails();

const fn tails() -> [u64; 16] {
    let mut tail = [0; 16];
    let mut bytes = 0;
    while bytes < tail.len() {
        tail[bytes] = first(bytes);
        bytes += 1;
    }
    tail
}

impl Step {
    pub(super) fn of(rule: &Rule, is_last: bool) -> Step {
        let tail = rule.length.saturating_sub(looked_up(rule.length)).min(8) as u32;
        let word = match rule.length {
            0 => rule.provider.unwrap_or_default(),
            _ => rule.rest().next().map_or(0, |(_, phrase)| word(window(phrase, 0))),
        };
        let last = if is_last { LAST } else { 0 };
        Step(u32::from(rule.rank) | tail << 17 | u32::from(word) << 24 | last)
    }

    pub(super) fn rank(self) -> usize {
        (self.0 & 0xFFFF) as usize
    }

    /// The bits of a text's tail that a phrase's tail tells.
    pub(super) fn tail(self) -> u64 {
        TAIL[(self.0 >> 17 & 0xF) as usize]
    }

    pub(super) fn is_last(self) -> bool {
        self.0 & LAST != 0
    }

    /// The [`word`] that begins what has to follow; 0 for nothing.
    pub(super) fn word(self) -> u8 {
        (self.0 >> 24) as u8
    }
}

/// A number from 1 to 255 for what a word begins with.
pub(crate) fn word(window: u64) -> u8 {
    ((window as u32 & 0xFF_FFFF).wrapping_mul(0x9E37_79B1) >> 24).max(1) as u8
}
