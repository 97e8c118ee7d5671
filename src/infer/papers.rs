//! Tables in the order of their papers' numbers on arXiv, which is not that of their dates.

use super::Inferred;
use crate::date::Day;
use crate::document::Document;
use crate::entry::{Entry, ListTable};
use crate::habit::{Habit, Tally, Verdict};
use crate::link::arxiv_month;
use crate::order::{Key, Ranking};
use crate::style::RowOrder;

/// The order of a table's papers, if fewer of them are out of line than of their dates: then it is a date that slipped, or
/// the day of a later version, and no row.
pub(super) fn infer(document: &Document<'_>, list: &ListTable) -> Option<Inferred<RowOrder>> {
    let with_date = list.entries().filter(|entry| entry.days().is_some()).count();
    for order in [RowOrder::NewestPaperFirst, RowOrder::OldestPaperFirst] {
        let papers = Ranking::new(document, list, order)?;
        let rows = papers.keys.iter().flatten().count();
        if !have(rows, with_date, Habit::Papers) {
            return None;
        }
        if !Habit::PapersAlone.is_shown_by(rows) && !fit_dates(&papers, list) {
            return None;
        }
        let misplaced = papers.misplaced();
        if !have(rows - misplaced.len(), rows, Habit::PaperOrder) {
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
        if late > misplaced.len() {
            return Some(Inferred { value: order, agreeing: rows - misplaced.len(), rows });
        }
    }
    None
}

/// Whether a table has a habit that so many of its rows follow.
fn have(followers: usize, rows: usize, habit: Habit) -> bool {
    Tally { followers, deviants: rows.saturating_sub(followers) }.judge(habit) == Verdict::Slip
}

/// Whether nearly all papers came to arXiv about when their dates say: within two months, of a year alone within a year.
fn fit_dates(papers: &Ranking, list: &ListTable) -> bool {
    let months = |(year, month, _): Day| u64::from(year) * 12 + u64::from(month);
    let fits = |(entry, key): (&Entry, &Option<Key>)| {
        let (Some((begin, end)), Some(Key::Paper(number))) = (entry.days(), key) else { return None };
        let (year, month) = arxiv_month(*number);
        let month = year * 12 + month;
        let slack = if begin.0 == end.0 && begin.1 == end.1 { 2 } else { 12 };
        Some((months(begin).saturating_sub(slack)..=months(end).saturating_add(slack)).contains(&month))
    };
    let fitting = list.rows.iter().zip(&papers.keys).filter_map(fits);
    Tally::of(fitting).judge(Habit::Papers) == Verdict::Slip
}
