//! Dates of numbers, and of numbers beside the name of a month.

use std::collections::BTreeSet;

use super::calendar::Date;
use super::fault::FaultKind;
use super::tokens::{Token, month_number};

/// Only numbers and what stands between the parts of a date, no number run apart from another.
pub(super) fn is_numeric(tokens: &[Token]) -> bool {
    let mut marks = 0;
    let mut numbers = 0;
    for token in tokens {
        match token {
            Token::Number(..) => {
                numbers += 1;
                marks = 0;
            }
            Token::Word(word) if matches!(word.as_str(), "年" | "月" | "日" | "号") => marks += 1,
            Token::Mark('.' | '-' | '/' | '．' | '－' | '／' | '–' | '。') => marks += 1,
            _ => return false,
        }
        if marks > 1 || numbers > 3 {
            return false;
        }
    }
    matches!(tokens.first(), Some(Token::Number(..)))
}

pub(super) fn from_numbers(numbers: &[(u32, usize)]) -> Result<Date, FaultKind> {
    match *numbers {
        [(y, 4)] => date(y, None, None),
        [(ym, 6)] if (190_001..=219_912).contains(&ym) => date(ym / 100, Some(ym % 100), None),
        [(ymd, 8)] if (19_000_101..=21_991_231).contains(&ymd) => {
            date(ymd / 10_000, Some(ymd / 100 % 100), Some(ymd % 100))
        }
        [(y, 4), (m, 1 | 2)] | [(m, 1 | 2), (y, 4)] => date(y, Some(m), None),

        [(y, 4), (m, 1 | 2), (d, 1 | 2)] => date(y, Some(m), Some(d)),
        [(a, 1 | 2), (b, 1 | 2), (y, 4)] => match (a, b) {
            (13.., 1..=12) => date(y, Some(b), Some(a)),
            _ if a == b => date(y, Some(a), Some(b)),
            _ => match (date(y, Some(a), Some(b)), date(y, Some(b), Some(a))) {
                (Ok(one), Ok(other)) => Err(FaultKind::Ambiguous(one.max(other), one.min(other), None)),
                (one, _) => one,
            },
        },
        [a @ (_, 1 | 2), b @ (_, 1 | 2), c @ (_, 1 | 2)] => any_order(a, b, c),
        [(a, 1 | 2), (b, 1 | 2)] => match u8::try_from(a) {
            Ok(1..=12) => Err(FaultKind::NoYear),
            Ok(day @ ..=31) => {
                let month = date(2000 + a, Some(b), None).map_err(|_| FaultKind::TwoDigitYear)?;
                Err(FaultKind::YearOrDay(month, day))
            }
            _ => Err(FaultKind::TwoDigitYear),
        },
        _ => Err(FaultKind::NotADate),
    }
}

/// Three numbers of which any may be the year, if it is one of this time.
fn any_order(a: (u32, usize), b: (u32, usize), c: (u32, usize)) -> Result<Date, FaultKind> {
    let read = |(year, digits): (u32, usize), (month, _), (day, _)| {
        let century = match year {
            0..=39 if digits == 2 => 2000,
            90..=99 => 1900,
            _ => return None,
        };
        date(century + year, Some(month), Some(day)).ok()
    };
    let mut readings = BTreeSet::new();
    readings.extend([read(a, b, c), read(c, a, b), read(c, b, a)].into_iter().flatten());
    let dates: Vec<Date> = readings.into_iter().rev().collect();
    match dates[..] {
        [] => Err(FaultKind::TwoDigitYear),
        [date] => Ok(date),
        [one, other, ..] => Err(FaultKind::Ambiguous(one, other, dates.get(2).copied())),
    }
}

pub(super) fn date(year: u32, month: Option<u32>, day: Option<u32>) -> Result<Date, FaultKind> {
    if let Some(month) = month.filter(|m| !(1..=12).contains(m)) {
        return Err(FaultKind::NoSuchMonth(month));
    }
    let small = |n: Option<u32>| n.map(|n| u8::try_from(n).unwrap_or(u8::MAX));
    let year = u16::try_from(year).unwrap_or_default();
    if Date::new(year, month.and(Some(1)), None).is_none() {
        return Err(FaultKind::NotADate);
    }
    Date::new(year, small(month), small(day)).ok_or(FaultKind::NoSuchDay(day.unwrap_or_default()))
}

/// `May 2024`, `3 May 2024`, `May 3rd, 2024`; `None` where no month is named or more is said.
pub(super) fn with_month_name(tokens: &[Token], numbers: &[(u32, usize)]) -> Option<Result<Date, FaultKind>> {
    let (mut month, mut has_ordinal) = (None, false);
    for token in tokens {
        match token {
            Token::Word(word) => match month_number(word) {
                Some(number) if month.is_none() => month = Some(number),
                _ if is_ordinal(word) => has_ordinal = true,
                _ if word == "of" => {}
                _ => return None,
            },
            Token::Number(..) | Token::Mark('.' | ',' | '-' | '/' | '’' | '\'') => {}
            Token::Mark(_) => return None,
        }
    }
    let month = month?;
    // `May '24` is no day.
    let is_short_year = tokens.contains(&Token::Mark('\'')) || tokens.contains(&Token::Mark('’'));
    Some(match *numbers {
        [(y, 4)] => date(y, Some(month), None),
        [(d, 1 | 2), (y, 4)] | [(y, 4), (d, 1 | 2)] => date(y, Some(month), Some(d)),
        [] | [(_, 1) | (..10, 2)] => Err(FaultKind::NoYear),
        [(_, 2)] if has_ordinal => Err(FaultKind::NoYear),
        // `21-25 September`, `May 5-24`, `July 4th-8th`; of `5 May 24` the second is a year.
        [(a, 1 | 2), (b @ ..=31, 1 | 2)] if a < b && are_beside(tokens) => Err(FaultKind::NoYear),
        [(number, 2)] if !is_short_year => year_or_day(number, month),
        [(year, 2)] if tokens.windows(2).any(is_marked_year) => date(with_century(year), Some(month), None),
        _ => Err(FaultKind::TwoDigitYear),
    })
}

/// Whether a mark says that the number behind it is a year without its century.
fn is_marked_year(beside: &[Token]) -> bool {
    matches!(beside, [Token::Mark('\'' | '’' | '‘'), Token::Number(_, 2)])
}

/// A year of two digits with its century.
pub(super) fn with_century(year: u32) -> u32 {
    year + if year < 70 { 2000 } else { 1900 }
}

/// Whether a text names a day of a month and, behind or before it, another day, with other marks between these than between month
/// and day: `3.28 - 29`, `28-29.3`. There no number is a year.
pub(super) fn are_days(tokens: &[Token]) -> bool {
    let is_dash = |mark: char| matches!(mark, '-' | '–');
    let [
        Token::Number(a, 1 | 2),
        Token::Mark(first),
        Token::Number(b, 1 | 2),
        Token::Mark(second),
        Token::Number(c, 1 | 2),
    ] = tokens
    else {
        return false;
    };
    let may_be = |month: u32, day: u32, last: u32| (1..=12).contains(&month) && day < last && last <= 31;
    match (*first, *second) {
        ('.' | '/', dash) if is_dash(dash) => may_be(*a, *b, *c) || may_be(*b, *a, *c),
        (dash, '.' | '/') if is_dash(dash) => may_be(*c, *a, *b),
        _ => false,
    }
}

/// Whether a word makes a number an ordinal.
pub(super) fn is_ordinal(word: &str) -> bool {
    matches!(word, "st" | "nd" | "rd" | "th")
}

/// Whether the two numbers of a date stand beside each other, with a dash between them.
fn are_beside(tokens: &[Token]) -> bool {
    let is_dash = |mark: &Token| matches!(mark, Token::Mark('-' | '–'));
    let pieces: Vec<&Token> =
        tokens.iter().filter(|token| !matches!(token, Token::Word(word) if is_ordinal(word))).collect();
    pieces
        .windows(3)
        .any(|beside| matches!(beside, [Token::Number(..), mark, Token::Number(..)] if is_dash(mark)))
}

/// `May 24` is a month of 2024 or a day of May.
fn year_or_day(number: u32, month: u32) -> Result<Date, FaultKind> {
    // Of a leap year, so that `Feb 29` is a day.
    let day = date(2024, Some(month), Some(number)).ok().and_then(Date::day);
    let month = date(2000 + number, Some(month), None)?;
    Err(day.map_or(FaultKind::TwoDigitYear, |day| FaultKind::YearOrDay(month, day)))
}

/// The date at the start of a text that goes on: `2024-09-16 04:24`, `2024.12 (v2)`.
pub(super) fn leading_date(tokens: &[Token]) -> Option<Date> {
    let mut numbers = Vec::new();
    let mut between: Option<&Token> = None;
    let mut expect_number = true;
    for token in tokens {
        match token {
            Token::Number(n, len) if expect_number => {
                numbers.push((*n, *len));
                expect_number = false;
            }
            // `2024.5-6` says two months, and no day.
            Token::Mark('.' | '-' | '/') if !expect_number && between.is_none_or(|other| other == token) => {
                (between, expect_number) = (Some(token), true);
            }
            Token::Word(word) if !expect_number && matches!(word.as_str(), "年" | "月") => {
                (between, expect_number) = (Some(token), true);
            }
            _ => break,
        }
        if numbers.len() == 3 {
            break;
        }
    }
    if numbers.first().is_none_or(|(_, len)| *len != 4) {
        return None;
    }
    from_numbers(&numbers).ok()
}
