//! What a text says of time: the kinds of dates, one tried after the other.

use super::calendar::Date;
use super::calendars;
use super::early;
use super::elsewhen::{elsewhen, is_about_early_year};
use super::eras::in_roc;
use super::fault::FaultKind;
use super::given::complete;
use super::heading::Given;
use super::listed::as_span;
use super::numbers::{are_days, date, from_numbers, is_numeric, leading_date, with_century, with_month_name};
use super::order::{DateOrder, OtherYears};
use super::plain::plain;
use super::range::{End, decade, months, of_days, open, range, shared_numbers, shared_year, without_remark};
use super::tokens::{Token, has_typo, month_number, numbers, tokens};
use super::venue::venue;
use super::words::{
    arxiv_month, behind_word, is_week, leading_day, named_day, named_month, names_day, part_of_year,
    trailing_month,
};
use super::yearless;

/// The date that a text says and nothing else.
pub(crate) fn plain_date(text: &str, order: DateOrder) -> Option<Date> {
    parse(text, &tokens(text), order).ok().filter(|reading| reading.is_plain).map(|reading| reading.date)
}

/// What a text says of time.
pub(crate) struct Said {
    /// The date, or the first.
    pub(crate) date: Date,
    /// Where it ends, if it is a span of time.
    pub(crate) end: Option<End>,
    /// Whether the text is a date and nothing else.
    pub(crate) is_plain: bool,
    /// Whether its parts stand in the order year, month, day, or its month has a name.
    pub(crate) is_year_first: bool,
    /// Whether a part of it is `given`.
    pub(crate) is_completed: bool,
}

/// Reads a text, with what the headings above it give.
pub(crate) fn read(text: &str, order: DateOrder, given: Option<Given>) -> Result<Said, FaultKind> {
    let of_roc = if order.years == Some(OtherYears::OfRoc) { in_roc(text) } else { None };
    let mut plain = plain(of_roc.as_deref().unwrap_or(text));
    if let Some(span) = as_span(&plain.text) {
        plain.text = span.into();
    }
    let is_said_otherwise = plain.text != text;
    let tokens = tokens(&plain.text);
    if order.years == Some(OtherYears::Early) && early::may_be(text) {
        return Err(FaultKind::LongAgo);
    }
    // `2024-05-01 (draft)` says when, and `2025 (to be announced)` does not.
    let has_month = |before: &str| plain_date(before, order).is_some_and(|date| date.month().is_some());
    let is_told = without_remark(&plain.text).is_some_and(has_month);
    let read = match (elsewhen(text).filter(|_| !is_told), parse(&plain.text, &tokens, order)) {
        (Some(kind), _) => Err(kind),
        (None, Err(FaultKind::YearOrDay(..))) if plain.has_weekday => Err(FaultKind::NoYear),
        (None, Err(FaultKind::NotADate)) if is_about_early_year(text) || calendars::are_in(text) => {
            Err(FaultKind::LongAgo)
        }
        (None, read) => read,
    };
    let is_partial = matches!(read, Err(kind) if !kind.is_settled());
    let completed =
        given.filter(|_| is_partial).and_then(|given| complete(&plain.text, &tokens, given, order));
    let is_completed = completed.is_some();
    let told = |(date, end)| Reading { end, ..Reading::beside_more(date) };
    let Reading { date, end, is_plain } = completed.map_or(read, |date| date.map(told))?;
    Ok(Said {
        date,
        end,
        is_plain: is_plain && !is_said_otherwise,
        is_year_first: is_year_first(&tokens),
        is_completed,
    })
}

fn is_year_first(tokens: &[Token]) -> bool {
    let starts_with_year = matches!(tokens.first(), Some(Token::Number(_, 4 | 6 | 8)));
    let names_month = |token: &Token| matches!(token, Token::Word(word) if month_number(word).is_some());
    starts_with_year || tokens.iter().any(names_month)
}

/// A date that was read.
struct Reading {
    date: Date,
    end: Option<End>,
    is_plain: bool,
}

impl Reading {
    fn plain(date: Date) -> Self {
        Self { date, end: None, is_plain: true }
    }

    fn beside_more(date: Date) -> Self {
        Self { date, end: None, is_plain: false }
    }

    /// From a date to an end; what ends as it begins, `2016年11月 / Nov 2016`, is said twice.
    fn span(date: Date, end: End) -> Self {
        Self { end: Some(end).filter(|end| *end != End::Date(date)), ..Self::beside_more(date) }
    }
}

fn parse(text: &str, tokens: &[Token], order: DateOrder) -> Result<Reading, FaultKind> {
    if let Some(date) = order.wished.and_then(|form| form.read(text)) {
        return Ok(Reading::plain(date));
    }
    if let Some((start, end)) = order.pairs.years(text) {
        return Ok(Reading::span(start, End::Date(end)));
    }
    if let Some(date) = order.sixes.read(text) {
        return Ok(Reading::beside_more(date));
    }
    if order.pairs.leave_open(text) || order.sixes.leave_open(text) {
        return parse_known(text, tokens, order).map(|known| Reading { is_plain: false, ..known });
    }
    if let Some(known) = known(text) {
        return parse_known(known, &super::tokens::tokens(known), order)
            .map(|known| Reading { is_plain: false, ..known });
    }
    if let Some((rest, end)) = open(text) {
        let known = parse_known(rest, &super::tokens::tokens(rest), order)?;
        return Ok(Reading { end: end.or(known.end), is_plain: false, ..known });
    }
    if let Some(reading) = before_remark(text, order) {
        return Ok(reading);
    }
    if let Some((date, end)) = months(tokens) {
        return Ok(Reading { end, ..Reading::beside_more(date) });
    }
    let alone = |text: &str| {
        let tokens = super::tokens::tokens(text);
        // Of `2023-24` the second number is no date, and neither is `04` of `2023/04`.
        parse_alone(text, &tokens, order)
            .filter(|_| is_year_first(&tokens) || part_of_year(text).is_some())?
            .ok()
    };
    let in_any_order = |text: &str| parse_alone(text, &super::tokens::tokens(text), order)?.ok();
    let span = decade(text)
        .or_else(|| range(text, alone))
        .or_else(|| shared_year(text, alone))
        .or_else(|| shared_numbers(text, in_any_order))
        .or_else(|| of_days(text, in_any_order));
    if let Some((date, end)) = span {
        return Ok(Reading::span(date, end));
    }
    let remarked = || parse_whole(without_remark(text)?, order);
    remarked().map_or_else(|| parse_known(text, tokens, order), Ok)
}

/// The day, or the span of days, that a text says and nothing else, beside more.
fn parse_whole(text: &str, order: DateOrder) -> Option<Reading> {
    let reading = parse(text, &super::tokens::tokens(text), order).ok()?;
    let is_day = reading.date.day().is_some() && (reading.is_plain || reading.end.is_some());
    is_day.then_some(Reading { is_plain: false, ..reading })
}

/// The date that a text says before a remark in words: `2024-02 (was 2023-01)`, `2015 (1st ed. 1950)`. A month behind a year alone
/// may be a part of the date: `2024 (in May)`.
fn before_remark(text: &str, order: DateOrder) -> Option<Reading> {
    let before = without_remark(text)?;
    let remark = tokens(&text[before.len()..]);
    let is_month = |word: &str| month_number(word).is_some();
    let has = |wanted: fn(bool) -> bool| {
        remark.iter().any(|token| matches!(token, Token::Word(word) if wanted(is_month(word))))
    };
    let reading = parse(before, &tokens(before), order).ok()?;
    let is_date = reading.is_plain || reading.end.is_some();
    let is_said = has(|is_month| !is_month) && (reading.date.month().is_some() || !has(|is_month| is_month));
    (is_date && is_said).then_some(Reading { is_plain: false, ..reading })
}

/// Without the parts at the end that are not known, which are no typos: `1997.??`, `2015-06-xx`.
fn known(text: &str) -> Option<&str> {
    let rest = text.trim_end_matches(['?', '？', 'x', 'X', '-', '.', '/']);
    let gaps = text[rest.len()..].split(['-', '.', '/']);
    let is_gap = |gap: &str| {
        gap.chars().count() == 2 && !gap.contains(|c| c != 'x' && c != 'X' && c != '?' && c != '？')
    };
    let mut gaps = gaps.skip(1).peekable();
    let is_known =
        rest.ends_with(|c: char| c.is_ascii_digit()) && text[rest.len()..].starts_with(['-', '.', '/']);
    (is_known && gaps.peek().is_some() && gaps.all(is_gap)).then_some(rest)
}

/// What a text says that is a date and nothing else, or nearly one; `None` where more is said, or something else.
pub(super) fn parse_alone(text: &str, tokens: &[Token], order: DateOrder) -> Option<Result<Date, FaultKind>> {
    if let Some((date, false)) = part_of_year(text) {
        return Some(Ok(date));
    }
    let (tokens, has_short_year) = match tokens {
        // `'24.5` says which number is the year, and so does `24年5月`.
        [Token::Mark('\'' | '’' | '‘'), rest @ ..] => (rest, true),
        [_, Token::Word(word), ..] => (tokens, word == "年"),
        _ => (tokens, false),
    };
    if are_days(tokens) {
        return Some(Err(FaultKind::NoYear));
    }
    let mut numbers = numbers(tokens);
    if let ([(year, digits @ 2), ..], true) = (&mut numbers[..], has_short_year) {
        *year = with_century(*year);
        *digits = 4;
    }
    // Two years are a span of time.
    let years = numbers.iter().filter(|(_, len)| *len == 4).count();
    if is_numeric(tokens) && years < 2 && arxiv_month(tokens).is_none() {
        let parts = order.parts(&numbers, tokens).and_then(|(y, m, d)| date(y, Some(m), d).ok());
        let settled = parts.or_else(|| order.short_year(&numbers));
        return Some(settled.map_or_else(|| from_numbers(&numbers), Ok));
    }
    with_month_name(tokens, &numbers)
        .map(|date| order.named(date, tokens).or_else(|fault| order.around(text).ok_or(fault)))
}

fn parse_known(text: &str, tokens: &[Token], order: DateOrder) -> Result<Reading, FaultKind> {
    if let Some(date) = parse_alone(text, tokens, order) {
        // A year of two digits that nothing but the date itself settles is understood and left as it is.
        let numbers = numbers(tokens);
        let is_short = numbers.iter().all(|(_, len)| *len < 4) && order.parts(&numbers, tokens).is_none();
        return date.map(if is_short { Reading::beside_more } else { Reading::plain });
    }
    if let Some(date) =
        behind_word(text).and_then(|rest| parse_alone(rest, &super::tokens::tokens(rest), order))
    {
        return date.map(Reading::beside_more);
    }
    if let Some(date) = arxiv_month(tokens).or_else(|| part_of_year(text).map(|(date, _)| date)) {
        return Ok(Reading::beside_more(date));
    }
    if has_typo(text) {
        return Err(FaultKind::NotADate);
    }
    let numbers = numbers(tokens);
    let years = numbers.iter().filter(|(n, len)| *len == 4 && (1900..=2199).contains(n));
    let mut years: Vec<Date> = years.filter_map(|(year, _)| date(*year, None, None).ok()).collect();
    // A number behind a day and its month is a year of whatever century: `bap. 3 Mar 1762`.
    years.extend(named_day(tokens).and_then(|day| Date::new(day.year(), None, None)));
    if let Some(date) = leading_day(tokens).filter(|date| years.iter().any(|year| year.year() == date.year()))
    {
        return Ok(Reading::beside_more(date));
    }
    match (years.iter().min(), years.iter().max()) {
        (Some(year), Some(last)) if year == last => {
            let date = leading_date(tokens)
                .or_else(|| named_day(tokens))
                .or_else(|| named_month(tokens))
                .or_else(|| trailing_month(tokens))
                .filter(|date| date.year() == year.year());
            Ok(Reading::beside_more(date.unwrap_or(*year)))
        }
        (Some(first), Some(last)) => {
            Ok(Reading { end: Some(End::Date(*last)), ..Reading::beside_more(*first) })
        }
        _ if is_week(text) || names_day(tokens) => {
            Err(yearless::span(text, order).unwrap_or(FaultKind::NoYear))
        }
        _ => match venue(tokens, order.venues) {
            Some(date) => Ok(Reading::beside_more(date)),
            None => Err(yearless::span(text, order).unwrap_or(FaultKind::NotADate)),
        },
    }
}
