//! The binding to JavaScript: no logic, only types across the border.

#[cfg(feature = "objects")]
mod objects;

use crate::{
    catalogue,
    entry::Entry,
    explain,
    joined::joined,
    lang::Lang,
    render::html::{self, Links},
};
#[cfg(any(not(feature = "diagnosis"), feature = "objects"))]
use crate::{compare, search};
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

/// What stands between two texts that a renderer is given: strings cost less at the border than lists.
const NEXT: char = '\u{1e}';

/// What stands between the sections in the text of a code.
const NEXT_SECTION: char = '\u{1f}';

/// The texts of an input that the renderers want to be given, by name, behind each other: the sections
/// of codes, and of a whole reply the texts of its reason and its provider. Empty where the module
/// carries them itself.
#[wasm_bindgen]
pub fn needs(text: &str, lang: &str) -> Result<String, JsValue> {
    let lang = language(lang)?;
    #[cfg(feature = "diagnosis")]
    if let Some(explanation) = whole(text, lang, &|_| &[]) {
        let lacking = lacking(explanation.entries());
        return Ok(joined(lacking.chain(explanation.diagnosis.wants.iter().cloned()), " "));
    }
    let entries = explain::entries(text, lang).map_err(refused)?;
    Ok(joined(lacking(entries.iter()), " "))
}

/// The explanation of a text that is more than a code.
#[cfg(feature = "diagnosis")]
fn whole(text: &str, lang: Lang, given: explain::Given<'_>) -> Option<explain::Explanation> {
    if explain::entries(text, lang).is_ok() {
        return None;
    }
    explain::explain_with(text, lang, given).ok()
}

/// The same with the texts of what [`needs`] names.
#[cfg(feature = "diagnosis")]
fn told(text: &str, lang: Lang, texts: &str) -> Option<explain::Explanation> {
    let all: Vec<String> = texts.split(NEXT).map(ToString::to_string).collect();
    // The texts of the entries come first, the reason's and the provider's after them.
    let given = |entries: &[Entry]| all.get(lacking(entries.iter()).count()..).unwrap_or_default();
    let mut explanation = whole(text, lang, &given)?;
    let entries = explanation.code.iter_mut().chain(explanation.enhanced.iter_mut());
    give_sections(entries, texts);
    Some(explanation)
}

/// The codes of those that have an entry and lack their sections.
fn lacking<'e>(entries: impl Iterator<Item = &'e Entry>) -> impl Iterator<Item = String> {
    let lacking = entries.filter(|entry| entry.url.is_some() && lacks_sections(entry));
    lacking.map(|entry| entry.code.text())
}

/// The explanation as an `<article>`. `sections` are the texts of what [`needs`] names, in that order,
/// joined by U+001E.
#[wasm_bindgen(js_name = renderExplanation)]
pub fn render_explanation(
    text: &str,
    lang: &str,
    base: Option<String>,
    sections: Option<String>,
) -> Result<String, JsValue> {
    let lang = language(lang)?;
    #[cfg(feature = "diagnosis")]
    if let Some(explanation) = told(text, lang, sections.as_deref().unwrap_or_default()) {
        return Ok(html::explanation(&explanation, lang, Links { base: base.as_deref() }));
    }
    let mut entries = explain::entries(text, lang).map_err(refused)?;
    give_sections(entries.iter_mut(), &sections.unwrap_or_default());
    let warnings = explain::warnings(&entries, lang);
    let shown: Vec<_> = entries.iter().collect();
    Ok(html::entries(&shown, &warnings, lang, Links { base: base.as_deref() }))
}

/// The explanation as Markdown, without the entries of its codes.
#[cfg(feature = "diagnosis")]
#[wasm_bindgen(js_name = renderMarkdown)]
pub fn render_markdown(text: &str, lang: &str, sections: Option<String>) -> Result<String, JsValue> {
    let lang = language(lang)?;
    let explanation = match told(text, lang, &sections.unwrap_or_default()) {
        Some(explanation) => explanation,
        None => explain::explain(text, lang).map_err(refused)?,
    };
    Ok(crate::render::markdown::summary(&explanation, lang))
}

/// The comparison as an `<article>`; a module that explains pasted replies leaves it to the smaller
/// one. `sections` are the texts of what [`needs`] names for the one code and then for the other.
#[cfg(any(not(feature = "diagnosis"), feature = "objects"))]
#[wasm_bindgen(js_name = renderComparison)]
pub fn render_comparison(
    a: &str,
    b: &str,
    lang: &str,
    base: Option<String>,
    sections: Option<String>,
) -> Result<String, JsValue> {
    let lang = language(lang)?;
    let mut comparison = compare::compare(a, b, lang).map_err(refused)?;
    give_sections(
        [&mut comparison.a, &mut comparison.b].into_iter(),
        &sections.unwrap_or_default(),
    );
    Ok(html::comparison(&comparison, lang, Links { base: base.as_deref() }))
}

fn lacks_sections(entry: &Entry) -> bool {
    entry.sections.iter().all(|section| section.html.is_empty())
}

/// Puts the texts into the entries that lack theirs.
fn give_sections<'e>(entries: impl Iterator<Item = &'e mut Entry>, texts: &str) {
    for (entry, text) in entries.filter(|entry| lacks_sections(entry)).zip(texts.split(NEXT)) {
        for (section, html) in entry.sections.iter_mut().zip(text.split(NEXT_SECTION)) {
            section.html = String::from(html).into();
        }
    }
}

/// What a search finds, as a list of links.
#[cfg(any(not(feature = "diagnosis"), feature = "objects"))]
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
