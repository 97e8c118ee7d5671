//! Dates as lists write them.

use super::date::Day;
use super::date_elsewhen::{elsewhen, is_about_early_year};
use super::date_given::complete;
use super::date_heading::Given;
use super::date_numbers::{date, from_numbers, is_numeric, leading_date, with_month_name};
use super::date_order::DateOrder;
use super::date_place::{Place, place};
use super::date_plain::plain;
use super::date_range::{End, months, open, range, shared_year, sides};
use super::date_tokens::{Token, has_typo, month_number, numbers, tokens};
use super::date_words::{arxiv_month, is_week, named_month, part_of_year, trailing_month, venue};
use super::{Date, Field, is_placeholder};
use crate::document::{Cell, Document};

/// A date that was understood.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct WrittenDate {
    /// What was written, markup taken off.
    pub text: String,
    /// The date.
    pub date: Date,
    /// Whether `text` is a date and nothing else; otherwise it is one with something beside it, such as a
    /// venue or a time of day, and is left as it is.
    pub is_plain: bool,
    /// Whether its parts stand in the order year, month, day, or its month has a name: then writing it another
    /// way is only a matter of form.
    pub is_year_first: bool,
    /// Whether a part of the date stands in a heading above the table.
    pub is_completed: bool,
    /// Where it ends, if it is a span of time that begins with `date`.
    pub end: Option<End>,
    /// Where it stands.
    pub place: Place,
}

/// Why something is no date.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct DateFault {
    /// What was written, markup taken off.
    pub text: String,
    /// What is wrong with it.
    pub kind: FaultKind,
}

/// What keeps a text from being a date.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FaultKind {
    /// It says no date at all.
    NotADate,
    /// There is no such month.
    NoSuchMonth(u32),
    /// There is no such day in that month.
    NoSuchDay(u32),
    /// The year has two digits: which century?
    TwoDigitYear,
    /// It may be any of these dates, the latest first: day and month, or day and year, cannot be told apart.
    Ambiguous(Date, Date, Option<Date>),
    /// It may be a month of a year of two digits, or this day of that month without a year.
    YearOrDay(Date, u8),
    /// There is no year.
    NoYear,
    /// It counts from a day that is not said: `2 days ago`.
    Relative,
    /// It is a time from before those that order rows, or not exactly told: `44 BC`, `um 1850`.
    LongAgo,
    /// It says that the date is not known: `n.d.`.
    Unknown,
}

impl FaultKind {
    /// Whether no heading can tell more.
    fn is_settled(self) -> bool {
        use FaultKind::{LongAgo, NoSuchDay, NoSuchMonth, Relative, Unknown};
        matches!(self, NoSuchDay(_) | NoSuchMonth(_) | Relative | LongAgo | Unknown)
    }
}

impl WrittenDate {
    /// The date that a heading gives all rows below it.
    pub(super) fn of_heading(text: &str, date: Date) -> Self {
        let text = text.to_owned();
        Self {
            text,
            date,
            is_plain: false,
            is_year_first: false,
            is_completed: true,
            end: None,
            place: Place::Pieces,
        }
    }

    /// Whether it is written in some form that could be another: it is a date and nothing else, and more than the
    /// digits of a year.
    pub fn has_form(&self) -> bool {
        let is_year = self.date.month().is_none() && self.text.bytes().all(|b| b.is_ascii_digit());
        self.is_plain && self.date.has_forms() && self.place != Place::Pieces && !is_year && !self.is_korean()
    }

    /// Whether it is the year of a venue that is named beside it: `CVPR 2024`.
    pub fn names_venue(&self) -> bool {
        let has_name = || self.text.contains(|c: char| c.is_ascii_alphabetic());
        !self.is_plain && self.date.month().is_none() && has_name()
    }

    /// Whether it is written as it is in Korean, `2011. 5.`: a form that we do not write, and leave alone.
    pub fn is_korean(&self) -> bool {
        self.text.ends_with('.') && self.text.contains(". ")
    }

    /// Its first day and its last. They order the row: rows whose days overlap are in order either way.
    pub fn days(&self) -> (Day, Day) {
        let last = match self.end {
            None => self.date.last(),
            Some(End::Date(end)) => end.last(),
            Some(End::Open) => (u16::MAX, 12, 31),
        };
        (self.date.first(), last)
    }
}

/// The date that a text says and nothing else.
pub(crate) fn plain_date(text: &str, order: DateOrder) -> Option<Date> {
    parse(text, &tokens(text), order).ok().filter(|reading| reading.is_plain).map(|reading| reading.date)
}

/// Reads a date cell.
pub(super) fn read(
    document: &Document<'_>,
    cell: Cell,
    order: DateOrder,
    given: Option<Given>,
) -> Field<WrittenDate, DateFault> {
    let shown = document.visible_text(cell);
    let text = shown.trim();
    if is_placeholder(text) {
        return Field::Absent;
    }
    let plain = plain(text);
    let is_said_otherwise = plain.text != text;
    let tokens = tokens(&plain.text);
    let read = match (elsewhen(text), parse(&plain.text, &tokens, order)) {
        (Some(kind), _) => Err(kind),
        (None, Err(FaultKind::YearOrDay(..))) if plain.has_weekday => Err(FaultKind::NoYear),
        (None, Err(FaultKind::NotADate)) if is_about_early_year(text) => Err(FaultKind::LongAgo),
        (None, read) => read,
    };
    let is_partial = matches!(read, Err(kind) if !kind.is_settled());
    let completed = given.filter(|_| is_partial).and_then(|given| complete(&tokens, given, order));
    let is_completed = completed.is_some();
    match completed.map_or(read, |date| date.map(Reading::beside_more)) {
        Ok(Reading { date, end, is_plain }) => Field::Parsed(WrittenDate {
            text: text.to_owned(),
            date,
            is_plain: is_plain && !is_said_otherwise,
            is_year_first: is_year_first(&tokens),
            is_completed,
            end,
            place: place(document, cell, text),
        }),
        Err(kind) => Field::Malformed(DateFault { text: text.to_owned(), kind }),
    }
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
}

fn parse(text: &str, tokens: &[Token], order: DateOrder) -> Result<Reading, FaultKind> {
    if let Some(date) = order.wished.and_then(|form| form.read(text)) {
        return Ok(Reading::plain(date));
    }
    if let Some((start, end)) = order.years(text) {
        return Ok(Reading { end: Some(End::Date(end)), ..Reading::beside_more(start) });
    }
    // `1997.??`: what is not known is not a typo.
    if let Some(known) = text.strip_suffix(".??.??").or_else(|| text.strip_suffix(".??")) {
        return parse_known(known, &super::date_tokens::tokens(known), order)
            .map(|known| Reading { is_plain: false, ..known });
    }
    if let Some((rest, end)) = open(text) {
        let known = parse_known(rest, &super::date_tokens::tokens(rest), order)?;
        return Ok(Reading { end: end.or(known.end), is_plain: false, ..known });
    }
    if let Some((date, end)) = months(tokens) {
        return Ok(Reading { end, ..Reading::beside_more(date) });
    }
    let alone = |text: &str| {
        let tokens = super::date_tokens::tokens(text);
        // Of `2023-24` the second number is no date, and neither is `04` of `2023/04`.
        parse_alone(text, &tokens, order)
            .filter(|_| is_year_first(&tokens) || part_of_year(text).is_some())?
            .ok()
    };
    if let Some((date, end)) = range(text, alone).or_else(|| shared_year(text, alone)) {
        return Ok(Reading { end: Some(end), ..Reading::beside_more(date) });
    }
    parse_known(text, tokens, order)
}

/// What a text says that is a date and nothing else, or nearly one; `None` where more is said, or something else.
fn parse_alone(text: &str, tokens: &[Token], order: DateOrder) -> Option<Result<Date, FaultKind>> {
    if let Some((date, false)) = part_of_year(text) {
        return Some(Ok(date));
    }
    let (tokens, has_short_year) = match tokens {
        // `'24.5` says which number is the year, and so does `24年5月`.
        [Token::Mark('\'' | '’' | '‘'), rest @ ..] => (rest, true),
        [_, Token::Word(word), ..] => (tokens, word == "年"),
        _ => (tokens, false),
    };
    let mut numbers = numbers(tokens);
    if let ([(year, digits @ 2), ..], true) = (&mut numbers[..], has_short_year) {
        *year += if *year < 70 { 2000 } else { 1900 };
        *digits = 4;
    }
    // Two years are a span of time.
    let years = numbers.iter().filter(|(_, len)| *len == 4).count();
    if is_numeric(tokens) && years < 2 && arxiv_month(tokens).is_none() {
        let parts = order.parts(&numbers, tokens).and_then(|(y, m, d)| date(y, Some(m), d).ok());
        let settled = parts.or_else(|| order.short_year(&numbers));
        return Some(settled.map_or_else(|| from_numbers(&numbers), Ok));
    }
    with_month_name(tokens, &numbers).map(|date| order.named(date))
}

fn parse_known(text: &str, tokens: &[Token], order: DateOrder) -> Result<Reading, FaultKind> {
    if let Some(date) = parse_alone(text, tokens, order) {
        // A year of two digits that nothing but the date itself settles is understood and left as it is.
        let numbers = numbers(tokens);
        let is_short = numbers.iter().all(|(_, len)| *len < 4) && order.parts(&numbers, tokens).is_none();
        return date.map(if is_short { Reading::beside_more } else { Reading::plain });
    }
    if let Some(date) = arxiv_month(tokens).or_else(|| part_of_year(text).map(|(date, _)| date)) {
        return Ok(Reading::beside_more(date));
    }
    if has_typo(text) {
        return Err(FaultKind::NotADate);
    }
    let numbers = numbers(tokens);
    let years = numbers.iter().filter(|(n, len)| *len == 4 && (1900..=2199).contains(n));
    let years: Vec<Date> = years.filter_map(|(year, _)| date(*year, None, None).ok()).collect();
    match (years.iter().min(), years.iter().max()) {
        (Some(year), Some(last)) if year == last => {
            let date = leading_date(tokens)
                .or_else(|| named_month(tokens))
                .or_else(|| trailing_month(tokens))
                .filter(|date| date.year() == year.year());
            Ok(Reading::beside_more(date.unwrap_or(*year)))
        }
        (Some(first), Some(last)) => {
            Ok(Reading { end: Some(End::Date(*last)), ..Reading::beside_more(*first) })
        }
        _ if is_week(text) => Err(FaultKind::NoYear),
        _ => match venue(tokens) {
            Some(date) => Ok(Reading::beside_more(date)),
            None if is_yearless_span(text, order) => Err(FaultKind::NoYear),
            None => Err(FaultKind::NotADate),
        },
    }
}

/// Whether `text` is a span of days that are named without a year: `7月15日-8月10日`, `Aug 8 - Sep 30`.
fn is_yearless_span(text: &str, order: DateOrder) -> bool {
    let is_day = |text: &str| {
        let tokens = super::date_tokens::tokens(text);
        let names_month = |token: &Token| matches!(token, Token::Word(word) if word == "月" || month_number(word).is_some());
        // `March April` is no span.
        tokens.iter().any(names_month)
            && tokens.iter().any(|token| matches!(token, Token::Number(..)))
            && matches!(
                parse_alone(text, &tokens, order),
                Some(Err(FaultKind::NoYear | FaultKind::YearOrDay(..)))
            )
    };
    sides(text, |one, other| (is_day(one) && is_day(other)).then_some(())).is_some()
}
