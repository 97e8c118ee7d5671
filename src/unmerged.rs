//! What is left to say of a file that holds a merge conflict.
//!
//! Both sides stand in it, and git's marks tear its tables. What its lines mean is not known until somebody resolves it,
//! so nothing of it is judged, and no byte of the file is written.

use crate::document::Document;
use crate::entry::{self, ListTable};
use crate::rule_names::{MERGE_CONFLICT, UNUSED_ALLOWANCE};
use crate::{Report, Settings};

/// The lists that no conflict touches.
pub(crate) fn lists_in(document: &Document<'_>, settings: &Settings) -> Vec<ListTable> {
    let mut lists = entry::lists_in(document, &settings.headers, &settings.wishes, &settings.aliases);
    retain_untouched(document, &mut lists);
    lists
}

/// The other tables of links that no conflict touches.
pub(crate) fn plain_tables(
    document: &Document<'_>,
    settings: &Settings,
    lists: &[ListTable],
) -> Vec<ListTable> {
    let mut plain = entry::plain(document, &settings.headers, lists);
    retain_untouched(document, &mut plain);
    plain
}

fn retain_untouched(document: &Document<'_>, tables: &mut Vec<ListTable>) {
    let conflicts = document.conflicts();
    tables.retain(|list| {
        let table = &document.tables[list.table];
        !conflicts.touch(table.header.line, table.header.line + 1 + table.rows.len())
    });
}

/// Keeps the findings about other lines, without their fixes. An allowance may allow what is not judged.
pub(crate) fn keep_findings(report: &mut Report<'_>) {
    let conflicts = report.document.conflicts();
    if conflicts.is_empty() {
        return;
    }
    let lines = report.document.source.lines();
    report.diagnostics.retain(|found| {
        let (first, last) = (lines.line_of(found.span.start()), lines.line_of(found.span.end()));
        let is_judged = found.rule != UNUSED_ALLOWANCE && !conflicts.touch(first, last);
        found.rule == MERGE_CONFLICT || is_judged
    });
    for found in &mut report.diagnostics {
        found.fix = None;
    }
}
