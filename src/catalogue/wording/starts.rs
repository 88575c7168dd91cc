//! Which rules a word may begin, and whose a host is: by tables that the first call fills.
//!
//! Filled ahead by the build they would weigh on every module; to fill them takes some
//! microseconds. Whoever comes while another fills them fills them with the same.

use super::{HOSTS, RULE_COUNT, RULES, rule::Rule};
use crate::{catalogue::packed::Reader, octets::first};
use alloc::vec;
use core::sync::atomic::{
    AtomicBool, AtomicU32, AtomicU64,
    Ordering::{Acquire, Relaxed, Release},
};

/// So many bytes behind a text have to be zeros, so that a word start is two loads.
pub(crate) const PADDING: usize = 16;

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
/// Where each rule lies.
static PLACES: [AtomicU32; RULE_COUNT] = [const { AtomicU32::new(0) }; RULE_COUNT];
/// What is asked of each rule before it is read, see [`Step`].
static STEPS: [AtomicU32; RULE_COUNT] = [const { AtomicU32::new(0) }; RULE_COUNT];
/// The eight bytes of its first phrase behind those that it is looked up by; zeros where it has no more.
static TAILS: [AtomicU64; RULE_COUNT] = [const { AtomicU64::new(0) }; RULE_COUNT];
static READY: AtomicBool = AtomicBool::new(false);

impl<const N: usize> Table<N> {
    /// The values under a hash; another key's may be among them.
    fn values(&self, hash: u64) -> impl Iterator<Item = usize> {
        let start = (hash >> 52) as usize;
        let run = (start..start + N).map_while(|at| {
            let entry = self.0[at % N].load(Relaxed);
            (entry != 0).then_some(entry)
        });
        run.filter(move |entry| entry & 0xFFFF_0000 == mark(hash))
            .map(|entry| (entry & 0xFFFF) as usize)
    }

    fn set(&self, slots: &[u32]) {
        for (slot, entry) in self.0.iter().zip(slots) {
            slot.store(*entry, Relaxed);
        }
    }
}

/// Puts a value under a hash into a table in the making, `over` the one that is there, which it
/// gives, or behind it.
fn put(slots: &mut [u32], hash: u64, value: usize, over: bool) -> u32 {
    let (start, count) = ((hash >> 52) as usize, slots.len());
    let fits = |entry: u32| entry == 0 || over && entry & 0xFFFF_0000 == mark(hash);
    let place = (start..start + count).find(|at| slots.get(at % count).is_some_and(|entry| fits(*entry)));
    match place.and_then(|at| slots.get_mut(at % count)) {
        Some(slot) => core::mem::replace(slot, mark(hash) | value as u32 & 0xFFFF) & 0xFFFF,
        None => 0,
    }
}

/// The word of the filter, and the bit in it.
fn filter(hash: u64) -> (usize, u32) {
    ((hash >> 53) as usize, 1 << (hash >> 48 & 31))
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
fn keys(long: u64) -> [u64; 3] {
    [long, long & 0xFFFF_FFFF | 0xFF << 56, long & 0xFFFF | 0xFE << 56]
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

/// The key of a phrase: the longest that it has.
fn key(phrase: &[u8]) -> u64 {
    let [long, short, shortest] = keys(window(phrase, 0));
    match looked_up(phrase.len()) {
        8 => long,
        4 => short,
        _ => shortest,
    }
}

/// What lets most rules of a start be passed over unread: the next rule of the same start, one higher
/// than its rank; how many bytes of [`TAILS`] count; the first word of a phrase that has to follow.
#[derive(Clone, Copy)]
struct Step(u32);

impl Step {
    fn of(rank: usize, next: u32) -> Step {
        let first = phrase(rank).bytes().len();
        let tail = first.saturating_sub(looked_up(first)).min(8) as u32;
        let word = rule(rank).rest().next().map_or(0, |(_, phrase)| word(window(phrase, 0)));
        Step(next | tail << 16 | u32::from(word) << 24)
    }

    fn next(self) -> usize {
        (self.0 & 0xFFFF) as usize
    }

    /// The bits of a text's tail that a phrase's tail tells.
    fn tail(self) -> u64 {
        first((self.0 >> 16 & 0xF) as usize)
    }

    /// The [`word`] that begins what has to follow; 0 for nothing.
    fn word(self) -> u8 {
        (self.0 >> 24) as u8
    }
}

/// A number from 1 to 255 for what a word begins with.
pub(crate) fn word(window: u64) -> u8 {
    ((window as u32 & 0xFF_FFFF).wrapping_mul(0x9E37_79B1) >> 24).max(1) as u8
}

/// Fills the tables. All is made aside first: another thread that fills them too may read them already.
fn fill() {
    let (mut starts, mut owners) = (vec![0; SLOTS], vec![0; HOST_SLOTS]);
    let mut reader = Reader(RULES);
    for (rank, place) in PLACES.iter().enumerate() {
        place.store((RULES.len() - reader.0.len()) as u32, Relaxed);
        reader = Rule::read(rank as u16, reader).behind();
    }
    // From the last on, so that each start leads to its first rule and from rule to rule.
    for (rank, (step, tail)) in STEPS.iter().zip(&TAILS).enumerate().rev() {
        let (first, raw) = (phrase(rank).bytes(), rule(rank).raw());
        let next = put(&mut starts, hash(key(first), raw), rank + 1, true);
        step.store(Step::of(rank, next).0, Relaxed);
        tail.store(window(first, looked_up(first.len())), Relaxed);
        // Those that are looked up by eight bytes are announced by four.
        let (word, bit) = filter(hash(key(first.get(..4).unwrap_or(first)), raw));
        if let Some(word) = FILTER.get(word) {
            word.fetch_or(bit, Relaxed);
        }
    }
    let mut reader = Reader(HOSTS);
    while !reader.0.is_empty() {
        let at = HOSTS.len() - reader.0.len();
        reader.small();
        let host = reader.bytes().iter().rev();
        let hash = host.fold(0, |before, byte| behind(before, *byte));
        put(&mut owners, hash, at + 1, false);
    }
    STARTS.set(&starts);
    OWNERS.set(&owners);
    READY.store(true, Release);
}

/// Before the rule of a rank: its first phrase comes first.
fn phrase(rank: usize) -> Reader {
    let place = PLACES.get(rank).map_or(0, |place| place.load(Relaxed) as usize);
    Reader(RULES.get(place..).unwrap_or_default())
}

fn rule(rank: usize) -> Rule {
    Rule::read(rank as u16, phrase(rank))
}

/// The hash of a host with one more byte before it.
fn behind(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x9E37_79B9_7F4A_7C15)
}

/// Who is given rules.
pub(crate) trait Take {
    /// Whether a rule of this rank could still matter.
    fn wants(&self, rank: u16) -> bool;
    /// Whether a word may stand in the text that has this number, see [`word`].
    fn has(&mut self, word: u8) -> bool;
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
        let Some(window) = text.get(at..).and_then(<[u8]>::first_chunk) else {
            return;
        };
        let [long, short, shortest] = keys(u64::from_le_bytes(*window));
        let announced = |hash: u64| {
            let (word, bit) = filter(hash);
            FILTER[word].load(Relaxed) & bit != 0
        };
        let hashed = hash(short, raw);
        if announced(hashed) {
            alike(text, (at, 8), raw, hash(long, raw), take);
            alike(text, (at, 4), raw, hashed, take);
        }
        let hashed = hash(shortest, raw);
        if announced(hashed) {
            alike(text, (at, 2), raw, hashed, take);
        }
    }
}

/// Gives those of the rules under a hash that stand there, the foremost first. They are looked up by
/// so many bytes.
#[inline(never)]
fn alike(text: &[u8], (at, bytes): (usize, usize), raw: bool, hash: u64, take: &mut impl Take) {
    let Some(tail) = text.get(at + bytes..).and_then(<[u8]>::first_chunk) else {
        return;
    };
    let tail = u64::from_le_bytes(*tail);
    let rest = text.get(at..).unwrap_or_default();
    for (rank, step) in under(hash) {
        let other = TAILS.get(rank).map_or(0, |tail| tail.load(Relaxed));
        let fits = (tail ^ other) & step.tail() == 0;
        if fits && take.wants(rank as u16) && (step.word() == 0 || take.has(step.word())) {
            let before = phrase(rank);
            let rule = Rule::read(rank as u16, before);
            if rule.raw() == raw && rule.length > 0 && rest.starts_with({ before }.bytes()) {
                take.take(rule);
            }
        }
    }
}

/// The ranks of the rules under a hash, in their order.
fn under(hash: u64) -> impl Iterator<Item = (usize, Step)> {
    let step = |after: usize| {
        let rank = after.checked_sub(1)?;
        Some((rank, Step(STEPS.get(rank)?.load(Relaxed))))
    };
    let first = STARTS.values(hash).next().and_then(step);
    core::iter::successors(first, move |(_, before)| step(before.next()))
}

/// The rules that have no phrase.
pub(crate) fn silent() -> impl Iterator<Item = Rule> {
    Starts::ready();
    under(hash(key(&[]), false))
        .map(|(rank, _)| rule(rank))
        .filter(|rule| rule.length == 0)
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
