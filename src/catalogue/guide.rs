//! How to use all this elsewhere: the text of the page `use/`.

use crate::lang::Lang;

include!(concat!(env!("OUT_DIR"), "/guide.rs"));

/// The page in one language.
pub(crate) struct Guide {
    pub title: &'static str,
    pub lead: &'static str,
    pub blocks: &'static [Block],
}

/// A piece of the page, in order.
pub(crate) enum Block {
    /// A section begins: anchor and title.
    Section(&'static str, &'static str),
    /// Text.
    Html(&'static str),
    /// JavaScript that a reader can start.
    Run(&'static str),
    /// HTML that is shown as code and as what it makes.
    Show(&'static str),
}

/// The page in a language.
pub(crate) fn guide(lang: Lang) -> &'static Guide {
    &GUIDES[usize::from(lang.0)]
}
