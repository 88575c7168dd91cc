//! The command `replycode`, as it is shipped.

use std::path::PathBuf;

use anyhow::Result;

use crate::{paths, run};

/// Builds it, optimized.
pub fn build() -> Result<()> {
    let mut cargo = run::cargo(&["build", "--quiet", "--release", "--package", "replycode"]);
    run::check(cargo.args(["--bin", "replycode"]))
}

/// Where it lies once it is built.
pub fn path() -> PathBuf {
    folder().join(paths::executable("replycode"))
}

/// The folder that it is built into.
pub fn folder() -> PathBuf {
    paths::target().join("release")
}
