//! The one test binary.

mod urls;
