//! Tests of the scaffold, on a small workspace of their own.

use super::*;

/// A workspace with the row of 354, two languages and no prose.
fn workspace(name: &str) -> PathBuf {
    let root = std::env::temp_dir().join(format!("xtask-new-{name}-{}", std::process::id()));
    files::write(&root.join("src/protocols/smtp/replies.toml"), "[[reply]]\ncode = 354\n").unwrap();
    files::make_dir(&root.join("i18n/en")).unwrap();
    files::make_dir(&root.join("i18n/zh")).unwrap();
    root
}

#[test]
fn only_reply_codes_are_taken() {
    assert_eq!(reply_code("551").unwrap(), 551);
    for text in ["199", "600", "0551", "+55", "5.7.1", ""] {
        assert_eq!(
            reply_code(text).unwrap_err().0,
            format!("`{text}` is no reply code; one has three digits, from 200 to 599.")
        );
    }
}

#[test]
fn every_language_gets_a_file() {
    let root = workspace("languages");
    let found = entries(&root, "smtp", 551).unwrap();
    assert_eq!(
        found,
        [root.join("i18n/en/smtp/551.md"), root.join("i18n/zh/smtp/551.md")]
    );
    files::remove_dir(&root).unwrap();
}

#[test]
fn what_exists_is_refused() {
    let root = workspace("exists");
    let facts = facts(&root, "smtp").unwrap();
    let error = refuse_known(&facts, &[], 354).unwrap_err().to_string();
    assert!(error.ends_with("replies.toml has a row for 354 already."), "{error}");
    let entry = root.join("i18n/en/smtp/551.md");
    files::write(&entry, "").unwrap();
    let error = refuse_known(&facts, &[entry], 551).unwrap_err().to_string();
    assert!(error.ends_with("i18n/en/smtp/551.md exists already."), "{error}");
    files::remove_dir(&root).unwrap();
}

#[test]
fn an_unknown_protocol_lists_the_known_ones() {
    let root = workspace("protocol");
    assert_eq!(
        facts(&root, "imap").unwrap_err().to_string(),
        "`imap` is no protocol in src/protocols; those with reply codes are: smtp."
    );
    files::remove_dir(&root).unwrap();
}

#[test]
fn a_row_goes_to_its_place_by_code() {
    let root = workspace("insert");
    let facts = facts(&root, "smtp").unwrap();
    for code in [551, 220] {
        insert(&facts, &format!("[[reply]]\ncode = {code}\n"), code).unwrap();
    }
    assert_eq!(
        files::read_text(&facts).unwrap(),
        "[[reply]]\ncode = 220\n\n[[reply]]\ncode = 354\n\n[[reply]]\ncode = 551\n"
    );
    files::remove_dir(&root).unwrap();
}
