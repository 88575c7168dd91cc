//! The explanation of one code as an `<article>`.

use super::{Links, article, diagnosis::diagnosis, heading, inline, link_list, sections, session::session, tone};
use crate::{
    catalogue::phrases,
    compare::{Link, link_to, pair_link},
    entry::{Entry, StageMeaning},
    explain::{Explanation, Warned},
    facts::Kind,
    lang::Lang,
    render::facts::facts,
};
use alloc::{string::String, vec::Vec};
use maud::{Markup, html};

/// The whole explanation.
#[must_use]
pub fn explanation(explanation: &Explanation, lang: Lang, links: Links<'_>) -> String {
    let entries: Vec<&Entry> = explanation.entries().collect();
    let told = diagnosis(explanation, lang, &links);
    written(&told, &entries, &explanation.warnings, lang, links)
}

/// Entries as one article, the first giving its tone.
#[must_use]
pub fn entries(entries: &[&Entry], warnings: &[Warned], lang: Lang, links: Links<'_>) -> String {
    written(&html! {}, entries, warnings, lang, links)
}

/// The diagnosis of a whole reply, if there is one, before the entries of its codes.
fn written(told: &Markup, entries: &[&Entry], warnings: &[Warned], lang: Lang, links: Links<'_>) -> String {
    let whole = !told.0.is_empty();
    let body = html! {
        (told)
        @for warned in warnings { p class="rc-warning" { (inline(&warned.message)) } }
        @for (index, entry) in entries.iter().enumerate() {
            (one(entry, if index == 0 { "" } else { "enhanced-" }, if whole { 3 } else { 2 }, !whole && entries.len() == 1, lang, &links))
        }
    };
    article(
        lang,
        "explanation",
        tone(entries.first().and_then(|entry| entry.severity)),
        &body,
    )
}

/// An entry, its sections with headings of the given level and its title one above.
fn one(entry: &Entry, prefix: &str, level: u8, alone: bool, lang: Lang, links: &Links<'_>) -> Markup {
    let pairs: Vec<Link> = entry
        .related
        .iter()
        .map(|other| pair_link(entry.code, *other, lang))
        .collect();
    let references: Vec<Link> = entry.references.iter().map(link_to).collect();
    let name = html! { span class="rc-code" { (entry.code.text()) } " " span class="rc-title" { (entry.title) } };
    html! {
        header {
            @if level == 2 { h1 { (name) } } @else { h2 { (name) } }
            p class="rc-means" { (inline(&entry.means)) }
        }
        (strip(entry, alone, lang))
        (session(&[entry], lang))
        (sections(entry, level, prefix))
        (by_stage(&entry.by_stage, prefix, level, lang))
        (usual(entry, prefix, level, lang, links))
        (link_list(heading(level, phrases::entry_related(lang)), ["related", prefix], &pairs, links))
        (link_list(heading(level, phrases::entry_references(lang)), ["references", prefix], &references, links))
    }
}

/// The facts at a glance.
fn strip(entry: &Entry, alone: bool, lang: Lang) -> Markup {
    html! {
        dl class="rc-facts" {
            @for (name, value) in facts(entry, alone, lang) { div { dt { (name) } dd { (inline(&value)) } } }
        }
    }
}

fn by_stage(stages: &[StageMeaning], prefix: &str, level: u8, lang: Lang) -> Markup {
    html! {
        @if !stages.is_empty() {
            section class="rc-stages" id=([prefix, "stages"].concat()) {
                (heading(level, phrases::entry_by_stage(lang)))
                ul { @for at in stages { li { (inline(&at.means)) } } }
            }
        }
    }
}

/// The codes of the other kind, linked where they have a page.
fn usual(entry: &Entry, prefix: &str, level: u8, lang: Lang, links: &Links<'_>) -> Markup {
    let page = |code| crate::explain::entry(code, lang).url;
    html! {
        @if !entry.usual_with.is_empty() {
            section class="rc-usual" id=([prefix, "usual"].concat()) {
                (heading(level, match entry.kind { Kind::Reply => phrases::entry_usual_enhanced(lang), Kind::Enhanced => phrases::entry_usual_reply(lang) }))
                p {
                    @for (index, code) in entry.usual_with.iter().enumerate() {
                        @if index > 0 { " " }
                        (links.to(page(*code).as_deref(), &html! { code { (code.text()) } }))
                    }
                }
            }
        }
    }
}
