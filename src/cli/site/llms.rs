//! `llms.txt`: where programs that read text find every page as Markdown, and the shapes of its JSON.

use super::{Site, providers, reasons};
use crate::{
    catalogue::{phrases, wording},
    explain,
    lang::Lang,
};
use alloc::{format, string::String};

/// A list of links in each language: codes, reasons, providers.
pub(super) fn llms(site: &Site) -> String {
    let mut out = String::from("# replycode\n");
    for lang in Lang::all() {
        out.push_str(&format!("\n> {}\n", phrases::site_home_lead(lang)));
    }
    out.push_str(&format!("\n- [JSON Schema]({})\n", site.full("/schema.json")));
    for lang in Lang::all() {
        codes(&mut out, site, lang);
        others(&mut out, site, lang);
    }
    out
}

fn codes(out: &mut String, site: &Site, lang: Lang) {
    heading(out, lang, phrases::site_all_codes(lang));
    for row in explain::list(lang) {
        let title = phrases::entry_title(lang, &row.code.text(), row.title);
        item(out, site, lang, &title, &format!("smtp/{}/", row.code.text()));
    }
}

fn others(out: &mut String, site: &Site, lang: Lang) {
    heading(out, lang, phrases::site_reasons(lang));
    for row in explain::reasons(lang) {
        item(out, site, lang, row.title, &reasons::path(row.id));
    }
    heading(out, lang, phrases::site_providers(lang));
    for provider in providers::sorted(lang) {
        item(
            out,
            site,
            lang,
            wording::provider_name(provider, lang),
            &providers::path(provider),
        );
    }
}

fn heading(out: &mut String, lang: Lang, title: &str) {
    out.push_str(&format!("\n## {title} ({})\n\n", lang.language().name));
}

fn item(out: &mut String, site: &Site, lang: Lang, title: &str, path: &str) {
    let address = site.full(&format!("/{}/{path}index.md", lang.tag()));
    out.push_str(&format!("- [{title}]({address})\n"));
}
