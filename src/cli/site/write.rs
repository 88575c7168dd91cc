//! The site onto the disk: every file, and none of a former run that belongs there no more.

use super::{File, Kind, offline, placed, plan};
use alloc::{
    collections::{BTreeMap, BTreeSet},
    format,
    string::{String, ToString},
    vec::Vec,
};
use rayon::prelude::*;
use std::{
    fs,
    io::ErrorKind,
    path::{Path, PathBuf},
    println,
    time::Instant,
};

/// Writes the site to a folder, and says what it has written.
///
/// # Errors
/// A sentence that names the file that could not be written, or what is wrong with an address.
pub fn write(out: &Path, base: &str, origin: Option<&str>) -> Result<(), String> {
    let started = Instant::now();
    let site = placed(base, origin, offline::beside(out))?;
    let former = is_ours(out);
    // Written by the thread that has made it, so that the memory is free for the next.
    let files = plan::files(&site, |file| save(out, &file))?;
    let paths = files.iter().map(|(made, ())| &*made.path);
    let removed = if former { remove_stale(out, paths)? } else { 0 };
    tell(files.iter().map(|(made, ())| made.kind), removed, origin);
    println!(
        "{} files in {} after {} ms",
        files.len(),
        out.display(),
        started.elapsed().as_millis()
    );
    Ok(())
}

/// Puts files into a folder, removes those of a former run that are not among them, and gives the
/// number of these.
///
/// # Errors
/// A sentence that names the file that could not be written or removed.
pub fn put(out: &Path, files: &[File]) -> Result<usize, String> {
    let former = is_ours(out);
    files.par_iter().try_for_each(|file| save(out, file))?;
    let paths = files.iter().map(|file| &*file.path);
    if former { remove_stale(out, paths) } else { Ok(0) }
}

/// Writes a file, and makes its folder where there is none yet.
fn save(out: &Path, file: &File) -> Result<(), String> {
    let path = out.join(&file.path);
    let mut written = fs::write(&path, &file.content);
    if written.as_ref().is_err_and(|error| error.kind() == ErrorKind::NotFound) {
        let folder = path.parent().unwrap_or(out);
        fs::create_dir_all(folder).map_err(|error| format!("{} cannot be made: {error}", folder.display()))?;
        written = fs::write(&path, &file.content);
    }
    written.map_err(|error| format!("{} cannot be written: {error}", path.display()))
}

/// Whether a folder holds a site of this command; nothing is removed from any other.
fn is_ours(out: &Path) -> bool {
    let index = fs::read_to_string(out.join("index.html")).unwrap_or_default();
    index.contains("name=\"generator\" content=\"replycode\"")
}

/// Removes what a former run wrote and this one has not, and gives the number of these files.
fn remove_stale<'p>(out: &Path, written: impl Iterator<Item = &'p str>) -> Result<usize, String> {
    let stale = stale(out, &written.collect());
    for path in &stale {
        fs::remove_file(path).map_err(|error| format!("{} cannot be removed: {error}", path.display()))?;
        // A folder that has become empty goes too; one that has not refuses, rightly.
        path.parent().map(fs::remove_dir).transpose().ok();
    }
    Ok(stale.len())
}

/// What was written, by kind.
fn tell(files: impl Iterator<Item = Kind>, stale: usize, origin: Option<&str>) {
    let mut counts: BTreeMap<Kind, usize> = BTreeMap::new();
    for kind in files {
        *counts.entry(kind).or_default() += 1;
    }
    for (kind, count) in counts {
        println!("{count:>6} {}", kind.name());
    }
    if stale > 0 {
        println!("{stale:>6} of a former run removed");
    }
    if origin.is_none() {
        println!("       no sitemap, OpenSearch description and pictures: they want absolute addresses, see --origin");
    }
}

impl Kind {
    const fn name(self) -> &'static str {
        match self {
            Kind::Code => "pages of codes",
            Kind::Pair => "pages of pairs",
            Kind::Reason => "pages of reasons",
            Kind::Provider => "pages of providers",
            Kind::Page => "other pages",
            Kind::Twin => "pages as JSON or Markdown",
            Kind::Text => "texts for the modules",
            Kind::Picture => "pictures for shared links",
            Kind::Other => "styles, scripts and files for machines",
        }
    }
}

/// Files of a former run, in the folders that are the site's alone and by the names that it gives.
fn stale(out: &Path, written: &BTreeSet<&str>) -> Vec<PathBuf> {
    let wanted: BTreeSet<PathBuf> = written.iter().map(|path| out.join(path)).collect();
    let tops: BTreeSet<&str> = written
        .iter()
        .filter_map(|path| path.split_once('/').map(|(top, _)| top))
        .collect();
    let mut found = Vec::new();
    for top in tops.into_iter().chain(["card"]) {
        walk(&out.join(top), &mut found);
    }
    found.push(out.join("sitemap.xml"));
    found.retain(|path| ours(path) && !wanted.contains(path) && path.is_file());
    found.sort();
    found.dedup();
    found
}

/// Whether the site writes files of this name; the modules beside them have others.
fn ours(path: &Path) -> bool {
    let name = path
        .file_name()
        .map(|name| name.to_string_lossy().to_string())
        .unwrap_or_default();
    let named = [
        "index.html",
        "index.json",
        "index.md",
        "sitemap.xml",
        "opensearch.xml",
        "titles.json",
        "files.json",
        "version.json",
    ];
    named.contains(&&*name) || name.ends_with(".txt") || name.ends_with(".png") || name.starts_with("example-")
}

fn walk(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            walk(&path, found);
        } else {
            found.push(path);
        }
    }
}
