//! Digits and four letters as strokes, in a box 60 wide and 100 high.

use alloc::{vec, vec::Vec};

/// Right and down from the upper left corner.
pub(super) type Point = [f32; 2];

/// How far the next character stands.
pub(super) fn advance(c: char) -> f32 {
    if c == '.' { 34.0 } else { 84.0 }
}

/// The lines that a character is drawn with; none for one that is not known.
pub(super) fn strokes(c: char) -> Vec<Vec<Point>> {
    let line = |points: &[Point]| points.to_vec();
    match c {
        '0' => vec![arc([30.0, 50.0], [26.0, 44.0], 0.0, 360.0)],
        '1' => vec![line(&[[14.0, 22.0], [34.0, 6.0], [34.0, 94.0]])],
        '2' => vec![joined(
            arc([30.0, 31.0], [24.0, 25.0], -165.0, 35.0),
            &[[6.0, 94.0], [55.0, 94.0]],
        )],
        '3' => vec![
            arc([30.0, 27.0], [21.0, 21.0], -150.0, 90.0),
            arc([30.0, 71.0], [25.0, 23.0], -90.0, 150.0),
        ],
        '4' => vec![line(&[[42.0, 94.0], [42.0, 6.0], [5.0, 66.0], [56.0, 66.0]])],
        '5' => vec![
            line(&[[50.0, 6.0], [14.0, 6.0], [12.0, 44.0]]),
            arc([29.0, 64.0], [25.0, 30.0], -133.0, 145.0),
        ],
        '6' => six(),
        '7' => vec![line(&[[6.0, 6.0], [54.0, 6.0], [24.0, 94.0]])],
        '8' => vec![
            arc([30.0, 27.0], [20.0, 21.0], 0.0, 360.0),
            arc([30.0, 71.0], [25.0, 23.0], 0.0, 360.0),
        ],
        '9' => six()
            .iter()
            .map(|stroke| stroke.iter().map(|[x, y]| [60.0 - x, 100.0 - y]).collect())
            .collect(),
        '.' => vec![line(&[[6.0, 94.0], [6.0, 94.0]])],
        'S' => vec![
            arc([30.0, 28.0], [23.0, 22.0], -30.0, -270.0),
            arc([30.0, 72.0], [24.0, 22.0], -90.0, 150.0),
        ],
        'M' => vec![line(&[
            [4.0, 94.0],
            [4.0, 6.0],
            [30.0, 60.0],
            [56.0, 6.0],
            [56.0, 94.0],
        ])],
        'T' => vec![line(&[[4.0, 6.0], [56.0, 6.0]]), line(&[[30.0, 6.0], [30.0, 94.0]])],
        'P' => vec![
            line(&[[8.0, 94.0], [8.0, 6.0], [31.0, 6.0]]),
            joined(arc([31.0, 30.0], [23.0, 24.0], -90.0, 90.0), &[[8.0, 54.0]]),
        ],
        _ => vec![],
    }
}

/// A bowl, and the bow from its left side up.
fn six() -> Vec<Vec<Point>> {
    vec![
        arc([30.0, 66.0], [24.0, 28.0], 0.0, 360.0),
        arc([54.0, 66.0], [48.0, 60.0], 180.0, 258.0),
    ]
}

/// Part of an ellipse; degrees run clockwise from the right.
fn arc(center: Point, radius: Point, from: f32, to: f32) -> Vec<Point> {
    let steps = 72_u8;
    (0..=steps)
        .map(|step| {
            let angle = (from + (to - from) * f32::from(step) / f32::from(steps)).to_radians();
            [center[0] + radius[0] * angle.cos(), center[1] + radius[1] * angle.sin()]
        })
        .collect()
}

fn joined(mut start: Vec<Point>, rest: &[Point]) -> Vec<Point> {
    start.extend(rest);
    start
}
