//! The languages: the folders of i18n, found by looking.

use std::path::Path;

use anyhow::{Result, bail};

use crate::{files, paths};

/// The tags of all languages, in order.
pub fn all() -> Result<Vec<String>> {
    below(&paths::at("i18n"))
}

/// The tags of the languages in a folder.
pub fn below(folder: &Path) -> Result<Vec<String>> {
    let entries = files::list(folder)?;
    let languages = entries.iter().filter(|entry| entry.is_dir());
    let tags: Vec<String> = languages
        .filter_map(|folder| Some(folder.file_name()?.to_str()?.to_owned()))
        .collect();
    if tags.is_empty() {
        bail!("{} holds no folder of a language.", paths::show(folder));
    }
    Ok(tags)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_folder_is_a_language_and_a_file_is_none() {
        let dir = std::env::temp_dir().join(format!("xtask-language-{}", std::process::id()));
        files::write(&dir.join("README.md"), "").unwrap();
        assert!(
            below(&dir)
                .unwrap_err()
                .to_string()
                .ends_with("holds no folder of a language.")
        );
        files::write(&dir.join("zh/language.toml"), "").unwrap();
        files::write(&dir.join("en/language.toml"), "").unwrap();
        assert_eq!(below(&dir).unwrap(), ["en", "zh"]);
        files::remove_dir(&dir).unwrap();
    }
}
