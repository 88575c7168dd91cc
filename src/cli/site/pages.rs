//! The pages of codes and pairs.

use super::{
    Site, jsonld,
    known::Known,
    listing, nav,
    page::{Page, marked},
    said,
};
use crate::{
    catalogue::phrases,
    code::Code,
    compare::{Comparison, pair_link, written_ahead},
    explain::{self, Explanation},
    lang::Lang,
    render::{Links, html as article},
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use maud::{Markup, html};

/// The list above the pages of codes and pairs.
const SMTP: (&str, &str) = ("SMTP", "smtp/");

/// The page of one code.
pub(super) fn code(site: &Site, lang: Lang, code: Code, explanation: &Explanation) -> String {
    let text = code.text();
    let entry = explain::entry(code, lang);
    let show = |other: &Code| (other.text(), explain::url(*other, lang));
    let [before, after] = nav::around(&site.codes, &code, show);
    let main = html! {
        (nav::crumbs(site, lang, &[SMTP], &text))
        (marked(&article::explanation(explanation, lang, Links { base: Some(&site.base) })))
        (said::under(site, lang, code))
        (other_pairs(site, lang, code))
        (nav::neighbours(site, lang, &before, &after))
    };
    let title = phrases::entry_title(lang, &text, &entry.title);
    site.page(&Page {
        twins: true,
        picture: text,
        about: Some(jsonld::term(site, &entry, lang)),
        ..Page::new(lang, &format!("smtp/{code}/"), &title, &entry.means, main)
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

/// The page of two codes, by their place in the order of pairs.
pub(super) fn pair(site: &Site, lang: Lang, at: usize, comparison: &Comparison<&Known>) -> String {
    let (one, other) = (comparison.a, comparison.b);
    let (low, high) = site.pairs[at];
    let show = |(low, high): &(Code, Code)| {
        let link = pair_link(*low, *high, lang);
        (link.title, link.url)
    };
    let [before, after] = nav::beside(&site.pairs, at, show);
    let links = Links { base: Some(&site.base) };
    let main = html! {
        (nav::crumbs(site, lang, &[SMTP], &show(&(low, high)).0))
        (marked(&article::around(comparison, [one.left(), other.right()], lang, links)))
        (nav::neighbours(site, lang, &before, &after))
    };
    let path = format!("smtp/{low}-vs-{high}/");
    site.page(&Page {
        twins: true,
        ..Page::new(lang, &path, &comparison.title, &comparison.summary, main)
    })
}

/// `/en/smtp/compare/?a=354&b=554`: any pair, by the module.
pub(super) fn compare(site: &Site, lang: Lang) -> String {
    let main = html! {
        (nav::crumbs(site, lang, &[SMTP], phrases::site_compare(lang)))
        header class="lead" {
            h1 { (phrases::site_compare(lang)) }
            p { (phrases::site_compare_lead(lang)) }
        }
        (listing::compare_form(site, lang))
        noscript { p class="notice" { (phrases::site_compare_noscript(lang)) } }
        div id="result" data-lang=(lang.tag()) data-base=(site.base)
            data-loading=(phrases::site_compare_loading(lang))
            data-list=(phrases::site_all_codes(lang)) data-ahead=(phrases::site_compare_ahead(lang)) data-alone=(phrases::site_compare_alone(lang)) {
            p id="state" class="notice" role="status" hidden {}
            div id="article" {}
        }
        p { a href=(site.in_lang(lang, "smtp/")) { (phrases::site_all_codes(lang)) } }
    };
    let (title, lead) = (phrases::site_compare(lang), phrases::site_compare_lead(lang));
    site.page(&Page {
        script: Some("compare.js"),
        ..Page::new(lang, "smtp/compare/", title, lead, main)
    })
}

/// Every comparison of this code, folded away: all pairs can be reached without JavaScript.
fn other_pairs(site: &Site, lang: Lang, code: Code) -> Markup {
    if matches!(code, Code::Reply(_)) && !explain::entry(code, lang).registered {
        // Only the module compares it.
        return html! {};
    }
    let ahead = |other: &&Code| **other != code && written_ahead(code.min(**other), code.max(**other));
    html! {
        details class="pairs" {
            summary { (phrases::site_pairs_all(lang, &code.to_string())) }
            ul { @for link in site.codes.iter().filter(ahead).map(|other| pair_link(code, *other, lang)) {
                li { a href=(site.to(&link.url)) { (link.title) } }
            } }
        }
    }
}
