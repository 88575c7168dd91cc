//! The page that tells how to use all this elsewhere: `i18n/<lang>/use.md`. Only the command gets it.
//!
//! Sections begin with `## Title {#anchor}`. A fence of `js run` is an example that a reader can start
//! in the page, one of `html show` is shown as code and as what it makes.

use crate::{faults::Faults, languages::Language, literals, markdown};
use pulldown_cmark::{CodeBlockKind, Event, Options, Parser, Tag, TagEnd, html};
use serde::Deserialize;
use std::{fmt::Write, fs, path::Path};

/// The page in one language.
pub struct Guide {
    pub front: Front,
    pub blocks: Vec<Block>,
}

/// The front matter.
#[derive(Deserialize, Default)]
#[serde(deny_unknown_fields)]
pub struct Front {
    pub title: String,
    pub lead: String,
}

/// A piece of the page, in order.
pub enum Block {
    /// A section begins: anchor and title.
    Section(String, String),
    Html(String),
    /// JavaScript that a reader can start.
    Run(String),
    /// HTML that is shown as code and as what it makes.
    Show(String),
}

/// Reads the page of a language.
pub fn read(root: &Path, lang: &str, faults: &mut Faults) -> Guide {
    let path = format!("i18n/{lang}/use.md");
    let Ok(text) = fs::read_to_string(root.join(&path)) else {
        faults.add(&path, "is missing; every language tells how to use all this elsewhere");
        return Guide::default();
    };
    let Some((front, body)) = markdown::split(&path, &text, faults) else {
        return Guide::default();
    };
    Guide {
        front: markdown::front(&path, front, faults).unwrap_or_default(),
        blocks: blocks(&path, body, faults),
    }
}

impl Default for Guide {
    fn default() -> Guide {
        let front = Front::default();
        Guide { front, blocks: vec![] }
    }
}

fn blocks(path: &str, body: &str, faults: &mut Faults) -> Vec<Block> {
    let options = Options::ENABLE_TABLES | Options::ENABLE_HEADING_ATTRIBUTES;
    let mut found = vec![];
    let mut events = Parser::new_ext(body, options);
    let mut plain: Vec<Event> = vec![];
    while let Some(event) = events.next() {
        let special = match &event {
            Event::Start(Tag::Heading { level, id, .. }) if *level as usize == 2 => {
                let title = text(&mut events, TagEnd::Heading(*level));
                Some(Block::Section(anchor(path, id.as_deref(), &title, faults), title))
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if &**info == "js run" => {
                Some(Block::Run(text(&mut events, TagEnd::CodeBlock)))
            }
            Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) if &**info == "html show" => {
                Some(Block::Show(text(&mut events, TagEnd::CodeBlock)))
            }
            Event::Html(html) | Event::InlineHtml(html) => {
                faults.add(path, format!("holds HTML outside of a fence: {}", html.trim()));
                None
            }
            _ => {
                plain.push(event);
                continue;
            }
        };
        flush(&mut plain, &mut found);
        found.extend(special);
    }
    flush(&mut plain, &mut found);
    found
}

/// The text up to the end of what has begun.
fn text<'t>(events: &mut impl Iterator<Item = Event<'t>>, end: TagEnd) -> String {
    let inner = events.take_while(|event| *event != Event::End(end));
    inner
        .filter_map(|event| match event {
            Event::Text(text) | Event::Code(text) => Some(text.into_string()),
            _ => None,
        })
        .collect()
}

fn anchor(path: &str, id: Option<&str>, title: &str, faults: &mut Faults) -> String {
    if id.is_none() {
        faults.add(
            path,
            format!("the heading \"{title}\" has no anchor; expected is `## {title} {{#name}}`"),
        );
    }
    id.unwrap_or_default().to_owned()
}

fn flush(plain: &mut Vec<Event>, found: &mut Vec<Block>) {
    if plain.is_empty() {
        return;
    }
    let mut out = String::new();
    html::push_html(&mut out, markdown::join_lines(std::mem::take(plain)).into_iter());
    found.push(Block::Html(out.trim_end().to_owned()));
}

/// Every language has the same pieces in the same order, and the same HTML is shown in a place.
pub fn check_twins(languages: &[Language], faults: &mut Faults) {
    let shapes = |language: &Language| -> Vec<String> { language.guide.blocks.iter().map(shape).collect() };
    let Some(first) = languages.first() else { return };
    for other in &languages[1..] {
        let (one, two) = (shapes(first), shapes(other));
        let at = (0..one.len().max(two.len())).find(|at| one.get(*at) != two.get(*at));
        if let Some(at) = at {
            let told = |pieces: &[String]| pieces.get(at).cloned().unwrap_or("the end".into());
            faults.add(
                &format!("i18n/{}/use.md", other.folder),
                format!(
                    "piece {} is {}; in i18n/{}/use.md it is {}",
                    at + 1,
                    told(&two),
                    first.folder,
                    told(&one)
                ),
            );
        }
    }
}

fn shape(block: &Block) -> String {
    match block {
        Block::Section(anchor, _) => format!("the section #{anchor}"),
        Block::Html(html) => format!("text with the anchors [{}]", anchors(html)),
        Block::Run(_) => "an example to run".into(),
        Block::Show(_) => "HTML to show".into(),
    }
}

/// The names of the smaller headings.
fn anchors(html: &str) -> String {
    let ids = html.split(" id=\"").skip(1).filter_map(|rest| rest.split_once('"'));
    ids.map(|(id, _)| id).collect::<Vec<_>>().join(", ")
}

/// The table that `src/catalogue/guide.rs` includes: a row a language.
pub fn emit(languages: &[&Language]) -> String {
    let mut out = literals::head("i18n");
    let rows: Vec<String> = languages.iter().map(|language| row(&language.guide)).collect();
    writeln!(out, "static GUIDES: &[Guide] = &[{}];", rows.join(", ")).expect("a String takes all");
    out
}

fn row(guide: &Guide) -> String {
    let blocks: Vec<String> = guide
        .blocks
        .iter()
        .map(|block| match block {
            Block::Section(anchor, title) => format!("Block::Section({anchor:?}, {title:?})"),
            Block::Html(html) => format!("Block::Html({html:?})"),
            Block::Run(code) => format!("Block::Run({code:?})"),
            Block::Show(html) => format!("Block::Show({html:?})"),
        })
        .collect();
    let Front { title, lead } = &guide.front;
    format!(
        "Guide {{ title: {title:?}, lead: {lead:?}, blocks: &[{}] }}",
        blocks.join(", ")
    )
}
