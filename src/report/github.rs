//! Findings as workflow commands, which GitHub Actions turns into annotations of a pull request.
//!
//! `::error file=…,line=…,col=…,endLine=…,endColumn=…,title=…::message`, a line each. GitHub takes columns only where
//! both are of one line. It shows ten annotations of each level per step; the log has all.

use std::fmt::Write;

use super::checked::{Checked, Look, Undone};
use super::finding::{place, slashed};
use super::visible::visible;
use crate::diagnostic::Severity;
use crate::language::Language;

/// Writes what could not be done.
pub fn write_undone(out: &mut String, undone: &[Undone], language: Language) {
    for undone in undone {
        let path = visible(&undone.path);
        let title = env!("CARGO_PKG_NAME");
        let (path, why) = (property(&slashed(&path)), data(&undone.said(language)));
        let _ = writeln!(out, "::error file={path},title={title}::{why}");
    }
}

/// Writes the findings of one file.
pub fn write(out: &mut String, file: &Checked<'_>, look: &Look) {
    let path = file.shown_path();
    let path = property(&slashed(&path));
    for (_, found) in look.shown(file) {
        let command = match found.severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Note => "notice",
        };
        let place = place(file, found.span);
        let _ = write!(out, "::{command} file={path},line={},", place.line);
        if place.line == place.end_line {
            let _ = write!(
                out,
                "col={},endLine={},endColumn={},",
                place.column, place.end_line, place.end_column
            );
        } else {
            let _ = write!(out, "endLine={},", place.end_line);
        }
        let _ = writeln!(out, "title={}::{}", property(found.rule), data(&file.said(found, look.language)));
    }
}

/// What stands behind the second `::`.
fn data(text: &str) -> String {
    text.replace('%', "%25").replace('\r', "%0D").replace('\n', "%0A")
}

/// The value of a property.
fn property(text: &str) -> String {
    data(text).replace(':', "%3A").replace(',', "%2C")
}
