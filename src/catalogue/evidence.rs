//! What servers and providers are seen to write, word for word, and who showed it.

include!(concat!(env!("OUT_DIR"), "/evidence.rs"));

/// What stands behind a rule.
pub(crate) struct Evidence {
    /// The provider's id of it; empty for general wording.
    pub id: &'static str,
    /// Replies that it fits.
    pub examples: &'static [&'static str],
    /// Title, address and date; the address is empty where there is none.
    pub source: [&'static str; 3],
}

/// What stands behind the rule of a rank; `None` for a mark, which names a provider and nothing else.
pub(crate) fn of_rank(rank: u16) -> Option<&'static Evidence> {
    EVIDENCE.get(usize::from(rank))
}

/// Whether a provider is a program that many run, not a service.
pub(crate) fn is_software(provider: u8) -> bool {
    SOFTWARE.get(usize::from(provider)).copied().unwrap_or_default()
}
