//! `feed.xml`: what has changed, an entry a version, from the changelog.

use super::Site;
use alloc::{format, string::String, vec::Vec};
use maud::{Markup, html};

const CHANGELOG: &str = include_str!("../../../CHANGELOG.md");

/// A version of the changelog.
struct Version<'c> {
    name: &'c str,
    /// `2026-02-12`; `None` before it is out.
    date: Option<&'c str>,
    changes: Vec<String>,
}

/// The feed. What is not out yet bears the day on which the newest of the facts was read.
pub(super) fn feed(site: &Site) -> String {
    let newest = site
        .said
        .iter()
        .map(|said| said.source.date)
        .max()
        .unwrap_or("1970-01-01");
    let versions = versions(CHANGELOG);
    let updated = versions
        .iter()
        .map(|version| version.date.unwrap_or(newest))
        .max()
        .unwrap_or(newest);
    let body = html! {
        title { "replycode: changes" }
        id { (id(site, "")) }
        updated { (day(updated)) }
        author { name { "replycode" } }
        link rel="self" href=(site.full("/feed.xml")) {}
        link rel="alternate" href=(site.full("/")) {}
        @for version in &versions { (entry(site, version, newest)) }
    };
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<feed xmlns=\"http://www.w3.org/2005/Atom\" xml:lang=\"en\">{}</feed>\n",
        body.into_string()
    )
}

fn entry(site: &Site, version: &Version<'_>, newest: &str) -> Markup {
    let content = html! { ul { @for change in &version.changes { li { (crate::render::inline::inline(change)) } } } };
    html! {
        entry {
            title { (version.name) }
            id { (id(site, version.name)) }
            updated { (day(version.date.unwrap_or(newest))) }
            link rel="alternate" href=(site.full("/en/")) {}
            content type="html" { (content.into_string()) }
        }
    }
}

/// A name that stays: an address below the site's own, or a URN where that is not known.
fn id(site: &Site, version: &str) -> String {
    let name = version.to_lowercase().replace(' ', "-");
    match &site.origin {
        Some(_) => site.full(&format!("/feed.xml#{name}")),
        None => format!("urn:replycode:changes:{name}"),
    }
}

fn day(date: &str) -> String {
    format!("{date}T00:00:00Z")
}

/// `## 1.2.0 - 2026-02-12`, then a list whose items may run over several lines.
fn versions(changelog: &str) -> Vec<Version<'_>> {
    changelog.split("\n## ").skip(1).map(version).collect()
}

fn version(text: &str) -> Version<'_> {
    let (head, body) = text.split_once('\n').unwrap_or((text, ""));
    let (name, date) = head
        .split_once(" - ")
        .map_or((head, None), |(name, date)| (name, Some(date.trim())));
    let changes = body.split("\n- ").skip(1);
    Version {
        name: name.trim(),
        date,
        changes: changes
            .map(|change| change.split_whitespace().collect::<Vec<_>>().join(" "))
            .collect(),
    }
}
