//! Six digits: a year and its month, `202405`, or its week, `202445`, or a day whose year has two digits, `240503`.
//!
//! `201112` may be December 2011 or 12 November 2020. What the others can only be, all are.

use super::calendar::Date;
use super::numbers::{date, with_century};
use crate::habit::{Habit, Tally};

/// What six digits are in a list.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub(super) enum Sixes {
    /// Months, if they can be nothing else.
    #[default]
    Open,
    Months,
    Days,
    Weeks,
}

impl Sixes {
    /// Of dates that begin with digits.
    pub(super) fn settle(texts: &[&str]) -> Self {
        let all: Vec<[u32; 3]> = texts.iter().filter_map(|text| six(text)).collect();
        let only_months = all.iter().filter(|digits| month(**digits).is_some() && day(**digits).is_none());
        let mut only_days = all.iter().filter(|digits| month(**digits).is_none() && day(**digits).is_some());
        let no_months = all.iter().filter(|digits| month(**digits).is_none()).count();
        let tally = Tally { followers: all.len() - no_months, deviants: no_months };
        let are_weeks = || all.iter().all(|digits| is_week(*digits)) && !tally.keeps(Habit::DateForm);
        if no_months > 1 && are_weeks() {
            Self::Weeks
        } else if only_months.count() > 0 {
            Self::Months
        } else if only_days.next().is_some() {
            Self::Days
        } else {
            Self::Open
        }
    }

    /// The day, or the year of the week, that six digits say where they say no month.
    pub(super) fn read(self, text: &str) -> Option<Date> {
        let digits @ [first, second, _] = six(text)?;
        match self {
            Self::Days => day(digits),
            Self::Weeks => date(first * 100 + second, None, None).ok(),
            Self::Open | Self::Months => None,
        }
    }

    /// Whether a month may be a day as well, and no other date of the list tells.
    pub(super) fn leave_open(self, text: &str) -> bool {
        let may_be_both = |digits| month(digits).is_some() && day(digits).is_some();
        self == Self::Open && six(text).is_some_and(may_be_both)
    }
}

/// Six digits, two by two.
fn six(text: &str) -> Option<[u32; 3]> {
    let is_six = text.len() == 6 && text.bytes().all(|b| b.is_ascii_digit());
    let number: u32 = text.parse().ok().filter(|_| is_six)?;
    Some([number / 10_000, number / 100 % 100, number % 100])
}

fn month([century, year, month]: [u32; 3]) -> Option<Date> {
    date(century * 100 + year, Some(month), None).ok().filter(|_| (19..=21).contains(&century))
}

fn day([year, month, day]: [u32; 3]) -> Option<Date> {
    date(with_century(year), Some(month), Some(day)).ok()
}

fn is_week([century, _, week]: [u32; 3]) -> bool {
    (19..=21).contains(&century) && (1..=53).contains(&week)
}
