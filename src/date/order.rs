//! What the dates of a document say about each other: which part is the year, the month, the day.
//!
//! `11/12/24` alone may be many dates. Beside `11/30/24` and `03/16/23` it is one: an order of parts is settled
//! where nearly all dates of that shape can be read in it and in no other as many. So is what `Oct 13` is.

use std::collections::HashSet;

use super::around_name::around_name;
use super::beside_name::{BesideName, beside_name, named_number};
use super::calendar::Date;
use super::early;
use super::eras::are_of_roc;
use super::fault::FaultKind;
use super::form::DateForm;
use super::month_names::month;
use super::numbers::{date, with_century};
use super::pairs::Pairs;
use super::parts::PartOrder;
use super::sixes::Sixes;
use super::tokens::{Token, month_number, tokens};
use super::venue;
use super::words;
use crate::habit::{Habit, Tally, Verdict};

/// How dates in numbers are read whose parts do not tell their order.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
#[expect(clippy::struct_excessive_bools, reason = "each is found by itself")]
pub struct DateOrder {
    /// The form that is wished for or that the header names: what is written in it is read so.
    pub wished: Option<DateForm>,
    /// Two numbers and a year of four digits: `03/04/2024`.
    full: Option<PartOrder>,
    /// A date of numbers and dots has its month first, `08.18.2024`; else dots say that a day is first, as wherever dates are
    /// written with dots and the year last.
    months_before_dots: bool,
    /// What a number behind a year is: `2011/12`.
    pub(super) pairs: Pairs,
    /// What six digits are: `201112`.
    pub(super) sixes: Sixes,
    /// The years of the column, where they are no years of ours in four digits.
    pub(super) years: Option<OtherYears>,
    /// Three numbers of two digits: `24-05-03`, `03/04/24`.
    short: Option<PartOrder>,
    /// Days stand before the names of months, with a dot: `5. Mai 2024`. So they do in `15.04.24`.
    days_before_names: bool,
    /// A year of two digits and a month: `24.05`; not the other way round.
    year_and_month: bool,
    /// Two numbers are a month and a day, the one first that this says, if they are no year and month.
    pub(super) month_and_day: Option<PartOrder>,
    /// What two digits are beside the name of a month.
    beside_name: Option<BesideName>,
    /// Two numbers of two digits at most stand around the name of a month, the day first or the year: `29-Dec-16`.
    around_name: Option<PartOrder>,
    /// Two digits behind a word are the year of a venue: `CVPR 24`.
    pub(super) venues: bool,
}

/// Years of less than four digits that a column has.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum OtherYears {
    /// Some are below 1000, so that `25年` is one as well.
    Early,
    /// They are counted from 1911.
    OfRoc,
}

/// Day, month and year as far as an order gives them. The year has two digits or four.
type Parts = (u32, u32, Option<u32>);

impl DateOrder {
    /// What `texts`, the dates of a document, say about each other.
    pub(crate) fn settle<'t>(texts: impl Iterator<Item = &'t str>, wished: Option<DateForm>) -> Self {
        let (mut full, mut short, mut pairs) = (Vec::new(), Vec::new(), Vec::new());
        let (mut named, mut around) = (Vec::new(), Vec::new());
        let (mut years, mut months_before_dots) = (Vec::new(), false);
        let (mut days_before_names, mut venues) = (false, false);
        for text in texts {
            // What begins with a year is of none of the other shapes.
            if text.bytes().take(3).all(|b| b.is_ascii_digit()) {
                years.push(text);
                continue;
            }
            venues = venues || venue::names_venue(text);
            // `FY2019/20`
            if text.contains(['/', '-', '–']) && text.starts_with(char::is_alphabetic) {
                years.push(text);
            }
            let text = words::behind_word(text).unwrap_or(text);
            named.extend(named_number(text));
            around.extend(around_name(text).map(|(parts, _)| parts));
            days_before_names |= is_day_before_name(text);
            let Some(numbers) = numbers(text) else { continue };
            match numbers[..] {
                [(a, 1 | 2), (b, 1 | 2), (y, 4)] => {
                    full.push([a, b, y]);
                    months_before_dots |= b > 12 && text.contains('.');
                }
                [(a, 1 | 2), (b, 1 | 2), (c, 1 | 2)] => short.push([a, b, c]),
                [(a, 1 | 2), (b, 1 | 2)] => pairs.push((a, b)),
                _ => {}
            }
        }
        // Who wishes for days first reads them first.
        let wished_order = match wished {
            Some(DateForm::Numbers { order, .. }) if order != PartOrder::YearFirst => Some(order),
            _ => None,
        };
        let is_year = |(a, b): &(u32, u32)| (10..=39).contains(a) && (1..=12).contains(b);
        Self {
            wished,
            full: wished_order.or_else(|| settled(&full, &[PartOrder::MonthFirst, PartOrder::DayFirst])),
            months_before_dots,
            sixes: Sixes::settle(&years),
            pairs: Pairs::settle(years.into_iter()),
            years: None,
            short: settled(&short, &[PartOrder::YearFirst, PartOrder::MonthFirst, PartOrder::DayFirst]),
            days_before_names,
            // Days would be below ten in three of ten dates.
            year_and_month: Habit::ShortYears.is_shown_by(pairs.len())
                && pairs.iter().any(|(a, _)| *a > 12)
                && pairs.iter().all(is_year),
            month_and_day: match (pairs.iter().any(|(a, _)| *a > 12), pairs.iter().any(|(_, b)| *b > 12)) {
                (false, true) => Some(PartOrder::MonthFirst),
                (true, false) => Some(PartOrder::DayFirst),
                _ => None,
            },
            beside_name: beside_name(&named),
            around_name: settled(&around, &[PartOrder::YearFirst, PartOrder::DayFirst]),
            venues,
        }
    }

    /// A date of the name of a month and two digits, where the others say what these are.
    pub(super) fn named(self, date: Result<Date, FaultKind>, tokens: &[Token]) -> Result<Date, FaultKind> {
        // Beside `29-Dec-16`, `May-17` says no day.
        let is_year_behind = self.around_name == Some(PartOrder::DayFirst)
            && matches!(tokens, [Token::Word(_), Token::Mark('-' | '/' | '.'), Token::Number(..)]);
        match (date, self.beside_name) {
            (Err(FaultKind::YearOrDay(month, _)), None) if is_year_behind => Ok(month),
            (Err(FaultKind::YearOrDay(month, _)), Some(BesideName::Year)) => Ok(month),
            (Err(FaultKind::YearOrDay(..)), Some(BesideName::Day)) => Err(FaultKind::NoYear),
            (date, _) => date,
        }
    }

    /// The day of a text of two short numbers around the name of a month, where the others say which of them is the year.
    pub(super) fn around(self, text: &str) -> Option<Date> {
        let (parts, _) = around_name(text).filter(|(_, digits)| *digits == 2)?;
        let (year, month, day) = arrange(self.around_name?, parts);
        date(with_century(year), Some(month), day).ok()
    }

    /// The same where a header says the form: `Date (mm/dd/yyyy)`, or names venues.
    pub(crate) fn told(mut self, header: &str) -> Self {
        self.venues |= venue::is_of_venues(header);
        let words =
            header.split(|c: char| c.is_whitespace() || matches!(c, '(' | ')' | '（' | '）' | '[' | ']'));
        let Some(form) = words.into_iter().find_map(DateForm::from_name) else { return self };
        let full = match form {
            DateForm::Numbers { order, .. } if order != PartOrder::YearFirst => Some(order),
            _ => self.full,
        };
        Self { wished: self.wished.or(Some(form)), full, ..self }
    }

    /// The same in a column whose cells say `texts`.
    pub(crate) fn of_column<'t>(self, texts: impl Iterator<Item = &'t str>) -> Self {
        let texts: Vec<&str> = texts.collect();
        let is_early = || early::are_in(texts.iter().copied());
        let is_of_roc = || are_of_roc(texts.iter().copied());
        let early = is_early().then_some(OtherYears::Early);
        Self { years: early.or_else(|| is_of_roc().then_some(OtherYears::OfRoc)), ..self }
    }

    /// The year of two digits in a column of years and months: `25` beside `25.04`.
    pub(super) fn short_year(self, numbers: &[(u32, usize)]) -> Option<Date> {
        match *numbers {
            [(year @ 10..=39, 2)] if self.year_and_month => date(2000 + year, None, None).ok(),
            _ => None,
        }
    }

    /// The year, of four digits, the month and the day of numbers with their counts of digits; `None` where nothing
    /// is settled.
    pub(super) fn parts(self, numbers: &[(u32, usize)], tokens: &[Token]) -> Option<Parts> {
        let by_dots = || {
            let mut marks = tokens.iter().filter(|token| !matches!(token, Token::Number(..)));
            let is_day_first = !self.months_before_dots && marks.all(|mark| *mark == Token::Mark('.'));
            is_day_first.then_some(PartOrder::DayFirst)
        };
        let (parts, year_digits) = match *numbers {
            [(a, 1 | 2), (b, 1 | 2), (y, 4)] => (arrange(self.full.or_else(by_dots)?, [a, b, y]), 4),
            [(a, 1 | 2), (b, 1 | 2), (c, 1 | 2)] => {
                let by_dots = || self.days_before_names.then(by_dots).flatten();
                (arrange(self.short.or_else(by_dots)?, [a, b, c]), 2)
            }
            [(a, 2), (b, 1 | 2)] if self.year_and_month => ((a, b, None), 2),
            _ => return None,
        };
        let (year, month, day) = parts;
        let century = match (year_digits, year) {
            (4, _) => 0,
            (_, ..70) => 2000,
            _ => 1900,
        };
        Some((year + century, month, day))
    }
}

/// The numbers of a text of numbers with one and the same mark between them.
fn numbers(text: &str) -> Option<Vec<(u32, usize)>> {
    let mut mark = None;
    let mut numbers = Vec::new();
    for token in tokens(text) {
        match token {
            Token::Number(n, len) => numbers.push((n, len)),
            Token::Mark(c @ ('.' | '-' | '/')) if *mark.get_or_insert(c) == c => {}
            _ => return None,
        }
    }
    Some(numbers)
}

/// Whether a text is a day, a dot, the name of a month and a year: `5. Mai 2024`.
fn is_day_before_name(text: &str) -> bool {
    let is_number =
        |text: &str, digits: usize| text.len() <= digits && text.bytes().all(|b| b.is_ascii_digit());
    let Some((_, rest)) = text.split_once('.').filter(|(day, _)| is_number(day, 2)) else { return false };
    let rest = rest.trim_start();
    let (word, behind) = rest.split_at(rest.find(|c: char| !c.is_alphabetic()).unwrap_or(rest.len()));
    let year = behind.trim_start_matches(['.', ' ']);
    let is_month = || month_number(word).is_some() || month(&word.to_lowercase()).is_some();
    year.len() == 4 && is_number(year, 4) && is_month()
}

/// The order in which nearly all dates can be read, if fewer can in any other.
fn settled(dates: &[[u32; 3]], orders: &[PartOrder]) -> Option<PartOrder> {
    let readable = |order: PartOrder| {
        let parts = || dates.iter().map(|date| arrange(order, *date));
        // `24-03-14`, `15-11-23`, …: what is never below ten is the year.
        let has_days = !Habit::NoDays.is_shown_by(dates.len())
            || parts().any(|(_, _, day)| day.is_some_and(|day| day < 10));
        if has_days { parts().filter(|parts| is_date(*parts)).count() } else { 0 }
    };
    let counts: Vec<(usize, PartOrder)> = orders.iter().map(|order| (readable(*order), *order)).collect();
    let best = counts.iter().map(|(count, _)| *count).max()?;
    let bests: Vec<PartOrder> =
        counts.iter().filter(|(count, _)| *count == best).map(|(_, order)| *order).collect();
    let order = match bests[..] {
        [order] => order,
        _ => of_few_years(dates, &bests)?,
    };
    let read = Tally { followers: best, deviants: dates.len() - best };
    let is_clear = read.judge(Habit::PartOrder) == Verdict::Slip;
    is_clear.then_some(order)
}

/// The one order in which dates are of few years, where they would be of many in any other: `23.04.05`, `23.04.12`, `23.05.10`.
fn of_few_years(dates: &[[u32; 3]], orders: &[PartOrder]) -> Option<PartOrder> {
    let are_many = |order: &PartOrder| {
        let years: HashSet<u32> = dates.iter().map(|date| arrange(*order, *date).0).collect();
        Habit::ManyNumbers.is_shown_by(years.len())
    };
    let mut few = orders.iter().filter(|order| !are_many(order));
    few.next().copied().filter(|_| few.next().is_none())
}

/// Year, month and day of three numbers.
fn arrange(order: PartOrder, [a, b, c]: [u32; 3]) -> Parts {
    match order {
        PartOrder::YearFirst => (a, b, Some(c)),
        PartOrder::MonthFirst => (c, a, Some(b)),
        PartOrder::DayFirst => (c, b, Some(a)),
    }
}

/// Years from 1990 to 2039 when they have two digits: no list writes others so.
fn is_date((year, month, day): Parts) -> bool {
    let is_year = matches!(year, 0..=39 | 90..=99 | 1500..=2199);
    is_year && (1..=12).contains(&month) && day.is_none_or(|day| (1..=31).contains(&day))
}
