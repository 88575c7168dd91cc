//! The prose of one code in one language: `i18n/<lang>/smtp/<code>.md`.

use crate::{faults::Faults, notes, protocols::Protocol, rows::Row};
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
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
    for name in folder(&root.join(&place)) {
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

/// The names in a folder, sorted.
pub fn folder(path: &Path) -> Vec<String> {
    let entries = fs::read_dir(path).into_iter().flatten().flatten();
    let mut names: Vec<_> = entries.map(|e| e.file_name().to_string_lossy().into_owned()).collect();
    names.sort();
    names
}

fn parse(path: &str, text: &str, row: &Row, faults: &mut Faults) -> Option<Prose> {
    let (head, body) = split(path, text, faults)?;
    let front: Front = front(path, head, faults)?;
    check_front(path, &front, row, faults);
    Some(Prose {
        front,
        sections: sections(path, body, &SECTIONS, &[], faults)
            .try_into()
            .unwrap_or_default(),
    })
}

/// Front matter and body of a file.
pub fn split<'t>(path: &str, text: &'t str, faults: &mut Faults) -> Option<(&'t str, &'t str)> {
    let parts = text.strip_prefix("+++\n").and_then(|rest| rest.split_once("\n+++\n"));
    if parts.is_none() {
        faults.add(path, "must begin with front matter between two lines `+++`");
    }
    parts
}

/// Front matter as what it is to hold.
pub fn front<T: for<'a> Deserialize<'a>>(path: &str, text: &str, faults: &mut Faults) -> Option<T> {
    toml::from_str(text)
        .map_err(|error| faults.add(path, format!("front matter: {}", error.message())))
        .ok()
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

/// The sections of a body as HTML, each found by its heading, in the order of `expected`; those that
/// may be missing are empty then.
pub fn sections(path: &str, body: &str, expected: &[&str], optional: &[&str], faults: &mut Faults) -> Vec<String> {
    let mut found: Vec<(&str, &str)> = Vec::new();
    for part in body.split("\n## ").skip(1) {
        let (heading, rest) = part.split_once('\n').unwrap_or((part, ""));
        found.push((heading.trim(), rest));
    }
    let headings: Vec<_> = found.iter().map(|(heading, _)| *heading).collect();
    let wanted = expected
        .iter()
        .filter(|name| headings.contains(name) || !optional.contains(name));
    if !headings.iter().eq(wanted) {
        faults.add(
            path,
            format!("has the sections {headings:?}; expected are {expected:?}, in this order"),
        );
        return vec![String::new(); expected.len()];
    }
    for (heading, text) in &found {
        if text.trim().is_empty() {
            faults.add(path, format!("section {heading} is empty"));
        }
    }
    let mut html = |name: &&str| {
        let text = found.iter().find(|(heading, _)| heading == name);
        text.map_or(String::new(), |(_, text)| to_html(path, text, faults))
    };
    expected.iter().map(&mut html).collect()
}

/// Markdown to compact HTML. Only what every renderer of ours can show is let through.
fn to_html(path: &str, markdown: &str, faults: &mut Faults) -> String {
    let events: Vec<_> = Parser::new_ext(markdown, Options::empty()).collect();
    for event in &events {
        if let Some(what) = unknown(event) {
            faults.add(
                path,
                format!("holds {what}; known are paragraphs, flat lists, `code` and **bold**"),
            );
        }
    }
    let mut out = String::new();
    html::push_html(&mut out, join_lines(events).into_iter());
    out.replace(">\n", ">").trim_end().to_owned()
}

/// What the event is called, if it is something that the renderers do not know.
fn unknown(event: &Event) -> Option<&'static str> {
    match event {
        Event::Start(Tag::Paragraph | Tag::List(None | Some(1)) | Tag::Item | Tag::Strong)
        | Event::End(TagEnd::Paragraph | TagEnd::List(_) | TagEnd::Item | TagEnd::Strong)
        | Event::Text(_)
        | Event::Code(_)
        | Event::SoftBreak => None,
        Event::Start(Tag::Emphasis) => Some("italics"),
        Event::Start(Tag::Link { .. }) => Some("a link"),
        Event::Start(Tag::Heading { .. }) => Some("a further heading"),
        Event::Html(_) | Event::InlineHtml(_) => Some("HTML"),
        Event::End(_) => None,
        _ => Some("an unknown construct"),
    }
}

/// A line break between two Han characters would show as a space: drop it; keep others as one space.
pub fn join_lines(events: Vec<Event<'_>>) -> Vec<Event<'_>> {
    let ends_wide = |event: Option<&Event>, last: bool| match event {
        Some(Event::Text(text)) => {
            let c = if last { text.chars().last() } else { text.chars().next() };
            c.is_some_and(|c| c as u32 >= 0x2E80)
        }
        _ => false,
    };
    let joined = |i: usize| ends_wide(events.get(i.wrapping_sub(1)), true) && ends_wide(events.get(i + 1), false);
    events
        .iter()
        .enumerate()
        .filter_map(|(i, event)| match event {
            Event::SoftBreak if joined(i) => None,
            Event::SoftBreak => Some(Event::Text(" ".into())),
            _ => Some(event.clone()),
        })
        .collect()
}
