//! The one test binary.

mod gfm;
