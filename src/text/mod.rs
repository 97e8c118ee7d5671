//! Text and places in it: byte spans, lines, display width, names.

pub mod edit;
pub mod lines;
pub mod near;
pub mod span;
pub mod width;

pub use edit::Edit;
pub use lines::{LineIndex, Position};
pub use span::Span;
