//! A pasted reply: its pieces in place, what they mean together, what to do.

use super::{Links, inline};
use crate::{
    catalogue::phrases,
    explain::{ExplainedPart, Explanation},
    lang::Lang,
    render::{diagnosis::rows, excerpt::Excerpt},
    reply::PartKind,
};
use alloc::string::ToString;
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
            (pieces(&Excerpt::of(explanation), parts, lang))
        }
    }
}

/// The input in its boxes; of a long one, what is near the reply.
fn pieces(shown: &Excerpt<'_>, parts: &[ExplainedPart], lang: Lang) -> Markup {
    html! {
        section class="rc-input" id="input" {
            h2 { (phrases::told_input(lang)) }
            @if shown.before > 0 { p class="rc-fold" { (phrases::told_before(lang, &shown.before.to_string())) } }
            pre { (kept(shown.text)) @for (part, text) in shown.parts(parts) { (piece(part, text)) } }
            @if shown.after > 0 { p class="rc-fold" { (phrases::told_after(lang, &shown.after.to_string())) } }
        }
    }
}

/// HTML drops a line end that directly follows `<pre>`; one that the input begins with has another before it.
fn kept(text: &str) -> &'static str {
    if text.starts_with('\n') { "\n" } else { "" }
}

/// A piece in its box; text and what stands between have none.
fn piece(part: &ExplainedPart, text: &str) -> Markup {
    let class = |kind: PartKind| ["rc-part rc-", kind.as_str()].concat();
    match &part.note {
        Some(note) => html! { span class=(class(part.kind)) title=(note) tabindex="0" { (shown(text)) } },
        None => shown(text),
    }
}

/// HTML has no U+0000, and browsers drop it; it is shown as U+FFFD, as everywhere else in HTML.
fn shown(text: &str) -> Markup {
    html! {
        @for (at, piece) in text.split('\0').enumerate() {
            @if at > 0 { "\u{fffd}" }
            (piece)
        }
    }
}

#[cfg(test)]
mod tests {
    use super::shown;

    #[test]
    fn a_nul_is_shown_and_does_not_make_the_page_invalid() {
        assert_eq!(shown("\0User\0 unknown").into_string(), "\u{fffd}User\u{fffd} unknown");
        assert_eq!(shown("a < b").into_string(), "a &lt; b");
    }
}
