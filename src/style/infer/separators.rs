//! What joins a document's organisations.

use std::collections::BTreeMap;

use super::{Inferred, is_free, most};
use crate::document::Document;
use crate::document::is_line_break;
use crate::entry::{Entry, ListTable};
use crate::style::Style;

/// Cells with more than one organisation are rare, so that few must do.
const LEAST: usize = 3;
/// In percent.
const CLEAR: usize = 60;
/// However it is written, as `<br>`, `<br/>` or with blanks beside it.
const LINE_BREAK: &str = "<br>";

/// What joins the names in most cells with more than one.
pub(super) fn infer(document: &Document<'_>, lists: &[ListTable]) -> Option<Inferred<String>> {
    let text = document.source.text();
    let usual = Style::default().org_separator;
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    let mut rows = 0;
    let entries = lists.iter().flat_map(|list| list.entries().map(move |entry| (list, entry)));
    for (list, entry, orgs) in
        entries.flat_map(|(list, entry)| entry.known_orgs().map(move |(_, orgs)| (list, entry, orgs)))
    {
        let Some((first, others)) = orgs.joints.split_first() else { continue };
        if !is_free(document, list, entry.row) {
            continue;
        }
        rows += 1;
        let joint = first.of(text);
        if others.iter().all(|other| other.of(text) == joint)
            || orgs.joints.iter().all(|joint| is_line_break(joint.of(text)))
        {
            let joint = match joint {
                " &amp; " => usual.as_str(),
                _ if is_line_break(joint) => LINE_BREAK,
                _ => joint,
            };
            *counts.entry(joint).or_default() += 1;
        }
    }
    // Of two alike the reference list's comes first.
    let mut counts: Vec<(String, usize)> =
        counts.into_iter().map(|(joint, n)| (joint.to_owned(), n)).collect();
    if let Some(at) = counts.iter().position(|(joint, _)| *joint == usual) {
        counts[..=at].rotate_right(1);
    }
    most(&counts, rows).filter(|best| best.is_clear(LEAST, CLEAR))
}

/// The headers of the columns with organisations that something joins, but never `separator`.
pub(super) fn unjoined(document: &Document<'_>, lists: &[ListTable], separator: &str) -> Vec<String> {
    let text = document.source.text();
    let is_it = |joint: &str| {
        joint == separator
            || (separator == " & " && joint == " &amp; ")
            || (is_line_break(separator) && is_line_break(joint))
    };
    let mut joined: BTreeMap<&str, usize> = BTreeMap::new();
    for list in lists {
        for (column, orgs) in list.entries().flat_map(Entry::known_orgs) {
            let Some(header) = list.columns.name(column).filter(|_| !orgs.joints.is_empty()) else {
                continue;
            };
            let count = joined.entry(header).or_default();
            *count += usize::from(orgs.joints.iter().any(|joint| is_it(joint.of(text))));
        }
    }
    joined.into_iter().filter(|(_, count)| *count == 0).map(|(header, _)| header.to_owned()).collect()
}
