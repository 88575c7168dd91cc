//! Which rules a word may begin: by tables that the first call fills.
//!
//! Filled ahead by the build they would weigh on every module; to fill them takes some hundred
//! microseconds. Whoever comes while another fills them fills them with the same.

use super::{
    RULE_COUNT, RULES, owners,
    rule::Rule,
    slots::{Table, put},
    step::{self, Step, keys},
};
use crate::catalogue::packed::Reader;
use alloc::{vec, vec::Vec};
use core::sync::atomic::{
    AtomicBool, AtomicU32,
    Ordering::{Acquire, Relaxed, Release},
};

/// So many bytes behind a text have to be zeros, so that a word start is two loads.
pub(crate) const PADDING: usize = 16;

/// More than twice as many as there are different starts, so that runs are short.
const SLOTS: usize = 4096;

/// Bits of the filter: so many that one of forty starts that no rule has passes.
const BITS: usize = 1 << 16;

static STARTS: Table<SLOTS> = Table::new();
static FILTER: [AtomicU32; BITS / 32] = [const { AtomicU32::new(0) }; BITS / 32];
/// Where each rule lies.
static PLACES: [AtomicU32; RULE_COUNT] = [const { AtomicU32::new(0) }; RULE_COUNT];
/// The rules by their starts, those of a start behind each other in their order: what is asked of each
/// before it is read.
static STEPS: [AtomicU32; RULE_COUNT] = [const { AtomicU32::new(0) }; RULE_COUNT];
/// The [`step::tail`] of each, in halves: not every machine has larger atomics.
static TAILS: [[AtomicU32; 2]; RULE_COUNT] = [const { [const { AtomicU32::new(0) }; 2] }; RULE_COUNT];
static READY: AtomicBool = AtomicBool::new(false);

/// The word of the filter, and the bit in it.
fn filter(hash: u64) -> (usize, u32) {
    ((hash >> 53) as usize, 1 << (hash >> 48 & 31))
}

pub(super) fn hash(key: u64, raw: bool) -> u64 {
    key.wrapping_mul(if raw {
        0xD6E8_FEB8_6659_FD93
    } else {
        0x9E37_79B9_7F4A_7C15
    })
}

/// Fills the tables. What leads to others is made aside first: another thread that fills them too may
/// read them already.
fn fill() {
    let mut reader = Reader(RULES);
    for (rank, place) in PLACES.iter().enumerate() {
        place.store((RULES.len() - reader.0.len()) as u32, Relaxed);
        reader = Rule::read(rank as u16, reader).behind();
    }
    let all = (0..RULE_COUNT).map(|rank| (step::hashes(&rule(rank), phrase(rank).bytes()), rank));
    let mut order: Vec<([u64; 2], usize)> = all.collect();
    order.sort_unstable();
    let mut starts = vec![0; SLOTS];
    let mut before = None;
    for (at, ([hash, announced], rank)) in order.iter().enumerate() {
        let is_last = order.get(at + 1).is_none_or(|([other, _], _)| other != hash);
        STEPS[at].store(Step::of(&rule(*rank), is_last).0, Relaxed);
        let tail = step::tail(phrase(*rank).bytes());
        TAILS[at][0].store(tail as u32, Relaxed);
        TAILS[at][1].store((tail >> 32) as u32, Relaxed);
        if before.replace(hash) != Some(hash) {
            put(&mut starts, *hash, at + 1);
        }
        let (word, bit) = filter(*announced);
        FILTER[word].fetch_or(bit, Relaxed);
    }
    STARTS.set(&starts);
    owners::fill();
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

/// Who is given rules.
pub(crate) trait Take {
    /// Whether a rule of this rank could still matter.
    fn wants(&self, rank: u16) -> bool;
    /// Whether a word may stand in the text that has this number, see [`step::word`].
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
        if announced(shortest) {
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
    let Some(tail) = eight(text, at + bytes) else { return };
    for start in STARTS.values(hash) {
        run(text.get(at..).unwrap_or_default(), tail, raw, start - 1, take);
    }
}

/// Gives those of a run of rules that stand there.
#[inline(never)]
fn run(rest: &[u8], tail: u64, raw: bool, first: usize, take: &mut impl Take) {
    let tails = TAILS.get(first..).unwrap_or_default();
    for (step, [low, high]) in STEPS.get(first..).unwrap_or_default().iter().zip(tails) {
        let step = Step(step.load(Relaxed));
        let other = u64::from(high.load(Relaxed)) << 32 | u64::from(low.load(Relaxed));
        if (tail ^ other) & step.tail() == 0 && take.wants(step.rank() as u16) {
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
    STARTS.values(hash(keys(0)[2], false)).flat_map(move |start| {
        let all = STEPS.iter().skip(start - 1).map(|step| Step(step.load(Relaxed)));
        let mut over = false;
        let run = all.take_while(move |step| !core::mem::replace(&mut over, step.is_last()));
        run.filter(move |step| step.word() == provider)
            .map(|step| rule(step.rank()))
            .filter(|rule| rule.length == 0)
    })
}
