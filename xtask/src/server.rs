//! A server of static files, for this machine only.

use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::thread;

use tiny_http::{Header, Method, Request, Response, Server};

use crate::compress;
use crate::mime;
use crate::resolve::{Found, resolve};

/// As many requests are answered at once; a page asks for fewer files than that.
const THREADS: usize = 8;

/// What is served, and how.
pub struct Settings {
    pub root: PathBuf,
    /// The value of `Content-Security-Policy`, or `None` to send no such header.
    pub csp: Option<String>,
}

type Answer = Response<io::Cursor<Vec<u8>>>;

/// Answers requests until the process ends.
pub fn serve(server: Server, settings: Settings) {
    let shared = Arc::new((server, settings));
    let worker = |shared: &(Server, Settings)| {
        while let Ok(request) = shared.0.recv() {
            respond(request, &shared.1);
        }
    };
    let workers: Vec<_> = (0..THREADS)
        .map(|_| Arc::clone(&shared))
        .map(|shared| thread::spawn(move || worker(&shared)))
        .collect();
    for thread in workers {
        // A worker that panicked has printed why; the others go on.
        drop(thread.join());
    }
}

fn respond(request: Request, settings: &Settings) {
    let mut answer = answer(request.method(), request.url(), &settings.root, takes_brotli(&request));
    answer.add_header(header("Cache-Control", "no-cache"));
    answer.add_header(header("X-Content-Type-Options", "nosniff"));
    if let Some(csp) = &settings.csp {
        answer.add_header(header("Content-Security-Policy", csp));
    }
    // It fails when the client has gone away, which is no fault of the server's.
    drop(request.respond(answer));
}

fn takes_brotli(request: &Request) -> bool {
    let mut values = request
        .headers()
        .iter()
        .filter(|header| header.field.equiv("Accept-Encoding"));
    values.any(|header| compress::accepts(header.value.as_str()))
}

/// The answer to a request, before the headers that all answers share. For HEAD, tiny_http
/// leaves the body out and keeps its length.
fn answer(method: &Method, target: &str, root: &Path, brotli: bool) -> Answer {
    if !matches!(method, Method::Get | Method::Head) {
        return text(405, "Only GET and HEAD are answered.\n").with_header(header("Allow", "GET, HEAD"));
    }
    match resolve(root, target) {
        Found::File(path) => file(200, &path, brotli)
            .unwrap_or_else(|error| text(500, &format!("Could not read {}: {error}.\n", path.display()))),
        Found::Redirect(to) => text(301, &format!("This page is at {to}.\n")).with_header(header("Location", &to)),
        Found::Nothing => {
            file(404, &root.join("404.html"), brotli).unwrap_or_else(|_| text(404, "There is no such page.\n"))
        }
    }
}

fn file(status: u16, path: &Path, brotli: bool) -> io::Result<Answer> {
    let bytes = std::fs::read(path)?;
    let media_type = mime::of(path);
    if !compress::helps(media_type) {
        return Ok(with_type(status, media_type, bytes));
    }
    let answer = if brotli {
        with_type(status, media_type, compress::brotli(&bytes)).with_header(header("Content-Encoding", "br"))
    } else {
        with_type(status, media_type, bytes)
    };
    Ok(answer.with_header(header("Vary", "Accept-Encoding")))
}

fn text(status: u16, sentence: &str) -> Answer {
    with_type(status, "text/plain; charset=utf-8", sentence.as_bytes().to_vec())
}

/// Whole bodies with their length, never in chunks, so that HEAD tells the length too.
fn with_type(status: u16, media_type: &str, bytes: Vec<u8>) -> Answer {
    Response::from_data(bytes)
        .with_status_code(status)
        .with_chunked_threshold(usize::MAX)
        .with_header(header("Content-Type", media_type))
}

/// Makes a header. The values are ours, or were checked when the options were read.
pub fn header(name: &str, value: &str) -> Header {
    Header::from_bytes(name, value).unwrap_or_else(|()| panic!("`{name}: {value}` is no header."))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn other_methods_are_refused() {
        let answer = answer(&Method::Post, "/", Path::new("/nowhere"), true);
        assert_eq!(answer.status_code().0, 405);
        assert!(
            answer
                .headers()
                .iter()
                .any(|header| header.to_string() == "Allow: GET, HEAD")
        );
    }

    #[test]
    fn a_missing_page_is_404_even_without_a_page_for_it() {
        let answer = answer(&Method::Get, "/x", Path::new("/nowhere"), true);
        assert_eq!(answer.status_code().0, 404);
    }
}
