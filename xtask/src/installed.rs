//! Tools from crates.io, compiled when they are first asked for: each version into a folder of its own below
//! target/tools.

use std::path::PathBuf;

use anyhow::Result;

use crate::{paths, run};

/// A program of a crate, and the options with which it is installed.
pub struct Tool {
    pub name: &'static str,
    pub program: &'static str,
    pub version: &'static str,
    pub options: &'static [&'static str],
}

impl Tool {
    /// Where the program is, which is compiled unless it is there.
    pub fn path(&self) -> Result<PathBuf> {
        let home = paths::target()
            .join("tools")
            .join(format!("{}-{}", self.name, self.version));
        let program = home.join("bin").join(paths::executable(self.program));
        if !program.is_file() {
            println!("      {} {} is compiled, once", self.name, self.version);
            let mut install = run::cargo(&["install", self.name, "--quiet", "--locked", "--version", self.version]);
            run::check(install.args(self.options).arg("--root").arg(home))?;
        }
        Ok(program)
    }
}
