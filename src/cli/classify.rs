//! `replycode classify`: a reply a line in, a JSON line out, in order, whatever the lines hold.

use super::Failure;
use crate::explain::{Classified, classify};
use alloc::{
    boxed::Box,
    format,
    string::{String, ToString},
    vec::Vec,
};
use rayon::{ThreadPool, ThreadPoolBuilder, prelude::*};
use serde::{Deserialize, Serialize};
use std::{
    eprint, eprintln,
    fs::File,
    io::{self, BufRead, BufReader, BufWriter, IsTerminal, Read, Write},
    path::{Path, PathBuf},
};

/// Of a longer line the rest is not read.
const LONGEST: usize = 64 * 1024;

/// Lines that are worked on at a time: enough to keep every core busy, few enough to stay small.
const BATCH: usize = 4096;

/// A file or standard input.
type Input = BufReader<Box<dyn Read>>;

/// A line of the output.
#[derive(Serialize)]
struct Line {
    #[serde(flatten)]
    found: Classified,
    /// The line was longer than what is read.
    #[serde(skip_serializing_if = "core::ops::Not::not")]
    truncated: bool,
}

/// A line of JSON; every other line is a reply as it stands.
#[derive(Deserialize)]
struct Wrapped {
    text: String,
}

/// Classifies the lines of files, or of standard input where none is named.
pub(super) fn run(files: &[PathBuf], jobs: usize) -> Result<(), Failure> {
    let pool = ThreadPoolBuilder::new().num_threads(jobs).build();
    let pool = pool.map_err(|error| Failure::Usage(format!("cannot start {jobs} threads: {error}")))?;
    let mut out = BufWriter::new(io::stdout().lock());
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
        return Ok((BufReader::new(Box::new(io::stdin())), None));
    }
    let opened = File::open(file)?;
    let size = opened.metadata().ok().map(|about| about.len());
    Ok((BufReader::with_capacity(1 << 18, Box::new(opened)), size))
}

fn lines(mut input: impl BufRead, pool: &ThreadPool, out: &mut impl Write, mut progress: Progress) -> io::Result<()> {
    loop {
        let mut batch = Vec::with_capacity(BATCH);
        while batch.len() < BATCH
            && let Some(line) = line(&mut input)?
        {
            batch.push(line);
        }
        if batch.is_empty() {
            progress.end();
            return out.flush();
        }
        let found: Vec<String> = pool.install(|| batch.par_iter().map(|(bytes, cut)| answer(bytes, *cut)).collect());
        for text in found {
            out.write_all(text.as_bytes())?;
            out.write_all(b"\n")?;
        }
        progress.add(batch.iter().map(|(bytes, _)| bytes.len() as u64 + 1).sum());
    }
}

/// The next line without its end, and whether it was cut.
fn line(input: &mut impl BufRead) -> io::Result<Option<(Vec<u8>, bool)>> {
    let (mut bytes, mut cut, mut any) = (Vec::new(), false, false);
    loop {
        let piece = input.fill_buf()?;
        if piece.is_empty() {
            return Ok(any.then_some((bytes, cut)));
        }
        any = true;
        let end = piece.iter().position(|byte| *byte == b'\n');
        let content = &piece[..end.unwrap_or(piece.len())];
        let room = LONGEST.saturating_sub(bytes.len());
        cut |= content.len() > room;
        bytes.extend_from_slice(&content[..content.len().min(room)]);
        let used = end.map_or(piece.len(), |end| end + 1);
        input.consume(used);
        if end.is_some() {
            if bytes.last() == Some(&b'\r') {
                bytes.pop();
            }
            return Ok(Some((bytes, cut)));
        }
    }
}

fn answer(bytes: &[u8], truncated: bool) -> String {
    let text = super::decode::text(bytes);
    let reply = match serde_json::from_str::<Wrapped>(&text) {
        Ok(wrapped) => wrapped.text,
        Err(_) => text.into_owned(),
    };
    let line = Line {
        found: classify(&reply),
        truncated,
    };
    serde_json::to_string(&line).unwrap_or_default()
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
