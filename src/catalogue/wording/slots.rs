//! An open table that the first call fills.

use core::sync::atomic::{AtomicU32, Ordering::Relaxed};

/// A table of values above zero and below 65,536, each beside 16 bits of its key's hash.
pub(super) struct Table<const N: usize>([AtomicU32; N]);

impl<const N: usize> Table<N> {
    pub(super) const fn new() -> Table<N> {
        Table([const { AtomicU32::new(0) }; N])
    }

    /// The values under a hash; another key's may be among them.
    #[inline]
    pub(super) fn values(&self, hash: u64) -> impl Iterator<Item = usize> {
        let start = (hash >> 52) as usize;
        let run = (start..start + N).map_while(|at| {
            let entry = self.0[at % N].load(Relaxed);
            (entry != 0).then_some(entry)
        });
        run.filter(move |entry| entry & 0xFFFF_0000 == mark(hash))
            .map(|entry| (entry & 0xFFFF) as usize)
    }

    pub(super) fn set(&self, slots: &[u32]) {
        for (slot, entry) in self.0.iter().zip(slots) {
            slot.store(*entry, Relaxed);
        }
    }
}

/// Puts a value under a hash into a table in the making, behind those that are there.
pub(super) fn put(slots: &mut [u32], hash: u64, value: usize) {
    let (start, count) = ((hash >> 52) as usize, slots.len());
    let place = (start..start + count).find(|at| slots.get(at % count) == Some(&0));
    if let Some(slot) = place.and_then(|at| slots.get_mut(at % count)) {
        *slot = mark(hash) | value as u32 & 0xFFFF;
    }
}

/// Of a hash the upper bits are the good ones: twelve say where, the next sixteen mark the entry.
fn mark(hash: u64) -> u32 {
    (hash >> 20) as u32 & 0xFFFF_0000
}
