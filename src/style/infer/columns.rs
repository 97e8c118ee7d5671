//! Tables whose rows are in order by another column than those of the dates and titles, or grouped by one.

use std::collections::HashSet;

use super::orders::are_slips;
use crate::document::{Document, Row};
use crate::entry::{ListTable, is_placeholder};

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
        let rows = list.entries().map(|entry| &table.rows[entry.row]);
        let said: Vec<Option<String>> = rows.map(|row| said(document, row, column)).collect();
        if are_sizes(&said) {
            return true;
        }
        let Some(mut said) = said.into_iter().collect::<Option<Vec<String>>>() else { return false };
        if list.columns.orgs().any(|orgs| orgs == column) {
            for orgs in &mut said {
                orgs.truncate(first_name(orgs));
            }
        }
        are_in_order(&said) || are_grouped(&said)
    })
}

/// Whether some column orders the rows better than dates with exceptions do: scores, or one topic after the other. Neither titles
/// nor names tell it, for they come in order by chance, nor do years, which go with the dates.
pub(super) fn order_surely(document: &Document<'_>, list: &ListTable) -> bool {
    let table = &document.tables[list.table];
    let columns = &list.columns;
    let may_be = |column: &usize| {
        ![columns.date(), columns.title()].contains(&Some(*column))
            && columns.orgs().all(|orgs| orgs != *column)
    };
    (0..table.columns).filter(may_be).any(|column| {
        let said = list.entries().map(|entry| said(document, &table.rows[entry.row], column));
        let Some(said) = said.collect::<Option<Vec<String>>>() else { return false };
        let are_years = said.iter().all(|said| said.len() == 4 && said.bytes().all(|b| b.is_ascii_digit()));
        !are_years && (are_sizes(&said.iter().cloned().map(Some).collect::<Vec<_>>()) || are_grouped(&said))
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
    let different = said.iter().collect::<HashSet<_>>().len();
    different >= LEAST && (said.is_sorted() || said.iter().rev().is_sorted())
}

/// Whether the numbers in a column fall or rise, but for a few: sizes (`540B`, `1.3 万`), stars, scores. A cell that says
/// nothing, or that nothing is known, has no say.
fn are_sizes(said: &[Option<String>]) -> bool {
    let known = said.iter().flatten().filter(|said| !is_placeholder(said));
    let Some(numbers) = known.map(|said| number(said)).collect::<Option<Vec<f64>>>() else { return false };
    let different = numbers.iter().map(|number| number.to_bits()).collect::<HashSet<_>>().len();
    let in_order = rising(numbers.iter().copied()).max(rising(numbers.iter().rev().copied()));
    different >= LEAST && are_slips(in_order, numbers.len() - in_order)
}

/// The greatest number of `numbers` that rise as they stand.
fn rising(numbers: impl Iterator<Item = f64>) -> usize {
    let mut ends: Vec<f64> = Vec::new();
    for number in numbers {
        let place = ends.partition_point(|end| *end <= number);
        match ends.get_mut(place) {
            Some(end) => *end = number,
            None => ends.push(number),
        }
    }
    ends.len()
}

/// The number that a cell says, with its unit.
fn number(said: &str) -> Option<f64> {
    let digits = said.trim_start_matches(['~', '≈', '$', '+']).replace(',', "");
    let end = digits.find(|c: char| !c.is_ascii_digit() && c != '.').unwrap_or(digits.len());
    let unit = match digits[end..].trim().trim_end_matches(['+', '%']) {
        "" => 1.0,
        "k" => 1e3,
        "w" | "万" => 1e4,
        "m" => 1e6,
        "亿" => 1e8,
        "b" | "g" => 1e9,
        "t" => 1e12,
        _ => return None,
    };
    digits[..end].parse::<f64>().ok().map(|number| number * unit)
}

/// Whether each value stands in one run of rows.
fn are_grouped(said: &[String]) -> bool {
    let groups: Vec<&[String]> = said.chunk_by(|one, other| one == other).collect();
    let names: HashSet<&String> = groups.iter().map(|group| &group[0]).collect();
    groups.len() >= GROUPS
        && groups.len() == names.len()
        && groups.iter().all(|group| group.len() >= PER_GROUP)
}
