//! From table row to typed entry.

pub mod date;

pub use date::Date;
