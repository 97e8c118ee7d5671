//! The one test binary.

mod any_text;
mod cli;
mod excerpt;
mod files;
mod gfm;
mod report;
mod urls;
mod util;
