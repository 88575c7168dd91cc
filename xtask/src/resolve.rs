//! From the path of a URL to a file of the served folder, or to nothing outside of it.

use std::path::{Path, PathBuf};

/// What a path of a URL leads to.
#[derive(Debug, PartialEq, Eq)]
pub enum Found {
    File(PathBuf),
    /// A folder named without its closing slash, under which its relative links would break.
    Redirect(String),
    Nothing,
}

/// Resolves `target` (the path of a request, perhaps with a query) below `root`.
///
/// Nothing outside `root` is found: neither by `..` in any encoding nor by a symbolic link.
pub fn resolve(root: &Path, target: &str) -> Found {
    let (path, query) = target.split_at(target.find('?').unwrap_or(target.len()));
    let Some(below) = segments(path) else {
        return Found::Nothing;
    };
    let place = root.join(below);
    if place.is_dir() && !path.ends_with('/') {
        return Found::Redirect(format!("{path}/{query}"));
    }
    let file = if path.ends_with('/') {
        place.join("index.html")
    } else {
        place
    };
    if file.is_file() && is_inside(root, &file) {
        Found::File(file)
    } else {
        Found::Nothing
    }
}

/// The path as a relative one of the file system; `None` when a segment is empty, hidden or could
/// mean something else to the file system than a name.
fn segments(path: &str) -> Option<PathBuf> {
    let inner = path.strip_prefix('/')?;
    let inner = inner.strip_suffix('/').unwrap_or(inner);
    if inner.is_empty() {
        return (path == "/").then(PathBuf::new);
    }
    inner.split('/').map(segment).collect()
}

fn segment(encoded: &str) -> Option<String> {
    let name = decode(encoded)?;
    let harmless = !name.is_empty()
        && !name.starts_with('.')
        && !name.contains(['/', '\\', ':'])
        && !name.contains(char::is_control);
    harmless.then_some(name)
}

/// Resolves `%41`; `None` for a broken escape or for what is not UTF-8.
fn decode(text: &str) -> Option<String> {
    let mut bytes = Vec::new();
    let mut rest = text.bytes();
    while let Some(byte) = rest.next() {
        if byte == b'%' {
            bytes.push(hex(rest.next()?)? * 16 + hex(rest.next()?)?);
        } else {
            bytes.push(byte);
        }
    }
    String::from_utf8(bytes).ok()
}

fn hex(digit: u8) -> Option<u8> {
    char::from(digit)
        .to_digit(16)
        .and_then(|value| u8::try_from(value).ok())
}

fn is_inside(root: &Path, file: &Path) -> bool {
    match (root.canonicalize(), file.canonicalize()) {
        (Ok(root), Ok(file)) => file.starts_with(root),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files;

    /// A site of two pages, with a secret beside it.
    fn site(name: &str) -> PathBuf {
        let dir = std::env::temp_dir().join(format!("xtask-resolve-{name}-{}", std::process::id()));
        files::write(&dir.join("secret.txt"), "secret").unwrap();
        files::write(&dir.join("site/index.html"), "home").unwrap();
        files::write(&dir.join("site/zh/a b.html"), "page").unwrap();
        dir
    }

    #[test]
    fn files_and_folders_are_found() {
        let dir = site("found");
        let root = dir.join("site");
        assert_eq!(resolve(&root, "/"), Found::File(root.join("index.html")));
        assert_eq!(
            resolve(&root, "/zh/a%20b.html?x=1"),
            Found::File(root.join("zh/a b.html"))
        );
        assert_eq!(resolve(&root, "/zh?a=354"), Found::Redirect("/zh/?a=354".to_owned()));
        assert_eq!(resolve(&root, "/zh/"), Found::Nothing);
        assert_eq!(resolve(&root, "/index.html/"), Found::Nothing);
        files::remove_dir(&dir).unwrap();
    }

    #[test]
    fn nothing_outside_is_found() {
        let dir = site("outside");
        let root = dir.join("site");
        let attempts = [
            "/../secret.txt",
            "/zh/../../secret.txt",
            "/%2e%2e/secret.txt",
            "/..%2fsecret.txt",
            "/..%5csecret.txt",
            "//secret.txt",
            "//zh",
            "secret.txt",
            "*",
            "",
            "/%00",
            "/%e4%b8",
            "/%4",
            "/C:/secret.txt",
        ];
        for attempt in attempts {
            assert_eq!(resolve(&root, attempt), Found::Nothing, "{attempt}");
        }
        files::remove_dir(&dir).unwrap();
    }

    #[cfg(unix)]
    #[test]
    fn a_link_that_leads_outside_is_not_followed() {
        let dir = site("link");
        let root = dir.join("site");
        std::os::unix::fs::symlink(dir.join("secret.txt"), root.join("link.txt")).unwrap();
        assert_eq!(resolve(&root, "/link.txt"), Found::Nothing);
        files::remove_dir(&dir).unwrap();
    }
}
