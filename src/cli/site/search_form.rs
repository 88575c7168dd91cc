//! The search box of every page; `www/site/search.js` brings it to life.

use super::Site;
use crate::{catalogue::phrases, lang::Lang};
use maud::{Markup, html};

/// The form of the header and the place of its answers. Without JavaScript it leads to the lists.
pub(super) fn search_form(site: &Site, lang: Lang) -> Markup {
    search(site, lang, false)
}

/// The form of the page for what is not there: a script puts in what the address asked for.
pub(super) fn lost(site: &Site, lang: Lang) -> Markup {
    search(site, lang, true)
}

fn search(site: &Site, lang: Lang, lost: bool) -> Markup {
    let own = |path: &str| site.in_lang(lang, path);
    html! {
        search {
            form class="search" action=(own("search/")) method="get" data-lost[lost] data-lang=(lang.tag()) data-base=(site.base)
                data-loading=(phrases::site_search_loading(lang)) data-failed=(phrases::site_search_failed(lang))
                data-none=(phrases::site_search_none(lang)) data-reply=(phrases::site_search_reply(lang))
                data-compare=(phrases::site_search_compare(lang, "{a}", "{b}")) data-list=(phrases::site_all_codes(lang)) data-lists=(own("smtp/")) {
                input type="search" name="q" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200"
                    aria-label=(phrases::site_search_label(lang)) placeholder=(phrases::site_search_placeholder(lang))
                    aria-keyshortcuts=[(!lost).then_some("/")];
                button type="submit" { (phrases::site_search_button(lang)) }
            }
            section class="hits" aria-live="polite" aria-label=(phrases::site_search_hits(lang)) hidden {}
        }
    }
}
