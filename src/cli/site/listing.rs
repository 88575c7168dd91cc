//! The list of all codes, and what other pages borrow from it.

use super::page::{Page, Site};
use crate::{
    catalogue::phrases,
    explain::{self, Listed},
    facts::Severity,
    lang::Lang,
    render::html::tone,
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use maud::{Markup, html};

/// `/en/smtp/`: every code, by class.
pub(super) fn list(site: &Site, lang: Lang) -> String {
    let rows = explain::list(lang);
    let main = html! {
        header class="lead" {
            h1 { (phrases::site_all_codes(lang)) }
            p { (phrases::site_count(lang, &rows.len().to_string())) }
        }
        @for severity in Severity::ALL {
            section id=(format!("{}", severity.as_str())) {
                h2 { (phrases::site_group(lang, *severity)) }
                (cards(site, lang, |row| row.severity == Some(*severity)))
            }
        }
    };
    site.page(&Page {
        lang,
        path: "smtp/",
        title: phrases::site_all_codes(lang).into(),
        description: phrases::site_home_lead(lang).into(),
        script: None,
        main,
    })
}

/// The codes that are wanted, each with its title.
pub(super) fn cards(site: &Site, lang: Lang, wanted: impl Fn(&Listed) -> bool) -> Markup {
    let rows: Vec<Listed> = explain::list(lang).into_iter().filter(wanted).collect();
    html! {
        ul class="cards" { @for row in rows {
            @if let Some(url) = &row.url {
                li class=(format!("rc-tone-{}", tone(row.severity))) {
                    a href=(site.to(url)) { span class="rc-code" { (row.code.to_string()) } " " span { (row.title) } }
                }
            }
        } }
    }
}

/// Two fields and a button: any two codes.
pub(super) fn compare_form(site: &Site, lang: Lang) -> Markup {
    let field = |name: &str, label: &str, example: &str| {
        html! {
            label { span { (label) } input name=(name) required inputmode="decimal" autocomplete="off" placeholder=(example) size="8" maxlength="16"; }
        }
    };
    html! {
        form class="compare" action=(site.to(&format!("/{}/smtp/compare/", lang.tag()))) method="get" {
            (field("a", phrases::site_compare_first(lang), "354"))
            (field("b", phrases::site_compare_second(lang), "554"))
            button { (phrases::site_compare_button(lang)) }
        }
    }
}
