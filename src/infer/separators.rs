//! What joins a document's organisations.

use std::collections::{BTreeMap, HashSet};

use super::evidence::{Inferred, is_free, most};
use crate::document::Document;
use crate::document::is_line_break;
use crate::entry::{Entry, ListTable, Orgs, folded};
use crate::habit::Habit;

/// However it is written, as `<br>`, `<br/>` or with blanks beside it.
const LINE_BREAK: &str = "<br>";

/// What joins the names in most cells with more than one: the mark first, however it is written, then how most of those
/// cells write it. So a cell that is written anew stays a vote for the same mark.
pub(super) fn infer(document: &Document<'_>, lists: &[ListTable]) -> Option<Inferred<String>> {
    let text = document.source.text();
    let mut counts: BTreeMap<&str, BTreeMap<&str, usize>> = BTreeMap::new();
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
        if others.iter().all(|other| mark(other.of(text)) == mark(joint)) {
            let is_alike = others.iter().all(|other| other.of(text) == joint);
            let forms = counts.entry(mark(joint)).or_default();
            *forms.entry(if is_alike { form(joint) } else { "" }).or_default() += 1;
        }
    }
    let of_marks: Vec<(&str, usize)> =
        counts.iter().map(|(mark, forms)| (*mark, forms.values().sum())).collect();
    let best = most(&of_marks, rows).filter(|best| best.is_likely(Habit::Separator))?;
    let forms: Vec<(&str, usize)> = counts[best.value].iter().map(|(form, n)| (*form, *n)).collect();
    let form =
        most(&forms, best.agreeing).filter(|form| form.is_likely(Habit::Separator) && !form.value.is_empty());
    let value = form.map_or_else(|| usual_form(best.value), |form| form.value);
    Some(Inferred { value: value.to_owned(), agreeing: best.agreeing, rows })
}

/// Whether a separator surely joins names, and is no part of them: for a comma or a slash, what stands behind it stands first in other cells. A place, or another name of
/// the same, does not: `MIT, Cambridge`, `PKU/北大`.
pub(super) fn surely_joins(document: &Document<'_>, lists: &[ListTable], separator: &str) -> bool {
    let joiner = mark(separator);
    if !matches!(joiner, "," | "/") {
        return true;
    }
    let text = document.source.text();
    let orgs = || lists.iter().flat_map(ListTable::entries).flat_map(Entry::known_orgs).map(|(_, orgs)| orgs);
    let first: HashSet<String> =
        orgs().filter_map(|orgs| orgs.names.first()).map(|name| folded(name)).collect();
    let is_joined = |orgs: &&Orgs| orgs.joints.iter().any(|joint| mark(joint.of(text)) == joiner);
    let is_first = |orgs: &&Orgs| orgs.names.iter().skip(1).any(|name| first.contains(&folded(name)));
    Habit::JoinedKnown.is_shown_by(orgs().filter(is_joined).filter(is_first).count())
}

/// The mark of a joint, however it is written.
fn mark(joint: &str) -> &str {
    match joint.trim() {
        "&amp;" | "\\&" | "＆" => "&",
        "；" => ";",
        "，" => ",",
        _ if is_line_break(joint) => LINE_BREAK,
        mark => mark,
    }
}

/// How a joint is written, as far as that is style.
fn form(joint: &str) -> &str {
    match joint {
        " &amp; " => " & ",
        _ if is_line_break(joint) => LINE_BREAK,
        form => form,
    }
}

/// How a mark is written where a list does not show it.
fn usual_form(mark: &str) -> &str {
    match mark {
        "&" => " & ",
        ";" => "; ",
        "," => ", ",
        "/" => " / ",
        mark => mark,
    }
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
