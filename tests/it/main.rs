//! The one test binary.

mod any_text;
mod bad_input;
mod cli;
mod corpus;
mod docs;
mod excerpt;
mod faults;
mod files;
mod fingerprint;
mod generate;
mod gfm;
mod hostile;
mod laws;
mod layout;
mod learnvlm;
mod lists;
mod page;
mod report;
mod rewrite;
mod rules;
mod same_page;
mod tidy;
mod touched;
mod urls;
mod util;
mod verify;
