//! One line per finding: `path:line:column: level[rule]: message`, which editors and `grep` know.

use std::fmt::Write;

use super::checked::{Checked, Look};

/// Writes the findings of one file.
pub fn write(out: &mut String, file: &Checked<'_>, look: &Look) {
    let source = file.report.document.source;
    for (_, diagnostic) in look.shown(file) {
        let place = source.lines().position(source.text(), diagnostic.span.start());
        let (line, column, level) = (place.line, place.column, diagnostic.severity.as_str());
        let (path, rule) = (file.shown_path(), diagnostic.rule);
        let message = file.shown(diagnostic, &diagnostic.message, look.language);
        let _ = writeln!(out, "{path}:{line}:{column}: {level}[{rule}]: {message}");
    }
}
