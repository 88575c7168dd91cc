//! Bytes of any encoding to text: UTF-8, else GB18030 where it fits, else with U+FFFD.

use alloc::borrow::Cow;
use encoding_rs::GB18030;

/// The text of some bytes.
pub(super) fn text(bytes: &[u8]) -> Cow<'_, str> {
    if let Ok(text) = core::str::from_utf8(bytes) {
        return Cow::Borrowed(text);
    }
    match GB18030.decode_without_bom_handling_and_without_replacement(bytes) {
        Some(text) => text,
        None => alloc::string::String::from_utf8_lossy(bytes),
    }
}

#[cfg(test)]
mod tests {
    use super::text;

    #[test]
    fn chinese_of_an_older_encoding_is_read() {
        let (bytes, ..) = encoding_rs::GB18030.encode("550 用户不存在");
        assert_eq!(text(&bytes), "550 用户不存在");
        assert_eq!(text("550 用户不存在".as_bytes()), "550 用户不存在");
        assert_eq!(text(b"550 \xff no"), "550 \u{fffd} no");
    }
}
