//! `cargo xtask bench`: our figures against a peer's or a limit's of the same run, as ratios.
//!
//! Each file `xtask/bench/*.mjs` but the shared one measures something and prints a row a line, as
//! JSON. Speed is never a test: what is over its goal is marked, and the exit code stays 0.

use std::path::PathBuf;

use anyhow::{Context, Result};
use lexopt::Parser;
use serde::Deserialize;

use crate::step::Plan;
use crate::{args, build, files, paths, run, tools};

/// What two measured things have to do with each other.
#[derive(Deserialize)]
struct Row {
    name: String,
    /// Without a figure it was not measured.
    ours: Option<f64>,
    peer: String,
    theirs: Option<f64>,
    unit: String,
    /// The goal: ours is at most so many times theirs. Without one the row informs.
    most: Option<f64>,
    /// The goal where more is better: ours is at least so many times theirs.
    least: Option<f64>,
}

pub fn run(args: Parser) -> Result<()> {
    args::nothing_more(args, "bench")?;
    let mut plan = Plan::default();
    build::add_steps(&mut plan)?;
    plan.add("Hugo", tools::hugo);
    println!("All {}", plan.run()?);
    println!(
        "\n{:>10} {:>10} {:>7} {:>9}  what, against what",
        "ours", "theirs", "ratio", "goal"
    );
    for script in scripts()? {
        let printed = run::output(run::program("node", &[]).arg(&script))?;
        for line in printed.lines() {
            let row: Row = serde_json::from_str(line)
                .with_context(|| format!("{} printed a line that is no row: {line}.", paths::show(&script)))?;
            println!("{}", show(&row));
        }
    }
    Ok(())
}

fn scripts() -> Result<Vec<PathBuf>> {
    let mut found = files::walk(&paths::at("xtask/bench"))?;
    found.retain(|file| !file.ends_with("support.mjs"));
    Ok(found)
}

fn show(row: &Row) -> String {
    let what = format!("{}, against {}", row.name, row.peer);
    let Some((ours, theirs)) = row.ours.zip(row.theirs) else {
        return format!("{:>39}  {what}", "not measured");
    };
    let ratio = ours / theirs;
    let mark = |met: bool| if met { "" } else { "! " };
    let goal = match (row.most, row.least) {
        (Some(most), _) => format!("{}<= {most}", mark(ratio <= most)),
        (_, Some(least)) => format!("{}>= {least}", mark(ratio >= least)),
        _ => String::new(),
    };
    let figure = |number: f64| format!("{} {}", significant(number), row.unit);
    let (ours, theirs) = (figure(ours), figure(theirs));
    format!("{ours:>10} {theirs:>10} {ratio:>7.2} {goal:>9}  {what}")
}

/// Three digits that count.
fn significant(number: f64) -> String {
    let whole = number.abs().log10().floor().max(-9.0) as i32;
    let places = usize::try_from(2 - whole).unwrap_or(0);
    format!("{number:.places$}")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(ours: f64, most: Option<f64>) -> Row {
        Row {
            name: "search".into(),
            ours: Some(ours),
            peer: "the limit".into(),
            theirs: Some(1.0),
            unit: "ms".into(),
            most,
            least: None,
        }
    }

    #[test]
    fn a_row_over_its_goal_is_marked() {
        assert!(show(&row(2.0, Some(1.0))).contains(" ! <= 1"));
        assert!(!show(&row(0.5, Some(1.0))).contains('!'));
        assert!(!show(&row(0.5, None)).contains("<="));
    }

    #[test]
    fn more_may_be_better() {
        let rate = |ours: f64| Row {
            least: Some(25.0),
            ..row(ours, None)
        };
        assert!(show(&rate(24.0)).contains(" ! >= 25"));
        assert!(!show(&rate(26.0)).contains('!'));
    }

    #[test]
    fn what_was_not_measured_is_said() {
        let lacking = Row {
            theirs: None,
            ..row(1.0, Some(1.0))
        };
        assert!(show(&lacking).contains("not measured  search, against the limit"));
    }

    #[test]
    fn figures_have_three_digits_that_count() {
        for (number, text) in [(0.012_34, "0.0123"), (1.0, "1.00"), (123.4, "123"), (4_567.0, "4567")] {
            assert_eq!(significant(number), text);
        }
    }
}
