//! A year and one number or two digits behind it: the second year of a span, or a month.
//!
//! `2023/24` can be no month and `2023-11` no later year, but `2023-4` and `2003–04` may be both. A hyphen joins the parts of a
//! date and a dash a span, so the one is a month and the other a span, unless the dates of the list are otherwise. What they
//! leave open is read so and not written another way.

use super::calendar::Date;
use super::numbers::date;
use crate::habit::Habit;

/// What numbers behind years are in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) struct Pairs {
    /// They are years.
    are_years: bool,
    /// The list has dates that can only be months.
    has_months: bool,
    /// It has such ones with a dash before the month.
    has_dashed_months: bool,
}

/// A text that says a year and a number behind it, and nothing else.
#[derive(Clone, Copy)]
struct Pair {
    year: u32,
    number: u32,
    /// The later year that the number may mean.
    later: Option<u32>,
    is_dashed: bool,
}

impl Pairs {
    /// Of dates that begin with a year.
    pub(super) fn settle<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut pairs = Vec::new();
        let mut has_months = false;
        for text in texts {
            let pair = pair(text);
            has_months |= pair.is_none() && names_month(text);
            pairs.extend(pair);
        }
        let is_surely_month = |pair: &&Pair| is_month(pair.number) && !pair.is_next();
        let only_months = pairs.iter().filter(|pair| is_month(pair.number) && pair.later.is_none());
        Self {
            are_years: are_years(&pairs),
            has_months: has_months || pairs.iter().any(|pair| is_surely_month(&pair)),
            has_dashed_months: only_months.into_iter().any(|pair| pair.is_dashed),
        }
    }

    /// The years in which a span begins and ends that names the second by its last digits, where these are no month or others
    /// tell that they are none.
    pub(super) fn years(self, text: &str) -> Option<(Date, Date)> {
        let pair = pair(text)?;
        let is_read_as_month = is_month(pair.number) && (!pair.is_dashed || self.has_dashed_months);
        let end = pair.later.filter(|_| self.are_years || !is_read_as_month)?;
        Some((date(pair.year, None, None).ok()?, date(end, None, None).ok()?))
    }

    /// Whether a month may be the next year as well, and no other date of the list tells.
    pub(super) fn leave_open(self, text: &str) -> bool {
        !self.has_months && pair(text).is_some_and(Pair::is_next)
    }
}

impl Pair {
    fn is_next(self) -> bool {
        self.later == Some(self.year + 1)
    }
}

/// `2023/24`, `1945–46`, `2024-05`, `2023-4`.
fn pair(text: &str) -> Option<Pair> {
    let (year, rest) = text.split_at_checked(4)?;
    let rest = rest.trim_start();
    let behind = rest.strip_prefix(['/', '-', '–', '—', '－', '／'])?.trim_start();
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !matches!(behind.len(), 1 | 2) || !is_number(year) || !is_number(behind) {
        return None;
    }
    let (year, number) = (year.parse().ok()?, behind.parse().ok()?);
    let unit = if behind.len() == 1 { 10 } else { 100 };
    Some(Pair {
        year,
        number,
        later: later_year(year, number, unit),
        is_dashed: rest.starts_with(['–', '—']),
    })
}

/// Whether a text says a year, and a month in numbers behind it.
fn names_month(text: &str) -> bool {
    let Some((_, rest)) = text.split_at_checked(4) else { return false };
    let Some(behind) = rest.strip_prefix(['.', '-', '/', '年']) else { return false };
    let digits = behind.bytes().take_while(u8::is_ascii_digit).count();
    matches!(digits, 1 | 2) && behind[..digits].parse().is_ok_and(is_month)
}

/// The year that the last digits of one mean behind an earlier one: `24` of `2023/24`, `00` of `1999/00`, `4` of `2023–4`.
fn later_year(year: u32, digits: u32, unit: u32) -> Option<u32> {
    let near = year / unit * unit + digits;
    let later = if digits == 0 { near + unit } else { near };
    let is_meant = if digits == 0 { later == year + 1 } else { later > year };
    is_meant.then_some(later)
}

fn is_month(number: u32) -> bool {
    (1..=12).contains(&number)
}

/// Whether the numbers behind the years are years as well: all are later ones, and some are no months or all are the very next.
fn are_years(pairs: &[Pair]) -> bool {
    let are_next = || Habit::PartOrder.is_shown_by(pairs.len()) && pairs.iter().all(|pair| pair.is_next());
    pairs.iter().all(|pair| pair.later.is_some())
        && (pairs.iter().any(|pair| !is_month(pair.number)) || are_next())
}
