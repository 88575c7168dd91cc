//! Which features of the crate are on, as cargo tells the build script.

use std::env;

/// Whether a feature is on, by its name in capitals with underscores: `WASM`.
pub fn on(feature: &str) -> bool {
    env::var(format!("CARGO_FEATURE_{feature}")).is_ok()
}

/// Whether the long texts are built in. A module for pages carries none: they are three quarters of all
/// text, and a page fetches those of the one or two codes, the reason and the provider that it shows.
pub fn carry_long_texts() -> bool {
    !on("WASM") || on("OBJECTS") || on("CLI")
}
