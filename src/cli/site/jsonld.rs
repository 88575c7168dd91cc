//! What a page is, in the words of schema.org, for search engines.

use super::Site;
use crate::{catalogue::phrases, entry::Entry, lang::Lang, plain};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use maud::{Markup, PreEscaped, html};
use serde_json::{Value, json};

/// The object as a block of data; no policy for scripts touches it, since nothing runs.
pub(super) fn script(site: &Site, about: &Value) -> Markup {
    let mut about = about.clone();
    about["@context"] = json!("https://schema.org");
    if site.origin.is_none() {
        strip_addresses(&mut about);
    }
    // `</script>` in a text would end the block.
    let text = about.to_string().replace('<', "\\u003c");
    html! { script type="application/ld+json" { (PreEscaped(text)) } }
}

/// Addresses are absolute or left out.
fn strip_addresses(value: &mut Value) {
    if let Some(object) = value.as_object_mut() {
        object.remove("url");
        object.values_mut().for_each(strip_addresses);
    }
}

/// A code as a term of the list of all codes.
pub(super) fn term(site: &Site, entry: &Entry, lang: Lang) -> Value {
    let code = entry.code.text();
    json!({
        "@type": "DefinedTerm",
        "termCode": code,
        "name": phrases::entry_title(lang, &code, &entry.title),
        "description": entry.means.replace('`', ""),
        "inLanguage": lang.language().html,
        "url": site.full(&format!("/{}/smtp/{code}/", lang.tag())),
        "inDefinedTermSet": {
            "@type": "DefinedTermSet",
            "name": phrases::site_home_title(lang),
            "url": site.full(&format!("/{}/smtp/", lang.tag())),
        },
    })
}

/// Questions and their answers, as HTML of a page.
pub(super) fn questions(lang: Lang, rows: &[(&str, &str)]) -> Value {
    let entities: Vec<Value> = rows
        .iter()
        .map(|(question, answer)| {
            let text: String = plain::text(answer);
            json!({ "@type": "Question", "name": question, "acceptedAnswer": { "@type": "Answer", "text": text } })
        })
        .collect();
    json!({ "@type": "FAQPage", "inLanguage": lang.language().html, "mainEntity": entities })
}
