//! The budgets of xtask/budgets.toml.

use std::collections::BTreeMap;

use anyhow::{Result, anyhow, bail};

use crate::inventory::Name;
use crate::{files, paths};

/// What a KB is here: drives and networks count in thousands.
pub const KB: u64 = 1_000;

const FILE: &str = "xtask/budgets.toml";

/// The budgets by group or by kind of groups, in KB after brotli.
#[derive(serde::Deserialize)]
#[serde(transparent)]
pub struct Budgets(BTreeMap<String, u64>);

impl Budgets {
    /// A group's own budget, else that of its kind.
    pub fn of(&self, group: &Name) -> Option<u64> {
        self.0.get(&group.name).or_else(|| self.0.get(group.kind)).copied()
    }
}

/// Reads the budgets. One for a group that does not exist is an error: it would watch over
/// nothing.
pub fn read(groups: &[Name]) -> Result<Budgets> {
    parse(&files::read_text(&paths::at(FILE))?, groups)
}

fn parse(text: &str, groups: &[Name]) -> Result<Budgets> {
    let budgets: Budgets = toml::from_str(text)
        .map_err(|error| anyhow!("{FILE} must hold lines such as `\"module <lang>\" = 45`, in KB. {error}"))?;
    let is_known = |name: &&String| groups.iter().any(|group| group.name == **name || group.kind == **name);
    match budgets.0.keys().find(|name| !is_known(name)) {
        None => Ok(budgets),
        Some(name) => {
            let known: Vec<&str> = groups.iter().map(|group| &*group.name).collect();
            let known = known.join(", ");
            bail!("{FILE} has a budget for `{name}`, which is none of the groups: {known}.");
        }
    }
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

    fn groups() -> Vec<Name> {
        let mut names = crate::inventory::names_for(&["en", "zh"].map(str::to_owned));
        names.truncate(2);
        names
    }

    #[test]
    fn a_budget_is_a_name_and_kilobytes() {
        let budgets = parse("\"module en\" = 45\n", &groups()).unwrap();
        assert_eq!(budgets.of(&groups()[0]), Some(45));
        assert_eq!(budgets.of(&groups()[1]), None);
    }

    #[test]
    fn a_language_without_a_budget_of_its_own_has_that_of_all() {
        let budgets = parse("\"module <lang>\" = 45\n\"module zh\" = 50\n", &groups()).unwrap();
        assert_eq!(budgets.of(&groups()[0]), Some(45));
        assert_eq!(budgets.of(&groups()[1]), Some(50));
    }

    fn refusal(text: &str) -> String {
        parse(text, &groups())
            .err()
            .expect("these budgets are wrong")
            .to_string()
    }

    #[test]
    fn a_budget_for_nothing_is_an_error() {
        assert_eq!(
            refusal("\"module fr\" = 45"),
            "xtask/budgets.toml has a budget for `module fr`, \
             which is none of the groups: module en, module zh."
        );
    }

    #[test]
    fn a_budget_that_is_no_number_is_an_error() {
        let error = refusal("\"module en\" = \"45 KB\"");
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
        read(&crate::inventory::names().unwrap()).unwrap();
    }
}
