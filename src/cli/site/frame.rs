//! What stands around the text of every page of a language alike, and so is made once.

use super::{Site, head::copying, page, search_form::search_form};
use crate::lang::Lang;
use maud::Markup;

/// The parts of a language's frame that do not depend on the page.
pub(crate) struct Frame {
    /// The script that makes the buttons for copying.
    pub copying: Markup,
    /// The links to the parts of the site, for a page that is none of these.
    pub nav: Markup,
    /// The search box of the header.
    pub search: Markup,
    /// The switch between light and dark.
    pub theme: Markup,
    /// The footer, behind the page's twins.
    pub end: Markup,
}

impl Frame {
    fn new(site: &Site, lang: Lang) -> Frame {
        Frame {
            copying: copying(site, lang),
            nav: page::nav(site, lang, None),
            search: search_form(site, lang),
            theme: page::theme(lang),
            end: page::end(site, lang),
        }
    }
}

/// The frame of every language, in their order.
pub(super) fn all(site: &Site) -> alloc::vec::Vec<Frame> {
    Lang::all().map(|lang| Frame::new(site, lang)).collect()
}
