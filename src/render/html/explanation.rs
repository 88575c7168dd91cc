//! The explanation of one code as an `<article>`.

use super::{Links, article, inline, link_list, sections, session::session, tone};
use crate::{
    catalogue::phrases,
    compare::{Link, pair_link},
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
    self::entries(&entries, &explanation.warnings, lang, links)
}

/// Entries as one article, the first giving its tone.
#[must_use]
pub fn entries(entries: &[&Entry], warnings: &[Warned], lang: Lang, links: Links<'_>) -> String {
    let body = html! {
        @for warned in warnings { p class="rc-warning" { (inline(&warned.message)) } }
        @for (index, entry) in entries.iter().enumerate() {
            (one(entry, if index == 0 { "" } else { "enhanced-" }, lang, &links))
        }
    };
    article(
        lang,
        "explanation",
        tone(entries.first().and_then(|entry| entry.severity)),
        &body,
    )
}

fn one(entry: &Entry, prefix: &str, lang: Lang, links: &Links<'_>) -> Markup {
    let pairs: Vec<Link> = entry
        .related
        .iter()
        .map(|other| pair_link(entry.code, *other, lang))
        .collect();
    let references: Vec<Link> = entry
        .references
        .iter()
        .map(|reference| Link {
            title: reference.title.clone(),
            url: reference.url.clone(),
        })
        .collect();
    html! {
        header {
            h1 { span class="rc-code" { (entry.code.text()) } " " span class="rc-title" { (entry.title) } }
            p class="rc-means" { (inline(&entry.means)) }
        }
        (strip(entry, lang))
        (session(&[entry], lang))
        (sections(entry, 2, prefix))
        (by_stage(&entry.by_stage, prefix, lang))
        (usual(entry, prefix, lang, links))
        (link_list(phrases::entry_related(lang), ["related", prefix], &pairs, links))
        (link_list(phrases::entry_references(lang), ["references", prefix], &references, links))
    }
}

/// The facts at a glance.
fn strip(entry: &Entry, lang: Lang) -> Markup {
    html! {
        dl class="rc-facts" aria-label=(phrases::entry_facts(lang)) {
            @for (name, value) in facts(entry, lang) { div { dt { (name) } dd { (inline(&value)) } } }
        }
    }
}

fn by_stage(stages: &[StageMeaning], prefix: &str, lang: Lang) -> Markup {
    html! {
        @if !stages.is_empty() {
            section class="rc-stages" id=([prefix, "stages"].concat()) {
                h2 { (phrases::entry_by_stage(lang)) }
                ul { @for at in stages { li { (inline(&at.means)) } } }
            }
        }
    }
}

/// The codes of the other kind, linked where they have a page.
fn usual(entry: &Entry, prefix: &str, lang: Lang, links: &Links<'_>) -> Markup {
    let page = |code| crate::explain::entry(code, lang).url;
    html! {
        @if !entry.usual_with.is_empty() {
            section class="rc-usual" id=([prefix, "usual"].concat()) {
                h2 { (match entry.kind { Kind::Reply => phrases::entry_usual_enhanced(lang), Kind::Enhanced => phrases::entry_usual_reply(lang) }) }
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
