//! Brotli for what a browser asks for, as a real server sends it.

use std::io::Write;

use brotli::CompressorWriter;

/// Enough to stand for a server's, and quick enough to do for each answer.
const QUALITY: u32 = 5;

/// Whether a value of `Accept-Encoding` takes brotli.
pub fn accepts(value: &str) -> bool {
    let taken = |part: &str| {
        let mut words = part.split(';').map(str::trim);
        words.next().is_some_and(|name| name.eq_ignore_ascii_case("br"))
            && words.next().is_none_or(|weight| weight != "q=0")
    };
    value.split(',').any(taken)
}

/// Whether files of this media type get smaller; pictures and fonts are compressed already.
pub fn helps(media_type: &str) -> bool {
    let name = media_type.split(';').next().unwrap_or_default();
    name.starts_with("text/")
        || matches!(
            name,
            "application/json" | "application/manifest+json" | "application/wasm" | "application/xml" | "image/svg+xml"
        )
}

/// The bytes as brotli.
pub fn brotli(bytes: &[u8]) -> Vec<u8> {
    let mut writer = CompressorWriter::new(Vec::new(), 4096, QUALITY, 22);
    // Writing into memory does not fail.
    drop(writer.write_all(bytes));
    writer.into_inner()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn brotli_is_sent_to_whoever_takes_it() {
        for value in ["br", "gzip, deflate, br, zstd", "gzip;q=0.5,BR;q=0.8"] {
            assert!(accepts(value), "{value}");
        }
        for value in ["", "gzip", "brotli", "gzip, br;q=0"] {
            assert!(!accepts(value), "{value}");
        }
    }

    #[test]
    fn texts_get_smaller_and_come_back_the_same() {
        let text = "550 5.1.1 User unknown\n".repeat(100);
        let small = brotli(text.as_bytes());
        assert!(small.len() < text.len() / 10);
        let mut back = Vec::new();
        brotli::BrotliDecompress(&mut &*small, &mut back).unwrap();
        assert_eq!(back, text.as_bytes());
    }

    #[test]
    fn pictures_are_left_alone() {
        assert!(helps("text/html; charset=utf-8") && helps("application/wasm"));
        assert!(!helps("image/png") && !helps("font/woff2"));
    }
}
