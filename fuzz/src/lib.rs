//! What holds for every text, shared with the tests of the crate.

#[path = "../../tests/support/facts.rs"]
mod facts;
#[path = "../../tests/support/holds.rs"]
pub mod holds;
#[path = "../../tests/support/markup.rs"]
mod markup;
#[path = "../../tests/support/shape.rs"]
mod shape;

pub use libfuzzer_sys::fuzz_target;

/// The bytes as the text that the command reads from UTF-8: what is none becomes U+FFFD.
pub fn text(bytes: &[u8]) -> std::borrow::Cow<'_, str> {
    String::from_utf8_lossy(bytes)
}
