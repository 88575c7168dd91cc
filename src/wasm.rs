//! The binding to JavaScript: no logic, only types across the border.

#[cfg(feature = "objects")]
mod objects;

use crate::{
    catalogue, compare,
    entry::Entry,
    explain,
    lang::Lang,
    render::html::{self, Links},
    search,
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

/// A trap is all that a page can see of a panic; to word it would take the machinery of formatting.
#[cfg(all(target_arch = "wasm32", not(feature = "objects")))]
#[panic_handler]
fn trap(_: &core::panic::PanicInfo) -> ! {
    core::arch::wasm32::unreachable()
}

/// The codes of an input whose sections the renderers want to be given, behind each other: those that
/// have an entry. Empty where the module carries the sections itself.
#[wasm_bindgen]
pub fn needs(code: &str, lang: &str) -> Result<String, JsValue> {
    let lang = language(lang)?;
    #[cfg(feature = "diagnosis")]
    if let Some(explanation) = whole(code, lang) {
        return Ok(names(explanation.entries()));
    }
    Ok(names(explain::entries(code, lang).map_err(refused)?.iter()))
}

/// The explanation of a text that is more than a code.
#[cfg(feature = "diagnosis")]
fn whole(text: &str, lang: Lang) -> Option<explain::Explanation> {
    let bare = explain::entries(text, lang).is_ok();
    explain::explain(text, lang).ok().filter(|_| !bare)
}

fn names<'e>(entries: impl Iterator<Item = &'e Entry>) -> String {
    let bare = entries.filter(|entry| entry.url.is_some() && lacks_sections(entry));
    bare.map(|entry| entry.code.text()).collect::<Vec<_>>().join(" ")
}

/// The explanation as an `<article>`. `sections` are the texts of what [`needs`] names, in that order.
#[wasm_bindgen(js_name = renderExplanation)]
pub fn render_explanation(
    code: &str,
    lang: &str,
    base: Option<String>,
    sections: Option<Vec<String>>,
) -> Result<String, JsValue> {
    let lang = language(lang)?;
    #[cfg(feature = "diagnosis")]
    if let Some(mut explanation) = whole(code, lang) {
        let entries = explanation.code.iter_mut().chain(explanation.enhanced.iter_mut());
        give_sections(entries, sections.unwrap_or_default());
        return Ok(html::explanation(&explanation, lang, Links { base: base.as_deref() }));
    }
    let mut entries = explain::entries(code, lang).map_err(refused)?;
    give_sections(entries.iter_mut(), sections.unwrap_or_default());
    let warnings = explain::warnings(&entries, lang);
    let shown: Vec<_> = entries.iter().collect();
    Ok(html::entries(&shown, &warnings, lang, Links { base: base.as_deref() }))
}

/// The comparison as an `<article>`. `sections` are the texts of what [`needs`] names for the one
/// code and then for the other.
#[wasm_bindgen(js_name = renderComparison)]
pub fn render_comparison(
    a: &str,
    b: &str,
    lang: &str,
    base: Option<String>,
    sections: Option<Vec<String>>,
) -> Result<String, JsValue> {
    let lang = language(lang)?;
    let mut comparison = compare::compare(a, b, lang).map_err(refused)?;
    give_sections(
        [&mut comparison.a, &mut comparison.b].into_iter(),
        sections.unwrap_or_default(),
    );
    Ok(html::comparison(&comparison, lang, Links { base: base.as_deref() }))
}

fn lacks_sections(entry: &Entry) -> bool {
    entry.sections.iter().all(|section| section.html.is_empty())
}

/// Puts the texts into the entries that lack theirs.
fn give_sections<'e>(entries: impl Iterator<Item = &'e mut Entry>, texts: Vec<String>) {
    for (entry, text) in entries.filter(|entry| lacks_sections(entry)).zip(texts) {
        for (section, html) in entry.sections.iter_mut().zip(text.split('\u{1f}')) {
            section.html = String::from(html).into();
        }
    }
}

/// What a search finds, as a list of links.
#[wasm_bindgen(js_name = renderSearch)]
pub fn render_search(query: &str, lang: &str, base: Option<String>) -> Result<String, JsValue> {
    let lang = language(lang)?;
    let found = search::search(query, lang);
    Ok(html::hits(&found, lang, Links { base: base.as_deref() }))
}

fn language(tag: &str) -> Result<Lang, JsValue> {
    catalogue::language(tag).ok_or_else(|| refused(catalogue::unknown_language(tag)))
}

#[wasm_bindgen]
extern "C" {
    /// JavaScript's own; for it alone js-sys would weigh too much.
    type RangeError;
    #[wasm_bindgen(constructor)]
    fn new(message: &str) -> RangeError;
}

/// What the command answers with exit 1 is a RangeError here.
fn refused(sentence: impl ToString) -> JsValue {
    RangeError::new(&sentence.to_string()).into()
}

/// The explanation as Markdown, without the entries of its codes.
#[cfg(feature = "diagnosis")]
#[wasm_bindgen(js_name = renderMarkdown)]
pub fn render_markdown(text: &str, lang: &str) -> Result<String, JsValue> {
    let lang = language(lang)?;
    let explanation = explain::explain(text, lang).map_err(refused)?;
    Ok(crate::render::markdown::summary(&explanation, lang))
}
