//! The prose of one code in one language: `i18n/<lang>/smtp/<code>.md`.

use crate::{faults::Faults, files, markdown, notes, protocols::Protocol, rows::Row};
use serde::Deserialize;
use std::{collections::BTreeMap, fs, path::Path};

/// What a file holds, its sections as HTML.
pub struct Prose {
    pub front: Front,
    pub sections: [String; 3],
}

/// The front matter.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Front {
    pub title: String,
    pub means: String,
    pub about: String,
    pub act: String,
    /// Clauses by stage, where the code means another thing there.
    #[serde(default)]
    pub at: BTreeMap<String, String>,
}

/// The sections, by the ids that stand in every language.
const SECTIONS: [&str; 3] = ["description", "when", "fix"];

/// Reads the prose of every code and notes what is missing or has no row.
pub fn read(root: &Path, lang: &str, protocol: &Protocol, faults: &mut Faults) -> BTreeMap<String, Prose> {
    let Protocol { name, rows, .. } = protocol;
    let (place, facts) = (format!("i18n/{lang}/{name}"), format!("src/protocols/{name}"));
    let mut found = BTreeMap::new();
    for name in files::names(&root.join(&place)) {
        if notes::is_note(&name) {
            continue;
        }
        let path = format!("{place}/{name}");
        let stem = name.trim_end_matches(".md");
        let Some(row) = rows.iter().find(|row| row.prose == stem) else {
            faults.add(&path, format!("belongs to no row of {facts}"));
            continue;
        };
        let text = fs::read_to_string(root.join(&path)).unwrap_or_default();
        if let Some(prose) = parse(&path, &text, row, faults) {
            found.insert(stem.to_owned(), prose);
        }
    }
    for row in rows {
        let path = format!("{place}/{}.md", row.prose);
        if !root.join(&path).exists() {
            faults.add(&path, format!("is missing; {facts} has a row for {}", row.code));
        }
    }
    found
}

fn parse(path: &str, text: &str, row: &Row, faults: &mut Faults) -> Option<Prose> {
    let (head, body) = markdown::split(path, text, faults)?;
    let front: Front = markdown::front(path, head, faults)?;
    check_front(path, &front, row, faults);
    Some(Prose {
        front,
        sections: markdown::sections(path, body, &SECTIONS, &[], faults)
            .try_into()
            .unwrap_or_default(),
    })
}

fn check_front(path: &str, front: &Front, row: &Row, faults: &mut Faults) {
    let clauses = [
        ("title", &front.title),
        ("means", &front.means),
        ("about", &front.about),
        ("act", &front.act),
    ];
    for (key, value) in clauses.into_iter().chain(front.at.iter().map(|(k, v)| (k.as_str(), v))) {
        if value.trim().is_empty() {
            faults.add(path, format!("`{key}` is empty"));
        }
        if key != "act" && value.ends_with(['.', '。']) {
            faults.add(
                path,
                format!("`{key}` ends with a period; it is a clause to be embedded"),
            );
        }
    }
    if !front.act.ends_with(['.', '。']) {
        faults.add(path, "`act` must be a whole sentence with its period");
    }
    for stage in front.at.keys() {
        if !row.at.iter().any(|at| at.differs && at.stage == *stage) {
            faults.add(
                path,
                format!("`at` has a clause for {stage}; replies.toml does not say that it differs there"),
            );
        }
    }
    for at in row
        .at
        .iter()
        .filter(|at| at.differs && !front.at.contains_key(&at.stage))
    {
        faults.add(
            path,
            format!(
                "`at` lacks a clause for \"{}\", where replies.toml says that the code differs",
                at.stage
            ),
        );
    }
}
