//! Which files are shipped, in groups that a reader loads or a developer installs together.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::weigh::Part;
use crate::{files, language, module, page, paths, site};

/// Where the name of a kind of groups has the tag of each language.
const LANGUAGE: &str = "<lang>";

/// The kinds of groups, in the order in which they are printed.
const KINDS: [&str; 9] = [
    "module <lang>",
    "module explain <lang>",
    "code of module <lang>",
    "module all",
    "code page",
    "comparison page",
    "site styles and scripts",
    "widget",
    "npm package",
];

/// How the names of the groups begin that count the instructions of a module without its texts.
const CODE: &str = "code of module ";

/// What a group is called, and the kind that it is of: the same, where there is one of a kind.
pub struct Name {
    pub name: String,
    pub kind: &'static str,
}

/// Files that count together.
pub struct Group {
    pub name: Name,
    pub files: Vec<PathBuf>,
    pub part: Part,
}

/// The name of every group, for each language those that are its own.
pub fn names() -> Result<Vec<Name>> {
    Ok(names_for(&language::all()?))
}

/// The same for these languages.
pub fn names_for(languages: &[String]) -> Vec<Name> {
    let of_kind = |kind: &'static str| -> Vec<Name> {
        let name = |name| Name { name, kind };
        if kind.contains(LANGUAGE) {
            languages.iter().map(|tag| name(kind.replace(LANGUAGE, tag))).collect()
        } else {
            vec![name(kind.to_owned())]
        }
    };
    KINDS.into_iter().flat_map(of_kind).collect()
}

/// Every group with its files. A file or folder that is missing is an error: what is not built
/// cannot be within its budget.
pub fn groups() -> Result<Vec<Group>> {
    names()?.into_iter().map(group).collect()
}

fn group(name: Name) -> Result<Group> {
    Ok(Group {
        files: files_of(&name.name)?,
        part: if name.name.starts_with(CODE) {
            Part::Code
        } else {
            Part::Whole
        },
        name,
    })
}

fn files_of(name: &str) -> Result<Vec<PathBuf>> {
    match name {
        "code page" => pages("en/smtp/554/index.html"),
        "comparison page" => pages("en/smtp/354-vs-554/index.html"),
        "site styles and scripts" => styles_and_scripts(),
        "widget" => built(&paths::at("dist/widget")),
        "npm package" => built(&paths::at("dist/npm")),
        code if code.starts_with(CODE) => Ok(vec![
            site::module_folder(code.trim_start_matches(CODE)).join(module::WASM),
        ]),
        module => Ok(module_files(module)),
    }
}

/// What a page loads at the first search, comparison or pasted reply: the .wasm and its glue.
fn module_files(name: &str) -> Vec<PathBuf> {
    let name = name.trim_start_matches("module ").replace(' ', "-");
    let folder = if name == "all" {
        module::folder(&name)
    } else {
        site::module_folder(&name)
    };
    vec![folder.join(module::WASM), folder.join(module::GLUE)]
}

fn pages(path: &str) -> Result<Vec<PathBuf>> {
    page::with_its_files(&site::folder(), &site::folder().join(path))
}

/// Those of the site itself; the modules and the widget in it are groups of their own.
fn styles_and_scripts() -> Result<Vec<PathBuf>> {
    let mut found = built(&site::folder())?;
    let others = ["module", "widget", "use"].map(|name| site::folder().join(name));
    let is_one = |file: &Path| file.extension().is_some_and(|end| end == "css" || end == "js");
    found.retain(|file| is_one(file) && !others.iter().any(|other| file.starts_with(other)));
    Ok(found)
}

fn built(dir: &Path) -> Result<Vec<PathBuf>> {
    if !dir.is_dir() {
        bail!("{} is missing; `cargo xtask build` makes it.", paths::show(dir));
    }
    files::walk(dir)
}
