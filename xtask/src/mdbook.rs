//! `cargo xtask mdbook`: the books of tests/docs/mdbook, built by mdBook itself with the command as their
//! preprocessor, and looked through for their links.
//!
//! Not part of the quick tests: mdBook is compiled when it is first asked for, half a minute a version.

use std::env;
use std::ffi::OsString;
use std::path::Path;

use anyhow::{Context, Result, bail};
use lexopt::Parser;

use crate::installed::Tool;
use crate::{args, command, files, paths, run};

/// The last of each line of mdBook, whose messages differ. The quick tests hold what these two send.
const VERSIONS: [&str; 2] = ["0.4.52", "0.5.4"];

const BOOKS: &str = "tests/docs/mdbook";

/// Where every link of the sample books leads.
const BASES: [&str; 2] = ["https://example.org/", "/replies/"];

pub fn run(args: Parser) -> Result<()> {
    args::nothing_more(args, "mdbook")?;
    command::build()?;
    check()
}

/// Builds every book by every version. The command must have been built before.
pub fn check() -> Result<()> {
    for version in VERSIONS {
        let program = mdbook(version).path()?;
        for book in files::list(&paths::at(BOOKS))? {
            let language = book.file_name().unwrap_or_default();
            let out = paths::target().join("mdbook").join(version).join(language);
            files::remove_dir(&out)?;
            let mut build = run::program(&program, &["build", "--dest-dir"]);
            run::check(build.arg(&out).arg(&book).env("PATH", path_with_the_command()?))?;
            let links = compare(&book.join("linked"), &out)?;
            println!("      mdBook {version}, {}: {links} links", language.display());
        }
    }
    Ok(())
}

/// A version of mdBook. Without its features it builds books and no more.
const fn mdbook(version: &'static str) -> Tool {
    Tool {
        name: "mdbook",
        program: "mdbook",
        version,
        options: &["--debug", "--no-default-features"],
    }
}

/// `book.toml` names the command as readers do, by its name alone.
fn path_with_the_command() -> Result<OsString> {
    let path = env::var_os("PATH").unwrap_or_default();
    let folders = std::iter::once(command::folder()).chain(env::split_paths(&path));
    env::join_paths(folders).context("The PATH cannot be extended by target/release.")
}

/// Checks that each page has the links of its chapter and no other; gives their number. Their order may
/// differ, since footnotes are moved to the end.
fn compare(linked: &Path, built: &Path) -> Result<usize> {
    let mut count = 0;
    for file in files::walk(linked)? {
        let page = built.join(file.strip_prefix(linked)?).with_extension("html");
        let mut wanted = in_markdown(&files::read_text(&file)?);
        let mut found = in_html(&files::read_text(&page)?);
        wanted.sort();
        found.sort();
        if wanted != found {
            let (page, file) = (paths::show(&page), paths::show(&file));
            bail!("{page} must have the links of {file}, {wanted:?}, but it has {found:?}.");
        }
        count += found.len();
    }
    Ok(count)
}

/// The links of a linked chapter, as mdBook writes them. The books hold nothing to escape.
fn in_markdown(text: &str) -> Vec<String> {
    let links = text.split("](").zip(text.split("](").skip(1));
    let ours = links.filter(|(_, rest)| is_ours(rest));
    ours.filter_map(|(before, rest)| {
        let code = before.rsplit_once('[')?.1.trim_matches('`');
        let (url, rest) = rest.split_once(" \"")?;
        let (title, _) = rest.split_once("\")")?;
        Some(format!("<a href=\"{url}\" title=\"{title}\"><code>{code}</code></a>"))
    })
    .collect()
}

/// The links of a page that lead to our pages.
fn in_html(text: &str) -> Vec<String> {
    let links = text.split("<a href=\"").skip(1).filter(|rest| is_ours(rest));
    links
        .map(|rest| {
            let end = rest.find("</a>").unwrap_or(rest.len());
            format!("<a href=\"{}</a>", &rest[..end])
        })
        .collect()
}

fn is_ours(rest: &str) -> bool {
    BASES.iter().any(|base| rest.starts_with(base))
}

#[cfg(test)]
mod tests {
    use super::*;

    const HTML: &str = "<a href=\"/replies/en/smtp/550/\" title=\"550: no\"><code>SMTP 550</code></a>";

    #[test]
    fn a_link_in_markdown_is_the_one_in_html() {
        let text = "[x](y) **[``SMTP 550``](/replies/en/smtp/550/ \"550: no\")** [z]";
        assert_eq!(in_markdown(text), [HTML]);
        assert_eq!(in_html(&format!("<p><a href=\"y\">x</a> <b>{HTML}</b> z")), [HTML]);
    }
}
