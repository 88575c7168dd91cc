//! Which pairs have a page, and where to read on.

use crate::{
    catalogue::{self, phrases},
    code::Code,
    entry::{Entry, Reference},
    lang::Lang,
};
use alloc::{string::String, vec::Vec};
use serde::Serialize;

/// A page to read on.
#[derive(Clone, Debug, Serialize)]
#[cfg_attr(feature = "cli", derive(schemars::JsonSchema))]
#[serde(rename_all = "camelCase")]
pub struct Link {
    /// What it is called.
    pub title: String,
    /// Absolute, or the path of a page without the base path.
    pub url: String,
}

/// The path of a pair's page, smaller code first, without the base path.
pub(crate) fn url(low: Code, high: Code, lang: Lang) -> String {
    ["/", lang.tag(), "/smtp/", &low.text(), "-vs-", &high.text(), "/"].concat()
}

/// Whether the pair has a page: two reply codes that an RFC defines, or two enhanced codes of
/// one subject that share their class or their detail.
pub(crate) fn written_ahead(low: Code, high: Code) -> bool {
    let near = match (low, high) {
        (Code::Reply(_), Code::Reply(_)) => true,
        (Code::Enhanced(a), Code::Enhanced(b)) => {
            a.subject == b.subject && (a.class == b.class || a.detail == b.detail)
        }
        _ => false,
    };
    near && catalogue::is_registered(low) && catalogue::is_registered(high)
}

/// The pages of both codes, the pairs nearest to this one, then what defines the two.
pub(super) fn see_also(low: &Entry, high: &Entry, lang: Lang) -> Vec<Link> {
    let mut links: Vec<Link> = Vec::new();
    for entry in [low, high] {
        if let Some(url) = &entry.url {
            links.push(Link {
                title: phrases::compare_entry_link(lang, &entry.code.text()),
                url: url.clone(),
            });
        }
    }
    for (one, other) in [(low, high), (high, low)] {
        let near = one.related.iter().filter(|code| **code != other.code).take(2);
        links.extend(near.map(|code| pair_link(one.code, *code, lang)));
    }
    let defining = [low, high].into_iter().filter_map(|entry| entry.references.first());
    links.extend(defining.map(link_to));
    let mut seen: Vec<String> = Vec::new();
    links.retain(|link| {
        let fresh = !seen.contains(&link.url);
        seen.push(link.url.clone());
        fresh
    });
    links
}

/// A link to the page of two codes, or to the page that computes any pair.
pub(crate) fn pair_link(one: Code, other: Code, lang: Lang) -> Link {
    let (low, high) = if one < other { (one, other) } else { (other, one) };
    let (a, b) = (low.text(), high.text());
    let url = if written_ahead(low, high) {
        url(low, high, lang)
    } else {
        ["/", lang.tag(), "/smtp/compare/?a=", &a, "&b=", &b].concat()
    };
    Link {
        title: phrases::compare_pair_link(lang, &a, &b),
        url,
    }
}

/// What defines a code, as a link.
pub(crate) fn link_to(reference: &Reference) -> Link {
    Link {
        title: reference.title.clone(),
        url: reference.url.clone(),
    }
}
