//! The binding to JavaScript: no logic, only types across the border.

use crate::{
    catalogue, compare, explain,
    lang::Lang,
    render::html::{self, Links},
};
use alloc::string::ToString;
use serde::Serialize;
use serde_wasm_bindgen::Serializer;
use wasm_bindgen::prelude::*;

#[wasm_bindgen(typescript_custom_section)]
const TYPES: &'static str = include_str!("wasm.d.ts");

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

/// The explanation as an `<article>`.
#[wasm_bindgen(js_name = renderExplanation)]
pub fn render_explanation(
    code: &str,
    lang: &str,
    base: Option<alloc::string::String>,
) -> Result<alloc::string::String, JsValue> {
    let lang = language(lang)?;
    let explanation = explain::explain(code, lang).map_err(refused)?;
    Ok(html::explanation(&explanation, lang, Links { base: base.as_deref() }))
}

/// The comparison as an `<article>`.
#[wasm_bindgen(js_name = renderComparison)]
pub fn render_comparison(
    a: &str,
    b: &str,
    lang: &str,
    base: Option<alloc::string::String>,
) -> Result<alloc::string::String, JsValue> {
    let lang = language(lang)?;
    let comparison = compare::compare(a, b, lang).map_err(refused)?;
    Ok(html::comparison(&comparison, lang, Links { base: base.as_deref() }))
}

fn language(tag: &str) -> Result<Lang, JsValue> {
    catalogue::language(tag).ok_or_else(|| refused(catalogue::unknown_language(tag)))
}

/// What the command answers with exit 1 is a RangeError here.
fn refused(sentence: impl ToString) -> JsValue {
    js_sys::RangeError::new(&sentence.to_string()).into()
}

/// A plain JavaScript object; what is unknown is `null`.
fn give(value: &impl Serialize) -> Result<JsValue, JsValue> {
    let serializer = Serializer::new().serialize_missing_as_null(true);
    value.serialize(&serializer).map_err(JsValue::from)
}
