//! Folders and tables, read as every part of the build reads them.

use crate::faults::Faults;
use serde::Deserialize;
use std::{fs, path::Path};

/// The names in a folder, sorted; none where there is no such folder.
pub fn names(folder: &Path) -> Vec<String> {
    let entries = fs::read_dir(folder).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries.map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

/// A file of TOML below the root; one that is missing is read as empty, and lacks what it must have.
pub fn table<T: for<'a> Deserialize<'a>>(root: &Path, place: &str, faults: &mut Faults) -> Option<T> {
    let text = fs::read_to_string(root.join(place)).unwrap_or_default();
    parsed(&text, place, faults)
}

/// A text as what it is to hold; a fault where it does not.
pub fn parsed<T: for<'a> Deserialize<'a>>(text: &str, place: &str, faults: &mut Faults) -> Option<T> {
    toml::from_str(text)
        .map_err(|error| faults.add(place, error.to_string().trim_end()))
        .ok()
}
