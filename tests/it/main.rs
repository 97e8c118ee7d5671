//! The one test binary.

mod any_text;
mod bad_input;
mod cli;
mod excerpt;
mod faults;
mod files;
mod gfm;
mod layout;
mod report;
mod rewrite;
mod urls;
mod util;
mod verify;
