//! A pasted reply: its pieces in place, what they mean together, what to do.

use super::{Links, inline};
use crate::{
    catalogue::phrases,
    explain::{ExplainedPart, Explanation},
    lang::Lang,
    render::diagnosis::rows,
    reply::PartKind,
};
use maud::{Markup, html};

/// Nothing for a bare code.
pub(super) fn diagnosis(explanation: &Explanation, lang: Lang, links: &Links<'_>) -> Markup {
    let found = &explanation.diagnosis;
    html! {
        @if let Some(parts) = &explanation.parts {
            header {
                h1 { (phrases::told_title(lang)) }
                p class="rc-summary" { (inline(&found.summary)) }
            }
            dl class="rc-facts" {
                @for (name, value) in rows(found, lang) { div { dt { (name) } dd { (inline(&value)) } } }
            }
            @if !found.next_steps.is_empty() {
                section class="rc-steps" id="steps" {
                    h2 { (phrases::told_steps(lang)) }
                    ol { @for step in &found.next_steps { li { (inline(step)) } } }
                }
            }
            @if let Some(source) = &found.source {
                p class="rc-source" {
                    (phrases::told_source(lang)) " "
                    (links.to(source.url, &html! { (source.title) })) " (" (source.date) ")"
                }
            }
            section class="rc-input" id="input" {
                h2 { (phrases::told_input(lang)) }
                pre { (kept(parts)) @for part in parts { (piece(part)) } }
            }
        }
    }
}

/// HTML drops a line end that directly follows `<pre>`; one that the input begins with has another before it.
fn kept(parts: &[ExplainedPart]) -> &'static str {
    let begins = |part: &ExplainedPart| part.text.starts_with('\n');
    if parts.first().is_some_and(begins) { "\n" } else { "" }
}

/// A piece in its box; text and what stands between have none.
fn piece(part: &ExplainedPart) -> Markup {
    let class = |kind: PartKind| ["rc-part rc-", kind.as_str()].concat();
    match &part.note {
        Some(note) => html! { span class=(class(part.kind)) title=(note) tabindex="0" { (part.text) } },
        None => html! { (part.text) },
    }
}
