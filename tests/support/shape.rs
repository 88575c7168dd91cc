//! Whether JSON has the shape that `schema.json` promises.

use boon::{Compiler, SchemaIndex, Schemas};
use serde::Serialize;
use serde_json::Value;
use std::{collections::HashMap, sync::OnceLock};

/// Where the schema is said to lie; nothing is fetched.
const ADDRESS: &str = "https://replycode.example/schema.json";

/// The definitions that answers have, and the whole document, by the empty name.
const NAMES: [&str; 8] = [
    "",
    "Explanation",
    "Comparison",
    "Found",
    "List",
    "Reasons",
    "Replies",
    "Classified",
];

struct Compiled {
    schemas: Schemas,
    by_name: HashMap<&'static str, SchemaIndex>,
}

fn compiled() -> &'static Compiled {
    static COMPILED: OnceLock<Compiled> = OnceLock::new();
    COMPILED.get_or_init(|| {
        let mut compiler = Compiler::new();
        let document = replycode::cli::schema::document(Some(ADDRESS));
        compiler
            .add_resource(ADDRESS, document)
            .expect("the schema is a document");
        let mut schemas = Schemas::new();
        let mut compile = |name: &'static str| {
            let pointer = if name.is_empty() {
                String::new()
            } else {
                format!("#/$defs/{name}")
            };
            let index = compiler.compile(&format!("{ADDRESS}{pointer}"), &mut schemas);
            (name, index.unwrap_or_else(|error| panic!("{name}: {error:#}")))
        };
        let by_name = NAMES.map(&mut compile).into_iter().collect();
        Compiled { schemas, by_name }
    })
}

/// What is wrong with a value as a definition sees it, if anything is.
pub fn fault(name: &str, value: &Value) -> Option<String> {
    let compiled = compiled();
    let index = compiled.by_name[name];
    let error = compiled.schemas.validate(value, index).err()?;
    Some(format!("{name}: {error:#}"))
}

/// The value as JSON, which fits the definition.
#[track_caller]
pub fn json(name: &str, value: &impl Serialize) -> Value {
    let value = serde_json::to_value(value).expect("every answer is JSON");
    if let Some(fault) = fault(name, &value) {
        panic!("{fault}");
    }
    value
}
