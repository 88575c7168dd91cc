//! The comparison of two codes as an `<article>`.

use super::{Links, article, heading, inline, link_list, sections, session::session};
use crate::{catalogue::phrases, compare::Comparison, entry::Entry, lang::Lang};
use alloc::string::String;
use maud::{Markup, html};

/// The whole comparison.
#[must_use]
pub fn comparison(comparison: &Comparison, lang: Lang, links: Links<'_>) -> String {
    let body = html! {
        header {
            h1 { (comparison.title) }
            p class="rc-summary" { (inline(&comparison.summary)) }
            @if let Some(relation) = &comparison.relation { p class="rc-relation" { (inline(&relation.sentence)) } }
            @if let Some(note) = &comparison.note { p class="rc-note" { (inline(note)) } }
        }
        (session(&[&comparison.a, &comparison.b], lang))
        (differences(comparison, lang))
        (similarities(comparison, lang))
        (choose(comparison, lang))
        section class="rc-sides" id="sides" {
            h2 { (phrases::compare_side_by_side(lang)) }
            div class="rc-columns" {
                (side(&comparison.a, "a-", &links))
                (side(&comparison.b, "b-", &links))
            }
        }
        (link_list(heading(2, phrases::compare_learn(lang)), ["learn", ""], &comparison.see_also, &links))
    };
    article(lang, "comparison", "pair", &body)
}

/// A table for those who scan, with the sentence of each row below its two values.
fn differences(comparison: &Comparison, lang: Lang) -> Markup {
    html! {
        section class="rc-differences" id="differences" {
            h2 { (phrases::compare_differences(lang)) }
            ul { @for difference in &comparison.differences { li { (inline(&difference.sentence)) } } }
            table {
                thead { tr {
                    td {}
                    th scope="col" { (comparison.a.code.text()) }
                    th scope="col" { (comparison.b.code.text()) }
                } }
                tbody { @for difference in &comparison.differences { tr {
                    th scope="row" { (difference.heading) }
                    td { (inline(&difference.a)) }
                    td { (inline(&difference.b)) }
                } } }
            }
        }
    }
}

fn similarities(comparison: &Comparison, lang: Lang) -> Markup {
    html! {
        @if !comparison.similarities.is_empty() {
            section class="rc-similarities" id="similarities" {
                h2 { (phrases::compare_similarities(lang)) }
                ul { @for similarity in &comparison.similarities { li { (inline(&similarity.sentence)) } } }
            }
        }
    }
}

fn choose(comparison: &Comparison, lang: Lang) -> Markup {
    html! {
        section class="rc-choose" id="choose" {
            h2 { (phrases::compare_choose(lang)) }
            dl {
                @for advice in &comparison.choose {
                    dt { (advice.code.text()) }
                    dd { (inline(&advice.advice)) }
                }
            }
        }
    }
}

/// One of the two entries, whole; the names of its sections begin with `prefix`.
fn side(entry: &Entry, prefix: &str, links: &Links<'_>) -> Markup {
    let heading = html! { span class="rc-code" { (entry.code.text()) } " " span class="rc-title" { (entry.title) } };
    html! {
        div class=(["rc-side rc-tone-", super::tone(entry.severity)].concat()) {
            h3 { (links.to(entry.url.as_deref(), &heading)) }
            (sections(entry, 4, prefix))
        }
    }
}
