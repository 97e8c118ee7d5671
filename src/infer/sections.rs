//! Sections that have a direction of their own: what is ahead is told oldest first beside a past that is told newest first.
//!
//! No clock says which they are: what is ahead lies after all that the other tables under such a header have.

use std::collections::BTreeMap;

use crate::date::Day;
use crate::document::Document;
use crate::entry::{Entry, ListTable};
use crate::order::Ranking;
use crate::style::RowOrder;

/// The tables, in order, whose rows stand the other way round than `common`, by date: where that is newest first, the one
/// whose dates lie after those of all others with the same header of dates, else the one whose dates lie before.
pub(super) fn turned(document: &Document<'_>, lists: &[ListTable], common: RowOrder) -> Vec<usize> {
    let misplaced = |list: &ListTable, order| Some(Ranking::new(document, list, order)?.misplaced().len());
    let is_turned = |list: &ListTable| {
        let pair = misplaced(list, common).zip(misplaced(list, common.reversed()));
        pair.is_some_and(|(own, other)| other < own)
    };
    let mut kinds: BTreeMap<&str, Vec<(&ListTable, Day, Day)>> = BTreeMap::new();
    for list in lists {
        let days = || list.entries().filter_map(Entry::days).map(|(first, _)| first);
        let header = list.columns.date().and_then(|column| list.columns.name(column));
        if let Some(((header, first), last)) = header.zip(days().min()).zip(days().max()) {
            kinds.entry(header).or_default().push((list, first, last));
        }
    }
    let mut turned: Vec<usize> = Vec::new();
    for tables in kinds.into_values().filter(|tables| tables.len() > 1) {
        let outer = match common {
            RowOrder::NewestFirst => tables.iter().max_by_key(|(_, first, _)| *first),
            RowOrder::OldestFirst => tables.iter().min_by_key(|(_, _, last)| *last),
            _ => None,
        };
        let Some((section, first, last)) = outer else { continue };
        let is_apart = |(other, begin, end): &(&ListTable, Day, Day)| {
            other.table == section.table
                || if common == RowOrder::NewestFirst { end <= first } else { last <= begin }
        };
        if tables.iter().all(is_apart) && is_turned(section) {
            turned.push(section.table);
        }
    }
    turned.sort_unstable();
    turned
}
