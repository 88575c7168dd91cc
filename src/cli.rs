//! The command: arguments in, an exit code out. The answers come from the core.

mod args;
mod blocks;
mod classify;
mod decode;
mod layout;
mod locale;
mod mdbook;
pub mod schema;
pub mod site;

use crate::{
    catalogue,
    compare::compare,
    explain::{self, Listed},
    facts::Severity,
    lang::Lang,
    render::{self, Links},
    search::search,
};
use alloc::{
    format,
    string::{String, ToString},
    vec::Vec,
};
use args::{Arguments, Command, Format, Output};
use clap::Parser;
use serde::Serialize;
use std::{
    eprintln,
    io::{ErrorKind, Read, Write},
    process::ExitCode,
};

/// Why the command ends without an answer.
enum Failure {
    /// The input cannot be answered: exit 1.
    Input(String),
    /// The command was used wrongly: exit 2.
    Usage(String),
    /// A program asked, and the exit code is the whole answer: exit 1.
    No,
}

/// Runs the command with the arguments of this process.
#[must_use]
pub fn run() -> ExitCode {
    let arguments = Arguments::parse();
    let done = match arguments.command {
        Command::Explain { input, output } => explain_command(&input.join(" "), &output),
        Command::Compare { a, b, output } => compare_command(&a, &b, &output),
        Command::Search { words, output } => search_command(&words.join(" "), &output),
        Command::Reasons { output } => reasons_command(&output),
        Command::Classify { jobs, files } => classify::run(&files, jobs),
        Command::List { output, class } => list_command(&output, class),
        Command::Mdbook { question: None } => mdbook::run(),
        Command::Mdbook {
            question: Some(args::Question::Supports { renderer }),
        } => mdbook::supports(&renderer),
        Command::Site { out, base, origin } => site::write(&out, &base, origin.as_deref()).map_err(Failure::Usage),
    };
    let (code, sentence) = match done {
        Ok(()) => return ExitCode::SUCCESS,
        Err(Failure::No) => return ExitCode::FAILURE,
        Err(Failure::Input(sentence)) => (1, sentence),
        Err(Failure::Usage(sentence)) => (2, sentence),
    };
    eprintln!("replycode: {sentence}");
    ExitCode::from(code)
}

/// The language asked for, else the one that the environment names.
fn language(asked: Option<&str>) -> Result<Lang, Failure> {
    match asked {
        Some(tag) => catalogue::language(tag).ok_or_else(|| Failure::Usage(catalogue::unknown_language(tag))),
        None => locale::language().ok_or_else(|| Failure::Usage("this build has no language".into())),
    }
}

fn explain_command(input: &str, output: &Output) -> Result<(), Failure> {
    let lang = language(output.lang.as_deref())?;
    let input = if input == "-" {
        standard_input()?
    } else {
        input.to_string()
    };
    let answer = explain::explain(&input, lang).map_err(|refusal| Failure::Input(refusal.to_string()))?;
    match output.format {
        Format::Text => print(&layout::lay_out(&render::text::explanation(&answer, lang))),
        Format::Json => print(&json(&answer)),
        Format::Md => print(&harmless(&render::markdown::explanation(&answer, lang))),
        Format::Html => print(&harmless(&render::html::explanation(
            &answer,
            lang,
            Links { base: None },
        ))),
    }
}

fn compare_command(a: &str, b: &str, output: &Output) -> Result<(), Failure> {
    let lang = language(output.lang.as_deref())?;
    let answer = compare(a, b, lang).map_err(|refusal| Failure::Input(refusal.to_string()))?;
    match output.format {
        Format::Text => print(&layout::lay_out(&render::text::comparison(&answer, lang))),
        Format::Json => print(&json(&answer)),
        Format::Md => print(&render::markdown::comparison(&answer, lang)),
        Format::Html => print(&render::html::comparison(&answer, lang, Links { base: None })),
    }
}

fn search_command(words: &str, output: &args::ListOutput) -> Result<(), Failure> {
    let lang = language(output.lang.as_deref())?;
    let found = search(words, lang);
    match output.format {
        args::ListFormat::Text => print(&layout::lay_out(&render::text::found(&found, lang))),
        args::ListFormat::Json => print(&json(&found)),
    }
}

fn reasons_command(output: &args::ListOutput) -> Result<(), Failure> {
    let lang = language(output.lang.as_deref())?;
    let rows = explain::reasons(lang);
    match output.format {
        args::ListFormat::Text => print(&layout::lay_out(&render::text::reasons(&rows))),
        args::ListFormat::Json => print(&json(&rows)),
    }
}

fn list_command(output: &args::ListOutput, class: Option<u16>) -> Result<(), Failure> {
    let lang = language(output.lang.as_deref())?;
    let rows: Vec<Listed> = explain::list(lang)
        .into_iter()
        .filter(|row| class.is_none_or(|class| row.code.class() == class))
        .collect();
    match output.format {
        args::ListFormat::Text => print(&layout::rows(&rows)),
        args::ListFormat::Json => print(&json(&rows)),
    }
}

/// What is piped in, whatever its encoding.
fn standard_input() -> Result<String, Failure> {
    let mut bytes = Vec::new();
    std::io::stdin()
        .read_to_end(&mut bytes)
        .map_err(|error| Failure::Input(format!("standard input cannot be read: {error}")))?;
    Ok(decode::text(&bytes).trim_end().to_string())
}

fn json(value: &impl Serialize) -> String {
    serde_json::to_string_pretty(value).unwrap_or_default()
}

/// A text that quotes strangers, with U+FFFD for the characters that would command a terminal.
fn harmless(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut chars = text.chars().peekable();
    while let Some(c) = chars.next() {
        let ends_line = c == '\r' && chars.peek() == Some(&'\n');
        let harmless = !c.is_control() || matches!(c, '\n' | '\t') || ends_line;
        out.push(if harmless { c } else { char::REPLACEMENT_CHARACTER });
    }
    out
}

/// Prints with one line end; a reader that has closed the pipe is no fault.
fn print(text: &str) -> Result<(), Failure> {
    let mut out = anstream::stdout().lock();
    match writeln!(out, "{}", text.trim_end()).and_then(|()| out.flush()) {
        Err(error) if error.kind() != ErrorKind::BrokenPipe => {
            Err(Failure::Usage(format!("the answer cannot be written: {error}")))
        }
        _ => Ok(()),
    }
}

/// The colour of a severity; the words beside it say the same without colour.
const fn color(severity: Option<Severity>) -> anstyle::AnsiColor {
    match severity {
        Some(Severity::Success) => anstyle::AnsiColor::Green,
        Some(Severity::Intermediate) => anstyle::AnsiColor::Blue,
        Some(Severity::Transient) => anstyle::AnsiColor::Yellow,
        Some(Severity::Permanent) => anstyle::AnsiColor::Red,
        None => anstyle::AnsiColor::Cyan,
    }
}
