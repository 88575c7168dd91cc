//! Facts as bytes: what `src/catalogue/packed.rs` reads back, field for field.
//!
//! Tables of structs cost eight bytes for every text and every list that they point
//! to, and compress badly.

/// Bytes in the making.
#[derive(Default)]
pub struct Bytes(pub Vec<u8>);

impl Bytes {
    /// A number up to 255: a place in a closed list, a count, a flag.
    pub fn small(&mut self, value: usize) {
        self.0
            .push(u8::try_from(value).expect("counts and places in closed lists are small"));
    }

    /// A number up to 65,535, little-endian.
    pub fn number(&mut self, value: u16) {
        self.0.extend(value.to_le_bytes());
    }

    /// A code: its class, 0 for a reply code, and its one or two numbers.
    pub fn code(&mut self, (class, first, second): (u16, u16, u16)) {
        self.small(usize::from(class));
        self.number(first);
        if class > 0 {
            self.number(second);
        }
    }

    /// A text behind its length.
    pub fn text(&mut self, text: &str) {
        self.small(text.len());
        self.0.extend(text.bytes());
    }

    /// A list behind its count.
    pub fn list<T>(&mut self, items: &[T], mut item: impl FnMut(&mut Bytes, &T)) {
        self.small(items.len());
        items.iter().for_each(|one| item(self, one));
    }

    /// A value of a closed list, or 255 for none.
    pub fn word<T: Copy + PartialEq>(&mut self, all: &[T], value: Option<T>) {
        self.small(
            value
                .and_then(|value| all.iter().position(|one| *one == value))
                .unwrap_or(255),
        );
    }
}
