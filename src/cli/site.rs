//! The static site: every page written ahead.

mod assets;
mod browse;
mod card;
mod explain;
mod feed;
mod folders;
mod frame;
mod guide;
mod head;
mod home;
mod jsonld;
mod known;
mod listing;
mod llms;
mod made;
mod nav;
mod offline;
mod offline_page;
mod page;
mod pages;
mod plan;
mod providers;
mod reasons;
mod said;
mod schema;
mod search_form;
mod search_page;
mod sitemap;
mod stages;
mod titles;
mod twins;
mod write;

pub use write::{put, write};

use made::Made;

use crate::{catalogue, code::Code, compare::written_ahead, diagnose::said as evidence, facts::Stage, lang::Lang};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

/// A file of the site: its path below the folder, and its content.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct File {
    /// Relative, with `/`.
    pub path: String,
    /// What it is.
    pub kind: Kind,
    /// What it holds.
    pub content: Vec<u8>,
}

impl File {
    fn text(path: String, kind: Kind, text: String) -> File {
        File {
            path,
            kind,
            content: text.into_bytes(),
        }
    }
}

/// What a file of the site is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Kind {
    /// The page of a code.
    Code,
    /// The page of two codes.
    Pair,
    /// The page of a reason.
    Reason,
    /// The page of a provider.
    Provider,
    /// A list, home, or a page that a script brings to life.
    Page,
    /// A page as JSON or Markdown.
    Twin,
    /// A text that a module fetches.
    Text,
    /// A picture for links that are shared.
    Picture,
    /// Styles, scripts, and what machines read.
    Other,
}

/// What holds for the whole site.
pub(crate) struct Site {
    /// What stands before every path; empty at the root of a host.
    base: String,
    /// Scheme and host, `https://replycode.example`; `None` where nobody has said them.
    origin: Option<String>,
    /// Every code with a page, in order.
    codes: Vec<Code>,
    /// Every pair with a page, in order.
    pairs: Vec<(Code, Code)>,
    /// What is shown of every code beside another: a list a language, in the order of the codes.
    known: Vec<Vec<known::Known>>,
    /// The frame of the pages of each language.
    frames: Vec<frame::Frame>,
    /// Every reply that is known word for word.
    said: Vec<evidence::Shown>,
    /// The modules that lie beside what this command writes.
    beside: Vec<Made>,
}

impl Site {
    fn new(base: &str, origin: Option<&str>) -> Site {
        let codes: Vec<Code> = catalogue::codes().collect();
        let above = |index: usize| codes[index + 1..].iter().copied();
        let pairs = codes
            .iter()
            .enumerate()
            .flat_map(|(index, low)| above(index).map(|high| (*low, high)));
        let pairs = pairs.filter(|(low, high)| written_ahead(*low, *high)).collect();
        let base = base.trim_end_matches('/');
        let (known, said) = rayon::join(|| known::all(&codes, base), evidence::all);
        let site = Site {
            base: base.to_string(),
            origin: origin.map(|origin| origin.trim_end_matches('/').to_string()),
            known,
            codes,
            pairs,
            frames: Vec::new(),
            said,
            beside: Vec::new(),
        };
        Site {
            frames: frame::all(&site),
            ..site
        }
    }

    /// What the pages of a language share.
    fn frame(&self, lang: Lang) -> &frame::Frame {
        &self.frames[usize::from(lang.0)]
    }

    /// What is shown of a code beside another; `None` for one without a page.
    fn known(&self, lang: Lang, code: Code) -> Option<&known::Known> {
        let at = self.codes.binary_search(&code).ok()?;
        self.known.get(usize::from(lang.0))?.get(at)
    }

    /// The stages that a code is listed under.
    fn usual_stages(&self, lang: Lang, code: Code) -> &[Stage] {
        self.known(lang, code).map_or(&[], |known| &known.as_ref().usual_stages)
    }

    /// The address of a path that begins with `/`, for links from page to page.
    fn to(&self, path: &str) -> String {
        [&self.base, path].concat()
    }

    /// The same of a path below a language.
    fn in_lang(&self, lang: Lang, path: &str) -> String {
        [&self.base, "/", lang.tag(), "/", path].concat()
    }

    /// The same with scheme and host where they are known, for those who read it elsewhere.
    fn full(&self, path: &str) -> String {
        format!("{}{}{path}", self.origin.as_deref().unwrap_or_default(), self.base)
    }
}

/// Every file of the site, in a fixed order; equal arguments give equal bytes.
///
/// # Errors
/// A sentence where `base` is no absolute path, or `origin` no scheme with a host.
pub fn files(base: &str, origin: Option<&str>) -> Result<Vec<File>, String> {
    let files = plan::files(&placed(base, origin, Vec::new())?, Ok)?;
    Ok(files.into_iter().map(|(_, file)| file).collect())
}

/// A site at an address, where modules may lie in its folder already.
fn placed(base: &str, origin: Option<&str>, beside: Vec<Made>) -> Result<Site, String> {
    let odd = ['"', '<', '>', '?', '#', ' '];
    if !base.starts_with('/') || base.contains(odd) {
        return Err(format!("--base is \"{base}\"; it must be a path such as / or /docs/"));
    }
    if let Some(origin) = origin {
        let host = origin
            .strip_prefix("https://")
            .or_else(|| origin.strip_prefix("http://"));
        let host = host.map(|host| host.trim_end_matches('/'));
        if host.is_none_or(|host| host.is_empty() || host.contains(odd) || host.contains('/')) {
            return Err(format!(
                "--origin is \"{origin}\"; it must be scheme and host such as https://example.org, the path goes into --base"
            ));
        }
    }
    Ok(Site {
        beside,
        ..Site::new(base, origin)
    })
}
