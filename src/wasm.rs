//! The binding to JavaScript: no logic, only types across the border.

#[cfg(feature = "objects")]
mod objects;

use crate::{
    catalogue, compare, explain,
    lang::Lang,
    render::html::{self, Links},
};
use alloc::{
    string::{String, ToString},
    vec::Vec,
};
use wasm_bindgen::prelude::*;

/// The default allocator is three times the size, and a page makes few allocations.
#[cfg(all(target_arch = "wasm32", not(feature = "objects")))]
#[global_allocator]
static ALLOCATOR: lol_alloc::AssumeSingleThreaded<lol_alloc::FreeListAllocator> =
    // SAFETY: the module is built without threads, so nothing else can be in the allocator.
    unsafe { lol_alloc::AssumeSingleThreaded::new(lol_alloc::FreeListAllocator::new()) };

/// The explanation as an `<article>`.
#[wasm_bindgen(js_name = renderExplanation)]
pub fn render_explanation(code: &str, lang: &str, base: Option<String>) -> Result<String, JsValue> {
    let lang = language(lang)?;
    let entries = explain::entries(code, lang).map_err(refused)?;
    let warnings = explain::warnings(&entries, lang);
    let shown: Vec<_> = entries.iter().collect();
    Ok(html::entries(&shown, &warnings, lang, Links { base: base.as_deref() }))
}

/// The comparison as an `<article>`.
#[wasm_bindgen(js_name = renderComparison)]
pub fn render_comparison(a: &str, b: &str, lang: &str, base: Option<String>) -> Result<String, JsValue> {
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
