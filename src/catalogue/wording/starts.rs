//! Which rules a word may begin, and whose a host is: by tables that the first call fills.
//!
//! Filled ahead by the build they would weigh on every module; to fill them takes some
//! microseconds. Whoever comes while another fills them fills them with the same.

use super::{
    HOSTS, RULE_ENDS, RULES_SILENT,
    rule::{Rule, phrase},
};
use crate::catalogue::packed::Reader;
use core::sync::atomic::{
    AtomicBool, AtomicU32,
    Ordering::{Acquire, Relaxed, Release},
};

/// So many bytes behind a text have to be zeros, so that a word start is one load.
pub(crate) const PADDING: usize = 8;

/// More than twice as many as there are different starts, so that runs are short.
const SLOTS: usize = 4096;

/// The same of hosts.
const HOST_SLOTS: usize = 512;

/// Bits of the filter: so many that one of forty starts that no rule has passes.
const BITS: usize = 1 << 16;

/// An open table of values above zero, each beside 16 bits of its key's hash.
struct Table<const N: usize>([AtomicU32; N]);

static STARTS: Table<SLOTS> = Table([const { AtomicU32::new(0) }; SLOTS]);
static OWNERS: Table<HOST_SLOTS> = Table([const { AtomicU32::new(0) }; HOST_SLOTS]);
static FILTER: [AtomicU32; BITS / 32] = [const { AtomicU32::new(0) }; BITS / 32];
static READY: AtomicBool = AtomicBool::new(false);

impl<const N: usize> Table<N> {
    fn slots(&self, hash: u64) -> impl Iterator<Item = &AtomicU32> {
        let start = (hash >> 52) as usize;
        (start..start + N).filter_map(|at| self.0.get(at % N))
    }

    /// The values under a hash; another key's may be among them.
    fn values(&self, hash: u64) -> impl Iterator<Item = usize> {
        let found = self.slots(hash).map(|slot| slot.load(Relaxed));
        let run = found.take_while(|entry| *entry != 0);
        run.filter(move |entry| entry & 0xFFFF_0000 == mark(hash))
            .map(|entry| (entry & 0xFFFF) as usize)
    }

    fn insert(&self, hash: u64, value: usize) {
        let entry = mark(hash) | value as u32 & 0xFFFF;
        let free = |slot: &&AtomicU32| matches!(slot.load(Relaxed), found if found == 0 || found == entry);
        if let Some(slot) = self.slots(hash).find(free) {
            slot.store(entry, Relaxed);
        }
    }
}

/// The word of the filter, and the bit in it.
fn filter(hash: u64) -> (&'static AtomicU32, u32) {
    (&FILTER[(hash >> 53) as usize], 1 << (hash >> 48 & 31))
}

/// Of a hash the upper bits are the good ones: twelve say where, the next sixteen mark the entry.
fn mark(hash: u64) -> u32 {
    (hash >> 20) as u32 & 0xFFFF_0000
}

fn hash(key: u64, raw: bool) -> u64 {
    key.wrapping_mul(if raw {
        0xD6E8_FEB8_6659_FD93
    } else {
        0x9E37_79B9_7F4A_7C15
    })
}

/// What a phrase, or the text at a word start, is looked up by: eight bytes, four, or two. No text
/// has the uppermost byte of the shorter ones.
fn keys(window: [u8; 8]) -> [u64; 3] {
    let long = u64::from_le_bytes(window);
    [long, long & 0xFFFF_FFFF | 0xFF << 56, long & 0xFFFF | 0xFE << 56]
}

/// The key of a phrase: the longest that it has.
fn key(phrase: &[u8]) -> u64 {
    let mut window = [0; 8];
    for (byte, from) in window.iter_mut().zip(phrase) {
        *byte = *from;
    }
    let [long, short, shortest] = keys(window);
    match phrase.len() {
        8.. => long,
        4..8 => short,
        _ => shortest,
    }
}

/// Fills the tables. The rules of one start stand together: the first of them, which shares nothing
/// with the one before it, is enough.
fn fill() {
    for index in RULES_SILENT..RULE_ENDS.len() {
        let (shared, phrase, reader) = phrase(index);
        if shared == 0 {
            let hash = hash(key(phrase), Rule::read(0, reader).raw());
            STARTS.insert(hash, index);
            let (word, bit) = filter(hash);
            word.fetch_or(bit, Relaxed);
        }
    }
    let mut reader = Reader(HOSTS);
    while !reader.0.is_empty() {
        let at = HOSTS.len() - reader.0.len();
        reader.small();
        let host = reader.bytes().iter().rev();
        OWNERS.insert(host.fold(0, |before, byte| behind(before, *byte)), at + 1);
    }
    READY.store(true, Release);
}

/// The hash of a host with one more byte before it.
fn behind(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Who is given rules.
pub(crate) trait Take {
    /// Whether a rule of this rank could still matter.
    fn wants(&self, rank: u16) -> bool;
    /// A rule whose first phrase stands there.
    fn take(&mut self, rule: Rule);
}

/// The tables, filled.
#[derive(Clone, Copy)]
pub(crate) struct Starts(());

impl Starts {
    /// Fills them at the first call.
    pub fn ready() -> Starts {
        if !READY.load(Acquire) {
            fill();
        }
        Starts(())
    }

    /// Gives the rules whose first phrase stands at `at` of a text that ends with [`PADDING`], be it the
    /// text itself (`raw`) or the masked one. Those of a rank that is not wanted are passed over.
    #[inline]
    pub fn rules(self, text: &[u8], at: usize, raw: bool, take: &mut impl Take) {
        let rest = text.get(at..).unwrap_or_default();
        let Some(window) = rest.first_chunk() else { return };
        for key in keys(*window) {
            let hash = hash(key, raw);
            let (word, bit) = filter(hash);
            if word.load(Relaxed) & bit != 0 {
                alike(rest, hash, take);
            }
        }
    }
}

/// Gives those of the rules under a hash that stand there.
#[inline(never)]
fn alike(rest: &[u8], hash: u64, take: &mut impl Take) {
    for first in STARTS.values(hash) {
        // So many bytes of the phrase before are those of the text. They are sorted: one that shares
        // more with it fails where it failed, one that shares less comes behind all that could stand.
        let mut same = 0;
        for index in first..RULE_ENDS.len() {
            let (shared, phrase, reader) = phrase(index);
            if shared < same || shared == 0 && index > first {
                break;
            }
            if shared == same {
                let text = rest.get(shared..).unwrap_or_default();
                let fit = phrase.iter().zip(text).take_while(|(one, other)| one == other).count();
                same += fit;
                if fit == phrase.len() && take.wants(Rule::rank(reader)) {
                    take.take(Rule::read(same, reader));
                }
            }
        }
    }
}

/// The rules that have no phrase.
pub(crate) fn silent() -> impl Iterator<Item = Rule> {
    (0..RULES_SILENT).map(|index| Rule::read(0, phrase(index).2))
}

/// The provider that a host belongs to: the first of those that own an end of its name.
pub(crate) fn provider_of_host(host: &str) -> Option<u8> {
    Starts::ready();
    let host = host.as_bytes();
    let (mut hash, mut owner) = (0, None);
    for at in (0..host.len()).rev() {
        hash = behind(hash, *host.get(at)?);
        if at == 0 || host.get(at - 1) == Some(&b'.') {
            let found = OWNERS.values(hash).filter_map(|place| owns(place, host.get(at..)?));
            owner = found.chain(owner).min();
        }
    }
    owner
}

/// The provider at a place in the table of hosts, if the host there is this.
fn owns(place: usize, host: &[u8]) -> Option<u8> {
    let mut reader = Reader(HOSTS.get(place - 1..)?);
    let provider = reader.small();
    reader.bytes().eq_ignore_ascii_case(host).then_some(provider)
}
