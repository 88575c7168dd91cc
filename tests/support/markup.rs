//! Whether HTML that is made for a text says nothing but what it should, whatever the text holds.

use scraper::{Html, node::Element};

/// Elements that run something, fetch something, or change how the rest is read.
const LIVE: [&str; 18] = [
    "animate",
    "base",
    "embed",
    "foreignObject",
    "form",
    "iframe",
    "image",
    "img",
    "link",
    "math",
    "meta",
    "noscript",
    "object",
    "script",
    "set",
    "style",
    "template",
    "use",
];

/// Attributes whose values a browser follows.
const FOLLOWED: [&str; 7] = ["action", "cite", "data", "formaction", "href", "src", "srcset"];

/// Well formed, as the rules of HTML see it, and with no markup that is live.
#[track_caller]
pub fn assert_still(html: &str) {
    let parsed = Html::parse_fragment(html);
    assert!(parsed.errors.is_empty(), "{:?}", parsed.errors);
    for node in parsed.tree.nodes() {
        if let Some(fault) = node.value().as_element().and_then(fault) {
            panic!("The page holds {fault}.");
        }
    }
}

fn fault(element: &Element) -> Option<String> {
    if LIVE.contains(&element.name()) {
        return Some(format!("<{}>", element.name()));
    }
    element.attrs().find_map(|(name, value)| {
        let runs = name.starts_with("on") || name == "style";
        let leads_off =
            FOLLOWED.contains(&name) && !["https://", "/", "#"].iter().any(|start| value.starts_with(start));
        (runs || leads_off).then(|| format!("{name}={value:?}"))
    })
}
