//! A picture of at most 256 colours as PNG (W3C PNG, third edition).

use alloc::vec::Vec;
use miniz_oxide::deflate::compress_to_vec_zlib;

/// `pixels` are places in the palette, row by row; `palette` is red, green, blue, each a byte.
pub(super) fn encode(pixels: &[u8], width: usize, palette: &[u8]) -> Vec<u8> {
    let height = pixels.len() / width;
    let mut header = Vec::new();
    for side in [width, height] {
        header.extend(u32::try_from(side).unwrap_or_default().to_be_bytes());
    }
    // Eight bits a pixel, by palette; the one compression and filtering that there is; not interlaced.
    header.extend([8, 3, 0, 0, 0]);
    // Each row begins with the number of its filter: none.
    let rows: Vec<u8> = pixels
        .chunks(width)
        .flat_map(|row| core::iter::once(&0).chain(row))
        .copied()
        .collect();
    let mut out = b"\x89PNG\r\n\x1a\n".to_vec();
    chunk(&mut out, b"IHDR", &header);
    chunk(&mut out, b"PLTE", palette);
    chunk(&mut out, b"IDAT", &compress_to_vec_zlib(&rows, 6));
    chunk(&mut out, b"IEND", &[]);
    out
}

/// Length, name, content, checksum of the last two.
fn chunk(out: &mut Vec<u8>, name: &[u8; 4], content: &[u8]) {
    out.extend(u32::try_from(content.len()).unwrap_or_default().to_be_bytes());
    let start = out.len();
    out.extend(name);
    out.extend(content);
    let sum = checksum(&out[start..]);
    out.extend(sum.to_be_bytes());
}

/// CRC-32 as PNG has it.
fn checksum(bytes: &[u8]) -> u32 {
    let step = |crc: u32, byte: &u8| {
        (0..8).fold(crc ^ u32::from(*byte), |crc, _| {
            if crc & 1 == 1 { crc >> 1 ^ 0xedb8_8320 } else { crc >> 1 }
        })
    };
    !bytes.iter().fold(u32::MAX, step)
}
