//! The one `<article>` of a page, and what the module returns: the same bytes.

mod comparison;
mod diagnosis;
mod explanation;
mod hits;
mod session;

pub use comparison::comparison;
#[cfg(feature = "cli")]
pub(crate) use comparison::{around, side};
pub use explanation::{entries, explanation};
pub use hits::hits;

use super::inline::inline;
use crate::{compare::Link, entry::Entry, facts::Severity, lang::Lang};
use alloc::string::String;
use maud::{Markup, PreEscaped, html};

/// Where links to our own pages lead.
#[derive(Clone, Copy, Debug)]
pub struct Links<'a> {
    /// What stands before `/en/smtp/554/`: empty, `/docs`, `https://replycode.example`;
    /// `None` for text without such links.
    pub base: Option<&'a str>,
}

impl Links<'_> {
    /// A link to a page of ours or to the outside; text alone where there is no such page.
    fn to(&self, url: Option<&str>, content: &Markup) -> Markup {
        match (url, self.base) {
            (Some(url), Some(base)) if url.starts_with('/') => html! { a href=([base, url].concat()) { (content) } },
            (Some(url), _) if url.starts_with("https:") => html! { a href=(url) { (content) } },
            _ => html! { (content) },
        }
    }

    /// Whether a link of ours has an address at all.
    fn has(&self, link: &Link) -> bool {
        self.base.is_some() || !link.url.starts_with('/')
    }
}

/// The class name that colours a severity.
pub(crate) const fn tone(severity: Option<Severity>) -> &'static str {
    match severity {
        Some(severity) => severity.as_str(),
        None => "unknown",
    }
}

/// The three sections of an entry, with headings of the given level.
fn sections(entry: &Entry, level: u8, id_prefix: &str) -> Markup {
    html! {
        @for section in entry.sections.iter().filter(|section| !section.html.is_empty()) {
            section class=(["rc-", section.id].concat()) id=([id_prefix, section.id].concat()) {
                (heading(level, section.heading))
                (PreEscaped(&section.html))
            }
        }
    }
}

/// A heading of a level from 2 to 4.
fn heading(level: u8, text: &str) -> Markup {
    html! {
        @match level {
            2 => { h2 { (text) } }
            3 => { h3 { (text) } }
            _ => { h4 { (text) } }
        }
    }
}

/// A list of links under a heading; nothing where no link has an address.
fn link_list(title: Markup, [id, prefix]: [&str; 2], list: &[Link], links: &Links<'_>) -> Markup {
    let shown: alloc::vec::Vec<&Link> = list.iter().filter(|link| links.has(link)).collect();
    html! {
        @if !shown.is_empty() {
            section class=(["rc-", id].concat()) id=([prefix, id].concat()) {
                (title)
                ul { @for link in shown { li { (links.to(Some(&link.url), &html! { (link.title) })) } } }
            }
        }
    }
}

/// The opening of an article: language, class, tone.
fn article(lang: Lang, kind: &str, tone: &str, content: &Markup) -> String {
    html! {
        article class=(["replycode rc-", kind, " rc-tone-", tone].concat()) lang=(lang.language().html) { (content) }
    }
    .into_string()
}
