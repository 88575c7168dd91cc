//! Files of Markdown behind front matter: taken apart, and their sections made HTML.

use crate::faults::Faults;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd, html};
use serde::Deserialize;

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
