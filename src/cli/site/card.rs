//! The pictures of shared links: the code in the colour of its class, 1200 by 630 pixels.
//!
//! Digits are drawn from strokes of our own, so that the command needs no font. They hold no word:
//! one picture does for every language.

mod glyphs;
mod png;

use super::Site;
use crate::{code::Code, facts::Severity};
use alloc::{
    string::{String, ToString},
    vec,
    vec::Vec,
};
use glyphs::{Point, advance, strokes};

const WIDTH: usize = 1200;
const HEIGHT: usize = 630;
/// Each of two colours in as many steps from the paper, for smooth edges.
const STEPS: u8 = 16;
const PAPER: [u8; 3] = [0xfd, 0xfc, 0xf9];
const INK: [u8; 3] = [0x1d, 0x24, 0x30];
/// Half the width of a stroke, in hundredths of the height.
const PEN: f32 = 7.5;

/// The pictures by name: one of each code, and one for all other pages.
pub(super) fn names(site: &Site) -> Vec<String> {
    let codes = site.codes.iter().map(|code| code.text());
    codes.chain(["smtp".to_string()]).collect()
}

/// The picture of a code, or of the whole site.
pub(super) fn png(name: &str) -> Vec<u8> {
    let code = Code::read(name);
    let tone = tone(code.and_then(|code| Severity::of_digit(code.class())));
    let mut picture = Picture(vec![0; WIDTH * HEIGHT]);
    picture.band(tone_index());
    match code {
        Some(_) => {
            picture.write("SMTP", [90.0, 90.0], 70.0, 0);
            picture.write(name, [90.0, 230.0], fitting(name), STEPS);
        }
        None => picture.write("SMTP", [90.0, 170.0], 260.0, 0),
    }
    png::encode(&picture.0, WIDTH, &palette(tone))
}

/// The colours of www/site/style.css.
const fn tone(severity: Option<Severity>) -> [u8; 3] {
    match severity {
        Some(Severity::Success) => [0x1f, 0x6b, 0x45],
        Some(Severity::Intermediate) => [0x28, 0x56, 0x8f],
        Some(Severity::Transient) => [0x8a, 0x5a, 0x00],
        Some(Severity::Permanent) => [0xa3, 0x2c, 0x2c],
        None => [0x5a, 0x63, 0x72],
    }
}

/// The place of the full tone in the palette.
const fn tone_index() -> u8 {
    2 * STEPS - 1
}

/// From paper to ink, then from paper to the tone.
fn palette(tone: [u8; 3]) -> Vec<u8> {
    let mix = |to: u8, from: u8, step: u8| {
        let (from, to, step, last) = (u16::from(from), u16::from(to), u16::from(step), u16::from(STEPS - 1));
        u8::try_from((from * (last - step) + to * step) / last).unwrap_or(u8::MAX)
    };
    let ramp = |color: [u8; 3]| (0..STEPS).flat_map(move |step| [0, 1, 2].map(|at| mix(color[at], PAPER[at], step)));
    ramp(INK).chain(ramp(tone)).collect()
}

/// The height at which a text fills the width, at most 300 pixels.
fn fitting(text: &str) -> f32 {
    let width: f32 = text.chars().map(advance).sum();
    (1020.0 / width * 100.0).min(300.0)
}

/// Places in the palette, row by row.
struct Picture(Vec<u8>);

impl Picture {
    /// A band along the lower edge.
    fn band(&mut self, color: u8) {
        let rows = 28 * WIDTH;
        self.0.iter_mut().rev().take(rows).for_each(|pixel| *pixel = color);
    }

    /// A text with its upper left corner at a place, `height` pixels high, in the colours from `first` on.
    fn write(&mut self, text: &str, [mut x, y]: Point, height: f32, first: u8) {
        let scale = height / 100.0;
        for c in text.chars() {
            for stroke in strokes(c) {
                let placed: Vec<Point> = stroke.iter().map(|[px, py]| [x + px * scale, y + py * scale]).collect();
                self.stroke(&placed, PEN * scale, first);
            }
            x += advance(c) * scale;
        }
    }

    /// A line through points with round ends.
    fn stroke(&mut self, points: &[Point], pen: f32, first: u8) {
        let pairs = points.windows(2).map(|pair| (pair[0], pair[1]));
        for (from, to) in pairs {
            let reach = |at: usize| (from[at].min(to[at]) - pen - 1.0, from[at].max(to[at]) + pen + 1.0);
            let ((left, right), (top, bottom)) = (reach(0), reach(1));
            for row in (top.max(0.0) as usize)..(bottom as usize + 1).min(HEIGHT) {
                for column in (left.max(0.0) as usize)..(right as usize + 1).min(WIDTH) {
                    let distance = distance([column as f32 + 0.5, row as f32 + 0.5], from, to);
                    let covered = (pen - distance + 0.5).clamp(0.0, 1.0) * f32::from(STEPS - 1);
                    let pixel = &mut self.0[row * WIDTH + column];
                    if covered >= 0.5 {
                        *pixel = (*pixel).max(first + (covered + 0.5) as u8);
                    }
                }
            }
        }
    }
}

/// From a point to a line between two.
fn distance(point: Point, from: Point, to: Point) -> f32 {
    let along = [to[0] - from[0], to[1] - from[1]];
    let away = [point[0] - from[0], point[1] - from[1]];
    let length = along[0] * along[0] + along[1] * along[1];
    let share = if length > 0.0 {
        ((away[0] * along[0] + away[1] * along[1]) / length).clamp(0.0, 1.0)
    } else {
        0.0
    };
    (away[0] - share * along[0]).hypot(away[1] - share * along[1])
}
