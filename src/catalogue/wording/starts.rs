//! Which rules a word may begin, and whose a host is: by tables that the first call fills.
//!
//! Filled ahead by the build they would weigh on every module; to fill them takes some
//! microseconds. Whoever comes while another fills them fills them with the same.

use super::{HOSTS, RULE_COUNT, RULES, rule::Rule};
use crate::{catalogue::packed::Reader, octets::first};
use alloc::{vec, vec::Vec};
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
/// The rules by their starts, those of a start behind each other in their order: what is asked of each
/// before it is read, see [`Step`].
static STEPS: [AtomicU32; RULE_COUNT] = [const { AtomicU32::new(0) }; RULE_COUNT];
/// The eight bytes of their first phrases behind those that they are looked up by; zeros where they have no more.
static TAILS: [AtomicU64; RULE_COUNT] = [const { AtomicU64::new(0) }; RULE_COUNT];
static READY: AtomicBool = AtomicBool::new(false);

impl<const N: usize> Table<N> {
    /// The first value under a hash, less one.
    #[inline]
    fn first(&self, hash: u64) -> Option<usize> {
        self.values(hash).next().map(|value| value - 1)
    }

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

/// What a phrase, or the text at a word start, is looked up by: eight bytes, four, or two. No text has
/// the uppermost byte of the shorter ones.
fn keys(window: u64) -> [u64; 3] {
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

/// The hash that a rule is looked up by.
fn hash_of(rank: usize) -> u64 {
    let first = phrase(rank).bytes();
    let [long, short, shortest] = keys(window(first, 0));
    let key = match looked_up(first.len()) {
        8 => long,
        4 => short,
        _ => shortest,
    };
    hash(key, rule(rank).raw())
}

/// What lets most rules of a start be passed over unread: the rank; how many bytes of [`TAILS`] count;
/// the first word of a phrase that has to follow, or the provider where there is no phrase at all;
/// whether it is the last of its start.
#[derive(Clone, Copy)]
struct Step(u32);

const LAST: u32 = 1 << 16;

/// The bits of so many bytes: a look is less than to reckon.
static TAIL: [u64; 16] = tail();

const fn tail() -> [u64; 16] {
    let mut tail = [0; 16];
    let mut bytes = 0;
    while bytes < tail.len() {
        tail[bytes] = first(bytes);
        bytes += 1;
    }
    tail
}

impl Step {
    fn of(rank: usize) -> Step {
        let first = phrase(rank).bytes().len();
        let tail = first.saturating_sub(looked_up(first)).min(8) as u32;
        let rule = rule(rank);
        let word = match rule.length {
            0 => rule.provider.unwrap_or_default(),
            _ => rule.rest().next().map_or(0, |(_, phrase)| word(window(phrase, 0))),
        };
        Step(rank as u32 | tail << 17 | u32::from(word) << 24)
    }

    fn rank(self) -> usize {
        (self.0 & 0xFFFF) as usize
    }

    /// The bits of a text's tail that a phrase's tail tells.
    fn tail(self) -> u64 {
        TAIL[(self.0 >> 17 & 0xF) as usize]
    }

    fn is_last(self) -> bool {
        self.0 & LAST != 0
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
    let mut order: Vec<(u64, usize)> = (0..RULE_COUNT).map(|rank| (hash_of(rank), rank)).collect();
    order.sort_unstable();
    for (at, (hash, rank)) in order.iter().enumerate().rev() {
        let last = order.get(at + 1).is_none_or(|(other, _)| other != hash);
        let step = Step::of(*rank).0 | if last { LAST } else { 0 };
        let first = phrase(*rank).bytes();
        if let Some((own, tail)) = STEPS.get(at).zip(TAILS.get(at)) {
            own.store(step, Relaxed);
            tail.store(window(first, looked_up(first.len())), Relaxed);
        }
        put(&mut starts, *hash, at + 1, true);
        // Those that are looked up by eight bytes are announced by four.
        let [_, short, _] = keys(window(first, 0));
        let announced = if first.len() < 8 {
            *hash
        } else {
            self::hash(short, rule(*rank).raw())
        };
        let (word, bit) = filter(announced);
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
    #[inline(always)]
    pub fn rules(self, text: &[u8], at: usize, raw: bool, take: &mut impl Take) {
        let Some(window) = eight(text, at) else { return };
        let [long, short, shortest] = keys(window).map(|key| hash(key, raw));
        let announced = |hash: u64| {
            let (word, bit) = filter(hash);
            FILTER[word].load(Relaxed) & bit != 0
        };
        if announced(short) {
            alike(text, (at, 8), raw, long, take);
            alike(text, (at, 4), raw, short, take);
        }
        // What looks like a host or an address is longer.
        if !raw && announced(shortest) {
            alike(text, (at, 2), raw, shortest, take);
        }
    }
}

/// The eight bytes of a text there.
fn eight(text: &[u8], at: usize) -> Option<u64> {
    Some(u64::from_le_bytes(*text.get(at..)?.first_chunk()?))
}

/// Gives those of the rules under a hash that stand there, the foremost first. They are looked up by
/// so many bytes.
#[inline]
fn alike(text: &[u8], (at, bytes): (usize, usize), raw: bool, hash: u64, take: &mut impl Take) {
    if let Some((first, tail)) = STARTS.first(hash).zip(eight(text, at + bytes)) {
        run(text.get(at..).unwrap_or_default(), tail, raw, first, take);
    }
}

/// Gives those of a run of rules that stand there.
#[inline(never)]
fn run(rest: &[u8], tail: u64, raw: bool, first: usize, take: &mut impl Take) {
    let tails = TAILS.get(first..).unwrap_or_default();
    for (step, other) in STEPS.get(first..).unwrap_or_default().iter().zip(tails) {
        let step = Step(step.load(Relaxed));
        if (tail ^ other.load(Relaxed)) & step.tail() == 0 && take.wants(step.rank() as u16) {
            let before = phrase(step.rank());
            let stands = rest.starts_with({ before }.bytes()) && (step.word() == 0 || take.has(step.word()));
            let rule = stands.then(|| Rule::read(step.rank() as u16, before));
            if let Some(rule) = rule.filter(|rule| rule.raw() == raw && rule.length > 0) {
                take.take(rule);
            }
        }
        if step.is_last() {
            return;
        }
    }
}

/// The rules of a provider that have no phrase.
pub(crate) fn silent(provider: u8) -> impl Iterator<Item = Rule> {
    Starts::ready();
    let first = STARTS.first(hash(keys(0)[2], false)).unwrap_or(RULE_COUNT);
    let all = STEPS.iter().skip(first).map(|step| Step(step.load(Relaxed)));
    let mut over = false;
    let run = all.take_while(move |step| !core::mem::replace(&mut over, step.is_last()));
    run.filter(move |step| step.word() == provider)
        .map(|step| rule(step.rank()))
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
