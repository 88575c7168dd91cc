//! What the types leave open: which languages and providers there are, and that no object has further keys.

use crate::{catalogue::wording, lang::Lang};
use alloc::{string::String, vec::Vec};
use serde_json::{Value, json};

/// Closes every object of a schema, names the languages and providers of this build, and says of
/// JSON what the types' comments say of Rust.
pub(super) fn narrow(schema: &mut Value) {
    match schema {
        Value::Object(map) => {
            if let Some(Value::Object(properties)) = map.get_mut("properties") {
                if let Some(lang) = properties.get_mut("lang") {
                    lang["enum"] = Lang::all().map(|lang| json!(lang.tag())).collect();
                }
                if let Some(provider) = properties.get_mut("provider") {
                    provider["enum"] = providers();
                }
                map.insert("additionalProperties".into(), false.into());
            }
            // `uint` and its like: the sizes of Rust's numbers, which no validator knows.
            map.remove("format");
            if let Some(Value::String(text)) = map.get_mut("description") {
                *text = told(text);
            }
            map.values_mut().for_each(narrow);
        }
        Value::Array(items) => items.iter_mut().for_each(narrow),
        _ => {}
    }
}

fn told(comment: &str) -> String {
    let plain = comment.replace("`None`", "`null`");
    plain.replace("[`", "`").replace("`]", "`")
}

/// Every service and mail program that a diagnosis may name, in the order of the alphabet, and null.
fn providers() -> Value {
    let services = wording::providers().map(wording::provider_id);
    let servers = wording::rules().filter_map(|rule| rule.server());
    let mut names: Vec<&str> = services.chain(servers).collect();
    names.sort_unstable();
    names.dedup();
    names.into_iter().map(Value::from).chain([Value::Null]).collect()
}
