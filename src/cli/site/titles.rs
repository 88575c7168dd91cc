//! What every page is called: the script of the search box finds by it where the module cannot run.

use super::{Site, providers, reasons, said};
use crate::{
    catalogue::{self, wording},
    explain,
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
    let causes = Reason::ALL
        .iter()
        .map(|reason| json!(["", said::title(*reason, lang), reasons::path(*reason), 0]));
    let services = providers::sorted(lang)
        .into_iter()
        .map(|provider| json!(["", wording::provider_name(provider, lang), providers::path(provider), 0]));
    let rows: Vec<Value> = codes.chain(causes).chain(services).collect();
    Value::from(rows).to_string() + "\n"
}
