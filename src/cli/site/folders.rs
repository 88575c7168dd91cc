//! A page and its twins, which lie in one folder and show the same.

use super::{File, Kind, Site, listing, pages, providers, reasons, twins};
use crate::{code::Code, compare, explain::explain, facts::Reason, lang::Lang};
use alloc::{format, string::String, vec, vec::Vec};

/// The page of a code and its twins.
pub(super) fn code(site: &Site, lang: Lang, code: Code) -> Option<Vec<File>> {
    let explanation = explain(&code.text(), lang).ok()?;
    let texts = [
        pages::code(site, lang, code, &explanation),
        twins::code_json(&explanation),
        twins::code_md(lang, &explanation),
    ];
    Some(folder(lang, &format!("smtp/{code}/"), Kind::Code, texts))
}

/// The page of two codes, by their place in the order of pairs, and its twins.
pub(super) fn pair(site: &Site, lang: Lang, at: usize) -> Option<Vec<File>> {
    let (low, high) = *site.pairs.get(at)?;
    let comparison = compare::of(site.known(lang, low)?, site.known(lang, high)?, lang);
    let texts = [
        pages::pair(site, lang, at, &comparison),
        twins::pair_json(&comparison),
        twins::pair_md(lang, &comparison),
    ];
    Some(folder(lang, &format!("smtp/{low}-vs-{high}/"), Kind::Pair, texts))
}

/// The list of codes and its twins.
pub(super) fn codes(site: &Site, lang: Lang) -> Vec<File> {
    let texts = [
        listing::list(site, lang),
        twins::list_json(lang),
        twins::list_md(site, lang),
    ];
    folder(lang, "smtp/", Kind::Page, texts)
}

/// The list of reasons and its twins.
pub(super) fn reasons(site: &Site, lang: Lang) -> Vec<File> {
    let texts = [
        reasons::list(site, lang),
        twins::reasons_json(lang),
        twins::reasons_md(site, lang),
    ];
    folder(lang, "reasons/", Kind::Page, texts)
}

/// The page of a reason and its twins.
pub(super) fn reason(site: &Site, lang: Lang, reason: Reason) -> Vec<File> {
    let texts = [
        reasons::page(site, lang, reason),
        twins::reason_json(site, lang, reason),
        twins::reason_md(site, lang, reason),
    ];
    folder(lang, &reasons::path(reason), Kind::Reason, texts)
}

/// The list of providers and its twins.
pub(super) fn providers(site: &Site, lang: Lang) -> Vec<File> {
    let texts = [
        providers::list(site, lang),
        twins::providers_json(site, lang),
        twins::providers_md(site, lang),
    ];
    folder(lang, "providers/", Kind::Page, texts)
}

/// The page of a provider and its twins.
pub(super) fn provider(site: &Site, lang: Lang, provider: u8) -> Vec<File> {
    let texts = [
        providers::page(site, lang, provider),
        twins::provider_json(site, lang, provider),
        twins::provider_md(site, lang, provider),
    ];
    folder(lang, &providers::path(provider), Kind::Provider, texts)
}

/// A page with its twins, by the path of their folder below the language.
fn folder(lang: Lang, path: &str, kind: Kind, [html, json, md]: [String; 3]) -> Vec<File> {
    let file = |name: &str, kind, text| File::text(format!("{}/{path}{name}", lang.tag()), kind, text);
    vec![
        file("index.html", kind, html),
        file("index.json", Kind::Twin, json),
        file("index.md", Kind::Twin, md),
    ]
}
