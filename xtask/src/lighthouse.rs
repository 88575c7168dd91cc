//! `cargo xtask lighthouse`: the scores of the site by Lighthouse, as a phone sees it.
//!
//! Lighthouse is large and its figures depend on the machine, so that it is no part of the tests;
//! it is installed when it is first asked for.

use std::path::PathBuf;
use std::thread;

use anyhow::{Result, anyhow};
use lexopt::{Arg, Parser};
use tiny_http::Server;

use crate::server::{self, Settings};
use crate::step::Plan;
use crate::{args, build, files, paths, run, serve, site, tools};

/// The folder of Lighthouse's own package.json.
const FOLDER: &str = "xtask/lighthouse";

pub fn run(mut args: Parser) -> Result<()> {
    let mut plan = Plan::default();
    match args::next(&mut args)? {
        None => build::add_steps(&mut plan)?,
        Some(Arg::Long("no-build")) => args::nothing_more(args, "lighthouse --no-build")?,
        Some(other) => return Err(args::unexpected(&other, "--no-build or nothing").into()),
    }
    plan.add("Chromium", tools::chromium);
    plan.add("Lighthouse", || tools::node_modules_of(&paths::at(FOLDER)));
    println!("All {}", plan.run()?);
    let origin = start()?;
    let script = paths::at(FOLDER).join("run.mjs");
    let mut node = run::program("node", &[]);
    run::check(node.arg(script).arg(origin).env("CHROME_PATH", tools::chromium_path()))
}

/// Serves a site that knows its origin, which search engines ask for, until this process ends.
fn start() -> Result<String> {
    let server = Server::http(("127.0.0.1", 0))
        .map_err(|error| anyhow!("Could not listen on any port of 127.0.0.1: {error}."))?;
    let origin = format!("http://{}", server.server_addr());
    let root = placed(&origin)?;
    let csp = Some(serve::DEFAULT_CSP.to_owned());
    thread::spawn(move || server::serve(server, Settings { root, csp }));
    Ok(origin)
}

/// The site written anew for an origin, beside the finished one.
fn placed(origin: &str) -> Result<PathBuf> {
    let root = paths::target().join("lighthouse");
    files::remove_dir(&root)?;
    site::pages(&root, Some(origin.as_ref()))?;
    for name in ["module", "widget"] {
        files::copy_dir(&site::folder().join(name), &root.join(name))?;
    }
    Ok(root)
}
