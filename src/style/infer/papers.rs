//! Tables in the order of their papers' numbers on arXiv, which is not that of their dates.

use super::Inferred;
use crate::document::Document;
use crate::entry::ListTable;
use crate::rewrite::ranking::Ranking;
use crate::style::RowOrder;

/// Fewer papers may be in order by chance.
const LEAST: usize = 20;
/// In percent: so many of the dated rows, and more, have a paper.
const NEARLY_ALL: usize = 90;
/// Of so many papers one may be out of line, and one more of each as many again.
const PER_EXCEPTION: usize = 20;
/// So many dates out of line are no slips of a keeper who orders by date.
pub(super) const LATE: usize = 3;

/// The order of a table's papers, if their dates are clearly in no such order.
pub(super) fn infer(document: &Document<'_>, list: &ListTable) -> Option<Inferred<RowOrder>> {
    let with_date = list.entries.iter().filter(|entry| entry.days().is_some()).count();
    if with_date < LEAST {
        return None;
    }
    for order in [RowOrder::NewestPaperFirst, RowOrder::OldestPaperFirst] {
        let papers = Ranking::new(document, list, order)?;
        let rows = papers.keys.iter().flatten().count();
        if rows < LEAST || rows * 100 < with_date * NEARLY_ALL {
            return None;
        }
        let misplaced = papers.misplaced();
        if misplaced.len() * PER_EXCEPTION > rows {
            continue;
        }
        // Of the rows that are in order by their papers: once the others are, too, there are no fewer.
        let mut dates = Ranking::new(document, list, RowOrder::NewestFirst)?;
        for (row, key) in dates.keys.iter_mut().enumerate() {
            if papers.keys[row].is_none() || misplaced.binary_search(&row).is_ok() {
                *key = None;
            }
        }
        let newest_first = dates.misplaced().len();
        dates.descending = false;
        let late = newest_first.min(dates.misplaced().len());
        if late >= LATE && late >= misplaced.len() * LATE {
            return Some(Inferred { value: order, agreeing: rows - misplaced.len(), rows });
        }
    }
    None
}
