//! Whether a row out of order has a slip in its date.

use std::cmp::Ordering;

use super::ranking::{self, Ranking};
use crate::document::Document;
use crate::entry::{Date, Field, ListTable};
use crate::link::{arxiv_month, arxiv_number};

/// Whether the dates of a list say when its papers came to arXiv, or later, as nearly all do: one before that is a slip then.
pub fn numbers_agree(document: &Document<'_>, list: &ListTable) -> bool {
    let pairs = list
        .rows
        .iter()
        .filter_map(|entry| Some((entry.days()?.1, came(number(document, list, entry.row)?)?.first())));
    let (mut all, mut before) = (0, 0);
    for (last, came) in pairs {
        all += 1;
        before += usize::from(last < came);
    }
    before * RARE < all
}

/// One of so many is rare.
const RARE: usize = 4;

/// The number of a row's paper on arXiv.
fn number(document: &Document<'_>, list: &ListTable, row: usize) -> Option<u64> {
    arxiv_number(&document.links[list.rows[row].link?].url)
}

/// The month in which a paper came to arXiv.
fn came(number: u64) -> Option<Date> {
    let (year, month) = arxiv_month(number);
    Date::new(u16::try_from(year).ok()?, Some(u8::try_from(month).ok()?), None)
}

/// Whether a row's date may be wrong, and not its place: it lies before the month in which the row's paper came to arXiv, where
/// the list's dates agree with the numbers of its papers; or the
/// row would stand in order where it is if its date said the year of the row above and the one below, or next to its
/// own that of one of them, or beside its day the month of one of them. A year or a month alone would do so nearly
/// always, and says nothing.
pub fn date_may_be_wrong(
    document: &Document<'_>,
    list: &ListTable,
    ranking: &Ranking,
    row: usize,
    (above, below): (Option<usize>, Option<usize>),
    numbers_agree: bool,
) -> bool {
    let date = |row: usize| match &list.rows[row].date {
        Field::Parsed(written) if written.end.is_none() => Some(written.date),
        _ => None,
    };
    let Some(own) = date(row).filter(|_| matches!(ranking.keys[row], Some(ranking::Key::Days(..)))) else {
        return false;
    };
    if let Some(number) = number(document, list, row) {
        if numbers_agree && came(number).is_some_and(|came| own.last() < came.first()) {
            return true;
        }
        // What came to arXiv in that year is no slip.
        if arxiv_month(number).0 == u64::from(own.year()) {
            return false;
        }
    }
    // Rows beside it that are out of line with it vouch for its date.
    let beside = (above.filter(|above| above + 1 == row), below.filter(|below| *below == row + 1));
    let (Some(above), Some(below)) = beside else { return false };
    let (Some(before), Some(behind)) = (&ranking.keys[above], &ranking.keys[below]) else { return false };
    let fits = |year: u16, month: Option<u8>| {
        let date = month.and_then(|month| Date::new(year, Some(month), own.day()));
        date.is_some_and(|date| {
            let key = ranking::Key::Days(date.first(), date.last());
            ranking.compare(before, &key) != Ordering::Greater
                && ranking.compare(&key, behind) != Ordering::Greater
        })
    };
    let (Some(above), Some(below)) = (date(above), date(below)) else { return false };
    let may_be_meant = |year: u16| above.year() == below.year() || year.abs_diff(own.year()) == 1;
    let year_may_slip = |year: u16| year != own.year() && may_be_meant(year) && fits(year, own.month());
    let month_may_slip =
        |month: Option<u8>| own.day().is_some() && month != own.month() && fits(own.year(), month);
    [above, below].iter().any(|other| year_may_slip(other.year()) || month_may_slip(other.month()))
}
