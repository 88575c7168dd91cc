//! Eight bytes of a text at a time, as one number: every step does for eight what it costs for one.
//!
//! What holds of a byte is the high bit of its place, all other bits are zero.

const ONES: u64 = 0x0101_0101_0101_0101;
/// The high bit of each.
pub(crate) const HIGH: u64 = 0x8080_8080_8080_8080;

/// Eight bytes of a text; behind its end zeros.
#[derive(Clone, Copy)]
pub(crate) struct Octets(pub u64);

impl Octets {
    /// The bytes from the first of these on.
    #[inline]
    pub fn of(bytes: &[u8]) -> Octets {
        if let Some(all) = bytes.first_chunk() {
            return Octets(u64::from_le_bytes(*all));
        }
        Octets(bytes.iter().rev().fold(0, |all, byte| all << 8 | u64::from(*byte)))
    }

    /// Where the bytes are at least so high, whatever their own high bit; at most 0x80 may be asked for.
    #[inline]
    const fn at_least(self, least: u8) -> u64 {
        (self.0 & !HIGH) + ONES * (0x80 - least as u64)
    }

    /// Where ASCII stands between these two, both included.
    #[inline]
    pub const fn within(self, first: u8, last: u8) -> u64 {
        self.at_least(first) & !self.at_least(last + 1) & !self.0 & HIGH
    }

    /// Where this byte stands.
    #[inline]
    pub const fn is(self, byte: u8) -> u64 {
        let other = self.0 ^ (ONES * byte as u64);
        !(((other & !HIGH) + !HIGH) | other) & HIGH
    }

    /// ASCII in lower case.
    #[inline]
    pub const fn lower(self) -> Octets {
        Octets(self.0 | (self.within(b'A', b'Z') >> 2))
    }

    /// Where letters or digits of ASCII stand.
    #[inline]
    pub const fn word(self) -> u64 {
        let small = Octets(self.0 | (ONES * 0x20));
        let letters = small.at_least(b'a') & !small.at_least(b'z' + 1);
        let digits = self.at_least(b'0') & !self.at_least(b'9' + 1);
        (letters | digits) & !self.0 & HIGH
    }

    /// Where no byte of printable ASCII stands.
    #[inline]
    pub const fn odd(self) -> u64 {
        !self.within(b' ', b'~') & HIGH
    }
}

/// The marks of eight bytes as eight bits, the first byte's lowest.
#[inline]
pub(crate) const fn bits(marks: u64) -> u64 {
    (marks >> 7).wrapping_mul(0x0102_0408_1020_4080) >> 56
}

/// The bits of so many bytes, the first ones; of 8 and more all.
#[inline]
pub(crate) const fn first(count: usize) -> u64 {
    if count < 8 {
        !(u64::MAX << (8 * count))
    } else {
        u64::MAX
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Every byte at every place beside every other that could carry into it.
    #[test]
    fn each_byte_is_judged_by_itself() {
        for byte in 0..=u8::MAX {
            for (place, other) in (0..8).flat_map(|place| [0, b'a', 0x7F, 0x80, 0xFF].map(|other| (place, other))) {
                let mut bytes = [other; 8];
                bytes[place] = byte;
                let octets = Octets::of(&bytes);
                let at = |marks: u64| bits(marks) >> place & 1 == 1;
                assert_eq!(at(octets.is(b'.')), byte == b'.');
                assert_eq!(at(octets.odd()), !matches!(byte, b' '..=b'~'));
                assert_eq!(at(octets.word()), byte.is_ascii_alphanumeric());
                assert_eq!(
                    octets.lower().0.to_le_bytes(),
                    bytes.map(|byte| byte.to_ascii_lowercase())
                );
            }
        }
    }

    #[test]
    fn behind_the_end_there_are_zeros() {
        assert_eq!(Octets::of(b"abc").0, u64::from_le_bytes(*b"abc\0\0\0\0\0"));
        assert_eq!(bits(Octets::of(b"a.c").is(b'.')), 0b10);
        assert_eq!((first(0), first(1), first(8)), (0, 0xFF, u64::MAX));
    }
}
