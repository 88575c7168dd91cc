//! The search box of every page; `www/site/search.js` brings it to life.

use super::page::Site;
use crate::{catalogue::phrases, lang::Lang};
use alloc::format;
use maud::{Markup, html};

/// The form and the place of its answers. Without JavaScript it leads to the list of all codes.
pub(super) fn search_form(site: &Site, lang: Lang) -> Markup {
    let list = site.to(&format!("/{}/smtp/", lang.tag()));
    html! {
        search {
            form class="search" action=(list) method="get" data-lang=(lang.tag()) data-base=(site.base)
                data-loading=(phrases::site_search_loading(lang)) data-failed=(phrases::site_search_failed(lang))
                data-list=(phrases::site_all_codes(lang)) {
                input type="search" name="q" autocomplete="off" autocapitalize="off" spellcheck="false" maxlength="200"
                    aria-label=(phrases::site_search_label(lang)) placeholder=(phrases::site_search_placeholder(lang))
                    aria-keyshortcuts="/";
                button { (phrases::site_search_button(lang)) }
            }
            div class="hits" role="region" aria-live="polite" aria-label=(phrases::site_search_hits(lang)) hidden {}
        }
    }
}
