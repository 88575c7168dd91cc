//! How codes and sections are written, whose serialization is written by hand (`code.rs`, `entry.rs`).

use crate::{Code, EnhancedCode, ReplyCode, entry::Section};
use alloc::{borrow::Cow, string::String};
use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};

/// A class of 2, 4 or 5 and two numbers from 0 to 999 (RFC 3463, section 2).
macro_rules! dotted {
    () => {
        r"[245]\.(0|[1-9][0-9]{0,2})\.(0|[1-9][0-9]{0,2})"
    };
}

impl JsonSchema for ReplyCode {
    fn schema_name() -> Cow<'static, str> {
        "ReplyCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({ "description": "A reply code, as a number.", "type": "integer", "minimum": 200, "maximum": 599 })
    }
}

impl JsonSchema for EnhancedCode {
    fn schema_name() -> Cow<'static, str> {
        "EnhancedCode".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let pattern = concat!("^", dotted!(), "$");
        json_schema!({ "description": "An enhanced status code.", "type": "string", "pattern": pattern })
    }
}

impl JsonSchema for Code {
    fn schema_name() -> Cow<'static, str> {
        "Code".into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        json_schema!({
            "description": "A reply code or an enhanced status code. Those below 200 and above 599 are no SMTP codes, but servers show them.",
            "type": "string",
            "pattern": concat!("^([1-9][0-9]{2}|", dotted!(), ")$"),
        })
    }
}

/// A section as it is written: with its plain text, which is derived.
#[derive(JsonSchema)]
#[expect(dead_code, reason = "it is read for its shape")]
struct Written {
    /// The same in every language.
    #[schemars(extend("enum" = ["description", "when", "fix"]))]
    id: &'static str,
    /// The heading in the language.
    heading: &'static str,
    /// Plain text, list items one a line after `1. ` or `- `.
    text: String,
    /// HTML without attributes: p, ul, ol, li, strong, code.
    html: String,
}

impl JsonSchema for Section {
    fn schema_name() -> Cow<'static, str> {
        "Section".into()
    }

    fn json_schema(generator: &mut SchemaGenerator) -> Schema {
        let mut schema = Written::json_schema(generator);
        schema.insert("description".into(), "A part of an entry.".into());
        schema
    }
}
