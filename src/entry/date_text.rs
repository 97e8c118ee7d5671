//! Dates as lists write them.

use super::date_order::DateOrder;
use super::date_tokens::{Token, has_typo, month_number, tokens};
use super::{Date, Field, is_placeholder};
use crate::document::{Cell, Document, InlineKind};
use crate::text::Span;

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
    /// Whether the date orders the row; a span of time does not.
    pub orders: bool,
    /// The bytes of the value, where it can be replaced.
    pub span: Option<Span>,
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
    /// Day and month cannot be told apart.
    DayOrMonth(u32, u32),
    /// There is no year.
    NoYear,
}

impl WrittenDate {
    /// Whether it is written in some form that could be another: it is a date and nothing else, and more than the
    /// digits of a year.
    pub fn has_form(&self) -> bool {
        let is_year = self.date.month().is_none() && self.text.bytes().all(|b| b.is_ascii_digit());
        self.is_plain && self.span.is_some() && !is_year
    }

    /// The date by which the row is ordered.
    pub fn sort_date(&self) -> Option<Date> {
        self.orders.then_some(self.date)
    }
}

/// The date that a text says and nothing else.
pub(crate) fn plain_date(text: &str, order: DateOrder) -> Option<Date> {
    parse(text, &tokens(text), order).ok().filter(|reading| reading.is_plain).map(|reading| reading.date)
}

/// Reads a date cell.
pub(super) fn read(document: &Document<'_>, cell: Cell, order: DateOrder) -> Field<WrittenDate, DateFault> {
    let shown = document.visible_text(cell);
    let text = shown.trim();
    if is_placeholder(text) {
        return Field::Absent;
    }
    let tokens = tokens(text);
    match parse(text, &tokens, order) {
        Ok(Reading { date, is_plain, orders }) => Field::Parsed(WrittenDate {
            text: text.to_owned(),
            date,
            is_plain,
            is_year_first: is_year_first(&tokens),
            orders,
            span: value_span(document, cell, text),
        }),
        Err(kind) => Field::Malformed(DateFault { text: text.to_owned(), kind }),
    }
}

fn is_year_first(tokens: &[Token]) -> bool {
    let starts_with_year = matches!(tokens.first(), Some(Token::Number(_, 4 | 6 | 8)));
    let names_month = |token: &Token| matches!(token, Token::Word(word) if month_number(word).is_some());
    starts_with_year || tokens.iter().any(names_month)
}

/// The bytes of `value`, where one piece of text holds all of it.
fn value_span(document: &Document<'_>, cell: Cell, value: &str) -> Option<Span> {
    let text = document.source.text();
    let pieces = document.inlines_in(cell.slot);
    let holders = pieces
        .iter()
        .filter(|piece| matches!(piece.kind, InlineKind::Text) && piece.span.of(text).trim() == value);
    let mut spans = holders.filter_map(|piece| {
        let start = piece.span.of(text).find(value)?;
        Some(piece.span.narrow(start..start + value.len()))
    });
    spans.next().filter(|_| spans.next().is_none())
}

struct Reading {
    date: Date,
    is_plain: bool,
    orders: bool,
}

fn parse(text: &str, tokens: &[Token], order: DateOrder) -> Result<Reading, FaultKind> {
    if let Some(date) = order.wished.and_then(|form| form.read(text)) {
        return Ok(Reading { date, is_plain: true, orders: true });
    }
    // `1997.??`: what is not known is not a typo.
    match text.strip_suffix(".??.??").or_else(|| text.strip_suffix(".??")) {
        Some(known) => parse_known(known, &super::date_tokens::tokens(known), order)
            .map(|known| Reading { is_plain: false, ..known }),
        None => parse_known(text, tokens, order),
    }
}

fn parse_known(text: &str, tokens: &[Token], order: DateOrder) -> Result<Reading, FaultKind> {
    if let Some(date) = arxiv_month(tokens) {
        return Ok(Reading { date, is_plain: false, orders: true });
    }
    let numbers: Vec<(u32, usize)> = tokens
        .iter()
        .filter_map(|t| if let Token::Number(n, len) = t { Some((*n, *len)) } else { None })
        .collect();
    let plain = |date: Date| Reading { date, is_plain: true, orders: true };
    // Two years are a span of time.
    let years = numbers.iter().filter(|(_, len)| *len == 4).count();
    if is_numeric(tokens) && years < 2 {
        let settled = order.parts(&numbers).and_then(|(y, m, d)| date(y, Some(m), d).ok());
        return settled.map_or_else(|| from_numbers(&numbers), Ok).map(plain);
    }
    if let Some(date) = with_month_name(tokens, &numbers) {
        return date.map(plain);
    }
    if has_typo(text) {
        return Err(FaultKind::NotADate);
    }
    let mut years = numbers.iter().filter(|(n, len)| *len == 4 && (1900..=2199).contains(n));
    let (first, second) = (years.next(), years.next());
    if let Some((year, _)) = first {
        let year = u16::try_from(*year).unwrap_or_default();
        let date = Date::new(year, None, None).ok_or(FaultKind::NotADate)?;
        let is_moment = second.is_none();
        let date = leading_date(tokens).filter(|_| is_moment).unwrap_or(date);
        return Ok(Reading { date, is_plain: false, orders: is_moment });
    }
    if let Some(year) = venue_year(tokens) {
        let date = Date::new(year, None, None).ok_or(FaultKind::NotADate)?;
        return Ok(Reading { date, is_plain: false, orders: false });
    }
    Err(FaultKind::NotADate)
}

/// Only numbers and what stands between the parts of a date, no number run apart from another.
fn is_numeric(tokens: &[Token]) -> bool {
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
    numbers > 0 && matches!(tokens.first(), Some(Token::Number(..)))
}

fn from_numbers(numbers: &[(u32, usize)]) -> Result<Date, FaultKind> {
    match *numbers {
        [(y, 4)] => date(y, None, None),
        [(ym, 6)] if (190_001..=219_912).contains(&ym) => date(ym / 100, Some(ym % 100), None),
        [(ymd, 8)] if (19_000_101..=21_991_231).contains(&ymd) => {
            date(ymd / 10_000, Some(ymd / 100 % 100), Some(ymd % 100))
        }
        [(y, 4), (m, 1 | 2)] | [(m, 1 | 2), (y, 4)] => date(y, Some(m), None),

        [(y, 4), (m, 1 | 2), (d, 1 | 2)] => date(y, Some(m), Some(d)),
        [(a, 1 | 2), (b, 1 | 2), (y, 4)] => match (a, b) {
            (1..=12, 1..=12) if a != b => Err(FaultKind::DayOrMonth(a, b)),
            (13.., 1..=12) => date(y, Some(b), Some(a)),
            _ => date(y, Some(a), Some(b)),
        },
        [(_, 2), (_, 1 | 2), (_, 1 | 2)] => Err(FaultKind::TwoDigitYear),
        [(a, 1 | 2), (_, 1 | 2)] => Err(if a <= 12 { FaultKind::NoYear } else { FaultKind::TwoDigitYear }),
        _ => Err(FaultKind::NotADate),
    }
}

fn date(year: u32, month: Option<u32>, day: Option<u32>) -> Result<Date, FaultKind> {
    if let Some(month) = month.filter(|m| !(1..=12).contains(m)) {
        return Err(FaultKind::NoSuchMonth(month));
    }
    let small = |n: Option<u32>| n.map(|n| u8::try_from(n).unwrap_or(u8::MAX));
    let year = u16::try_from(year).unwrap_or_default();
    if Date::new(year, None, None).is_none() {
        return Err(FaultKind::NotADate);
    }
    Date::new(year, small(month), small(day)).ok_or(FaultKind::NoSuchDay(day.unwrap_or_default()))
}

/// `May 2024`, `3 May 2024`, `May 3rd, 2024`; `None` where no month is named or more is said.
fn with_month_name(tokens: &[Token], numbers: &[(u32, usize)]) -> Option<Result<Date, FaultKind>> {
    let mut month = None;
    for token in tokens {
        match token {
            Token::Word(word) => match month_number(word) {
                Some(number) if month.is_none() => month = Some(number),
                _ if matches!(word.as_str(), "st" | "nd" | "rd" | "th" | "of") => {}
                _ => return None,
            },
            Token::Number(..) | Token::Mark('.' | ',' | '-' | '/' | '’' | '\'') => {}
            Token::Mark(_) => return None,
        }
    }
    let month = month?;
    Some(match *numbers {
        [(y, 4)] => date(y, Some(month), None),
        [(d, 1 | 2), (y, 4)] | [(y, 4), (d, 1 | 2)] => date(y, Some(month), Some(d)),
        [] | [(_, 1)] => Err(FaultKind::NoYear),
        _ => Err(FaultKind::TwoDigitYear),
    })
}

/// The date at the start of a text that goes on: `2024-09-16 04:24`, `2024.12 (v2)`.
fn leading_date(tokens: &[Token]) -> Option<Date> {
    let mut numbers = Vec::new();
    let mut expect_number = true;
    for token in tokens {
        match token {
            Token::Number(n, len) if expect_number => {
                numbers.push((*n, *len));
                expect_number = false;
            }
            Token::Mark('.' | '-' | '/') if !expect_number => expect_number = true,
            Token::Word(word) if !expect_number && matches!(word.as_str(), "年" | "月") => {
                expect_number = true;
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

/// The month that an arXiv identifier begins with: `2306.04751` is of June 2023.
fn arxiv_month(tokens: &[Token]) -> Option<Date> {
    let [Token::Number(year_month, 4), Token::Mark('.'), Token::Number(_, 4 | 5)] = tokens else {
        return None;
    };
    let (year, month) = (2000 + year_month / 100, year_month % 100);
    (2007..=2090).contains(&year).then(|| date(year, Some(month), None).ok())?
}

/// The year of `CVPR'24` or `arXiv 24.12`: a word, then two digits.
fn venue_year(tokens: &[Token]) -> Option<u16> {
    let [Token::Word(word), rest @ ..] = tokens else { return None };
    let rest = match rest {
        [Token::Mark('\'' | '’' | '-'), rest @ ..] | rest => rest,
    };
    match rest {
        [Token::Number(n @ 0..=49, 2), ..] if word.len() >= 2 && word.is_ascii() => {
            u16::try_from(2000 + n).ok()
        }
        _ => None,
    }
}
