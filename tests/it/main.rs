//! The one test binary.

mod any_text;
mod cli;
mod corpus;
mod excerpt;
mod files;
mod gfm;
mod report;
mod rules;
mod urls;
mod util;
