//! The lists of CONTRIBUTING.md, done step by step over a copy of the data: the build tells what they say it
//! tells, and nothing at the end. It is the build script itself that is run.

#[path = "support/steps.rs"]
mod steps;

use std::{
    env, fs,
    path::{Path, PathBuf},
    process::Command,
};
use steps::Step;

/// A copy of all that the build and the scaffold read, removed at the end.
struct Copy(PathBuf);

impl Copy {
    fn new(name: &str) -> Copy {
        let root = env::temp_dir().join(format!("replycode-{name}-{}", std::process::id()));
        let _ = fs::remove_dir_all(&root);
        for part in ["i18n", "src/protocols", "xtask/templates"] {
            copy(Path::new(part), &root.join(part));
        }
        fs::copy("Cargo.toml", root.join("Cargo.toml")).expect("Cargo.toml is there");
        Copy(root)
    }

    /// What the build tells over the copy, a fault or warning a line; nothing where there is none.
    fn told(&self) -> String {
        let out = self.0.join("out");
        fs::create_dir_all(&out).expect("the copy can be written to");
        let mut build = Command::new(env!("REPLYCODE_BUILD"));
        build
            .env_clear()
            .env("CARGO_MANIFEST_DIR", &self.0)
            .env("OUT_DIR", &out);
        for feature in ["CLI", "EN", "ZH"] {
            build.env(format!("CARGO_FEATURE_{feature}"), "1");
        }
        let output = build.output().expect("the build script can be started");
        let warnings = String::from_utf8(output.stdout).expect("the build writes UTF-8");
        let warnings = warnings.lines().filter_map(|line| line.strip_prefix("cargo::warning="));
        let faults = String::from_utf8(output.stderr).expect("the build writes UTF-8");
        assert_eq!(output.status.success(), faults.is_empty(), "{faults}");
        warnings.map(|line| line.to_owned() + "\n").collect::<String>() + &faults
    }
}

impl Drop for Copy {
    fn drop(&mut self) {
        let _ = fs::remove_dir_all(&self.0);
    }
}

fn copy(from: &Path, to: &Path) {
    if from.is_file() {
        fs::copy(from, to).expect("the copy can be written to");
        return;
    }
    fs::create_dir_all(to).expect("the copy can be written to");
    for entry in fs::read_dir(from).expect("what is copied is there").flatten() {
        copy(&entry.path(), &to.join(entry.file_name()));
    }
}

/// The program behind `cargo xtask`, built if it is not there yet.
fn xtask() -> PathBuf {
    let build = ["build", "--quiet", "--package", "xtask"];
    let status = Command::new(env!("CARGO"))
        .args(build)
        .status()
        .expect("cargo can be started");
    assert!(status.success(), "xtask does not compile");
    let target = Path::new(env!("REPLYCODE_BUILD")).ancestors().nth(4);
    let target = target.expect("the build script lies in <target>/<profile>/build/<package>");
    target.join("debug").join(format!("xtask{}", env::consts::EXE_SUFFIX))
}

/// Does the list below a heading, and returns what the build tells at its end.
fn done(heading: &str, copy: &Copy) -> String {
    let document = fs::read_to_string("CONTRIBUTING.md").expect("CONTRIBUTING.md is there");
    let xtask = xtask();
    let mut told = copy.told();
    assert_eq!(told, "", "the data has faults before the first step");
    for step in steps::below(&document, heading) {
        steps::act(&step, &copy.0, &xtask);
        match step {
            Step::Told(sentences) => {
                for sentence in sentences {
                    assert!(
                        told.contains(&sentence),
                        "expected is\n  {sentence}\nbut the build tells\n{told}"
                    );
                }
            }
            _ => told = copy.told(),
        }
    }
    told
}

#[test]
fn a_code_is_added_by_its_list() {
    assert_eq!(done("Add a code", &Copy::new("code")), "");
}

#[test]
fn a_language_is_added_by_its_list() {
    let copy = Copy::new("language");
    assert_eq!(done("Add a language", &copy), "");
    fs::remove_file(copy.0.join("i18n/xx/smtp/554.md")).expect("the language was copied");
    let told = copy.told();
    assert!(
        told.contains("i18n/xx/smtp/554.md: is missing; src/protocols/smtp has a row for 554"),
        "{told}"
    );
}

#[test]
fn a_protocol_is_added_by_its_list() {
    let told = done("Add a protocol", &Copy::new("protocol"));
    assert_eq!(told.lines().count(), 1, "{told}");
    assert!(
        told.starts_with("src/protocols/ftp and its prose have no fault"),
        "{told}"
    );
}

#[test]
fn prose_without_a_protocol_and_a_tag_with_a_region_are_faults() {
    let copy = Copy::new("faults");
    fs::create_dir_all(copy.0.join("i18n/en/gopher")).expect("the copy can be written to");
    fs::rename(copy.0.join("i18n/zh"), copy.0.join("i18n/zh-TW")).expect("the copy can be written to");
    let told = copy.told();
    for sentence in [
        "i18n/en/gopher: belongs to no folder of src/protocols",
        "i18n/zh-TW/language.toml: `tag` is \"zh\"; the folder is called \"zh-TW\"",
    ] {
        assert!(told.contains(sentence), "{told}");
    }
}

/// Each file with what stands in it, what stands there instead, and the fault that the build then tells.
#[test]
fn what_no_reader_would_see_is_a_fault() {
    let copy = Copy::new("unseen");
    let replies = "src/protocols/smtp/replies.toml";
    for (path, text, other, sentence) in [
        (
            replies,
            "message = \"none\"",
            "message = \"nome\"",
            "reply 250: `message` is \"nome\"; known are accepted, pending, kept-by-sender, refused, none",
        ),
        (
            replies,
            "differs = true, actor = \"",
            "differs = true, actor = \"un",
            ": `actor` is \"un",
        ),
        (
            "src/protocols/smtp/seen.toml",
            "code = 571",
            "code = 550",
            "src/protocols/smtp: 550: has two rows; each code has one, in one table",
        ),
        (
            "src/protocols/smtp/enhanced.toml",
            "code = \"7.1\"",
            "code = \"7.1x\"",
            "X.7.1x: `code` must be subject and detail, such as \"7.1\"",
        ),
        (
            "i18n/en/smtp/554.md",
            "\n## description",
            "\nLost.\n\n## description",
            "i18n/en/smtp/554.md: has text before its first section, where nothing shows it",
        ),
        (
            "i18n/en/smtp/554.md",
            "\n## fix\n",
            "\n## fix\n\n- One\n  - Two\n",
            "i18n/en/smtp/554.md: holds a list within a list; known are",
        ),
    ] {
        let file = copy.0.join(path);
        let whole = fs::read_to_string(&file).expect("the file was copied");
        assert!(whole.contains(text), "{path} has no {text}");
        fs::write(&file, whole.replace(text, other)).expect("the copy can be written to");
        let told = copy.told();
        assert!(
            told.contains(sentence),
            "expected is\n  {sentence}\nbut the build tells\n{told}"
        );
        let count = told.lines().filter(|line| line.starts_with("  ")).count();
        assert!(told.contains(&format!("\n{count} fault(s) ")), "{told}");
        fs::write(&file, whole).expect("the copy can be written to");
    }
}
