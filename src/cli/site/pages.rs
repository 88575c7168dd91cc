//! The pages of codes and pairs.

use super::{
    listing,
    page::{Page, Site, marked},
};
use crate::{
    catalogue::phrases,
    code::Code,
    compare::{compare as compare_codes, pair_link},
    explain::{self, explain},
    lang::Lang,
    render::{Links, html as article},
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use maud::{Markup, html};

/// The page of one code.
pub(super) fn code(site: &Site, lang: Lang, code: Code, all: &[Code]) -> String {
    let text = code.to_string();
    let Ok(explanation) = explain(&text, lang) else {
        return String::new();
    };
    let entry = explain::entry(code, lang);
    let main = html! {
        (crumbs(site, lang, &text))
        (marked(&article::explanation(&explanation, lang, Links { base: Some(&site.base) })))
        (other_pairs(site, lang, code, all))
        (neighbours(site, lang, code, all))
    };
    site.page(&Page {
        lang,
        path: &format!("smtp/{code}/"),
        title: phrases::entry_title(lang, &text, &entry.title),
        description: entry.means.clone(),
        script: None,
        main,
    })
}

/// The sections of a code as the module of a page wants to be given them.
pub(super) fn sections(lang: Lang, code: Code) -> String {
    let entry = explain::entry(code, lang);
    entry
        .sections
        .iter()
        .map(|section| &*section.html)
        .collect::<Vec<_>>()
        .join("\u{1f}")
}

/// The page of two codes.
pub(super) fn pair(site: &Site, lang: Lang, low: Code, high: Code) -> String {
    let Ok(comparison) = compare_codes(&low.to_string(), &high.to_string(), lang) else {
        return String::new();
    };
    let main = html! {
        (crumbs(site, lang, &pair_link(low, high, lang).title))
        (marked(&article::comparison(&comparison, lang, Links { base: Some(&site.base) })))
    };
    site.page(&Page {
        lang,
        path: &format!("smtp/{low}-vs-{high}/"),
        title: comparison.title.clone(),
        description: comparison.summary.replace('`', ""),
        script: None,
        main,
    })
}

/// `/en/smtp/compare/?a=354&b=554`: any pair, by the module.
pub(super) fn compare(site: &Site, lang: Lang) -> String {
    let main = html! {
        (crumbs(site, lang, phrases::site_compare(lang)))
        header class="lead" {
            h1 { (phrases::site_compare(lang)) }
            p { (phrases::site_compare_lead(lang)) }
        }
        (listing::compare_form(site, lang))
        noscript { p class="notice" { (phrases::site_compare_noscript(lang)) } }
        div id="result" data-lang=(lang.tag()) data-base=(site.base)
            data-loading=(phrases::site_compare_loading(lang)) data-failed=(phrases::site_compare_failed(lang)) {
            p id="state" class="notice" role="status" hidden {}
            div id="article" {}
        }
        p { a href=(site.to(&format!("/{}/smtp/", lang.tag()))) { (phrases::site_all_codes(lang)) } }
    };
    site.page(&Page {
        lang,
        path: "smtp/compare/",
        title: phrases::site_compare(lang).into(),
        description: phrases::site_compare_lead(lang).into(),
        script: Some("compare.js"),
        main,
    })
}

fn crumbs(site: &Site, lang: Lang, here: &str) -> Markup {
    html! {
        nav class="crumbs" aria-label=(phrases::site_breadcrumb(lang)) {
            a href=(site.to(&format!("/{}/", lang.tag()))) { (phrases::site_name(lang)) }
            " / " a href=(site.to(&format!("/{}/smtp/", lang.tag()))) { "SMTP" }
            " / " span aria-current="page" { (here) }
        }
    }
}

/// Every comparison of this code, folded away: all pairs can be reached without JavaScript.
fn other_pairs(site: &Site, lang: Lang, code: Code, all: &[Code]) -> Markup {
    if matches!(code, Code::Reply(_)) && !explain::entry(code, lang).registered {
        // Only the module compares it.
        return html! {};
    }
    html! {
        details class="pairs" {
            summary { (phrases::site_pairs_all(lang, &code.to_string())) }
            ul { @for link in all.iter().filter(|other| **other != code).map(|other| pair_link(code, *other, lang)).filter(|link| !link.url.contains('?')) {
                li { a href=(site.to(&link.url)) { (link.title) } }
            } }
        }
    }
}

/// The code before and the code after.
fn neighbours(site: &Site, lang: Lang, code: Code, all: &[Code]) -> Markup {
    let index = all.iter().position(|other| *other == code);
    let before = index
        .and_then(|index| index.checked_sub(1))
        .and_then(|index| all.get(index));
    let after = index.and_then(|index| all.get(index + 1));
    html! {
        nav class="neighbours" {
            @if let Some(code) = before { a rel="prev" href=(site.to(&explain::url(*code, lang))) { (phrases::site_previous(lang, &code.to_string())) } }
            @if let Some(code) = after { a rel="next" href=(site.to(&explain::url(*code, lang))) { (phrases::site_next(lang, &code.to_string())) } }
        }
    }
}
