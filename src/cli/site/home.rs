//! The pages that lead into the site: the choice of language, home, and the page for what is not there.

use super::{
    Site,
    browse::browse,
    listing,
    page::Page,
    search_form::{lost, search_form},
};
use crate::{Code, catalogue::phrases, explain, lang::Lang};
use alloc::{format, string::String};
use maud::{DOCTYPE, Markup, html};

/// The codes that most readers come for.
const MOST_MET: [Code; 12] = [
    Code::reply(421),
    Code::reply(450),
    Code::reply(451),
    Code::reply(535),
    Code::reply(550),
    Code::reply(552),
    Code::reply(553),
    Code::reply(554),
    Code::enhanced(5, 1, 1),
    Code::enhanced(5, 2, 2),
    Code::enhanced(5, 7, 1),
    Code::enhanced(5, 7, 26),
];

/// A reply to try the explanation with.
const EXAMPLE: &str = "550 5.7.1 Relaying denied";

/// Pairs that are often taken for each other.
const PAIRS: [(u16, u16); 8] = [
    (354, 554),
    (550, 554),
    (450, 550),
    (450, 451),
    (421, 451),
    (452, 552),
    (530, 535),
    (250, 354),
];

/// `/`: the choice of language.
pub(super) fn choose(site: &Site) -> String {
    bare(
        site,
        &[],
        &html! {
            p class="brand" { "replycode" }
            h1 { @for (index, lang) in Lang::all().enumerate() {
                @if index > 0 { " · " }
                span lang=(lang.language().html) { (phrases::site_home_title(lang)) }
            } }
            ul class="choose" { @for lang in Lang::all() {
                li { a lang=(lang.language().html) hreflang=(lang.language().html) href=(site.in_lang(lang, "")) {
                    (lang.language().name)
                } }
            } }
        },
    )
}

/// `404.html`, in every language at once: the address does not tell the reader's. Each offers to
/// search for what was asked.
pub(super) fn not_found(site: &Site) -> String {
    bare(
        site,
        &["/lost.js"],
        &html! {
            p class="brand" { a href=(site.to("/")) { "replycode" } }
            h1 { @for (index, lang) in Lang::all().enumerate() {
                @if index > 0 { " · " }
                span lang=(lang.language().html) { (phrases::site_not_found(lang)) }
            } }
            @for lang in Lang::all() {
                section lang=(lang.language().html) {
                    h2 { (phrases::site_not_found_search(lang)) }
                    (lost(site, lang))
                    p { (phrases::site_not_found_lead(lang)) }
                    p { a href=(site.in_lang(lang, "smtp/")) { (phrases::site_all_codes(lang)) }
                        " · " a href=(site.in_lang(lang, "")) { (phrases::site_home_title(lang)) } }
                }
            }
        },
    )
}

/// A page that belongs to no language, with module scripts.
fn bare(site: &Site, scripts: &[&str], main: &Markup) -> String {
    html! {
        (DOCTYPE)
        html lang="en" {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta name="generator" content="replycode";
                meta name="description" content="SMTP reply codes explained and compared, in English and Chinese";
                title { "replycode" }
                link rel="stylesheet" href=(site.to("/style.css"));
                link rel="icon" href=(site.to("/favicon.svg")) type="image/svg+xml";
                script src=(site.to("/theme.js")) {}
                @for script in scripts { script type="module" src=(site.to(script)) {} }
                @for lang in Lang::all() {
                    link rel="alternate" hreflang=(lang.language().html) href=(site.full(&format!("/{}/", lang.tag())));
                }
                link rel="alternate" hreflang="x-default" href=(site.full("/"));
            }
            body class="bare" { main id="main" { (main) } }
        }
    }
    .into_string()
}

/// The way to the page that explains a reply, with one to try.
fn paste(site: &Site, lang: Lang) -> Markup {
    let page = site.in_lang(lang, "explain/");
    html! {
        section {
            h2 { (phrases::site_explain(lang)) }
            p { (phrases::site_explain_lead(lang)) }
            p class="try" {
                (phrases::site_explain_try(lang)) " "
                a href=(format!("{page}#reply={}", EXAMPLE.replace(' ', "%20"))) { code translate="no" { (EXAMPLE) } }
            }
            p { a class="act" href=(page) { (phrases::site_explain_open(lang)) } }
        }
    }
}

/// The home page of a language.
pub(super) fn home(site: &Site, lang: Lang) -> String {
    let main = html! {
        header class="lead home" {
            h1 { (phrases::site_home_title(lang)) }
            p { (phrases::site_home_lead(lang)) }
        }
        (search_form(site, lang))
        div class="doors" {
            (paste(site, lang))
            section { h2 { (phrases::site_compare(lang)) } p { (phrases::site_compare_lead(lang)) } (listing::compare_form(site, lang)) }
        }
        section {
            h2 { (phrases::site_most_met(lang)) }
            (listing::cards(site, lang, &explain::list(lang), |row| MOST_MET.contains(&row.code)))
        }
        section {
            h2 { (phrases::site_pairs(lang)) }
            ul class="pairs" { @for (a, b) in PAIRS {
                li { a href=(site.in_lang(lang, &format!("smtp/{a}-vs-{b}/"))) {
                    (phrases::compare_pair_link(lang, &format!("{a}"), &format!("{b}")))
                } }
            } }
        }
        (browse(site, lang))
    };
    site.page(&Page::new(
        lang,
        "",
        phrases::site_home_title(lang),
        phrases::site_home_lead(lang),
        main,
    ))
}
