//! The texts of xtask/templates, with `{name}` where a value goes.

use anyhow::Result;

use crate::{files, paths};

/// Reads a template and fills the code in.
pub fn with_code(name: &str, code: u16) -> Result<String> {
    let text = files::read_text(&paths::at("xtask/templates").join(name))?;
    Ok(fill(&text, code))
}

fn fill(template: &str, code: u16) -> String {
    template.replace("{code}", &code.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_code_is_filled_in_wherever_it_stands() {
        assert_eq!(
            fill("code = {code} # {code}, { rfc = 5321 }", 554),
            "code = 554 # 554, { rfc = 5321 }"
        );
    }

    #[test]
    fn the_row_is_toml_with_the_code_and_its_values_left_empty() {
        let row = with_code("reply.toml", 551).unwrap();
        let table: toml::Table = row.parse().unwrap();
        let row = &table["reply"][0];
        assert_eq!(row["code"].as_integer(), Some(551));
        for key in ["phrase", "message", "actor", "retry", "closes", "reason"] {
            assert_eq!(row[key].as_str(), Some(""), "{key}");
        }
    }

    #[test]
    fn the_entry_has_an_empty_front_matter_and_the_three_sections() {
        let entry = with_code("entry.md", 551).unwrap();
        let (front, body) = entry
            .strip_prefix("+++\n")
            .and_then(|rest| rest.split_once("\n+++\n"))
            .unwrap();
        let front: toml::Table = front.parse().unwrap();
        for key in ["title", "means", "about", "act"] {
            assert_eq!(front[key].as_str(), Some(""), "{key}");
        }
        assert_eq!(body, "\n## description\n\n## when\n\n## fix\n");
    }
}
