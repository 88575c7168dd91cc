//! Explanations and comparisons as plain JavaScript objects.

use super::{language, refused};
use crate::{compare, explain, reply, search};
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("types.d.ts");

/// Explains a code.
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

/// Classifies one reply.
#[wasm_bindgen(js_name = classify, unchecked_return_type = "Classified")]
pub fn classify_js(text: &str) -> Result<JsValue, JsValue> {
    give(&explain::classify(text))
}

/// A plain JavaScript object; what is unknown is `null`.
fn give(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(JsValue::from)
}
