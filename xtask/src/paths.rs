//! Where things lie in the workspace.

use std::env;
use std::path::{Path, PathBuf};

/// The root of the workspace. `cargo run` tells at run time where the crate lies, so a
/// workspace that was moved after the build is found too.
pub fn root() -> PathBuf {
    let own = env::var("CARGO_MANIFEST_DIR").unwrap_or(env!("CARGO_MANIFEST_DIR").to_owned());
    Path::new(&own).parent().map_or(PathBuf::from("."), Path::to_path_buf)
}

/// A place in the workspace, by its path from the root with `/`.
pub fn at(path: &str) -> PathBuf {
    root().join(path)
}

/// What cargo builds goes here: `target`, or where `CARGO_TARGET_DIR` says.
pub fn target() -> PathBuf {
    env::var_os("CARGO_TARGET_DIR").map_or(at("target"), |dir| root().join(dir))
}

/// A program by its name, as the system calls its file.
pub fn executable(name: &str) -> String {
    format!("{name}{}", env::consts::EXE_SUFFIX)
}

/// A path as messages show it: from the root of the workspace where it lies below it.
pub fn show(path: &Path) -> String {
    let root = root();
    path.strip_prefix(&root).unwrap_or(path).display().to_string()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_root_holds_this_crate() {
        assert!(at("xtask/src/paths.rs").is_file());
    }

    #[test]
    fn paths_are_shown_from_the_root() {
        assert_eq!(show(&at("dist/site")), "dist/site");
        assert_eq!(show(Path::new("/elsewhere/x")), "/elsewhere/x");
    }
}
