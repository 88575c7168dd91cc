//! What every page is called: the script of the search box finds by it where the module cannot run.

use super::{Site, providers, said};
use crate::{
    catalogue::{self, wording},
    explain::{self, reason_url},
    facts::Reason,
    lang::Lang,
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use serde_json::{Value, json};

/// `/en/titles.json`: a row for each code, reason and provider with its code (empty for the others),
/// its title, its path below the language, and 1 where pairs of it have pages written ahead.
pub(super) fn titles(site: &Site, lang: Lang) -> String {
    let codes = site.codes.iter().map(|code| {
        let title = explain::entry(*code, lang).title;
        let ahead = u8::from(catalogue::is_registered(*code));
        json!([code.text(), title, format!("smtp/{}/", code.text()), ahead])
    });
    let below = |url: String| url.trim_start_matches(&format!("/{}/", lang.tag())).to_string();
    let reasons = Reason::ALL
        .iter()
        .map(|reason| json!(["", said::title(*reason, lang), below(reason_url(*reason, lang)), 0]));
    let providers = providers::sorted(lang)
        .into_iter()
        .map(|provider| json!(["", wording::provider_name(provider, lang), providers::path(provider), 0]));
    let rows: Vec<Value> = codes.chain(reasons).chain(providers).collect();
    Value::from(rows).to_string() + "\n"
}
