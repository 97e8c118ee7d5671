//! The one test binary.

#[cfg(unix)]
mod action;
mod any_text;
mod bad_input;
mod baseline;
mod cli;
mod config;
mod corpus;
mod date_forms;
mod docs;
mod excerpt;
mod faults;
mod files;
mod fingerprint;
mod formats;
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
mod since;
mod statistics;
mod tidy;
mod touched;
mod urls;
mod util;
mod verify;
