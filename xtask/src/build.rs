//! `cargo xtask build`: everything that is shipped, into dist/site, dist/widget and dist/npm.

use anyhow::Result;
use lexopt::Parser;

use crate::step::Plan;
use crate::{args, command, language, module, npm, site, tools};

pub fn run(args: Parser) -> Result<()> {
    args::nothing_more(args, "build")?;
    let mut plan = Plan::default();
    add_steps(&mut plan)?;
    println!("All {}", plan.run()?);
    Ok(())
}

/// The steps of a build, for the tasks that begin with one. The order is the flow: modules, what
/// wraps them, the site that shows them.
pub fn add_steps(plan: &mut Plan) -> Result<()> {
    plan.add("the target wasm32-unknown-unknown", tools::wasm_target);
    plan.add("the npm tools", tools::node_modules);
    plan.add("the native command", command::build);
    for module in module::all(&language::all()?) {
        plan.add(&format!("the module {}", module.name), move || module::make(&module));
    }
    plan.add("the site", site::make);
    plan.add("the widget", npm::widget);
    plan.add("the widget in the site", site::widget);
    plan.add("the npm package", npm::package);
    plan.add("the npm package in the site", site::package);
    Ok(())
}
