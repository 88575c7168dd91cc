//! The whole site, made once for all tests of a file, and its HTML taken apart.
#![allow(dead_code, reason = "each test file compiles this for itself and uses a part")]

use replycode::cli::site;
use std::{collections::BTreeMap, sync::LazyLock};

/// A site by the paths of its files; pictures hold no text and are left empty.
pub type Pages = BTreeMap<String, String>;

/// At the root of a host that nobody has named.
pub static PLAIN: LazyLock<Pages> = LazyLock::new(|| texts(&site::files("/", None).expect("the base is one")));

/// Below a path of a host that is known.
pub static FILES: LazyLock<Vec<site::File>> =
    LazyLock::new(|| site::files("/docs/", Some(ORIGIN)).expect("the addresses are right"));

/// The same as texts.
pub static PLACED: LazyLock<Pages> = LazyLock::new(|| texts(&FILES));

/// The origin of the tests.
pub const ORIGIN: &str = "https://replycode.example";

fn texts(files: &[site::File]) -> Pages {
    let text = |file: &site::File| match file.kind {
        site::Kind::Picture => String::new(),
        _ => String::from_utf8(file.content.clone()).expect("a text"),
    };
    files.iter().map(|file| (file.path.clone(), text(file))).collect()
}

/// The value of an attribute wherever it stands, unescaped.
pub fn values(page: &str, attribute: &str) -> Vec<String> {
    let key = format!(" {attribute}=\"");
    let found = page.split(&*key).skip(1).filter_map(|rest| rest.split('"').next());
    found.map(unescaped).collect()
}

/// Text as it was before maud escaped it.
pub fn unescaped(text: &str) -> String {
    text.replace("&lt;", "<")
        .replace("&gt;", ">")
        .replace("&quot;", "\"")
        .replace("&amp;", "&")
}

/// The file that an address of the site leads to; `None` for one outside it.
#[track_caller]
pub fn file_of(place: &str, address: &str, base: &str) -> Option<String> {
    let inside = address.strip_prefix(ORIGIN).unwrap_or(address);
    if ["https:", "http:", "urn:"]
        .iter()
        .any(|scheme| inside.starts_with(scheme))
    {
        return None;
    }
    let prefix = base.trim_end_matches('/');
    let path = inside.strip_prefix(prefix).filter(|path| path.starts_with('/'));
    let path = path.unwrap_or_else(|| panic!("{place}: {address} leaves {base}"));
    let path = path
        .split(['?', '#'])
        .next()
        .unwrap_or_default()
        .trim_start_matches('/');
    Some(if path.is_empty() || path.ends_with('/') {
        format!("{path}index.html")
    } else {
        path.to_owned()
    })
}

/// The article between the markers.
#[track_caller]
pub fn marked(page: &str) -> &str {
    let (_, rest) = page
        .split_once("<!--replycode-->")
        .expect("the page has its first marker");
    rest.split_once("<!--/replycode-->")
        .expect("the page has its second marker")
        .0
}
