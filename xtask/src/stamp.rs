//! Skipping work whose inputs have not changed.
//!
//! A stamp is a file that holds a hash of the inputs, written last. The hash guards against
//! forgetting a build, not against an attacker, so the standard library's is enough; when a new
//! Rust hashes otherwise, the work is done once more.

use std::hash::{DefaultHasher, Hash, Hasher};
use std::path::Path;

use anyhow::Result;

use crate::files;

/// A hash over `settings` and over the names and bytes of every file at or below `paths`.
pub fn hash(root: &Path, paths: &[&str], settings: &[&str]) -> Result<String> {
    let mut hasher = DefaultHasher::new();
    settings.hash(&mut hasher);
    for path in paths {
        for file in files::walk(&root.join(path))? {
            file.strip_prefix(root).unwrap_or(&file).hash(&mut hasher);
            files::read(&file)?.hash(&mut hasher);
        }
    }
    Ok(format!("{:016x}", hasher.finish()))
}

/// Whether the work for this hash has been done to its end.
pub fn is_fresh(stamp: &Path, hash: &str) -> bool {
    std::fs::read_to_string(stamp).is_ok_and(|found| found == hash)
}

/// Says that the work has been done to its end.
pub fn set(stamp: &Path, hash: &str) -> Result<()> {
    files::write(stamp, hash)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_changed_byte_or_setting_changes_the_hash() {
        let dir = std::env::temp_dir().join(format!("xtask-stamp-{}", std::process::id()));
        files::write(&dir.join("src/a.rs"), "one").unwrap();
        let first = hash(&dir, &["src"], &["en"]).unwrap();
        assert_eq!(hash(&dir, &["src"], &["en"]).unwrap(), first);
        assert_ne!(hash(&dir, &["src"], &["zh"]).unwrap(), first);
        files::write(&dir.join("src/a.rs"), "two").unwrap();
        assert_ne!(hash(&dir, &["src"], &["en"]).unwrap(), first);
        files::remove_dir(&dir).unwrap();
    }

    #[test]
    fn only_the_same_hash_is_fresh() {
        let stamp = std::env::temp_dir().join(format!("xtask-stamp-{}.txt", std::process::id()));
        assert!(!is_fresh(&stamp, "ab"));
        set(&stamp, "ab").unwrap();
        assert!(is_fresh(&stamp, "ab"));
        assert!(!is_fresh(&stamp, "cd"));
        std::fs::remove_file(&stamp).unwrap();
    }
}
