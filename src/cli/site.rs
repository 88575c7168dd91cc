//! The static site: every page written ahead.

mod explain;
mod home;
mod listing;
mod page;
mod pages;
mod search_form;

use crate::{
    catalogue::{self, wording},
    compare::written_ahead,
    facts::Reason,
    lang::Lang,
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use page::Site;
use std::{fs, path::Path, println, time::Instant};

/// A file of the site: its path below the folder, and its content.
pub struct File {
    /// Relative, with `/`.
    pub path: String,
    /// What it holds.
    pub content: String,
}

const ASSETS: [(&str, &str); 13] = [
    ("list.js", include_str!("../../www/site/list.js")),
    ("style.css", include_str!("../../www/site/style.css")),
    ("compare.js", include_str!("../../www/site/compare.js")),
    ("explain.js", include_str!("../../www/site/explain.js")),
    ("ask.js", include_str!("../../www/site/ask.js")),
    ("answers.js", include_str!("../../www/site/answers.js")),
    ("encoded.js", include_str!("../../www/site/encoded.js")),
    ("file.js", include_str!("../../www/site/file.js")),
    ("mask.js", include_str!("../../www/site/mask.js")),
    ("module.js", include_str!("../../www/site/module.js")),
    ("pieces.js", include_str!("../../www/site/pieces.js")),
    ("search.js", include_str!("../../www/site/search.js")),
    ("favicon.svg", include_str!("../../www/site/favicon.svg")),
];

/// Writes the site to a folder.
///
/// # Errors
/// A sentence that names the file that could not be written, or a base path that is none.
pub fn write(out: &Path, base: &str) -> Result<(), String> {
    let started = Instant::now();
    let files = files(base)?;
    for file in &files {
        let path = out.join(&file.path);
        let failed = |error: std::io::Error| format!("{} cannot be written: {error}", path.display());
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(&path, &file.content).map_err(failed)?;
    }
    println!(
        "{} files written to {} in {} ms",
        files.len(),
        out.display(),
        started.elapsed().as_millis()
    );
    Ok(())
}

/// Every file of the site, in a fixed order.
///
/// # Errors
/// A sentence where `base` is no absolute path.
pub fn files(base: &str) -> Result<Vec<File>, String> {
    if !base.starts_with('/') || base.contains(['"', '<', '>', '?', '#']) {
        return Err(format!("--base is \"{base}\"; it must be a path such as / or /docs/"));
    }
    let site = Site {
        base: base.trim_end_matches('/').to_string(),
    };
    let mut files: Vec<File> = ASSETS
        .iter()
        .map(|(path, content)| File {
            path: (*path).into(),
            content: (*content).into(),
        })
        .collect();
    files.push(File {
        path: "index.html".into(),
        content: home::choose(&site),
    });
    files.push(File {
        path: "404.html".into(),
        content: home::not_found(&site),
    });
    for lang in Lang::all() {
        language(&site, lang, &mut files);
    }
    Ok(files)
}

/// Every page of one language.
fn language(site: &Site, lang: Lang, files: &mut Vec<File>) {
    let tag = lang.tag();
    let mut add = |path: &str, content: String| {
        files.push(File {
            path: format!("{tag}/{path}index.html"),
            content,
        })
    };
    add("", home::home(site, lang));
    add("explain/", explain::explain(site, lang));
    add("smtp/", listing::list(site, lang));
    add("smtp/compare/", pages::compare(site, lang));
    let codes: Vec<_> = catalogue::codes().collect();
    for code in &codes {
        add(&format!("smtp/{code}/"), pages::code(site, lang, *code, &codes));
    }
    for code in &codes {
        files.push(File {
            path: format!("module/{tag}/{code}.txt"),
            content: pages::sections(lang, *code),
        });
    }
    for reason in Reason::ALL {
        files.push(File {
            path: format!("module/{tag}/reasons/{}.txt", reason.as_str()),
            content: wording::reason_texts(*reason, lang).into(),
        });
    }
    for provider in wording::providers() {
        files.push(File {
            path: format!("module/{tag}/providers/{}.txt", wording::provider_id(provider)),
            content: wording::provider_texts(provider, lang).into(),
        });
    }
    let mut add = |path: &str, content: String| {
        files.push(File {
            path: format!("{tag}/{path}index.html"),
            content,
        })
    };
    for (index, low) in codes.iter().enumerate() {
        for high in codes[index + 1..].iter().filter(|high| written_ahead(*low, **high)) {
            add(&format!("smtp/{low}-vs-{high}/"), pages::pair(site, lang, *low, *high));
        }
    }
}
