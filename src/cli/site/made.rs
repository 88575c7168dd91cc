//! What is known of a file once it is made; its content is then no more needed.

use super::{File, Kind, offline::is_kept};
use crate::lang::Lang;
use alloc::string::String;

/// A file without its content.
pub(crate) struct Made {
    /// Relative, with `/`.
    pub path: String,
    /// What it is.
    pub kind: Kind,
    /// How long its content is.
    pub bytes: usize,
    /// What tells one content from another; `None` for a file that no list names.
    pub hash: Option<u64>,
}

impl Made {
    pub fn of(file: &File) -> Made {
        let listed = Lang::all().any(|lang| is_kept(&file.path, file.kind, lang));
        Made {
            path: file.path.clone(),
            kind: file.kind,
            bytes: file.content.len(),
            hash: listed.then(|| hash(&file.content)),
        }
    }
}

/// FNV-1a, 64 bits: tells versions apart, and keeps nobody from making two alike.
pub(super) fn hash(bytes: &[u8]) -> u64 {
    bytes.iter().fold(0xcbf2_9ce4_8422_2325, |hash, byte| {
        (hash ^ u64::from(*byte)).wrapping_mul(0x0100_0000_01b3)
    })
}
