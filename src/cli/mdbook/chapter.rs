//! The inline code of a chapter that is a code with a page, as a link. Nothing else changes.

use super::config::Config;
use crate::term::Term;
use alloc::{format, string::String};
use core::ops::Range;
use pulldown_cmark::{Event, Options, Parser, Tag, TagEnd};

/// The extensions that mdBook reads Markdown with.
const EXTENSIONS: Options = Options::ENABLE_TABLES
    .union(Options::ENABLE_FOOTNOTES)
    .union(Options::ENABLE_STRIKETHROUGH)
    .union(Options::ENABLE_TASKLISTS)
    .union(Options::ENABLE_HEADING_ATTRIBUTES)
    .union(Options::ENABLE_DEFINITION_LIST)
    .union(Options::ENABLE_GFM);

/// The chapter with its codes linked.
pub(super) fn linked(content: &str, config: &Config) -> String {
    let mut out = String::with_capacity(content.len());
    let mut copied = 0;
    let mut around = Around::default();
    for (event, span) in Parser::new_ext(content, EXTENSIONS).into_offset_iter() {
        if let Event::Code(code) = &event
            && around.takes_links()
            && let Some(term) = config.term(code)
            && let Some(before) = before(content, copied..span.start)
        {
            out.push_str(&before);
            out.push_str(&link(&content[span.clone()], &term));
            copied = span.end;
        }
        around.pass(&event);
    }
    out.push_str(&content[copied..]);
    out
}

/// What stands before a link, so that it stays what it is: `!` before a bracket would make a picture of
/// it. `None` after `]`, where the brackets of a link before would be read together with ours.
fn before(content: &str, range: Range<usize>) -> Option<String> {
    let text = &content[range];
    let Some(rest) = text.strip_suffix('!') else {
        return (!text.ends_with(']')).then(|| text.into());
    };
    let escapes = rest.len() - rest.trim_end_matches('\\').len();
    Some(if escapes % 2 == 1 {
        text.into()
    } else {
        format!("{rest}\\!")
    })
}

/// A link in Markdown; the code keeps its own backticks.
fn link(code: &str, term: &Term) -> String {
    format!("[{code}]({} \"{}\")", destination(&term.url), escaped(&term.title))
}

/// An address as a destination without angle brackets: nothing in it may end or change it.
fn destination(url: &str) -> String {
    let mut out = String::new();
    for c in url.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            ' ' | '"' | '(' | ')' | '<' | '>' | '\\' | '`' | '|' => out.push_str(&format!("%{:02X}", u32::from(c))),
            _ if c.is_control() => {}
            _ => out.push(c),
        }
    }
    out
}

/// A title between quotes; the bar would end the cell of a table.
fn escaped(title: &str) -> String {
    let mut out = String::new();
    for c in title.chars() {
        if matches!(c, '"' | '\\' | '&' | '|' | '`' | '<') {
            out.push('\\');
        }
        out.push(c);
    }
    out
}

/// What the place being read lies in.
#[derive(Default)]
struct Around {
    /// Links, pictures and headings: mdBook makes a link of each heading as a whole, and no link may
    /// lie in another.
    tags: usize,
    /// Links and buttons written in HTML.
    html: usize,
}

impl Around {
    fn takes_links(&self) -> bool {
        self.tags == 0 && self.html == 0
    }

    fn pass(&mut self, event: &Event<'_>) {
        match event {
            Event::Start(Tag::Link { .. } | Tag::Image { .. } | Tag::Heading { .. }) => self.tags += 1,
            Event::End(TagEnd::Link | TagEnd::Image | TagEnd::Heading(_)) => self.tags = self.tags.saturating_sub(1),
            Event::Html(html) | Event::InlineHtml(html) if !html.starts_with("<!--") => self.pass_html(html),
            _ => {}
        }
    }

    /// Old anchors, `<a name="...">`, are often left open; they are no links.
    fn pass_html(&mut self, html: &str) {
        for tag in html.split('<').skip(1) {
            let name = tag
                .split(|c: char| c.is_whitespace() || c == '>')
                .next()
                .unwrap_or_default();
            match &*name.to_ascii_lowercase() {
                "a" if tag.contains("href") => self.html += 1,
                "button" | "reply-code" => self.html += 1,
                "/a" | "/button" | "/reply-code" => self.html = self.html.saturating_sub(1),
                _ => {}
            }
        }
    }
}
