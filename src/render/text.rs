//! Explanations and comparisons as blocks of text, which the command lays out and colours.

use super::{diagnosis::rows, facts::facts};
use crate::{
    catalogue::phrases,
    compare::Comparison,
    explain::{Explanation, Reasoned},
    facts::Severity,
    lang::Lang,
    plain::{self, Style},
    search::Found,
};
use alloc::{format, string::String, vec::Vec};

/// One paragraph, heading or list item.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Block {
    /// How it is to be shown.
    pub kind: BlockKind,
    /// What stands before the first line, such as `1. `; further lines hang below the text.
    pub marker: String,
    /// The text, in one line.
    pub text: String,
}

/// How a block is to be shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum BlockKind {
    /// The title of the whole, with the severity that colours it.
    Title(Option<Severity>),
    /// The heading of a section.
    Heading,
    /// A paragraph.
    Paragraph,
    /// A list item or a row of facts.
    Item,
    /// A row of a table: its cells stand in `text`, with a tab between two.
    Row,
}

/// The whole explanation.
#[must_use]
pub fn explanation(explanation: &Explanation, lang: Lang) -> Vec<Block> {
    let mut out = Vec::new();
    explanation
        .warnings
        .iter()
        .for_each(|warned| push(&mut out, BlockKind::Item, "! ", &warned.message));
    if explanation.reply.is_some() {
        diagnosis(&mut out, explanation, lang);
    }
    let alone = explanation.reply.is_none() && explanation.entries().count() == 1;
    for entry in explanation.entries() {
        let title = phrases::entry_title(lang, &entry.code.text(), &entry.title);
        push(&mut out, BlockKind::Title(entry.severity), "", &title);
        push(&mut out, BlockKind::Paragraph, "", &entry.means);
        facts(entry, alone, lang)
            .iter()
            .for_each(|(name, value)| push(&mut out, BlockKind::Item, &format!("{name}  "), value));
        for section in &entry.sections {
            push(&mut out, BlockKind::Heading, "", section.heading);
            body(&mut out, &section.html);
        }
        if !entry.by_stage.is_empty() {
            push(&mut out, BlockKind::Heading, "", phrases::entry_by_stage(lang));
            entry
                .by_stage
                .iter()
                .for_each(|at| push(&mut out, BlockKind::Item, "- ", &at.means));
        }
        push(&mut out, BlockKind::Heading, "", phrases::entry_references(lang));
        entry
            .references
            .iter()
            .for_each(|r| push(&mut out, BlockKind::Item, "- ", &format!("{}  {}", r.title, r.url)));
    }
    out
}

/// What a whole reply means, before the entries of its codes.
fn diagnosis(out: &mut Vec<Block>, explanation: &Explanation, lang: Lang) {
    let found = &explanation.diagnosis;
    let severity = explanation.entries().next().and_then(|entry| entry.severity);
    push(out, BlockKind::Title(severity), "", phrases::told_title(lang));
    push(out, BlockKind::Paragraph, "", &found.summary);
    rows(found, lang)
        .iter()
        .for_each(|(name, value)| push(out, BlockKind::Item, &format!("{name}  "), value));
    push(out, BlockKind::Heading, "", phrases::told_steps(lang));
    for (at, step) in found.next_steps.iter().enumerate() {
        push(out, BlockKind::Item, &format!("{}. ", at + 1), step);
    }
    if let Some(source) = &found.source {
        let url = source.url.map(|url| format!("  {url}")).unwrap_or_default();
        let text = format!("{}{url}  ({})", source.title, source.date);
        push(
            out,
            BlockKind::Item,
            &format!("{}  ", phrases::told_source(lang)),
            &text,
        );
    }
}

/// The whole comparison.
#[must_use]
pub fn comparison(comparison: &Comparison, lang: Lang) -> Vec<Block> {
    let mut out = Vec::new();
    push(&mut out, BlockKind::Title(None), "", &comparison.title);
    push(&mut out, BlockKind::Paragraph, "", &comparison.summary);
    if let Some(relation) = &comparison.relation {
        push(&mut out, BlockKind::Paragraph, "", &relation.sentence);
    }
    if let Some(note) = &comparison.note {
        push(&mut out, BlockKind::Paragraph, "", note);
    }
    push(&mut out, BlockKind::Heading, "", phrases::compare_differences(lang));
    comparison
        .differences
        .iter()
        .for_each(|d| push(&mut out, BlockKind::Item, "- ", &d.sentence));
    table(&mut out, comparison);
    if !comparison.similarities.is_empty() {
        push(&mut out, BlockKind::Heading, "", phrases::compare_similarities(lang));
        comparison
            .similarities
            .iter()
            .for_each(|s| push(&mut out, BlockKind::Item, "- ", &s.sentence));
    }
    push(&mut out, BlockKind::Heading, "", phrases::compare_choose(lang));
    comparison
        .choose
        .iter()
        .for_each(|c| push(&mut out, BlockKind::Item, &format!("{}  ", c.code), &c.advice));
    for entry in [&comparison.a, &comparison.b] {
        push(
            &mut out,
            BlockKind::Title(entry.severity),
            "",
            &format!("{} {}", entry.code, entry.title),
        );
        for section in &entry.sections {
            push(&mut out, BlockKind::Heading, "", section.heading);
            body(&mut out, &section.html);
        }
    }
    out
}

/// Both codes side by side, for those who scan.
fn table(out: &mut Vec<Block>, comparison: &Comparison) {
    let (a, b) = (comparison.a.code.text(), comparison.b.code.text());
    push(out, BlockKind::Row, "", &format!("\t{a}\t{b}"));
    for d in &comparison.differences {
        push(out, BlockKind::Row, "", &format!("{}\t{}\t{}", d.heading, d.a, d.b));
    }
}

/// What a search has found; a sentence where that is nothing.
#[must_use]
pub fn found(found: &Found, lang: Lang) -> Vec<Block> {
    let mut out = Vec::new();
    for hit in &found.results {
        let severity = hit.code.and_then(|code| Severity::of_digit(code.class()));
        let code = hit.code.map_or(String::new(), |code| format!("{code} "));
        push(
            &mut out,
            BlockKind::Title(severity),
            "",
            &format!("{code}{}", hit.title),
        );
        push(&mut out, BlockKind::Paragraph, "", &hit.snippet);
    }
    if found.results.is_empty() {
        push(&mut out, BlockKind::Paragraph, "", phrases::search_none(lang));
    }
    out
}

/// The vocabulary of diagnoses.
#[must_use]
pub fn reasons(reasons: &[Reasoned]) -> Vec<Block> {
    let mut out = Vec::new();
    for reason in reasons {
        push(
            &mut out,
            BlockKind::Title(None),
            "",
            &format!("{}  {}", reason.id.as_str(), reason.title),
        );
        push(&mut out, BlockKind::Paragraph, "", reason.meaning);
    }
    out
}

fn push(out: &mut Vec<Block>, kind: BlockKind, marker: &str, text: &str) {
    out.push(Block {
        kind,
        marker: marker.into(),
        text: text.into(),
    });
}

/// A section's paragraphs and items, the markers apart.
fn body(out: &mut Vec<Block>, html: &str) {
    for line in plain::lines(html, Style::Plain) {
        let marker = line.find(' ').map(|end| &line[..=end]).filter(|start| is_marker(start));
        match marker {
            Some(marker) => push(out, BlockKind::Item, marker, &line[marker.len()..]),
            None => push(out, BlockKind::Paragraph, "", &line),
        }
    }
}

/// `- ` or `12. `
fn is_marker(start: &str) -> bool {
    start == "- "
        || start
            .strip_suffix(". ")
            .is_some_and(|number| !number.is_empty() && number.bytes().all(|b| b.is_ascii_digit()))
}
