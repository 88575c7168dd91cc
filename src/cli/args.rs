//! What the command understands.

use alloc::{format, string::String, vec::Vec};
use clap::{Args, Parser, Subcommand, ValueEnum};
use std::path::PathBuf;

/// Explains the reply codes of mail servers and compares any two of them, in English and Chinese.
#[derive(Parser)]
#[command(
    name = "replycode",
    version,
    after_help = "Exit status: 0 answered; 1 the input is no reply and no code that can exist; 2 wrong usage."
)]
pub(super) struct Arguments {
    #[command(subcommand)]
    pub command: Command,
}

#[derive(Subcommand)]
pub(super) enum Command {
    /// Say what a code means, why it comes and what to do
    Explain {
        /// A code such as 554, or a whole reply; `-` reads standard input
        #[arg(required = true)]
        input: Vec<String>,
        #[command(flatten)]
        output: Output,
    },
    /// Say how two codes differ
    Compare {
        /// A code such as 354
        a: String,
        /// Another code
        b: String,
        #[command(flatten)]
        output: Output,
    },
    /// Find codes by number, by the first digits, or by words
    Search {
        /// Words such as "mailbox full", or digits such as 5.7
        #[arg(required = true)]
        words: Vec<String>,
        #[command(flatten)]
        output: ListOutput,
    },
    /// List every code that has an entry
    List {
        #[command(flatten)]
        output: ListOutput,
        /// Only the codes of one class
        #[arg(long, value_parser = clap::value_parser!(u16).range(2..=5), value_name = "2|3|4|5")]
        class: Option<u16>,
    },
    /// List the reasons that a diagnosis may give
    Reasons {
        #[command(flatten)]
        output: ListOutput,
    },
    /// Classify replies in bulk: one a line, or {"text": ...} a line; a JSON line for each
    Classify {
        /// How many threads work; 0 is one for each core
        #[arg(long, default_value_t = 0, value_name = "N")]
        jobs: usize,
        /// Files to read; `-` or nothing is standard input
        files: Vec<PathBuf>,
    },
    /// Link the codes in a book to their pages: a preprocessor for mdBook
    ///
    /// In the book.toml: [preprocessor.replycode], command = "replycode mdbook", base =
    /// "https://example.org/" where the pages are; lang = "zh", by default the language of the book;
    /// bare = true to link `550` and `5.7.1` alone too.
    Mdbook {
        #[command(subcommand)]
        question: Option<Question>,
    },
    /// Write the static site
    ///
    /// Equal arguments give equal files. Pages of a former run that belong to the site no more are
    /// removed; other files in the folder stay.
    Site {
        /// The folder to write to; it is created
        #[arg(long, value_name = "DIR")]
        out: PathBuf,
        /// The path below which the site will be served
        #[arg(long, default_value = "/", value_name = "/PATH/")]
        base: String,
        /// Scheme and host at which it will be served. With it, canonical links and links between
        /// languages are absolute, and sitemap.xml, the OpenSearch descriptions and the pictures of
        /// shared links are written, which need absolute addresses; without it they are left out
        #[arg(long, value_name = "https://HOST")]
        origin: Option<String>,
    },
}

/// What mdBook asks before it sends a book.
#[derive(Subcommand)]
pub(super) enum Question {
    /// Exit 0 if books for this renderer are changed, else 1
    Supports {
        /// The name of the renderer: html
        renderer: String,
    },
}

#[derive(Args)]
pub(super) struct Output {
    /// Language: en or zh; by default that of LC_ALL, LC_MESSAGES or LANG, else en
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// How to write the answer
    #[arg(long, value_enum, default_value = "text")]
    pub format: Format,
}

#[derive(Args)]
pub(super) struct ListOutput {
    /// Language: en or zh; by default that of LC_ALL, LC_MESSAGES or LANG, else en
    #[arg(long, value_name = "TAG")]
    pub lang: Option<String>,
    /// How to write the answer
    #[arg(long, value_enum, default_value = "text")]
    pub format: ListFormat,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum Format {
    /// For a terminal
    Text,
    /// The shapes of the documentation
    Json,
    /// Markdown
    Md,
    /// One `<article>`
    Html,
}

#[derive(Clone, Copy, ValueEnum)]
pub(super) enum ListFormat {
    /// For a terminal
    Text,
    /// The shapes of the documentation
    Json,
}
