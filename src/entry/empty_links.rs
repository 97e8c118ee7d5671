//! Links without an address: `[text]()`.

use std::collections::BTreeMap;

use super::ListTable;
use super::linkless::is_to_come;
use crate::document::{Document, Link, LinkKind};
use crate::habit::{Habit, Tally, Verdict};

/// The links without an address that a reader would follow, in groups to be told of at once. So many of one column, or
/// outside tables, are yet to be written, whatever the others say; any other stands alone.
pub(crate) fn empty_links<'d>(document: &'d Document<'_>, lists: &[ListTable]) -> Vec<Vec<&'d Link>> {
    let mut columns: BTreeMap<_, Vec<&Link>> = BTreeMap::new();
    for link in document.links.iter().filter(|link| is_missed(document, lists, link)) {
        columns.entry(link.cell.map(|cell| (cell.table, cell.column))).or_default().push(link);
    }
    let mut groups = Vec::new();
    for links in columns.into_values() {
        let tally = Tally { followers: 0, deviants: links.len() };
        if tally.judge(Habit::Addresses) == Verdict::Way {
            groups.push(links);
        } else {
            groups.extend(links.into_iter().map(|link| vec![link]));
        }
    }
    groups
}

/// Whether a reader would follow it. Of a row that links nowhere at all `missing-link` tells, and some say that the link is
/// still to come.
fn is_missed(document: &Document<'_>, lists: &[ListTable], link: &Link) -> bool {
    if link.kind != LinkKind::Inline || !link.url.is_empty() || !link.text.contains(char::is_alphanumeric) {
        return false;
    }
    let Some(id) = link.cell else { return true };
    let says_so = document.cell(id).is_some_and(|cell| is_to_come(&document.visible_text(cell)));
    let list = lists.iter().find(|list| list.table == id.table);
    let leads_nowhere = list.zip(id.row).is_some_and(|(list, row)| list.rows[row].link.is_none());
    !says_so && !leads_nowhere
}
