//! Running other programs.

use std::env;
use std::ffi::{OsStr, OsString};
use std::process::{Command, Stdio};

use anyhow::{Result, anyhow, bail};

use crate::paths;

/// A program to run in the root of the workspace, its output passed through.
pub fn program(name: impl AsRef<OsStr>, args: &[&str]) -> Command {
    let mut command = Command::new(name);
    command.args(args).current_dir(paths::root()).stdin(Stdio::null());
    command
}

/// The cargo that runs this task, so that a toolchain chosen by `cargo +NAME` holds for all.
pub fn cargo(args: &[&str]) -> Command {
    program(env::var_os("CARGO").unwrap_or(OsString::from("cargo")), args)
}

/// Runs to the end; anything but exit code 0 is an error that shows the command line.
pub fn check(command: &mut Command) -> Result<()> {
    let status = command.status().map_err(|error| not_started(command, &error))?;
    match status.code() {
        Some(0) => Ok(()),
        Some(code) => bail!("`{}` ended with exit code {code}.", line(command)),
        None => bail!("`{}` was ended by a signal.", line(command)),
    }
}

/// Runs to the end and returns what it printed; its errors are still passed through.
pub fn output(command: &mut Command) -> Result<String> {
    command.stderr(Stdio::inherit());
    let output = command.output().map_err(|error| not_started(command, &error))?;
    if !output.status.success() {
        bail!("`{}` failed.", line(command));
    }
    Ok(String::from_utf8_lossy(&output.stdout).into_owned())
}

fn not_started(command: &Command, error: &std::io::Error) -> anyhow::Error {
    let name = command.get_program().to_string_lossy();
    anyhow!("Could not start `{name}`: {error}. Is it installed and on the PATH?")
}

/// The command as a person would type it: program without its folder, then the arguments.
fn line(command: &Command) -> String {
    let name = std::path::Path::new(command.get_program());
    let name = name
        .file_name()
        .unwrap_or(name.as_os_str())
        .to_string_lossy()
        .into_owned();
    let args = command.get_args().map(|arg| arg.to_string_lossy().into_owned());
    let words: Vec<String> = std::iter::once(name).chain(args).collect();
    words.join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_shows_the_command_and_its_exit_code() {
        let error = check(&mut program("/bin/sh", &["-c", "exit 3"])).unwrap_err();
        assert_eq!(error.to_string(), "`sh -c exit 3` ended with exit code 3.");
    }

    #[test]
    fn a_missing_program_is_named() {
        let error = check(&mut program("no-such-program", &[])).unwrap_err().to_string();
        assert!(error.starts_with("Could not start `no-such-program`: "), "{error}");
    }

    #[test]
    fn output_is_returned() {
        assert_eq!(output(&mut program("echo", &["en"])).unwrap(), "en\n");
    }
}
