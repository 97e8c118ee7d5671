//! The one test binary.

mod cli;
mod excerpt;
mod files;
mod report;
mod util;
