//! Reading, writing and copying files, with errors that are sentences and name the file.

use std::fs;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow};

use crate::paths::show;

pub fn read(path: &Path) -> Result<Vec<u8>> {
    fs::read(path).map_err(|error| anyhow!("Could not read {}: {error}.", show(path)))
}

pub fn read_text(path: &Path) -> Result<String> {
    String::from_utf8(read(path)?).with_context(|| format!("{} is not UTF-8.", show(path)))
}

/// Writes a file and the folders above it.
pub fn write(path: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    make_dir(path.parent().unwrap_or(path))?;
    fs::write(path, bytes).map_err(|error| anyhow!("Could not write {}: {error}.", show(path)))
}

pub fn make_dir(path: &Path) -> Result<()> {
    fs::create_dir_all(path).map_err(|error| anyhow!("Could not make the folder {}: {error}.", show(path)))
}

/// Removes a folder with all that is in it; it may be missing already.
pub fn remove_dir(path: &Path) -> Result<()> {
    if !path.exists() {
        return Ok(());
    }
    fs::remove_dir_all(path).map_err(|error| anyhow!("Could not remove {}: {error}.", show(path)))
}

/// The entries of a folder, sorted, so that what is made from them comes out the same each time.
pub fn list(dir: &Path) -> Result<Vec<PathBuf>> {
    let mut entries = Vec::new();
    let read = || -> std::io::Result<Vec<PathBuf>> { fs::read_dir(dir)?.map(|entry| Ok(entry?.path())).collect() };
    entries.extend(read().map_err(|error| anyhow!("Could not list {}: {error}.", show(dir)))?);
    entries.sort();
    Ok(entries)
}

/// Every file below a folder, sorted. A path that is a file already is its own only entry.
pub fn walk(path: &Path) -> Result<Vec<PathBuf>> {
    if !path.is_dir() {
        return Ok(vec![path.to_path_buf()]);
    }
    let mut found = Vec::new();
    for entry in list(path)? {
        found.extend(walk(&entry)?);
    }
    Ok(found)
}

/// Copies all files below `from` to the same places below `to`.
pub fn copy_dir(from: &Path, to: &Path) -> Result<()> {
    for file in walk(from)? {
        let below = file.strip_prefix(from).unwrap_or(&file);
        write(&to.join(below), read(&file)?)?;
    }
    Ok(())
}
