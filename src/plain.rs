//! Compiled HTML back to plain text and Markdown.
//!
//! The sections' HTML comes from the build script and knows six elements
//! without attributes: p, ul, ol, li, strong, code.

use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};

/// How the inline marks are written.
#[derive(Clone, Copy, PartialEq, Eq)]
pub(crate) enum Style {
    /// Without bold; code between backticks.
    Plain,
    /// As Markdown.
    Markdown,
}

/// Plain text: a paragraph or list item a line, items after `1. ` or `- `.
#[must_use]
pub fn text(html: &str) -> String {
    lines(html, Style::Plain).join("\n")
}

/// The list items of a section as plain text, without their markers.
#[must_use]
pub fn items(html: &str) -> Vec<String> {
    html.split("<li>")
        .skip(1)
        .filter_map(|rest| rest.split("</li>").next())
        .map(|item| marks(item, Style::Plain))
        .collect()
}

/// One line for each paragraph or list item.
pub(crate) fn lines(html: &str, style: Style) -> Vec<String> {
    let (mut out, mut number) = (Vec::new(), None);
    for part in html.split("</p>").flat_map(|part| part.split("</li>")) {
        if part.contains("<ol>") {
            number = Some(0);
        } else if part.contains("<ul>") {
            number = None;
        }
        let content = marks(part, style);
        if content.is_empty() {
            continue;
        }
        out.push(match (part.contains("<li>"), &mut number) {
            (true, Some(number)) => {
                *number += 1;
                format!("{number}. {content}")
            }
            (true, None) => format!("- {content}"),
            (false, _) => content,
        });
    }
    out
}

/// Inline elements to marks, all other tags away, character references back to characters.
fn marks(html: &str, style: Style) -> String {
    let bold = if style == Style::Markdown { "**" } else { "" };
    let (mut out, mut rest) = (String::with_capacity(html.len()), html);
    while let Some(at) = rest.bytes().position(|byte| byte == b'<' || byte == b'&') {
        let (before, mark) = rest.split_at(at);
        out.push_str(before);
        let ends = if mark.starts_with('<') { '>' } else { ';' };
        let (mark, after) = mark.split_once(ends).unwrap_or((mark, ""));
        out.push_str(match mark {
            "<strong" | "</strong" => bold,
            "<code" | "</code" => "`",
            "&lt" => "<",
            "&gt" => ">",
            "&quot" => "\"",
            "&amp" => "&",
            _ => "",
        });
        rest = after;
    }
    out.push_str(rest);
    out.trim().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    const SAMPLE: &str = "<p>One &lt;CRLF&gt; &amp; <code>more</code>.</p><ul><li><strong>A</strong>: b</li></ul><ol><li>x</li><li>y</li></ol>";

    #[test]
    fn plain_text_keeps_lists_and_characters() {
        assert_eq!(text(SAMPLE), "One <CRLF> & `more`.\n- A: b\n1. x\n2. y");
    }

    #[test]
    fn markdown_keeps_bold() {
        assert_eq!(lines(SAMPLE, Style::Markdown)[1], "- **A**: b");
    }

    #[test]
    fn items_come_without_markers() {
        assert_eq!(items(SAMPLE), ["A: b", "x", "y"]);
    }
}
