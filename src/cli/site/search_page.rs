//! `/en/search/?q=`: where the search of a browser leads; `www/site/search.js` answers it.

use super::{Site, browse::browse, page::Page, search_form::search_form};
use crate::{catalogue::phrases, lang::Lang};
use alloc::string::String;
use maud::html;

/// The page; its search box takes over what was asked.
pub(super) fn page(site: &Site, lang: Lang) -> String {
    let (title, lead) = (phrases::site_search_title(lang), phrases::site_search_lead(lang));
    let main = html! {
        header class="lead" { h1 { (title) } p { (lead) } }
        (search_form(site, lang))
        noscript { p class="notice" { (phrases::site_search_noscript(lang)) } }
        div id="found" class="found" aria-live="polite" hidden {}
        (browse(site, lang))
    };
    site.page(&Page::new(lang, "search/", title, lead, main))
}
