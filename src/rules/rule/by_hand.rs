//! How a message says why rows can be moved by hand only.

use crate::language::{Key, Message};
use crate::order::Obstacle;

/// The cure where something stands against moving rows.
pub(in super::super) fn by_hand(obstacle: Obstacle) -> Message {
    let why = match obstacle {
        Obstacle::Footnote => Key::Rules("footnotes"),
        Obstacle::OpenTag => Key::Rules("open-tag"),
        Obstacle::AsAbove => Key::Rules("as-above"),
        Obstacle::Hole => Key::Rules("hole"),
        Obstacle::RowNumber => Key::Rules("row-number"),
        Obstacle::Pipe => Key::Rules("pipe"),
        Obstacle::Disputed => Key::Rules("disputed"),
    };
    Message::new(Key::Rules("move-by-hand")).with("why", Message::new(why))
}
