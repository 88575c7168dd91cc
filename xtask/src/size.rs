//! `cargo xtask size`: the bytes of every shipped file, raw and brotli, against the budgets.

use std::collections::BTreeMap;
use std::path::PathBuf;

use anyhow::{Result, bail};
use lexopt::Parser;

use crate::budget::{self, Budgets};
use crate::inventory::{self, Group};
use crate::weigh::{self, Part, Weight};
use crate::{args, paths};

type Weights = BTreeMap<(PathBuf, Part), Weight>;

pub fn run(args: Parser) -> Result<()> {
    args::nothing_more(args, "size")?;
    check()
}

/// Prints the table; a group over its budget is an error.
pub fn check() -> Result<()> {
    let budgets = budget::read(&inventory::names()?)?;
    let groups = inventory::groups()?;
    let of_group = |group: &Group| {
        group
            .files
            .clone()
            .into_iter()
            .map(|file| (file, group.part))
            .collect::<Vec<_>>()
    };
    let files: Vec<(PathBuf, Part)> = groups.iter().flat_map(of_group).collect();
    let weights = weigh::all(&files)?;
    println!("{}  file", columns("bytes", "brotli"));
    let over: Vec<String> = groups
        .iter()
        .filter_map(|group| print(group, &weights, &budgets))
        .collect();
    if !over.is_empty() {
        bail!("{}", over.join(" "));
    }
    Ok(())
}

/// Prints a group and returns the sentence to say where it is over its budget.
fn print(group: &Group, weights: &Weights, budgets: &Budgets) -> Option<String> {
    let name = &group.name.name;
    println!("{name}");
    let mut sum = Weight::default();
    for file in &group.files {
        let weight = weights[&(file.clone(), group.part)];
        row(weight, &paths::show(file));
        sum += weight;
    }
    let Some(budget) = budgets.of(&group.name) else {
        row(sum, "together");
        return None;
    };
    let percent = sum.brotli * 100 / (budget * budget::KB).max(1);
    row(
        sum,
        &format!("together, {percent} % of the budget of {budget} KB brotli"),
    );
    budget::excess(name, sum.brotli, budget)
}

fn row(weight: Weight, text: &str) {
    println!("{}  {text}", columns(&grouped(weight.raw), &grouped(weight.brotli)));
}

fn columns(raw: &str, brotli: &str) -> String {
    format!("{raw:>11} {brotli:>11}")
}

/// A number with a comma before each three digits.
fn grouped(number: u64) -> String {
    let digits = number.to_string();
    let mut text = String::new();
    for (i, digit) in digits.chars().enumerate() {
        if i > 0 && (digits.len() - i).is_multiple_of(3) {
            text.push(',');
        }
        text.push(digit);
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_grouped_by_three() {
        for (number, text) in [(0, "0"), (999, "999"), (1_000, "1,000"), (1_234_567, "1,234,567")] {
            assert_eq!(grouped(number), text);
        }
    }
}
