//! An answer without the words of its language.

use replycode::Lang;
use serde_json::{Map, Value};

/// What is said in the language; whether it is said at all is the same in every language.
const TOLD: [&str; 12] = [
    "advice",
    "category",
    "className",
    "heading",
    "html",
    "lang",
    "means",
    "meaning",
    "note",
    "sentence",
    "snippet",
    "summary",
];

/// The same value for every language.
pub fn facts(value: &Value) -> Value {
    match value {
        Value::Object(map) => {
            let fact = |(key, value): (&String, &Value)| (key.clone(), fact(map, key, value));
            Value::Object(map.iter().map(fact).collect())
        }
        Value::Array(items) => items.iter().map(facts).collect(),
        other => other.clone(),
    }
}

fn fact(within: &Map<String, Value>, key: &str, value: &Value) -> Value {
    let told = match key {
        "title" => true,
        // An entry's is a word, a warning's a sentence.
        "message" => within.len() == 2,
        // A section's is ours, a reply's and a part's the server's.
        "text" => within.contains_key("html"),
        // In a comparison the codes, in a difference their values.
        "a" | "b" => within.contains_key("aspect"),
        "nextSteps" => return Value::Null,
        _ => TOLD.contains(&key),
    };
    match value {
        Value::String(_) if told => Value::Null,
        Value::String(url) if key == "url" => without_language(url).into(),
        Value::Null if told => "nothing is said".into(),
        other => facts(other),
    }
}

/// `/en/smtp/554/` as `smtp/554/`; an address of somebody else's as it is.
fn without_language(url: &str) -> &str {
    let below = |lang: Lang| url.strip_prefix('/')?.strip_prefix(lang.tag())?.strip_prefix('/');
    Lang::all().find_map(below).unwrap_or(url)
}
