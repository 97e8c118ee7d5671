//! Text and places in it: byte spans, lines, display width.

pub mod lines;
pub mod span;
pub mod width;

pub use lines::{LineIndex, Position};
pub use span::Span;
