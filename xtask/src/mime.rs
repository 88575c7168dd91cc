//! Media types by file name.

use std::path::Path;

/// The value of `Content-Type` for a file. Browsers compile WebAssembly while it arrives only
/// under `application/wasm`, and run modules only under a JavaScript type.
pub fn of(path: &Path) -> &'static str {
    let extension = path.extension().and_then(|extension| extension.to_str()).unwrap_or("");
    match extension.to_ascii_lowercase().as_str() {
        "html" => "text/html; charset=utf-8",
        "css" => "text/css; charset=utf-8",
        "js" | "mjs" | "cjs" => "text/javascript; charset=utf-8",
        "json" | "map" => "application/json",
        "webmanifest" => "application/manifest+json",
        "wasm" => "application/wasm",
        "svg" => "image/svg+xml",
        "png" => "image/png",
        "ico" => "image/x-icon",
        "woff2" => "font/woff2",
        "xml" => "application/xml",
        "md" => "text/markdown; charset=utf-8",
        "txt" | "ts" => "text/plain; charset=utf-8",
        _ => "application/octet-stream",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn assert_type(name: &str, expected: &str) {
        assert_eq!(of(Path::new(name)), expected, "{name}");
    }

    #[test]
    fn types_follow_the_extension() {
        assert_type("index.html", "text/html; charset=utf-8");
        assert_type("module/en/replycode_bg.wasm", "application/wasm");
        assert_type("app.js", "text/javascript; charset=utf-8");
        assert_type("build.MJS", "text/javascript; charset=utf-8");
        assert_type("style.css", "text/css; charset=utf-8");
        assert_type("index.d.ts", "text/plain; charset=utf-8");
        assert_type("LICENSE", "application/octet-stream");
    }
}
