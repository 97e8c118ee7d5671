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
    /// They are years, whatever mark joins them.
    are_years: bool,
    /// The list has dates that can only be months.
    has_months: bool,
    /// What each mark tells: `2021/22` that the number behind a slash is a year.
    marks: [Joined; 3],
}

/// What the numbers behind years are that one mark joins to them.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
struct Joined {
    /// They are years.
    are_years: bool,
    /// Some can only be months.
    has_months: bool,
}

/// What joins a year and a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Mark {
    Slash,
    Hyphen,
    Dash,
}

impl Mark {
    /// The mark with which a text begins, and what stands behind it.
    fn split(text: &str) -> Option<(Self, &str)> {
        let mark = match text.chars().next()? {
            '/' | '／' => Self::Slash,
            '-' | '－' => Self::Hyphen,
            '–' | '—' => Self::Dash,
            _ => return None,
        };
        let mut behind = text.chars();
        behind.next();
        Some((mark, behind.as_str().trim_start()))
    }
}

/// A text that says a year and a number behind it, and nothing else.
#[derive(Clone, Copy)]
struct Pair {
    year: u32,
    number: u32,
    /// The later year that the number may mean.
    later: Option<u32>,
    mark: Mark,
    /// Whether the number is said to be a year, `2009-12年`, or has four digits.
    is_year: bool,
}

impl Pairs {
    /// Of dates with a year first. What stands round them says of what they are part: `FY2019/20`, `2019/20 (academic year)`.
    pub(super) fn settle<'t>(texts: impl Iterator<Item = &'t str>) -> Self {
        let mut pairs = Vec::new();
        let mut told = Vec::new();
        let mut has_months = false;
        for text in texts {
            let pair = pair(text);
            has_months |= pair.is_none() && names_month(text);
            told.extend(pair.or_else(|| pair_within(text)));
            pairs.extend(pair);
        }
        let is_surely_month = |pair: &Pair| pair.is_month() && !pair.is_next();
        let of_mark = |mark: Mark| {
            let told: Vec<Pair> = told.iter().copied().filter(|pair| pair.mark == mark).collect();
            let has_months = told.iter().any(|pair| pair.is_month() && pair.later.is_none());
            Joined { are_years: are_years(&told), has_months }
        };
        Self {
            are_years: are_years(&pairs),
            has_months: has_months || pairs.iter().any(is_surely_month),
            marks: [Mark::Slash, Mark::Hyphen, Mark::Dash].map(of_mark),
        }
    }

    /// The years in which a span begins and ends that names the second by its last digits, where these are no month or others
    /// tell that they are none.
    pub(super) fn years(self, text: &str) -> Option<(Date, Date)> {
        let pair = pair(text)?;
        let joined = self.marks[pair.mark as usize];
        let is_read_as_month = pair.is_month() && (pair.mark != Mark::Dash || joined.has_months);
        let end = pair.later.filter(|_| self.are_years || joined.are_years || !is_read_as_month)?;
        Some((date(pair.year, None, None).ok()?, date(end, None, None).ok()?))
    }

    /// Whether a month may be the next year as well, and no other date of the list tells: behind a slash none does that has no
    /// slash.
    pub(super) fn leave_open(self, text: &str) -> bool {
        let is_open = |pair: Pair| match pair.mark {
            Mark::Slash => !self.marks[pair.mark as usize].has_months,
            _ => !self.has_months,
        };
        pair(text).is_some_and(|pair| pair.is_next() && is_open(pair))
    }
}

impl Pair {
    fn is_next(&self) -> bool {
        self.later == Some(self.year + 1)
    }

    fn is_month(&self) -> bool {
        is_month(self.number) && !self.is_year
    }
}

/// `2023/24`, `1945–46`, `2024-05`, `2023-4`, `2009-12年`.
fn pair(text: &str) -> Option<Pair> {
    let (year, rest) = text.split_at_checked(4)?;
    let (mark, behind) = Mark::split(rest.trim_start())?;
    let digits = behind.trim_end_matches(['年', '度']);
    let is_number = |text: &str| text.bytes().all(|b| b.is_ascii_digit());
    if !matches!(digits.len(), 1 | 2) || !is_number(year) || !is_number(digits) {
        return None;
    }
    let (year, number) = (year.parse().ok()?, digits.parse().ok()?);
    let unit = if digits.len() == 1 { 10 } else { 100 };
    let is_year = digits.len() < behind.len();
    Some(Pair { year, number, later: later_year(year, number, unit), mark, is_year })
}

/// The same beside other words, or of two whole years: `FY2019/20`, `2019/20 (academic year)`, `2019/2020`.
fn pair_within(text: &str) -> Option<Pair> {
    let text = text.trim_start_matches(|c: char| !c.is_ascii_digit());
    let is_part = |c: char| c.is_ascii_digit() || Mark::split(c.encode_utf8(&mut [0; 4])).is_some();
    let text = &text[..text.find(|c: char| !is_part(c)).unwrap_or(text.len())];
    let whole = || {
        let (year, rest) = text.split_at_checked(4)?;
        let (mark, behind) = Mark::split(rest)?;
        let (year, number) = (year.parse().ok()?, behind.parse().ok().filter(|_| behind.len() == 4)?);
        Some(Pair { year, number, later: Some(number).filter(|later| *later > year), mark, is_year: true })
    };
    pair(text).or_else(whole)
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
    let are_next = || Habit::PartOrder.is_shown_by(pairs.len()) && pairs.iter().all(Pair::is_next);
    pairs.iter().all(|pair| pair.later.is_some()) && (pairs.iter().any(|pair| !pair.is_month()) || are_next())
}
