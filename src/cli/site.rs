//! The static site: every page written ahead.

mod browse;
mod card;
mod explain;
mod feed;
mod guide;
mod head;
mod home;
mod jsonld;
mod listing;
mod llms;
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

use crate::{catalogue, code::Code, compare::written_ahead, diagnose::said as evidence};
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
    /// Every reply that is known word for word.
    said: Vec<evidence::Shown>,
    /// The modules that lie beside what this command writes.
    beside: Vec<File>,
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
        Site {
            base: base.trim_end_matches('/').to_string(),
            origin: origin.map(|origin| origin.trim_end_matches('/').to_string()),
            codes,
            pairs,
            said: evidence::all(),
            beside: Vec::new(),
        }
    }

    /// The address of a path that begins with `/`, for links from page to page.
    fn to(&self, path: &str) -> String {
        format!("{}{path}", self.base)
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
    files_beside(base, origin, Vec::new())
}

/// The same, where modules lie in the folder already.
fn files_beside(base: &str, origin: Option<&str>, beside: Vec<File>) -> Result<Vec<File>, String> {
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
    let site = Site {
        beside,
        ..Site::new(base, origin)
    };
    Ok(plan::files(&site))
}
