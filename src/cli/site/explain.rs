//! The page that explains a pasted reply; `www/site/explain.js` brings it to life.

use super::{Site, page::Page};
use crate::{catalogue::phrases, lang::Lang};
use alloc::string::String;
use maud::{Markup, html};

/// `/en/explain/`. No field has a name and there is no form: without its script, or before it runs,
/// the page has no way to send what is pasted.
pub(super) fn explain(site: &Site, lang: Lang) -> String {
    let list = site.in_lang(lang, "smtp/");
    let main = html! {
        header class="lead" {
            h1 { (phrases::site_explain(lang)) }
            p { (phrases::site_explain_lead(lang)) }
        }
        noscript { p class="notice" { (phrases::site_explain_noscript(lang)) " " a href=(list) { (phrases::site_all_codes(lang)) } } }
        (field(lang))
        div id="result" data-lang=(lang.tag()) data-base=(site.base)
            data-loading=(phrases::site_explain_loading(lang)) data-done=(phrases::site_explain_done(lang))
            data-cut=(phrases::site_explain_cut(lang)) data-unreadable=(phrases::site_explain_unreadable(lang))
            data-failed=(phrases::site_explain_failed(lang)) data-list=(phrases::site_all_codes(lang))
            data-hint=(phrases::site_explain_hint(lang)) data-copied=(phrases::site_explain_copied(lang))
            data-whole=(phrases::site_explain_copied_whole(lang)) data-long=(phrases::site_explain_long(lang))
            data-part=(phrases::site_explain_part(lang)) data-uncopied=(phrases::site_explain_uncopied(lang)) {
            p id="state" class="quiet" role="status" {}
            div id="article" {}
            (tools(lang))
        }
    };
    let (title, lead) = (phrases::site_explain(lang), phrases::site_explain_lead(lang));
    site.page(&Page {
        script: Some("explain.js"),
        ..Page::new(lang, "explain/", title, lead, main)
    })
}

/// Where a reply is pasted, or a file of one is chosen.
fn field(lang: Lang) -> Markup {
    html! {
        div class="paste" {
            label for="reply" { (phrases::site_explain_input(lang)) }
            textarea id="reply" rows="4" autocomplete="off" autocapitalize="off" spellcheck="false"
                placeholder="550 5.1.1 <name@example.com>: Recipient address rejected: User unknown" {}
            div class="row" {
                button id="explain" type="button" { (phrases::site_explain_button(lang)) }
                label class="file" {
                    input id="file" type="file" accept=".eml,.log,.txt,message/rfc822,text/plain";
                    (phrases::site_explain_file(lang))
                }
                span class="drop" { (phrases::site_explain_drop(lang)) }
            }
        }
    }
}

/// What can be done with an explanation; hidden while there is none.
fn tools(lang: Lang) -> Markup {
    html! {
        div id="tools" class="row" hidden {
            button id="markdown" type="button" { (phrases::site_explain_markdown(lang)) }
            button id="link" type="button" { (phrases::site_explain_link(lang)) }
            label { input id="addresses" type="checkbox"; " " (phrases::site_explain_addresses(lang)) }
        }
    }
}
