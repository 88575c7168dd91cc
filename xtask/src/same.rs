//! Whether what many wrote in parts is what one wrote, line by line.

use std::fs::File;
use std::io::{BufRead, BufReader, Lines};
use std::path::Path;

use anyhow::{Result, anyhow, bail};

use crate::{files, paths};

/// How many lines the files `part-00000` and so on of a folder have together, which must be those of
/// one file.
pub fn count(answers: &Path, alone: &Path) -> Result<usize> {
    let mut parts = files::list(answers)?;
    parts.retain(|part| {
        part.file_name()
            .is_some_and(|name| name.to_string_lossy().starts_with("part-"))
    });
    let mut expected = read(alone)?;
    let mut count = 0;
    for part in &parts {
        for line in read(part)? {
            count += 1;
            let (found, wanted) = (line?, expected.next().transpose()?);
            if wanted.as_ref() != Some(&found) {
                let wanted = wanted.unwrap_or("nothing".to_owned());
                bail!("Line {count} differs: Spark has {found}, one process has {wanted}.");
            }
        }
    }
    match expected.next() {
        Some(_) => bail!("Spark answered {count} lines only, one process more."),
        None => Ok(count),
    }
}

fn read(path: &Path) -> Result<Lines<BufReader<File>>> {
    let file = File::open(path).map_err(|error| anyhow!("Could not read {}: {error}.", paths::show(path)))?;
    Ok(BufReader::new(file).lines())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn compared(name: &str, parts: &[&str], alone: &str) -> Result<usize> {
        let folder = std::env::temp_dir().join(format!("replycode-spark-{name}-{}", std::process::id()));
        let answers = folder.join("answers");
        for (at, part) in parts.iter().enumerate() {
            files::write(&answers.join(format!("part-{at:05}")), part)?;
        }
        files::write(&answers.join("_SUCCESS"), "")?;
        files::write(&folder.join("alone"), alone)?;
        let result = count(&answers, &folder.join("alone"));
        files::remove_dir(&folder)?;
        result
    }

    #[test]
    fn partitions_are_read_in_order() {
        assert_eq!(compared("order", &["a\nb\n", "", "c\n"], "a\nb\nc\n").unwrap(), 3);
    }

    #[test]
    fn the_first_line_that_differs_is_named() {
        let error = compared("swapped", &["a\nc\n", "b\n"], "a\nb\nc\n").unwrap_err();
        assert_eq!(error.to_string(), "Line 2 differs: Spark has c, one process has b.");
        let error = compared("more", &["a\nb\n"], "a\n").unwrap_err();
        assert_eq!(
            error.to_string(),
            "Line 2 differs: Spark has b, one process has nothing."
        );
        let error = compared("less", &["a\n"], "a\nb\n").unwrap_err();
        assert_eq!(error.to_string(), "Spark answered 1 lines only, one process more.");
    }
}
