//! What a page of the site makes a browser load: itself, its style sheets, its scripts.

use std::path::{Path, PathBuf};

use anyhow::{Result, bail};

use crate::{files, paths};

/// The page and every style sheet and script that its HTML names. What scripts load later, the
/// module above all, is not among them.
pub fn with_its_files(site: &Path, page: &Path) -> Result<Vec<PathBuf>> {
    let mut found = vec![page.to_path_buf()];
    for url in named(&files::read_text(page)?) {
        let path = url.split(['?', '#']).next().unwrap_or(&url);
        let file = match path.strip_prefix('/') {
            Some(below) => site.join(below),
            None => page.parent().unwrap_or(site).join(path),
        };
        if !file.is_file() {
            bail!("{} names {url}, which is no file of the site.", paths::show(page));
        }
        found.push(file);
    }
    Ok(found)
}

/// The URLs of style sheets and scripts in the HTML that our own templates write: tags in lower
/// case, attributes in double quotes.
fn named(html: &str) -> Vec<String> {
    let tags = html
        .split('<')
        .skip(1)
        .filter_map(|tag| tag.split_once('>'))
        .map(|(tag, _)| tag);
    let url = |tag: &str| {
        if tag.starts_with("script ") {
            return attribute(tag, "src");
        }
        let loads = ["stylesheet", "modulepreload"];
        let rel = attribute(tag, "rel").filter(|rel| loads.contains(&rel.as_str()));
        rel.and(attribute(tag, "href")).filter(|_| tag.starts_with("link "))
    };
    tags.filter_map(url).collect()
}

fn attribute(tag: &str, name: &str) -> Option<String> {
    let (_, rest) = tag.split_once(&format!(" {name}=\""))?;
    rest.split('"').next().map(str::to_owned)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn style_sheets_and_scripts_are_found_and_other_links_are_not() {
        let html = r#"<!DOCTYPE html><link rel="canonical" href="/en/smtp/554/">
            <link rel="stylesheet" href="/style.css?v=1"><link rel="icon" href="/icon.svg">
            <a rel="stylesheet" href="/no.css">554</a><script>1 < 2</script>
            <script type="module" src="../app.js"></script>"#;
        assert_eq!(named(html), ["/style.css?v=1", "../app.js"]);
    }

    #[test]
    fn a_file_that_is_not_there_is_an_error() {
        let site = std::env::temp_dir().join(format!("xtask-page-{}", std::process::id()));
        let page = site.join("en/index.html");
        files::write(&page, "<script src=\"/app.js?v=2\"></script>").unwrap();
        let error = with_its_files(&site, &page).unwrap_err().to_string();
        assert!(
            error.ends_with("names /app.js?v=2, which is no file of the site."),
            "{error}"
        );
        files::write(&site.join("app.js"), "").unwrap();
        assert_eq!(with_its_files(&site, &page).unwrap(), [page, site.join("app.js")]);
        files::remove_dir(&site).unwrap();
    }
}
