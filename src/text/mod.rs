//! Text and places in it: byte spans, lines, display width, names.

mod blank;
mod bytes;
pub mod edit;
mod emoji;
pub mod lines;
pub mod near;
mod order;
pub mod span;
pub mod width;
pub mod width_model;

pub use blank::{is_blank, is_unseen};
pub(crate) use bytes::all_bytes;
pub use edit::Edit;
pub(crate) use emoji::is_picture;
pub use lines::{LineIndex, Position};
pub(crate) use order::by_place;
pub use span::Span;
pub(crate) use width_model::is_han;
