//! The budgets of xtask/budgets.toml.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow, bail};

use crate::{files, paths};

/// What a KB is here: drives and networks count in thousands.
pub const KB: u64 = 1_000;

const FILE: &str = "xtask/budgets.toml";

/// The budget of each group that has one, in KB after brotli.
pub type Budgets = BTreeMap<String, u64>;

/// Reads the budgets. One for a group that does not exist is an error: it would watch over
/// nothing.
pub fn read(groups: &[&str]) -> Result<Budgets> {
    parse(&files::read_text(&paths::at(FILE))?, groups)
}

fn parse(text: &str, groups: &[&str]) -> Result<Budgets> {
    let budgets: Budgets = toml::from_str(text)
        .map_err(|error| anyhow!("{FILE} must hold lines such as `\"module en\" = 45`, in KB. {error}"))?;
    for name in budgets.keys() {
        if !groups.contains(&name.as_str()) {
            let known = groups.join(", ");
            bail!("{FILE} has a budget for `{name}`, which is none of the groups: {known}.");
        }
    }
    Ok(budgets)
}

/// The sentence for a group that is over its budget, or `None` where it is not.
pub fn excess(name: &str, brotli: u64, budget: u64) -> Option<String> {
    let over = brotli.checked_sub(budget * KB).filter(|over| *over > 0)?;
    Some(format!(
        "{name} is {over} bytes over its budget of {budget} KB brotli (1 KB is 1,000 bytes): \
         make it smaller, or raise the budget in {FILE} and say why."
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_budget_is_a_name_and_kilobytes() {
        let budgets = parse("\"module en\" = 45\n", &["module en"]).unwrap();
        assert_eq!(budgets["module en"], 45);
    }

    #[test]
    fn a_budget_for_nothing_is_an_error() {
        let error = parse("\"module fr\" = 45", &["module en", "module zh"]).unwrap_err();
        assert_eq!(
            error.to_string(),
            "xtask/budgets.toml has a budget for `module fr`, \
             which is none of the groups: module en, module zh."
        );
    }

    #[test]
    fn a_budget_that_is_no_number_is_an_error() {
        let error = parse("\"module en\" = \"45 KB\"", &["module en"])
            .unwrap_err()
            .to_string();
        assert!(error.contains("in KB"), "{error}");
    }

    #[test]
    fn exactly_the_budget_is_within_it() {
        assert_eq!(excess("module en", 45_000, 45), None);
        assert_eq!(
            excess("module en", 45_001, 45).unwrap(),
            "module en is 1 bytes over its budget of 45 KB brotli (1 KB is 1,000 bytes): \
             make it smaller, or raise the budget in xtask/budgets.toml and say why."
        );
    }

    #[test]
    fn the_budgets_of_this_project_name_groups_that_exist() {
        read(&crate::inventory::NAMES).unwrap();
    }
}
