//! Tables whose rows are in order by another column than those of the dates and titles, or grouped by one.

use std::collections::HashSet;

use crate::document::{Document, Row};
use crate::entry::ListTable;

/// Fewer different cells are in order by chance in one of many columns.
const LEAST: usize = 8;
/// So many groups there are at least, of so many rows each.
const GROUPS: usize = 3;
const PER_GROUP: usize = 2;

/// Whether some column orders or groups the rows: by name, by number, topic by topic. What fixes rewrite has no say: dates,
/// addresses, and what stands behind the first of several organisations.
pub(super) fn order(document: &Document<'_>, list: &ListTable) -> bool {
    let table = &document.tables[list.table];
    (0..table.columns).filter(|column| list.columns.date() != Some(*column)).any(|column| {
        let said: Option<Vec<String>> = table.rows.iter().map(|row| said(document, row, column)).collect();
        let Some(mut said) = said else { return false };
        if list.columns.orgs().any(|orgs| orgs == column) {
            for orgs in &mut said {
                orgs.truncate(first_name(orgs));
            }
        }
        are_in_order(&said) || are_grouped(&said)
    })
}

/// What a reader sees in a cell; `None` where that is nothing or an address, which changes when it is mended.
fn said(document: &Document<'_>, row: &Row, column: usize) -> Option<String> {
    let said = document.visible_text(*row.cells.get(column)?).trim().to_lowercase();
    (!said.is_empty() && !said.contains(":/") && !said.contains("www.")).then_some(said)
}

/// Where the first of several names ends.
fn first_name(orgs: &str) -> usize {
    orgs.find(|c: char| !c.is_alphanumeric() && c != ' ').unwrap_or(orgs.len())
}

fn are_in_order(said: &[String]) -> bool {
    let numbers: Option<Vec<f64>> = said.iter().map(|said| said.replace(',', "").parse().ok()).collect();
    let different = said.iter().collect::<HashSet<_>>().len();
    let is_sorted = match numbers {
        Some(numbers) => numbers.is_sorted() || numbers.iter().rev().is_sorted(),
        None => said.is_sorted() || said.iter().rev().is_sorted(),
    };
    different >= LEAST && is_sorted
}

/// Whether each value stands in one run of rows.
fn are_grouped(said: &[String]) -> bool {
    let groups: Vec<&[String]> = said.chunk_by(|one, other| one == other).collect();
    let names: HashSet<&String> = groups.iter().map(|group| &group[0]).collect();
    groups.len() >= GROUPS
        && groups.len() == names.len()
        && groups.iter().all(|group| group.len() >= PER_GROUP)
}
