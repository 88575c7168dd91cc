//! `/en/use/`: how to use all this elsewhere. Its examples run in the page (`www/site/run.js`), and an
//! element can be tried (`www/site/try.js`).

use super::{Site, nav, page::Page};
use crate::{
    catalogue::{
        guide::{Block, guide},
        phrases,
    },
    lang::Lang,
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use maud::{Markup, PreEscaped, html};

/// Below the language.
pub(super) const PATH: &str = "use/";

/// The page.
pub(super) fn page(site: &Site, lang: Lang) -> String {
    let guide = guide(lang);
    let sections: Vec<(&str, Markup, Option<Markup>)> = guide.blocks.iter().filter_map(entry).collect();
    let mut runs = 0;
    let main = html! {
        (nav::crumbs(site, lang, &[], phrases::site_use(lang)))
        header class="lead" { h1 { (guide.title) } p { (guide.lead) } }
        (nav::contents(lang, &sections))
        div id="use" class="guide" data-base=(site.base) data-lang=(lang.tag()) data-run=(phrases::site_use_run(lang))
            data-loading=(phrases::site_use_loading(lang)) data-failed=(phrases::site_use_failed(lang, "{error}"))
            data-output=(phrases::site_use_output(lang)) {
            @for block in guide.blocks { (piece(site, lang, block, &mut runs)) }
        }
        (site.frame(lang).copying)
        script type="module" src=(site.to("/widget/widget.js")) {}
        script type="module" src=(site.to("/try.js")) {}
    };
    site.page(&Page {
        script: Some("run.js"),
        ..Page::new(lang, PATH, guide.title, guide.lead, main)
    })
}

/// A section in the list of contents.
fn entry(block: &Block) -> Option<(&'static str, Markup, Option<Markup>)> {
    match block {
        Block::Section(anchor, title) => Some((anchor, html! { (title) }, None)),
        _ => None,
    }
}

fn piece(site: &Site, lang: Lang, block: &Block, runs: &mut usize) -> Markup {
    match block {
        Block::Section(anchor, title) => html! {
            h2 id=(anchor) { (title) }
            @if *anchor == "element" { (form(lang)) }
        },
        Block::Html(html) => html! { (PreEscaped(html)) },
        Block::Run(code) => {
            *runs += 1;
            html! { pre data-example=(name(*runs)) { code { (code) } } }
        }
        Block::Show(code) => html! {
            pre { code { (code) } }
            div class="live" tabindex="0" role="group" aria-label=(phrases::site_use_live(lang)) { (PreEscaped(live(site, code))) }
        },
    }
}

/// The same HTML with links to the pages of this site.
fn live(site: &Site, code: &str) -> String {
    code.replace("<reply-code ", &format!("<reply-code base=\"{}\" ", site.base))
}

fn name(number: usize) -> String {
    format!("example-{number}.js")
}

/// The examples as files: the same text, with the package from beside the pages.
pub(super) fn examples(lang: Lang) -> Vec<(String, String)> {
    let runs = guide(lang).blocks.iter().filter_map(|block| match block {
        Block::Run(code) => Some(code),
        _ => None,
    });
    let package = format!("'../../use/replycode-{}.mjs'", lang.tag());
    let served = |code: &&str| {
        let own = format!("'replycode/{}'", lang.tag());
        code.replace(&own, &package).replace("'replycode'", &package)
    };
    runs.enumerate()
        .map(|(at, code)| (name(at + 1), served(code)))
        .collect()
}

/// The attributes to try; hidden until the script runs.
fn form(lang: Lang) -> Markup {
    let text = |name: &str, value: &str| {
        html! { label { span { code { (name) } } input type="text" name=(name) value=(value) size="8" maxlength="200" autocomplete="off"; } }
    };
    let choice = |name: &str, values: &[&str]| {
        html! { label { span { code { (name) } } select name=(name) { @for value in values { option { (value) } } } } }
    };
    let tags: Vec<String> = Lang::all().map(|lang| lang.tag().to_string()).collect();
    let tags: Vec<&str> = [lang.tag()]
        .into_iter()
        .chain(tags.iter().map(String::as_str).filter(|tag| *tag != lang.tag()))
        .collect();
    html! {
        div id="try" hidden {
            h3 { (phrases::site_use_try(lang)) }
            p { (phrases::site_use_try_told(lang)) }
            form class="compare" {
                (text("code", "421")) (text("versus", "451"))
                (choice("lang", &tags)) (choice("theme", &["auto", "light", "dark"])) (choice("view", &["card", "inline"]))
                button type="submit" { (phrases::site_use_copy(lang)) }
            }
            pre { code id="try-html" {} }
            div class="live" id="try-live" tabindex="0" role="group" aria-label=(phrases::site_use_live(lang)) {}
        }
    }
}
