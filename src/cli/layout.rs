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
    for group in blocks.chunk_by(|one, other| one.kind == BlockKind::Row && other.kind == BlockKind::Row) {
        let block = &group[0];
        match block.kind {
            BlockKind::Title(severity) => {
                let style = color(severity).on_default().bold();
                let gap = if out.is_empty() { "" } else { "\n" };
                out.push_str(&format!("{gap}{}\n", painted(&block.text, style)));
            }
            BlockKind::Heading => out.push_str(&format!("\n{}\n", painted(&block.text, Style::new().bold()))),
            BlockKind::Row => out.push_str(&table(group, width)),
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

/// Rows of three cells: the first column as wide as its widest cell, the others share the rest.
fn table(rows: &[Block], width: usize) -> String {
    let rows: Vec<Vec<&str>> = rows.iter().map(|row| row.text.split('\t').collect()).collect();
    let head = rows.iter().map(|cells| display_width(cells[0])).max().unwrap_or(0);
    let cell = (width.saturating_sub(head + 6) / 2).max(8);
    let mut out = String::from("\n");
    for cells in &rows {
        let columns: Vec<Vec<String>> = cells[1..].iter().map(|text| lines(text, cell)).collect();
        let height = columns.iter().map(Vec::len).max().unwrap_or(0);
        for line in 0..height {
            let name = if line == 0 { cells[0] } else { "" };
            let mut row = format!("  {}", padded(name, head));
            for column in &columns {
                row.push_str("  ");
                row.push_str(&padded(column.get(line).map_or("", |text| text), cell));
            }
            out.push_str(row.trim_end());
            out.push('\n');
        }
    }
    out
}

fn lines(text: &str, width: usize) -> Vec<String> {
    wrap(text, Options::new(width))
        .into_iter()
        .map(|line| line.to_string())
        .collect()
}

/// Filled up with spaces; a Han character takes two places.
fn padded(text: &str, width: usize) -> String {
    let gap = width.saturating_sub(display_width(text));
    [text, &" ".repeat(gap)].concat()
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
