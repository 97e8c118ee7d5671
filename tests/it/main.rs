//! The one test binary.

mod any_text;
mod cli;
mod excerpt;
mod files;
mod report;
mod util;
