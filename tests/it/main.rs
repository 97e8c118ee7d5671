//! The one test binary.

mod any_text;
mod cli;
mod excerpt;
mod files;
mod gfm;
mod layout;
mod report;
mod rewrite;
mod urls;
mod util;
mod verify;
