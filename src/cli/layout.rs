//! Blocks of text for a terminal: wrapped, indented, coloured.
//!
//! Colour is written always; the stream strips it where it is not wanted
//! (`NO_COLOR`, a pipe).

use super::color;
use crate::{
    explain::Listed,
    render::text::{Block, BlockKind},
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use anstyle::Style;
use textwrap::{Options, core::display_width, wrap};

/// Lines longer than this tire the eye, however wide the terminal is.
const WIDEST: usize = 100;

/// The blocks as one text.
pub(super) fn lay_out(blocks: &[Block]) -> String {
    let width = width();
    let mut out = String::new();
    for block in blocks {
        match block.kind {
            BlockKind::Title(severity) => {
                let style = color(severity).on_default().bold();
                let gap = if out.is_empty() { "" } else { "\n" };
                out.push_str(&format!("{gap}{}\n", painted(&block.text, style)));
            }
            BlockKind::Heading => out.push_str(&format!("\n{}\n", painted(&block.text, Style::new().bold()))),
            BlockKind::Paragraph | BlockKind::Item => out.push_str(&wrapped(block, width)),
        }
    }
    out
}

fn painted(text: &str, style: Style) -> String {
    format!("{style}{text}{style:#}")
}

/// The text behind its marker, further lines below its start.
fn wrapped(block: &Block, width: usize) -> String {
    let first = format!("  {}", block.marker);
    let hanging = " ".repeat(display_width(&first));
    let options = Options::new(width).initial_indent(&first).subsequent_indent(&hanging);
    let lines: Vec<String> = wrap(&block.text, options)
        .into_iter()
        .map(|line| line.to_string())
        .collect();
    lines.join("\n") + "\n"
}

/// The terminal's width, or what `COLUMNS` says, else 80.
fn width() -> usize {
    let columns = std::env::var("COLUMNS").ok().and_then(|columns| columns.parse().ok());
    let terminal = || terminal_size::terminal_size().map(|(width, _)| usize::from(width.0));
    columns.or_else(terminal).unwrap_or(80).clamp(20, WIDEST)
}

/// A list of codes, one a line.
pub(super) fn rows(rows: &[Listed]) -> String {
    rows.iter()
        .map(|row| {
            format!(
                "{}  {}\n",
                painted(
                    &format!("{:<6}", row.code.to_string()),
                    color(row.severity).on_default()
                ),
                row.title
            )
        })
        .collect()
}
