//! Dates whose year, or year and month, stand in a heading.

use super::calendar::Date;
use super::fault::FaultKind;
use super::heading::Given;
use super::numbers::{date, is_numeric};
use super::order::DateOrder;
use super::parts::PartOrder;
use super::range::{End, sides};
use super::tokens::{Token, month_number, tokens};

/// A date, and where it ends if it is a span of time.
type Told = Result<(Date, Option<End>), FaultKind>;

/// The date that a cell, cut into `tokens`, says together with the headings above it: `03-15`, `3月15日`, `15 March`, `March`, `15日`,
/// `22 - 23`. `None` where it says something else, or the headings too little.
pub(super) fn complete(text: &str, tokens: &[Token], given: Given, order: DateOrder) -> Option<Told> {
    if let Some(days) = given.month.and_then(|month| days(text, tokens, given.year, month, order)) {
        return Some(days);
    }
    let year = given.year?;
    if let Some(date) = one(tokens, year, given.month, order) {
        return Some(date.map(|date| (date, None)));
    }
    span(text, year, order).map(|(start, end)| Ok((start, Some(End::Date(end)).filter(|_| end > start))))
}

/// A span of days of one year: `3.28 - 29`, `28 - 29.3`, `4.24 - 5.2`, `27 April – 1 May`. Of `3/28/29` nobody knows.
fn span(text: &str, year: u16, order: DateOrder) -> Option<(Date, Date)> {
    sides(text, |before, behind| {
        let (before, behind) = (tokens(before), tokens(behind));
        let day = |side: &[Token]| one(side, year, None, order)?.ok().filter(|date| date.day().is_some());
        let of_month = |side: &[Token], other: Date| match side {
            [Token::Number(number, 1 | 2)] | [Token::Number(number, 1 | 2), Token::Mark('.')] => {
                date(u32::from(year), other.month().map(u32::from), Some(*number)).ok()
            }
            _ => None,
        };
        let (start, end) = match (day(&before), day(&behind)) {
            (Some(start), Some(end)) => (start, end),
            (Some(start), None) => (start, of_month(&behind, start)?),
            (None, Some(end)) => (of_month(&before, end)?, end),
            (None, None) => return None,
        };
        let marks = |side: &[Token]| side.iter().any(|token| matches!(token, Token::Mark('-' | '/')));
        let is_one = marks(&before) && marks(&behind) || !are_apart(text);
        (start <= end && !is_one).then_some((start, end))
    })
}

/// Whether other marks stand between two days than between month and day.
fn are_apart(text: &str) -> bool {
    let tokens = tokens(text);
    let marks = tokens.iter().filter(|token| matches!(token, Token::Mark(_))).collect::<Vec<_>>();
    !is_numeric(&tokens) || marks.iter().any(|mark| **mark != *marks[0])
}

/// The days of a month of which the headings tell the name: `22 - 23`, `5.–7.`, `21`; `30 - 2` ends in the next one. Numbers of
/// which one is the month may be a day of it, `03-15`, and so may any with a mark between them where others of the list are.
fn days(text: &str, tokens: &[Token], year: Option<u16>, month: u8, order: DateOrder) -> Option<Told> {
    let mut numbers = Vec::new();
    let mut marks = Vec::new();
    for token in tokens {
        match token {
            Token::Number(number, 1 | 2) => numbers.push(*number),
            Token::Mark(
                mark @ ('.' | '-' | '–' | '—' | '~' | '～' | '－' | '&' | '+' | ',' | '、' | '/'),
            ) => marks.push(*mark),
            Token::Word(word) if DAY_WORDS.contains(&word.as_str()) => {}
            _ => return None,
        }
    }
    let (first, last) = (*numbers.first()?, *numbers.last()?);
    let is_apart =
        marks.iter().any(|mark| !matches!(mark, '.' | '-' | '/')) || text.contains(" - ") || marks.is_empty();
    let is_month = |number: u32| number == u32::from(month);
    let is_day_of_month = !is_apart
        && (numbers.len() > 1)
        && (is_month(first)
            || is_month(last)
            || marks.contains(&'/')
            || order.month_and_day.is_some() && first <= 12);
    let is_next = last < first && first > 20 && last <= 12 && numbers.len() == 2;
    if is_day_of_month || !(1..=31).contains(&first) || !(numbers.is_sorted() || is_next) {
        return None;
    }
    // Of a leap year, where none is said: `Feb 29` is a day.
    let of = |month: u32, day: u32| date(year.map_or(2024, u32::from), Some(month), Some(day));
    let (own, next) = (u32::from(month), u32::from(month) % 12 + 1);
    let end = if is_next { of(next, last) } else { of(own, last) };
    Some(match (of(own, first), end, year) {
        (Err(fault), ..) | (_, Err(fault), _) => Err(fault),
        (_, _, None) => Err(FaultKind::NoYear),
        (Ok(start), Ok(end), _) => Ok((start, Some(End::Date(end)).filter(|_| end > start))),
    })
}

/// What stands beside the numbers of days.
const DAY_WORDS: &[&str] = &[
    "日", "号", "st", "nd", "rd", "th", "to", "and", "bis", "und", "au", "et", "al", "y", "a", "e", "и",
    "по", "至", "到",
];

/// One date.
fn one(tokens: &[Token], year: u16, given: Option<u8>, order: DateOrder) -> Option<Result<Date, FaultKind>> {
    let year = u32::from(year);
    let mut numbers = Vec::new();
    let (mut name, mut has_month, mut has_day) = (None, false, false);
    for token in tokens {
        match token {
            Token::Number(number, 1 | 2) => numbers.push(*number),
            Token::Word(word) => match (word.as_str(), month_number(word)) {
                ("月", _) => has_month = true,
                ("日" | "号", _) => has_day = true,
                ("st" | "nd" | "rd" | "th" | "of", _) => {}
                (_, month @ Some(_)) if name.is_none() => name = month,
                _ => return None,
            },
            Token::Mark('.' | '-' | '/' | ',' | '．' | '－' | '／' | '–' | '。') => {}
            _ => return None,
        }
    }
    let is_day = |number: u32| has_day || (1..=31).contains(&number);
    Some(match (name, &numbers[..]) {
        (Some(month), []) => date(year, Some(month), None),
        (Some(month), [day]) => date(year, Some(month), Some(*day)),
        (None, [month]) if has_month => date(year, Some(*month), None),
        (None, [day]) if is_day(*day) => date(year, Some(u32::from(given?)), Some(*day)),
        (None, [month, day]) if has_month => date(year, Some(*month), Some(*day)),
        (None, [a, b]) => month_and_day([*a, *b], tokens, year, given, order),
        _ => return None,
    })
}

fn month_and_day(
    [a, b]: [u32; 2],
    tokens: &[Token],
    year: u32,
    month: Option<u8>,
    order: DateOrder,
) -> Result<Date, FaultKind> {
    let (month_first, day_first) = (date(year, Some(a), Some(b)), date(year, Some(b), Some(a)));
    // `24.05` under `## 2024` says the year again.
    if a > 12 && a == year % 100 && (1..=12).contains(&b) {
        return date(year, Some(b), None);
    }
    match (month_first, day_first) {
        (Ok(one), Ok(other)) if one != other => {
            if order.month_and_day == Some(PartOrder::DayFirst) || (month == other.month() && month.is_some())
            {
                Ok(other)
            } else if order.month_and_day == Some(PartOrder::MonthFirst)
                || month == one.month()
                || !tokens.contains(&Token::Mark('/'))
            {
                Ok(one)
            } else {
                Err(FaultKind::Ambiguous(one.max(other), one.min(other), None))
            }
        }
        (Ok(one), _) => Ok(one),
        (Err(_), Ok(other)) => Ok(other),
        (Err(fault), Err(_)) => Err(fault),
    }
}
