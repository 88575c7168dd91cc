//! The documents for people speak of what is there.

use std::{fs, path::Path};

const DOCUMENTS: [&str; 5] = [
    "README.md",
    "ARCHITECTURE.md",
    "CONTRIBUTING.md",
    "SECURITY.md",
    "CHANGELOG.md",
];

/// Folders of the repository that a path in a document may begin with.
const FOLDERS: [&str; 8] = ["src/", "build/", "i18n/", "tests/", "www/", "xtask/", "docs/", "fuzz/"];

fn read(document: &str) -> String {
    fs::read_to_string(document).unwrap_or_else(|error| panic!("{document}: {error}"))
}

/// What stands between backticks, outside of fences.
fn quoted(text: &str) -> Vec<&str> {
    let outside = text.split("```").step_by(2);
    outside.flat_map(|part| part.split('`').skip(1).step_by(2)).collect()
}

/// Whether a quoted text is a path of the repository, and no pattern or example.
fn is_path(text: &str) -> bool {
    let begins = FOLDERS.iter().any(|folder| text.starts_with(folder));
    begins && !text.contains(['<', '*', ' ', '{']) && !["xx", "ftp", "299"].iter().any(|example| text.contains(example))
}

#[test]
fn every_file_that_a_document_names_is_there() {
    for document in DOCUMENTS {
        let text = read(document);
        for path in quoted(&text).into_iter().filter(|text| is_path(text)) {
            assert!(Path::new(path).exists(), "{document} names {path}, which is not there");
        }
    }
}

#[test]
fn every_link_within_the_repository_leads_somewhere() {
    for document in DOCUMENTS {
        let text = read(document);
        let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
        for target in targets.filter(|target| !target.starts_with("http")) {
            let (file, anchor) = target.split_once('#').unwrap_or((target, ""));
            let file = if file.is_empty() { document } else { file };
            assert!(Path::new(file).exists(), "{document} links to {target}");
            assert!(
                anchor.is_empty() || anchors(&read(file)).contains(&anchor.to_owned()),
                "{document} links to {target}"
            );
        }
    }
}

/// The anchors that a forge makes of headings.
fn anchors(text: &str) -> Vec<String> {
    let headings = text.lines().filter(|line| line.starts_with('#'));
    let anchor = |line: &str| line.trim_start_matches(['#', ' ']).to_lowercase().replace(' ', "-");
    headings.map(anchor).collect()
}

#[test]
fn pictures_are_small() {
    for entry in fs::read_dir("docs/pictures").expect("the pictures are there").flatten() {
        let bytes = entry.metadata().expect("the file was just listed").len();
        assert!(
            bytes <= 60_000,
            "{} has {bytes} bytes; at most 60,000 are for a picture",
            entry.path().display()
        );
    }
}

#[test]
fn the_readme_names_every_task() {
    let source = read("xtask/src/tasks.rs");
    let readme = read("README.md");
    let tasks: Vec<&str> = source
        .split(" task(")
        .filter_map(|rest| rest.trim_start().strip_prefix('"')?.split('"').next())
        .collect();
    assert!(tasks.len() > 10, "{tasks:?}");
    for task in tasks.into_iter().filter(|task| *task != "help") {
        let named = readme.contains(&format!(" {task},")) || readme.contains(&format!(", {task} |"));
        assert!(
            named || readme.contains(&format!("xtask {task}")),
            "the README does not name the task {task}"
        );
    }
}
