//! A page and its twins, which lie in one folder and show the same.

use super::{File, Kind, Site, pages, twins};
use crate::{code::Code, compare, explain::explain, lang::Lang};
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

/// A page with its twins, by the path of their folder below the language.
fn folder(lang: Lang, path: &str, kind: Kind, [html, json, md]: [String; 3]) -> Vec<File> {
    let file = |name: &str, kind, text| File::text(format!("{}/{path}{name}", lang.tag()), kind, text);
    vec![
        file("index.html", kind, html),
        file("index.json", Kind::Twin, json),
        file("index.md", Kind::Twin, md),
    ]
}
