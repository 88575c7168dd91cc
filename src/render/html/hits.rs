//! What a search has found, as a list of links.

use super::{Links, tone};
use crate::{
    catalogue::phrases,
    facts::Severity,
    lang::Lang,
    search::{Found, Hit, pieces},
};
use alloc::string::String;
use maud::{Markup, html};

/// The list; a sentence where nothing was found.
#[must_use]
pub fn hits(found: &Found, lang: Lang, links: Links<'_>) -> String {
    html! {
        @if found.results.is_empty() {
            p class="rc-none" { (phrases::search_none(lang)) }
        } @else {
            ul class="rc-hits" lang=(lang.language().html) { @for hit in &found.results { (one(hit, found, &links)) } }
        }
    }
    .into_string()
}

fn one(hit: &Hit, found: &Found, links: &Links<'_>) -> Markup {
    let severity = hit.code.and_then(|code| Severity::of_digit(code.class()));
    let title = html! {
        @if let Some(code) = hit.code { span class="rc-code" { (marked(&code.text(), found)) } " " }
        span class="rc-title" { (inline(&hit.title, found)) }
    };
    html! {
        li class=(["rc-tone-", tone(severity)].concat()) {
            (links.to(hit.url.as_deref(), &title))
            p class="rc-snippet" { (inline(&hit.snippet, found)) }
        }
    }
}

/// Text with code between backticks.
fn inline(text: &str, found: &Found) -> Markup {
    html! {
        @for (index, piece) in text.split('`').enumerate() {
            @if index % 2 == 1 { code { (marked(piece, found)) } } @else { (marked(piece, found)) }
        }
    }
}

/// What was looked for, as `<mark>`.
fn marked(text: &str, found: &Found) -> Markup {
    html! {
        @for (index, piece) in pieces(text, &found.marks).into_iter().enumerate() {
            @if index % 2 == 1 { mark { (piece) } } @else { (piece) }
        }
    }
}
