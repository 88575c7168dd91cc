//! `schema.json`: the shapes of all JSON as one JSON Schema, made from the types that are written.

mod codes;
mod narrow;
mod words;

use crate::{Classified, Comparison, Explanation, Found, Listed, Reasoned, Reply};
use alloc::{format, string::ToString};
use schemars::{JsonSchema, Schema, SchemaGenerator, generate::SchemaSettings};
use serde_json::{Value, json};

/// What each function and command gives, and its definition.
const ANSWERS: [(&str, &str); 7] = [
    ("explain", "Explanation"),
    ("compare", "Comparison"),
    ("search", "Found"),
    ("list", "List"),
    ("reasons", "Reasons"),
    ("parse", "Replies"),
    ("classify", "Classified"),
];

/// The schema of every answer (JSON Schema 2020-12). The document as a whole holds for any of them,
/// `#/$defs/Explanation` and its like for one. `address` is where it is served, if that is known.
#[must_use]
pub fn document(address: Option<&str>) -> Value {
    let mut generator = SchemaSettings::draft2020_12().for_serialize().into_generator();
    define::<Explanation>(&mut generator);
    define::<Comparison>(&mut generator);
    define::<Found>(&mut generator);
    define::<Classified>(&mut generator);
    define_list::<Listed>(&mut generator, "List", "Every code that has an entry, in order.");
    define_list::<Reasoned>(&mut generator, "Reasons", "The vocabulary of diagnoses.");
    define_list::<Reply>(&mut generator, "Replies", "The replies of a text, in order.");
    let mut definitions = generator.take_definitions(true);
    definitions.values_mut().for_each(narrow::narrow);
    // The command alone reads lines that may be too long.
    definitions["Classified"]["properties"]["truncated"] =
        json!({ "description": "The line was longer than 64 KiB; the rest was not read.", "const": true });
    let mut document = json!({
        "$schema": "https://json-schema.org/draft/2020-12/schema",
        "title": "replycode",
        "description": "What replycode answers, as JSON from its command and as objects in JavaScript.",
        "anyOf": ANSWERS.map(|(asked, name)| json!({ "title": asked, "$ref": format!("#/$defs/{name}") })),
        "$defs": definitions,
    });
    if let Some(address) = address {
        document["$id"] = address.into();
    }
    document
}

fn define<T: JsonSchema>(generator: &mut SchemaGenerator) {
    generator.subschema_for::<T>();
}

/// A list has no type of its own; its definition stands beside that of its rows.
fn define_list<T: JsonSchema>(generator: &mut SchemaGenerator, name: &str, description: &str) {
    let items = generator.subschema_for::<T>();
    let list = json!({ "description": description, "type": "array", "items": items });
    generator.definitions_mut().insert(name.to_string(), list);
}

/// A closed list of words.
fn one_of(words: &[&str], description: &str) -> Schema {
    schemars::json_schema!({ "description": description, "type": "string", "enum": words })
}
