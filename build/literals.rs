//! Tables as the source of Rust that the crate includes.

use std::fmt::{Debug, Write};

/// The first line of each file.
pub fn head(from: &str) -> String {
    format!("// Made by the build script from {from}.\n")
}

/// A list whose rows are source already.
pub fn list(out: &mut String, name: &str, of: &str, rows: impl Iterator<Item = String>) {
    let rows: String = rows.map(|row| format!("{row}, ")).collect();
    writeln!(out, "static {name}: &[{of}] = &[{rows}];").expect("a String takes all");
}

/// What is written as `Debug` writes it, behind a reference.
pub fn constant(out: &mut String, name: &str, of: &str, value: impl Debug) {
    writeln!(out, "static {name}: &{of} = &{value:?};").expect("a String takes all");
}

/// One text.
pub fn text(out: &mut String, name: &str, text: &str) {
    writeln!(out, "static {name}: &str = {text:?};").expect("a String takes all");
}

/// A number, known when the crate compiles.
pub fn number(out: &mut String, name: &str, of: &str, value: usize) {
    writeln!(out, "const {name}: {of} = {value};").expect("a String takes all");
}

/// In each language one text of all pieces, and where in it each of them ends.
pub fn pieces(out: &mut String, name: &str, languages: &[Vec<String>]) {
    let texts = languages.iter().map(|pieces| format!("{:?}", pieces.concat()));
    list(out, name, "&str", texts);
    let ends = languages.iter().map(|pieces| format!("&{:?}", ends(pieces)));
    list(out, &format!("{name}_ENDS"), "&[u32]", ends);
}

/// Where each piece ends in all of them together, in bytes.
pub fn ends(pieces: &[impl AsRef<[u8]>]) -> Vec<usize> {
    let mut end = 0;
    let mut behind = |piece: &[u8]| {
        end += piece.len();
        end
    };
    pieces.iter().map(|piece| behind(piece.as_ref())).collect()
}
