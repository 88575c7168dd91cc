//! What the pages of pairs show of one code: it is the same on each, and so is made once.

use crate::{
    code::Code,
    entry::Entry,
    explain,
    lang::Lang,
    render::{Links, html, markdown},
};
use alloc::{boxed::Box, string::String, vec::Vec};
use maud::Markup;
use rayon::prelude::*;
use serde::{Serialize, Serializer};
use serde_json::value::{RawValue, to_raw_value};

/// A code in one language.
pub(crate) struct Known {
    entry: Entry,
    json: Box<RawValue>,
    /// On the left and on the right, which differ in their anchors.
    html: [Markup; 2],
    markdown: String,
}

impl Known {
    fn new(code: Code, lang: Lang, base: &str) -> Known {
        let entry = explain::entry(code, lang);
        let links = Links { base: Some(base) };
        Known {
            json: to_raw_value(&entry).unwrap_or_default(),
            html: ["a-", "b-"].map(|prefix| html::side(&entry, prefix, &links)),
            markdown: markdown::side(&entry),
            entry,
        }
    }

    /// As HTML, on the left.
    pub fn left(&self) -> &Markup {
        &self.html[0]
    }

    /// As HTML, on the right.
    pub fn right(&self) -> &Markup {
        &self.html[1]
    }

    /// As Markdown.
    pub fn markdown(&self) -> &str {
        &self.markdown
    }
}

impl AsRef<Entry> for Known {
    fn as_ref(&self) -> &Entry {
        &self.entry
    }
}

/// As the entry.
impl Serialize for Known {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.json.serialize(serializer)
    }
}

/// Every code in every language: one list a language, in the order of the codes.
pub(super) fn all(codes: &[Code], base: &str) -> Vec<Vec<Known>> {
    let in_lang = |lang| codes.par_iter().map(|code| Known::new(*code, lang, base)).collect();
    Lang::all().map(in_lang).collect()
}
