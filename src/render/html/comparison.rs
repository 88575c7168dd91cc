//! The comparison of two codes as an `<article>`.

use super::{Links, article, heading, inline, link_list, sections, session::session};
use crate::{
    catalogue::phrases,
    compare::{Advice, Comparison, Difference, Similarity},
    entry::Entry,
    lang::Lang,
};
use alloc::string::String;
use maud::{Markup, html};

/// The whole comparison.
#[must_use]
pub fn comparison(comparison: &Comparison, lang: Lang, links: Links<'_>) -> String {
    let (a, b) = (side(&comparison.a, "a-", &links), side(&comparison.b, "b-", &links));
    around(comparison, [&a, &b], lang, links)
}

/// The same around the two entries, which whoever shows many pairs has rendered by [`side`] once.
pub(crate) fn around<E: AsRef<Entry>>(
    comparison: &Comparison<E>,
    sides: [&Markup; 2],
    lang: Lang,
    links: Links<'_>,
) -> String {
    let entries = [comparison.a.as_ref(), comparison.b.as_ref()];
    let body = html! {
        header {
            h1 { (comparison.title) }
            p class="rc-summary" { (inline(&comparison.summary)) }
            @if let Some(relation) = &comparison.relation { p class="rc-relation" { (inline(&relation.sentence)) } }
            @if let Some(note) = &comparison.note { p class="rc-note" { (inline(note)) } }
        }
        (session(&entries, lang))
        (differences(&comparison.differences, entries, lang))
        (similarities(&comparison.similarities, lang))
        (choose(&comparison.choose, lang))
        section class="rc-sides" id="sides" {
            h2 { (phrases::compare_side_by_side(lang)) }
            div class="rc-columns" { (sides[0]) (sides[1]) }
        }
        (link_list(heading(2, phrases::compare_learn(lang)), ["learn", ""], &comparison.see_also, &links))
    };
    article(lang, "comparison", "pair", &body)
}

/// A table for those who scan, with the sentence of each row below its two values.
fn differences(differences: &[Difference], [a, b]: [&Entry; 2], lang: Lang) -> Markup {
    html! {
        section class="rc-differences" id="differences" {
            h2 { (phrases::compare_differences(lang)) }
            ul { @for difference in differences { li { (inline(&difference.sentence)) } } }
            table {
                thead { tr {
                    td {}
                    th scope="col" { (a.code.text()) }
                    th scope="col" { (b.code.text()) }
                } }
                tbody { @for difference in differences { tr {
                    th scope="row" { (difference.heading) }
                    td { (inline(&difference.a)) }
                    td { (inline(&difference.b)) }
                } } }
            }
        }
    }
}

fn similarities(similarities: &[Similarity], lang: Lang) -> Markup {
    html! {
        @if !similarities.is_empty() {
            section class="rc-similarities" id="similarities" {
                h2 { (phrases::compare_similarities(lang)) }
                ul { @for similarity in similarities { li { (inline(&similarity.sentence)) } } }
            }
        }
    }
}

fn choose(choose: &[Advice], lang: Lang) -> Markup {
    html! {
        section class="rc-choose" id="choose" {
            h2 { (phrases::compare_choose(lang)) }
            dl {
                @for advice in choose {
                    dt { (advice.code.text()) }
                    dd { (inline(&advice.advice)) }
                }
            }
        }
    }
}

/// One of the two entries, whole; the names of its sections begin with `prefix`.
pub(crate) fn side(entry: &Entry, prefix: &str, links: &Links<'_>) -> Markup {
    let heading = html! { span class="rc-code" { (entry.code.text()) } " " span class="rc-title" { (entry.title) } };
    html! {
        div class=(["rc-side rc-tone-", super::tone(entry.severity)].concat()) {
            h3 { (links.to(entry.url.as_deref(), &heading)) }
            (sections(entry, 4, prefix))
        }
    }
}
