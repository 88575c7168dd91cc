//! The size of files, raw and after brotli.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Mutex;
use std::thread;

use anyhow::{Context, Result};
use brotli::enc::BrotliEncoderParams;

use crate::{files, paths};

/// Bytes of a file, and of the same file as a server sends it at its best.
#[derive(Clone, Copy, Default)]
pub struct Weight {
    pub raw: u64,
    pub brotli: u64,
}

impl std::ops::AddAssign for Weight {
    fn add_assign(&mut self, other: Self) {
        self.raw += other.raw;
        self.brotli += other.brotli;
    }
}

/// What of a file is weighed.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// All of it.
    Whole,
    /// Of a module all but its data section, which holds the texts.
    Code,
}

/// Weighs files, two at a time. The same bytes under several names are compressed once: a module
/// lies in the site, the widget and the package.
pub fn all(wanted: &[(PathBuf, Part)]) -> Result<BTreeMap<(PathBuf, Part), Weight>> {
    let mut contents = BTreeMap::new();
    for (path, part) in wanted {
        let bytes = files::read(path)?;
        let bytes = match part {
            Part::Whole => bytes,
            Part::Code => code(&bytes).with_context(|| format!("{} is no module.", paths::show(path)))?,
        };
        contents.insert((path.clone(), *part), bytes);
    }
    let mut unique: Vec<&Vec<u8>> = contents.values().collect();
    unique.sort();
    unique.dedup();
    let known = weigh_each(unique)?;
    Ok(contents
        .iter()
        .map(|(key, bytes)| (key.clone(), known[bytes]))
        .collect())
}

fn weigh_each(contents: Vec<&Vec<u8>>) -> Result<BTreeMap<&Vec<u8>, Weight>> {
    let queue = Mutex::new(contents);
    let next = || queue.lock().ok().and_then(|mut queue| queue.pop());
    let work = || -> Result<Vec<(&Vec<u8>, Weight)>> {
        std::iter::from_fn(next)
            .map(|bytes| Ok((bytes, weigh(bytes)?)))
            .collect()
    };
    thread::scope(|scope| {
        let other = scope.spawn(work);
        let mut all = work()?;
        all.extend(other.join().unwrap_or_else(|panic| std::panic::resume_unwind(panic))?);
        Ok(all.into_iter().collect())
    })
}

/// A module's sections without the data.
fn code(module: &[u8]) -> Result<Vec<u8>> {
    let mut kept = Vec::new();
    for payload in wasmparser::Parser::new(0).parse_all(module) {
        let payload = payload?;
        if matches!(payload, wasmparser::Payload::DataSection(_)) {
            continue;
        }
        if let Some((_, range)) = payload.as_section() {
            kept.extend_from_slice(&module[range]);
        }
    }
    Ok(kept)
}

/// Quality 11 and a window of 2^22 bytes: what static hosts use for files compressed ahead.
fn weigh(bytes: &[u8]) -> Result<Weight> {
    let params = BrotliEncoderParams {
        quality: 11,
        lgwin: 22,
        ..Default::default()
    };
    let mut counter = std::io::sink();
    let brotli =
        brotli::BrotliCompress(&mut &bytes[..], &mut counter, &params).context("Brotli failed to compress a file.")?;
    Ok(Weight {
        raw: bytes.len() as u64,
        brotli: brotli as u64,
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_of_a_module_is_all_but_its_data() {
        // An empty module with a custom section of two bytes and a data section without segments.
        let module = [0, 97, 115, 109, 1, 0, 0, 0, 0, 2, 1, 120, 11, 1, 0];
        assert_eq!(code(&module).unwrap(), [1, 120]);
        assert!(code(b"not a module").is_err());
    }

    #[test]
    fn repeated_text_shrinks() {
        let weight = weigh("550 mailbox unavailable\n".repeat(100).as_bytes()).unwrap();
        assert_eq!(weight.raw, 2_400);
        assert!(weight.brotli > 0 && weight.brotli < 100, "{}", weight.brotli);
    }
}
