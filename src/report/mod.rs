//! What was found, as text: one file per format.
//!
//! A format gets the checked files and gives a string; where it goes is not its concern.

mod addresses;
mod checked;
mod columns;
pub mod diff;
pub mod excerpt;
pub mod finding;
pub mod github;
pub mod gitlab;
pub mod human;
pub mod json;
pub mod junit;
pub mod manual;
pub mod markdown;
pub mod rdjson;
pub mod sarif;
pub mod secrets;
pub mod short;
pub mod statistics;
pub mod summary;
pub mod visible;
pub mod wrap;

pub use checked::{Checked, Format, Look, Screen, Undone};
pub use summary::Summary;

use std::borrow::Cow;

use visible::inert;

/// The report on all files. People are told elsewhere what could not be done.
pub fn render(files: &[Checked<'_>], undone: &[Undone], look: &Look) -> String {
    let mut out = String::new();
    match look.format {
        Format::Human | Format::Short if look.statistics => out = statistics::table(files, look),
        Format::Human => out = human::render(files, look),
        Format::Short => files.iter().for_each(|file| short::write(&mut out, file, look)),
        Format::Github => {
            github::write_undone(&mut out, undone, look.language);
            for file in files {
                github::write(&mut out, file, look);
            }
        }
        Format::Json => return json::render(files, undone, look),
        Format::Sarif => return sarif::render(files, undone, look),
        Format::Gitlab => return gitlab::render(files, undone, look),
        Format::Rdjson => return rdjson::render(files, undone, look),
        Format::Junit => return junit::render(files, undone, look),
        Format::Markdown => return markdown::render(files, undone, look),
    }
    if look.format != Format::Github
        && let Cow::Owned(inert) = inert(&out)
    {
        out = inert;
    }
    if !look.errors_only && !files.is_empty() {
        out.push_str(&look.language.say(&Summary::of(files).sentence()));
        out.push('\n');
    }
    out
}
