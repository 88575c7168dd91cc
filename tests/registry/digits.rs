//! What the digits of a code stand for, where it has no row of its own.

use super::{enhanced, reply, rows};

#[test]
fn subjects_are_those_of_rfc_3463() {
    for row in rows("enhanced-subjects.csv") {
        let entry = enhanced(&format!("5.{}.999", row["subject"]));
        let name = entry.category.expect("a known subject has a name");
        let theirs = row["name"].to_lowercase();
        assert!(theirs.contains(&name.to_lowercase()), "{name} is not {theirs}");
    }
    assert_eq!(enhanced("5.9.1").category, None);
}

#[test]
fn digits_are_those_of_rfc_5321() {
    for row in rows("smtp-digits.csv") {
        let (digit, name) = (&row["digit"], &*row["name"]);
        if row["position"] == "1" {
            assert_eq!(reply(&format!("{digit}59")).class, Some(format!("{digit}yz")));
        } else {
            let name = name.strip_suffix(" reply").unwrap_or(name);
            assert_eq!(reply(&format!("5{digit}8")).category, Some(name));
        }
    }
    for digit in 6..=9 {
        assert_eq!(reply(&format!("5{digit}8")).category, None, "second digit {digit}");
    }
}
