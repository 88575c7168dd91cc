//! Explanations and comparisons as plain JavaScript objects.

use super::{language, refused};
use crate::{
    compare, explain, reply, search,
    term::{self, TermOptions},
};
use alloc::string::String;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

/// Explains a code or a whole reply.
#[wasm_bindgen(js_name = explain, unchecked_return_type = "Explanation")]
pub fn explain_js(code: &str, lang: &str) -> Result<JsValue, JsValue> {
    give(&explain::explain(code, language(lang)?).map_err(refused)?)
}

/// Compares two codes.
#[wasm_bindgen(js_name = compare, unchecked_return_type = "Comparison")]
pub fn compare_js(a: &str, b: &str, lang: &str) -> Result<JsValue, JsValue> {
    give(&compare::compare(a, b, language(lang)?).map_err(refused)?)
}

/// Lists every code that has an entry.
#[wasm_bindgen(js_name = list, unchecked_return_type = "Listed[]")]
pub fn list_js(lang: &str) -> Result<JsValue, JsValue> {
    give(&explain::list(language(lang)?))
}

/// Finds codes by number, by the first digits, or by words.
#[wasm_bindgen(js_name = search, unchecked_return_type = "Found")]
pub fn search_js(query: &str, lang: &str) -> Result<JsValue, JsValue> {
    give(&search::search(query, language(lang)?))
}

/// The reasons that a diagnosis may give.
#[wasm_bindgen(js_name = reasons, unchecked_return_type = "Reasoned[]")]
pub fn reasons_js(lang: &str) -> Result<JsValue, JsValue> {
    give(&explain::reasons(language(lang)?))
}

/// The replies of a text, in order.
#[wasm_bindgen(js_name = parse, unchecked_return_type = "Reply[]")]
pub fn parse_js(text: &str) -> Result<JsValue, JsValue> {
    give(&reply::parse(text).replies)
}

/// A code that a text is as a whole, as a link to its page; `null` for any other text.
#[wasm_bindgen(js_name = term, unchecked_return_type = "Term | null")]
pub fn term_js(text: &str, lang: &str, base: &str, bare: bool) -> Result<JsValue, JsValue> {
    give(&term::term(text, language(lang)?, TermOptions { base, bare }))
}

/// Classifies texts that stand behind each other, each with a line end after it; `lengths` are their
/// UTF-16 units without that. The answer is a JSON array: for many texts one string that JavaScript
/// parses costs a fraction of as many objects.
#[wasm_bindgen(js_name = classify)]
pub fn classify_js(texts: &str, lengths: &[u32]) -> String {
    let mut out = String::from("[");
    let mut rest = texts;
    for (index, length) in lengths.iter().enumerate() {
        let (text, after) = rest.split_at(utf16_end(rest, *length));
        rest = after.get(1..).unwrap_or_default();
        if index > 0 {
            out.push(',');
        }
        explain::classify(text).write_json(&mut out);
    }
    out.push(']');
    out
}

/// Where so many UTF-16 units end.
fn utf16_end(text: &str, length: u32) -> usize {
    let length = length as usize;
    // Of ASCII they are as many as bytes.
    if text.as_bytes().get(..length).is_some_and(<[u8]>::is_ascii) {
        return length;
    }
    let mut left = length;
    for (at, c) in text.char_indices() {
        if left == 0 {
            return at;
        }
        left = left.saturating_sub(c.len_utf16());
    }
    text.len()
}

/// A plain JavaScript object; what is unknown is `null`.
fn give(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(JsValue::from)
}
