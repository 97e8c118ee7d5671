//! The one test binary.

mod gfm;
mod urls;
