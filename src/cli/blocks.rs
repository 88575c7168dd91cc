//! Input in blocks of whole lines, of which none grows with the input.

use alloc::vec::Vec;
use std::io::{self, Read};

/// So many bytes are asked for at a time.
const BLOCK: u64 = 1 << 20;

/// So many lines a block has at most: the answer to an empty line is a hundred times as long as the line.
const LINES: usize = 1 << 15;

/// Reads an input block by block.
pub(super) struct Blocks<R> {
    input: R,
    /// Of a line more bytes are not kept, but for one that shows that there were more.
    longest: usize,
    /// The beginning of the line that the last block did not end with.
    rest: Vec<u8>,
}

impl<R: Read> Blocks<R> {
    pub(super) fn new(input: R, longest: usize) -> Blocks<R> {
        Blocks {
            input,
            longest,
            rest: Vec::new(),
        }
    }

    /// Puts the next lines into `block`, each with its end; the last of the input may lack it. None at
    /// the end. Whoever gives the same room again keeps the memory as it is.
    pub(super) fn next(&mut self, block: &mut Vec<u8>) -> io::Result<()> {
        block.clear();
        block.append(&mut self.rest);
        // Where what is not yet looked through for line ends begins.
        let mut start = 0;
        loop {
            let new = block.get(start..).unwrap_or_default();
            if let Some(end) = end_of_lines(new) {
                self.rest.extend(block.drain(start + end..));
                return Ok(());
            }
            // It is one line so far.
            block.truncate(self.longest + 1);
            start = block.len();
            if self.input.by_ref().take(BLOCK).read_to_end(block)? == 0 {
                return Ok(());
            }
        }
    }
}

/// Behind the last line end of a text, or of its first [`LINES`] lines; `None` where no line ends.
fn end_of_lines(text: &[u8]) -> Option<usize> {
    let is_end = |byte: &u8| *byte == b'\n';
    let end = if text.iter().filter(|byte| is_end(byte)).count() > LINES {
        text.iter()
            .enumerate()
            .filter(|(_, byte)| is_end(byte))
            .nth(LINES - 1)?
            .0
    } else {
        text.iter().rposition(is_end)?
    };
    Some(end + 1)
}

#[cfg(test)]
mod tests {
    use super::{BLOCK, Blocks, LINES};
    use alloc::{vec, vec::Vec};

    fn all(input: &[u8], longest: usize) -> Vec<Vec<u8>> {
        let mut blocks = Blocks::new(input, longest);
        let mut found = vec![];
        loop {
            let mut block = vec![];
            blocks.next(&mut block).unwrap();
            if block.is_empty() {
                return found;
            }
            found.push(block);
        }
    }

    #[test]
    fn blocks_end_where_lines_end() {
        let input = b"550 5.1.1 User unknown\r\n".repeat(100_000);
        let blocks = all(&input, 1000);
        assert!(blocks.len() > 1);
        assert!(blocks.iter().all(|block| block.ends_with(b"\n")));
        assert_eq!(blocks.concat(), input);
        assert_eq!(all(b"a\nb", 1000).concat(), b"a\nb");
    }

    #[test]
    fn a_block_has_no_more_lines_than_it_may() {
        let input = b"\n".repeat(3 * LINES + 1);
        let blocks = all(&input, 1000);
        assert_eq!(
            blocks.iter().map(Vec::len).collect::<Vec<_>>(),
            [LINES, LINES, LINES, 1]
        );
        // What is left of one block is looked through before more is read.
        let mut reader = Blocks::new(&*input, 1000);
        reader.next(&mut vec![]).unwrap();
        assert!(reader.rest.len() <= BLOCK as usize);
    }

    #[test]
    fn a_line_that_does_not_end_is_not_kept() {
        let mut input = vec![b'x'; 5 << 20];
        input.extend_from_slice(b"\n250 OK\n");
        let found = all(&input, 1000).concat();
        assert!(found.len() < 3 << 20);
        assert!(found.ends_with(b"x\n250 OK\n"));
    }
}
