//! Numbered steps with elapsed time, so that whoever waits sees how far a task has come.

use std::time::Instant;

use anyhow::{Context, Result};

type Work = Box<dyn FnOnce() -> Result<()>>;

/// The steps of a task, in order. They are gathered first and run after, because the total
/// stands on each line.
#[derive(Default)]
pub struct Plan {
    steps: Vec<(String, Work)>,
}

impl Plan {
    /// Adds a step. `name` says what is done, as a phrase: "the native command".
    pub fn add(&mut self, name: &str, work: impl FnOnce() -> Result<()> + 'static) {
        self.steps.push((name.to_owned(), Box::new(work)));
    }

    /// Runs the steps and stops at the first that fails. Returns a summary of the form
    /// "9 steps passed in 73 s.".
    pub fn run(self) -> Result<String> {
        let total = self.steps.len();
        let start = Instant::now();
        for (i, (name, work)) in self.steps.into_iter().enumerate() {
            let place = format!("{}/{total}", i + 1);
            println!("[{place}] {name} ({} s)", start.elapsed().as_secs());
            work().with_context(|| format!("Step {place} failed: {name}."))?;
        }
        Ok(format!("{total} steps passed in {} s.", start.elapsed().as_secs()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use anyhow::bail;

    #[test]
    fn the_first_failure_stops_and_names_its_step() {
        let mut plan = Plan::default();
        plan.add("the first thing", || Ok(()));
        plan.add("the second thing", || bail!("The moon is new."));
        plan.add("the third thing", || panic!("a step after a failure ran"));
        let error = plan.run().unwrap_err();
        assert_eq!(
            crate::sentences(&error),
            "Step 2/3 failed: the second thing. The moon is new."
        );
    }

    #[test]
    fn a_plan_that_passes_counts_its_steps() {
        let mut plan = Plan::default();
        plan.add("one thing", || Ok(()));
        assert_eq!(plan.run().unwrap(), "1 steps passed in 0 s.");
    }
}
