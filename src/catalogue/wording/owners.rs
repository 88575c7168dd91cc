//! Whose a host is: by a table that the first call fills.

use super::{
    HOSTS,
    slots::{Table, put},
    starts::Starts,
};
use crate::catalogue::packed::Reader;
use alloc::vec;

/// More than twice as many as there are hosts, so that runs are short.
const SLOTS: usize = 512;

static OWNERS: Table<SLOTS> = Table::new();

/// Fills the table. It is made aside first: another thread may read it already.
pub(super) fn fill() {
    let mut owners = vec![0; SLOTS];
    let mut reader = Reader(HOSTS);
    while !reader.0.is_empty() {
        let at = HOSTS.len() - reader.0.len();
        reader.small();
        let host = reader.bytes().iter().rev();
        let hash = host.fold(0, |before, byte| behind(before, *byte));
        put(&mut owners, hash, at + 1);
    }
    OWNERS.set(&owners);
}

/// The hash of a host with one more byte before it.
fn behind(hash: u64, byte: u8) -> u64 {
    (hash ^ u64::from(byte.to_ascii_lowercase())).wrapping_mul(0x9E37_79B9_7F4A_7C15)
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
