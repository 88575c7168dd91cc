//! The widget and the npm package, each assembled by a script of its own in www/.

use anyhow::{Result, bail};

use crate::{paths, run};

/// Writes dist/widget from www/widget and target/module.
pub fn widget() -> Result<()> {
    script(
        "www/widget/build.mjs",
        "assembles the widget from target/module into dist/widget",
    )
}

/// Writes dist/npm from www/npm, target/module and dist/widget.
pub fn package() -> Result<()> {
    script(
        "www/npm/build.mjs",
        "assembles the npm package from target/module into dist/npm",
    )
}

fn script(path: &str, what: &str) -> Result<()> {
    if !paths::at(path).is_file() {
        bail!("{path} is missing; it {what}.");
    }
    run::check(&mut run::program("node", &[path]))
}
