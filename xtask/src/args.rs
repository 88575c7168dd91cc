//! Reading the command line, with errors that say what would be right.

use std::fmt;
use std::str::FromStr;

use anyhow::Result;
use lexopt::{Arg, Parser};

/// The command line was wrong; the exit code is 2.
#[derive(Debug)]
pub struct Usage(pub String);

impl fmt::Display for Usage {
    fn fmt(&self, f: &mut fmt::Formatter) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl std::error::Error for Usage {}

/// The first word after `cargo xtask`, or `None` where there is none. `--help` and `-h` count
/// as the word `help`.
pub fn command(args: &mut Parser) -> Result<Option<String>> {
    match next(args)? {
        None => Ok(None),
        Some(Arg::Long("help") | Arg::Short('h')) => Ok(Some("help".to_owned())),
        Some(Arg::Value(word)) => Ok(Some(word.to_string_lossy().into_owned())),
        Some(option) => Err(unexpected(&option, "a command; `cargo xtask help` lists them").into()),
    }
}

/// The next argument, with errors as this crate words them.
pub fn next(args: &mut Parser) -> Result<Option<Arg<'_>>, Usage> {
    args.next().map_err(wrong)
}

/// Refuses whatever is left on the command line, for commands without options.
pub fn nothing_more(mut args: Parser, command: &str) -> Result<()> {
    match next(&mut args)? {
        None => Ok(()),
        Some(arg) => Err(unexpected(&arg, &format!("nothing after `cargo xtask {command}`")).into()),
    }
}

/// The value of the option just read.
pub fn value(args: &mut Parser) -> Result<String> {
    let value = args.value().map_err(wrong)?;
    Ok(value.to_string_lossy().into_owned())
}

/// The value of the option just read as a number above 0; `what` says of what: "seconds".
pub fn count<N: FromStr + Default + PartialOrd>(args: &mut Parser, what: &str) -> Result<N> {
    let value = value(args)?;
    let number = value.parse().ok().filter(|number| *number > N::default());
    Ok(number.ok_or_else(|| Usage(format!("Found `{value}`, expected a number of {what}.")))?)
}

/// An argument that has no place here, and what would have one.
pub fn unexpected(arg: &Arg, expected: &str) -> Usage {
    let found = match arg {
        Arg::Short(letter) => format!("-{letter}"),
        Arg::Long(name) => format!("--{name}"),
        Arg::Value(word) => word.to_string_lossy().into_owned(),
    };
    Usage(format!("Found `{found}`, expected {expected}."))
}

fn wrong(error: lexopt::Error) -> Usage {
    Usage(format!("The command line is wrong: {error}."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_too_many_is_named() {
        let args = Parser::from_iter(["xtask", "fast"]);
        let error = nothing_more(args, "build").unwrap_err();
        assert_eq!(
            error.to_string(),
            "Found `fast`, expected nothing after `cargo xtask build`."
        );
        assert!(error.is::<Usage>());
    }

    #[test]
    fn help_is_a_command_and_an_option() {
        for word in ["help", "--help", "-h"] {
            let mut args = Parser::from_iter(["xtask", word]);
            assert_eq!(command(&mut args).unwrap().as_deref(), Some("help"));
        }
    }

    #[test]
    fn a_missing_value_is_a_sentence() {
        let mut args = Parser::from_iter(["xtask", "--port"]);
        args.next().unwrap();
        let error = value(&mut args).unwrap_err();
        assert_eq!(
            error.to_string(),
            "The command line is wrong: missing argument for option '--port'."
        );
    }
}
