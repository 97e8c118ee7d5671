//! Whether a row out of order has a slip in its date.

use std::cmp::Ordering;

use super::key::Key;
use super::ranking::Ranking;
use super::years::year_of;
use crate::date::{Date, End};
use crate::document::Document;
use crate::entry::{Field, ListTable, WrittenDate};
use crate::habit::{Habit, Tally, Verdict};
use crate::link::dated::month_in_path;
use crate::link::{arxiv_month, arxiv_number};

/// What is known of the dates of a whole list.
#[derive(Clone, Copy, Debug)]
pub(super) struct Known {
    /// Whether they say when its papers came to arXiv, or later.
    numbers_agree: bool,
    /// The year of which they are.
    year: Option<u16>,
}

impl Known {
    pub(super) fn of(document: &Document<'_>, list: &ListTable) -> Self {
        Self { numbers_agree: numbers_agree(document, list), year: year_of(document, list) }
    }

    /// Whether a row is of another year than the heading above its table, and no number of its paper says so, too. Then its
    /// date is wrong or its table, and neither is mended by its place among the others.
    pub(super) fn is_of_other_year(self, document: &Document<'_>, list: &ListTable, row: usize) -> bool {
        let came = || number(document, list, row).map(|number| arxiv_month(number).0);
        let own = |year: u16| {
            let days = list.rows[row].days()?;
            Some(days.0.0).filter(|own| days.1.0 < year || *own > year)
        };
        self.year.and_then(own).is_some_and(|own| came() != Some(u64::from(own)))
    }
}

/// When something is: on a date, or from one to another.
#[derive(Clone, Copy, Debug)]
struct Time {
    date: Date,
    end: Option<Date>,
}

impl Time {
    fn at(date: Date) -> Self {
        Self { date, end: None }
    }

    /// That of a row, if it ends.
    fn of(list: &ListTable, row: usize) -> Option<Self> {
        let written = written(list, row)?;
        match written.end {
            None => Some(Self::at(written.date)),
            Some(End::Date(end)) => Some(Self { date: written.date, end: Some(end) }),
            Some(End::Open) => None,
        }
    }

    /// The same time of another year.
    fn moved_to(self, year: u16) -> Option<Self> {
        let last =
            |end: Date| Date::new(year + end.year().checked_sub(self.date.year())?, end.month(), end.day());
        let end = match self.end {
            Some(end) => Some(last(end)?),
            None => None,
        };
        Some(Self { date: Date::new(year, self.date.month(), self.date.day())?, end })
    }

    /// The same, if it says more than its year.
    fn in_year(self, year: u16) -> Option<Self> {
        self.date.month().and_then(|_| self.moved_to(year))
    }
}

fn written(list: &ListTable, row: usize) -> Option<&WrittenDate> {
    if let Field::Parsed(written) = &list.rows[row].date { Some(written) } else { None }
}

/// Whether the dates of a list say when its papers came to arXiv, or later, as nearly all do: one before that is a slip then.
fn numbers_agree(document: &Document<'_>, list: &ListTable) -> bool {
    let pairs = list
        .rows
        .iter()
        .filter_map(|entry| Some((entry.days()?.1, came(number(document, list, entry.row)?)?.first())));
    Tally::of(pairs.map(|(last, came)| last >= came)).judge(Habit::PaperDates) == Verdict::Slip
}

/// The number of a row's paper on arXiv.
fn number(document: &Document<'_>, list: &ListTable, row: usize) -> Option<u64> {
    arxiv_number(&document.links[list.rows[row].link?].url)
}

/// The month that the addresses in a row name, if they name one only.
fn named(document: &Document<'_>, list: &ListTable, row: usize) -> Option<Date> {
    let links = document.links_in(document.tables[list.table].rows[row].span);
    let mut months = links.iter().filter_map(|link| month_in_path(&link.url));
    let (year, month) = months.next()?;
    let is_one = months.all(|other| other == (year, month));
    is_one.then(|| Date::new(year, Some(month), None))?
}

/// The month in which a paper came to arXiv.
fn came(number: u64) -> Option<Date> {
    let (year, month) = arxiv_month(number);
    Date::new(u16::try_from(year).ok()?, Some(u8::try_from(month).ok()?), None)
}

/// The date that a row may mean, if that may be wrong, and not its place: it lies before the month in which the row's paper came
/// to arXiv, where the list's dates agree with the numbers of its papers; or the addresses in the row name another month, and the row
/// would stand in order where it is if its date did, too; or the
/// row would stand in order where it is if its date said the year of the heading above the table, or that of the row above and the
/// one below, or next to its own that of one of them, or the digits of its day the other way round, or beside its day the month of
/// one of them. A year or a month alone would do so nearly always, and says nothing. Of a span only the year is asked about.
pub(super) fn meant(
    document: &Document<'_>,
    list: &ListTable,
    ranking: &Ranking,
    row: usize,
    (above, below): (Option<usize>, Option<usize>),
    known: Known,
) -> Option<Date> {
    let begin = |row: usize| written(list, row).map(|written| written.date);
    let time = Time::of(list, row).filter(|_| matches!(ranking.keys[row], Some(Key::Days(..))))?;
    let own = time.date;
    if let Some(number) = number(document, list, row).filter(|_| time.end.is_none()) {
        let came = came(number).filter(|came| known.numbers_agree && own.last() < came.first());
        // What came to arXiv in that year is no slip.
        if came.is_some() || arxiv_month(number).0 == u64::from(own.year()) {
            return came;
        }
    }
    if let Some(named) = named(document, list, row) {
        // A month that both say is no slip.
        let is_other = (Some(named.year()), named.month()) != (Some(own.year()), own.month());
        return Some(named).filter(|named| is_other && fits(ranking, row, above, Time::at(*named), below));
    }
    let of_heading = known.year.filter(|year| *year != own.year()).and_then(|year| time.in_year(year));
    if let Some(meant) = of_heading.filter(|meant| fits(ranking, row, above, *meant, below)) {
        return Some(meant.date);
    }
    if let Some(mistyped) = mistyped(list, ranking, row, time, (above, below)) {
        return Some(mistyped);
    }
    // Rows beside it that are out of line with it vouch for its date.
    let before = above.filter(|above| above + 1 == row)?;
    let behind = below.filter(|below| *below == row + 1)?;
    let fitting = |time: Time| fits(ranking, row, Some(before), time, Some(behind)).then_some(time.date);
    let (above, below) = (begin(before)?, begin(behind)?);
    let may_be_meant = |year: u16| above.year() == below.year() || year.abs_diff(own.year()) == 1;
    let of_year = |year: u16| {
        let is_slip = year != own.year() && may_be_meant(year);
        is_slip.then(|| time.in_year(year).and_then(fitting)).flatten()
    };
    let of_month = |month: Option<u8>| {
        let is_slip = own.day().is_some() && time.end.is_none() && month != own.month();
        is_slip
            .then(|| Date::new(own.year(), Some(month?), own.day()).map(Time::at).and_then(fitting))
            .flatten()
    };
    let turned = || {
        let day = own.day().map(|day| day % 10 * 10 + day / 10).filter(|day| Some(*day) != own.day())?;
        let date = Date::new(own.year(), own.month(), Some(day)).filter(|_| time.end.is_none())?;
        fitting(Time::at(date))
    };
    let others = [above, below];
    others
        .iter()
        .find_map(|other| of_year(other.year()))
        .or_else(turned)
        .or_else(|| others.iter().find_map(|other| of_month(other.month())))
}

/// The date that was meant if the year was mistyped: with a year between those of the rows beside it, it fits
/// where it stands. At an end of its group one row beside it tells.
fn mistyped(
    list: &ListTable,
    ranking: &Ranking,
    row: usize,
    own: Time,
    (above, below): (Option<usize>, Option<usize>),
) -> Option<Date> {
    let group = ranking.units.group_of(row);
    let in_group = |other: Option<usize>| other.filter(|other| group.contains(other));
    let (above, below) = (in_group(above), in_group(below));
    let is_near = above.map_or(row == group.start, |above| above + 1 == row)
        && below.map_or(row + 1 == group.end, |below| below == row + 1);
    let year = |other: Option<usize>| Some(written(list, other?)?.date.year());
    let one = year(above).or(year(below)).filter(|_| is_near)?;
    let other = year(below).unwrap_or(one);
    let years = (one.min(other)..=one.max(other)).filter(|year| is_slip_of_finger(own.date.year(), *year));
    let mut meant = years.filter_map(|year| own.moved_to(year));
    meant.find(|meant| fits(ranking, row, above, *meant, below)).map(|meant| meant.date)
}

/// Whether two digits beside each other changed places between two years, or one before the last is another. By its last digit
/// a year tells of another time as often.
fn is_slip_of_finger(one: u16, other: u16) -> bool {
    let digits = |year: u16| [year / 1000, year / 100 % 10, year / 10 % 10, year % 10];
    let (one, other) = (digits(one), digits(other));
    let differ: Vec<usize> = (0..one.len()).filter(|n| one[*n] != other[*n]).collect();
    match differ[..] {
        [first] => first + 1 < one.len(),
        [first, second] => second == first + 1 && one[first] == other[second] && one[second] == other[first],
        _ => false,
    }
}

/// Whether a time would be in order at `row` between two rows, as far as they are there.
fn fits(ranking: &Ranking, row: usize, above: Option<usize>, time: Time, below: Option<usize>) -> bool {
    let key = Key::Days(time.date.first(), time.end.unwrap_or(time.date).last());
    let other = |row: Option<usize>| row.and_then(|row| ranking.keys[row].as_ref());
    other(above).is_none_or(|above| ranking.compare(row, above, &key) != Ordering::Greater)
        && other(below).is_none_or(|below| ranking.compare(row, &key, below) != Ordering::Greater)
}

/// Runs of rows below each other that are out of order, of `misplaced`, each row with the day that it may mean: in `12.10`, read
/// as October 2012, the month may stand for the year and the day for the month, and as the tenth of December all rows of the run
/// would be in order where they are, in the year of a row beside them.
pub fn days_for_months(list: &ListTable, ranking: &Ranking, misplaced: &[usize]) -> Vec<Vec<(usize, Date)>> {
    let is_keyed = |row: &usize| ranking.keys[*row].is_some();
    let keyed = |row: usize| (row + 1..ranking.keys.len()).find(is_keyed);
    let runs = misplaced.chunk_by(|above, below| keyed(*above) == Some(*below));
    let read = |run: &[usize]| -> Option<Vec<(usize, Date)>> {
        let (begin, end) = (*run.first()?, *run.last()?);
        let group = ranking.units.group_of(begin);
        let above = (group.start..begin).rev().find(is_keyed);
        let below = keyed(end).filter(|below| group.contains(below));
        let year = |row: Option<usize>| Some(list.rows[row?].days()?.0.0);
        let years = [year(above), year(below)];
        years
            .into_iter()
            .flatten()
            .find_map(|year| {
                let meant = |row: &usize| {
                    let date = day_for_month(list, *row, year)?;
                    fits(ranking, begin, above, Time::at(date), below).then_some((*row, date))
                };
                run.iter().map(meant).collect()
            })
            .or_else(|| of_other_month(list, ranking, run, (above, below)))
    };
    runs.filter_map(read).collect()
}

/// The days that a run of several rows may mean if their months were mistyped: in the month of the row above or below all of them would be
/// in order, where they are and among each other.
fn of_other_month(
    list: &ListTable,
    ranking: &Ranking,
    run: &[usize],
    (above, below): (Option<usize>, Option<usize>),
) -> Option<Vec<(usize, Date)>> {
    let date = |row: usize| match &list.rows[row].date {
        Field::Parsed(written) if written.end.is_none() && written.date.day().is_some() => Some(written.date),
        _ => None,
    };
    let own = date(*run.first()?)?;
    let are_of_one = run.len() > 1
        && run.iter().all(|row| {
            date(*row).is_some_and(|date| (date.year(), date.month()) == (own.year(), own.month()))
        });
    let months = [above, below].map(|row| date(row?)?.month());
    let read = |month: u8| -> Option<Vec<(usize, Date)>> {
        let meant = |row: &usize| {
            let date = Date::new(own.year(), Some(month), date(*row)?.day())?;
            fits(ranking, *row, above, Time::at(date), below).then_some((*row, date))
        };
        let days: Vec<(usize, Date)> = run.iter().map(meant).collect::<Option<_>>()?;
        let key = |date: Date| Key::Days(date.first(), date.last());
        let are_in_order = days
            .windows(2)
            .all(|two| ranking.compare(two[0].0, &key(two[0].1), &key(two[1].1)) != Ordering::Greater);
        are_in_order.then_some(days)
    };
    months.into_iter().flatten().filter(|month| are_of_one && own.month() != Some(*month)).find_map(read)
}

/// The day of `year` that a date of two short numbers says, if the first of them is no year.
fn day_for_month(list: &ListTable, row: usize, year: u16) -> Option<Date> {
    let Field::Parsed(written) = &list.rows[row].date else { return None };
    let mut numbers = written.text.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let (first, second) = (numbers.next()?, numbers.next()?);
    let is_short = numbers.next().is_none() && first.len() <= 2 && second.len() <= 2;
    let is_month = written.date.month().is_some() && written.date.day().is_none();
    if !is_short || !is_month || written.date.year() == year {
        return None;
    }
    Date::new(year, first.parse().ok(), second.parse().ok())
}
