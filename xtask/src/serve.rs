//! `cargo xtask serve`: builds all and serves the site on this machine.

use std::path::PathBuf;

use anyhow::{Result, anyhow, bail};
use lexopt::{Arg, Parser};
use tiny_http::Server;

use crate::args::{self, Usage};
use crate::server::{self, Settings};
use crate::step::Plan;
use crate::{build, paths, site};

const DEFAULT_PORT: u16 = 8354;

/// The strictest policy under which the site does all that it can: scripts from itself only,
/// WebAssembly allowed, and HTML only through the one policy of Trusted Types.
pub const DEFAULT_CSP: &str = "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; \
                           require-trusted-types-for 'script'; trusted-types replycode";

const EXPECTED: &str = "--port N, --csp TEXT, --root DIR or --no-build";

struct Options {
    port: Option<u16>,
    csp: Option<String>,
    root: PathBuf,
    build: bool,
}

pub fn run(args: Parser) -> Result<()> {
    let options = options(args)?;
    if options.build {
        let mut plan = Plan::default();
        build::add_steps(&mut plan)?;
        println!("All {}", plan.run()?);
    }
    if !options.root.is_dir() {
        bail!("There is no folder {} to serve.", paths::show(&options.root));
    }
    let server = bind(options.port)?;
    println!(
        "Serving {} at http://{}/",
        paths::show(&options.root),
        server.server_addr()
    );
    server::serve(
        server,
        Settings {
            root: options.root,
            csp: options.csp,
        },
    );
    Ok(())
}

fn options(mut args: Parser) -> Result<Options> {
    let csp = Some(DEFAULT_CSP.to_owned());
    let mut options = Options {
        port: None,
        csp,
        root: site::folder(),
        build: true,
    };
    while let Some(arg) = args::next(&mut args)? {
        match arg {
            Arg::Long("port") => options.port = Some(port(&args::value(&mut args)?)?),
            Arg::Long("csp") => options.csp = csp_option(args::value(&mut args)?)?,
            Arg::Long("root") => options.root = PathBuf::from(args::value(&mut args)?),
            Arg::Long("no-build") => options.build = false,
            other => return Err(args::unexpected(&other, EXPECTED).into()),
        }
    }
    Ok(options)
}

fn port(text: &str) -> Result<u16, Usage> {
    text.parse().map_err(|_| {
        Usage(format!(
            "`{text}` is no port; a port is a number from 0 (any free one) to 65535."
        ))
    })
}

/// `none` sends no header at all; an HTTP header holds visible ASCII only.
fn csp_option(text: String) -> Result<Option<String>, Usage> {
    if !text.chars().all(|c| c == ' ' || c.is_ascii_graphic()) {
        return Err(Usage(format!("`{text}` is no policy; it may hold only visible ASCII.")));
    }
    Ok((text != "none").then_some(text))
}

/// Without a port asked for, any free one will do when ours is taken.
fn bind(asked: Option<u16>) -> Result<Server> {
    let open = |port: u16| Server::http(("127.0.0.1", port));
    match asked {
        Some(port) => open(port).map_err(|error| {
            anyhow!(
                "Could not listen on port {port}: {error}. \
                 Choose another with --port, or leave --port out."
            )
        }),
        None => open(DEFAULT_PORT)
            .or_else(|_| open(0))
            .map_err(|error| anyhow!("Could not listen on any port of 127.0.0.1: {error}.")),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_policy_can_be_another_or_none() {
        let csp = |words: &[&str]| {
            let words = std::iter::once("xtask").chain(words.iter().copied());
            options(Parser::from_iter(words)).unwrap().csp
        };
        assert!(csp(&[]).unwrap().contains("trusted-types replycode"));
        assert_eq!(csp(&["--csp", "default-src 'self'"]).unwrap(), "default-src 'self'");
        assert_eq!(csp(&["--csp", "none"]), None);
    }

    #[test]
    fn a_port_that_is_none_is_a_sentence() {
        let error = port("70000").unwrap_err().to_string();
        assert_eq!(
            error,
            "`70000` is no port; a port is a number from 0 (any free one) to 65535."
        );
    }

    #[test]
    fn a_taken_port_is_an_error_only_where_it_was_asked_for() {
        let taken = bind(Some(0)).unwrap();
        let port = taken.server_addr().to_ip().unwrap().port();
        let error = bind(Some(port)).err().unwrap().to_string();
        assert!(
            error.starts_with(&format!("Could not listen on port {port}: ")),
            "{error}"
        );
    }
}
