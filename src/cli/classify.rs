//! `replycode classify`: a reply a line in, a JSON line out, in order, whatever the lines hold.

use super::{Failure, blocks::Blocks, decode};
use crate::explain::classify;
use alloc::{
    borrow::Cow,
    boxed::Box,
    format,
    string::{String, ToString},
    vec::Vec,
};
use rayon::{ThreadPool, ThreadPoolBuilder, prelude::*};
use serde::Deserialize;
use std::{
    eprint, eprintln,
    fs::File,
    io::{self, BufWriter, IsTerminal, Read, Write},
    path::{Path, PathBuf},
};

/// Of a longer line the rest is not read.
const LONGEST: usize = 64 * 1024;

/// So many bytes one thread takes at a time: many enough that to hand them out costs nothing.
const SHARE: usize = 32 * 1024;

/// A file or standard input.
type Input = Box<dyn Read + Send>;

/// A line of JSON; every other line is a reply as it stands.
#[derive(Deserialize)]
struct Wrapped {
    text: String,
}

/// Classifies the lines of files, or of standard input where none is named.
pub(super) fn run(files: &[PathBuf], jobs: usize) -> Result<(), Failure> {
    let pool = ThreadPoolBuilder::new().num_threads(jobs).build();
    let pool = pool.map_err(|error| Failure::Usage(format!("cannot start {jobs} threads: {error}")))?;
    let mut out = BufWriter::new(io::stdout());
    let standard = [PathBuf::from("-")];
    let files = if files.is_empty() { &standard[..] } else { files };
    for file in files {
        let fail = |error: io::Error| Failure::Usage(format!("{}: {error}", file.display()));
        let (input, size) = open(file).map_err(fail)?;
        match lines(input, &pool, &mut out, Progress::of(file, size)) {
            Ok(()) => {}
            // Whoever reads has had enough.
            Err(error) if error.kind() == io::ErrorKind::BrokenPipe => return Ok(()),
            Err(error) => return Err(fail(error)),
        }
    }
    Ok(())
}

fn open(file: &Path) -> io::Result<(Input, Option<u64>)> {
    if file.as_os_str() == "-" {
        return Ok((Box::new(io::stdin()), None));
    }
    let opened = File::open(file)?;
    let size = opened.metadata().ok().map(|about| about.len());
    Ok((Box::new(opened), size))
}

/// While the lines of one block are classified, the answers of the one before are written and the
/// next is read: no thread waits for input or output longer than they take.
fn lines(input: Input, pool: &ThreadPool, out: &mut (impl Write + Send), mut progress: Progress) -> io::Result<()> {
    let mut blocks = Blocks::new(input, LONGEST);
    let (mut block, mut next) = (Vec::new(), Vec::new());
    let (mut answers, mut told) = (Answers::default(), Answers::default());
    blocks.next(&mut block)?;
    while !block.is_empty() {
        let io = || {
            told.write(out)?;
            blocks.next(&mut next)
        };
        let (read, ()) = pool.install(|| rayon::join(io, || answers.take(&block)));
        read?;
        progress.add(block.len() as u64);
        core::mem::swap(&mut block, &mut next);
        core::mem::swap(&mut answers, &mut told);
    }
    told.write(out)?;
    progress.end();
    out.flush().map_err(unwritten)
}

/// An error of the output, which is none of the file that is read.
fn unwritten(error: io::Error) -> io::Error {
    io::Error::new(error.kind(), format!("the answers cannot be written: {error}"))
}

/// The answers to a block, a text for each share. The texts are used again for the next block: were they
/// made anew, by one thread and freed by another, the memory would grow for some gigabytes.
#[derive(Default)]
struct Answers {
    texts: Vec<String>,
    /// So many of them are of this block.
    count: usize,
}

impl Answers {
    fn take(&mut self, block: &[u8]) {
        let shares = shares(block);
        self.count = shares.len();
        if self.texts.len() < self.count {
            self.texts.resize_with(self.count, String::new);
        }
        let texts = self.texts.par_iter_mut().zip(shares);
        texts.for_each(|(text, lines)| answer(lines, text));
    }

    fn write(&self, out: &mut impl Write) -> io::Result<()> {
        let texts = self.texts.iter().take(self.count);
        { texts }
            .try_for_each(|text| out.write_all(text.as_bytes()))
            .map_err(unwritten)
    }
}

/// A block in pieces that end where lines end.
fn shares(mut block: &[u8]) -> Vec<&[u8]> {
    let mut shares = Vec::with_capacity(block.len() / SHARE + 1);
    while !block.is_empty() {
        let rest = block.get(SHARE..).unwrap_or_default();
        let end = rest.iter().position(|byte| *byte == b'\n');
        let (share, rest) = block.split_at(end.map_or(block.len(), |end| SHARE + end + 1));
        shares.push(share);
        block = rest;
    }
    shares
}

/// Puts the answers to some lines into a text, a line each, in place of what it holds.
fn answer(lines: &[u8], out: &mut String) {
    out.clear();
    for line in lines.split_inclusive(|byte| *byte == b'\n') {
        let (content, ended) = line
            .strip_suffix(b"\n")
            .map_or((line, false), |content| (content, true));
        let mut kept = content.get(..LONGEST).unwrap_or(content);
        if ended && let Some(shorter) = kept.strip_suffix(b"\r") {
            kept = shorter;
        }
        classify(&reply(kept)).write_json(out);
        if content.len() > LONGEST {
            out.pop();
            out.push_str(",\"truncated\":true}");
        }
        out.push('\n');
    }
}

/// The reply of a line.
fn reply(line: &[u8]) -> Cow<'_, str> {
    let text = decode::text(line);
    let json = matches!(line.trim_ascii_start().first(), Some(b'{' | b'['));
    let wrapped = json.then(|| serde_json::from_str::<Wrapped>(&text));
    match wrapped {
        Some(Ok(wrapped)) => Cow::Owned(wrapped.text),
        _ => text,
    }
}

/// How far a file has been read, on a terminal.
struct Progress {
    shown: Option<(String, u64)>,
    done: u64,
    percent: u64,
}

impl Progress {
    fn of(file: &Path, size: Option<u64>) -> Progress {
        let terminal = io::stderr().is_terminal();
        Progress {
            shown: size
                .filter(|size| terminal && *size > 0)
                .map(|size| (file.display().to_string(), size)),
            done: 0,
            percent: 0,
        }
    }

    fn add(&mut self, bytes: u64) {
        self.done += bytes;
        if let Some((name, size)) = &self.shown {
            let percent = self.done * 100 / size;
            if percent != self.percent {
                self.percent = percent;
                eprint!("\r{name}: {} %", percent.min(100));
            }
        }
    }

    fn end(&self) {
        if self.percent > 0 {
            eprintln!();
        }
    }
}
