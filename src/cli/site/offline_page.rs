//! `/en/offline/`: what the browser keeps of the site; `www/site/offline.js` brings it to life.

use super::{Site, page::Page};
use crate::{catalogue::phrases, lang::Lang};
use alloc::string::String;
use maud::{Markup, html};

/// The page. All that does something is hidden until its script knows that it can be done here.
pub(super) fn page(site: &Site, lang: Lang) -> String {
    let (title, lead) = (phrases::site_offline_title(lang), phrases::site_offline_lead(lang));
    let main = html! {
        header class="lead" { h1 { (title) } p { (lead) } }
        noscript { p class="notice" { (phrases::site_offline_noscript(lang)) } }
        (choices(site, lang))
    };
    site.page(&Page {
        script: Some("offline.js"),
        ..Page::new(lang, "offline/", title, lead, main)
    })
}

/// The state in words, the buttons, and every sentence that the script may need.
fn choices(site: &Site, lang: Lang) -> Markup {
    let told = phrases::site_offline_all_told(lang, "{count}", "{pairs}", "{size}");
    html! {
        div id="offline" data-lang=(lang.tag()) data-base=(site.base)
            data-none=(phrases::site_offline_state_none(lang)) data-visited=(phrases::site_offline_state_visited(lang))
            data-some=(phrases::site_offline_state_some(lang, "{all}", "{count}"))
            data-all=(phrases::site_offline_state_all(lang)) data-old=(phrases::site_offline_state_old(lang))
            data-progress=(phrases::site_offline_progress(lang, "{all}", "{done}", "{size}", "{whole}"))
            data-cancelled=(phrases::site_offline_cancelled(lang)) data-full=(phrases::site_offline_full(lang))
            data-removed=(phrases::site_offline_removed(lang)) data-missing=(phrases::site_offline_missing(lang))
            data-unsupported=(phrases::site_offline_unsupported(lang)) data-refused=(phrases::site_offline_refused(lang)) {
            p id="state" class="notice" role="status" hidden {}
            progress id="progress" value="0" max="1" aria-labelledby="state" hidden {}
            div id="choices" hidden {
                p id="told-visited" { (phrases::site_offline_visited_told(lang)) }
                p { button type="button" id="keep-visited" aria-describedby="told-visited" { (phrases::site_offline_visited(lang)) } }
                p id="told-all" { (told) }
                p { button type="button" id="keep-all" aria-describedby="told-all" { (phrases::site_offline_all(lang)) } " "
                    button type="button" id="cancel" hidden { (phrases::site_offline_cancel(lang)) } }
                p { button type="button" id="remove" hidden { (phrases::site_offline_remove(lang)) } }
            }
        }
    }
}
