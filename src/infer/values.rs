//! Values that can be ranked: sizes, versions, numbered things, grades, stars and names.
//!
//! A cell may be read in several ways: `12.300` is a bit more than twelve, or twelve thousand, or what follows 12.299; `C` is a hundred,
//! what follows B, or a name. So all cells of a column are read in one way, and each way is tried.

use super::titles::plain;
use super::units::{measured, scaled};
use super::written::{floor, fraction, hexadecimal, hour};

/// What a cell says in one way of reading. Those of a column compare if they agree in what stands beside them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Value {
    /// The words before what is ranked. Who leaves them out means those of the others.
    pub(super) before: String,
    /// Its unit, as they.
    pub(super) behind: String,
    /// What is ranked, part by part.
    pub(super) parts: Vec<Part>,
}

/// A part of a value, from the least on.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Part {
    /// What comes before the whole: `3.0-rc1`, of 3.0.
    Before(String),
    /// The end: 3 comes before 3.1 and 3a.
    End,
    /// A number: [`ordered`], where it may be no integer.
    Number(u64),
    /// A letter, or a word of a name.
    Text(String),
}

/// A way to read what a cell shows, its digits [`folded`](super::digits::folded).
pub(super) struct Reading {
    pub(super) read: fn(&str) -> Option<Value>,
    /// Whether it takes everything for a name. Nobody sorts names from the last on.
    pub(super) is_name: bool,
}

/// All ways.
pub(super) const READINGS: [Reading; 12] = [
    ranked(|shown| quantity(shown, '.', scaled)),
    ranked(|shown| quantity(shown, ',', scaled)),
    ranked(|shown| quantity(shown, '.', measured)),
    ranked(sequence),
    ranked(|shown| worded(shown, roman)),
    ranked(|shown| worded(shown, grade)),
    ranked(marks),
    ranked(fraction),
    ranked(hour),
    ranked(hexadecimal),
    ranked(floor),
    Reading { read: name, is_name: true },
];

const fn ranked(read: fn(&str) -> Option<Value>) -> Reading {
    Reading { read, is_name: false }
}

/// A number of steps: `3.12.1`, `Lecture 4`, `S01E02`, `3a`, `08:00`, `2nd`, `No. 5: Reeds`.
pub(super) fn sequence(shown: &str) -> Option<Value> {
    let (before, mut rest) = shown.split_at(shown.find(is_digit)?);
    let mut parts = Vec::new();
    loop {
        let (digits, behind) = run(rest, is_digit);
        if !digits.is_empty() {
            parts.push(Part::Number(digits.parse().ok()?));
        }
        let (marks, behind) = run(behind, |c| !c.is_alphanumeric());
        let (word, next) = run(behind, char::is_alphabetic);
        let next = if word.is_empty() { next } else { run(next, |c| !c.is_alphanumeric()).1 };
        let goes_on = next.starts_with(is_digit);
        match word.chars().count() {
            // What stands apart is what is numbered.
            1.. if !goes_on && marks.contains(char::is_whitespace) => break,
            1 if !goes_on && marks.is_empty() => parts.push(Part::Text(word.to_lowercase())),
            1.. => parts.push(Part::Before(word.to_lowercase())),
            0 => {}
        }
        if !goes_on {
            break;
        }
        rest = next;
    }
    parts.push(Part::End);
    Some(Value { before: words(before), behind: String::new(), parts })
}

/// A number with its unit: `⭐ 12k`, `$1.5M`, `900 KB`, `12,300`, `1287 ± 3`, `100万`, `**91.2** (+1.2)`.
fn quantity(shown: &str, point: char, unit: fn(&str) -> (f64, String)) -> Option<Value> {
    let (before, digits) = shown.split_at(shown.find(is_digit)?);
    let is_negative =
        before.strip_suffix('-').is_some_and(|before| !before.ends_with(|c: char| c.is_alphanumeric()));
    let (number, rest) = decimal(digits, point)?;
    let (word, behind) = run(rest.trim_start(), char::is_alphabetic);
    let (scale, unit) = unit(word);
    let says_more = behind.trim_start().starts_with(char::is_alphanumeric);
    let size = if is_negative { -number * scale } else { number * scale };
    let parts = vec![Part::Number(ordered(size))];
    (!says_more).then(|| Value { before: words(before), behind: unit, parts })
}

/// A number with a unit that multiplies it, and nothing beside it, by its size.
pub(super) fn size(shown: &str) -> Option<u64> {
    let value = quantity(shown, '.', scaled)?;
    match value.parts.as_slice() {
        [Part::Number(size)] if value.before.is_empty() && value.behind.is_empty() => Some(*size),
        _ => None,
    }
}

/// The number with which a text begins, and what follows. Marks before three digits part thousands.
fn decimal(text: &str, point: char) -> Option<(f64, &str)> {
    let (whole, mut rest) = run(text, is_digit);
    let mut number = whole.to_owned();
    let parts_thousands =
        |c: char| matches!(c, ',' | '.' | ' ' | '\u{a0}' | '\u{202f}' | '\'' | '’') && c != point;
    while let Some(behind) = rest.strip_prefix(parts_thousands) {
        let (digits, behind) = run(behind, is_digit);
        if digits.len() != 3 {
            break;
        }
        number.push_str(digits);
        rest = behind;
    }
    if let Some(behind) = rest.strip_prefix(point).filter(|behind| behind.starts_with(is_digit)) {
        let (digits, behind) = run(behind, is_digit);
        number.push('.');
        number.push_str(digits);
        rest = behind;
    }
    // Of `3.12.1` no part is a number of its own.
    let goes_on = rest.strip_prefix(['.', ',']).is_some_and(|behind| behind.starts_with(is_digit));
    (!goes_on).then_some(())?;
    Some((number.parse().ok()?, rest))
}

/// What the first word says for which `read` finds something: `Part IV`, `Tier S`, `b) Reeds`.
fn worded(shown: &str, read: fn(&str) -> Option<Vec<Part>>) -> Option<Value> {
    let mut before = String::new();
    for word in shown.split_whitespace() {
        if let Some(parts) = read(word) {
            return Some(Value { before, behind: String::new(), parts });
        }
        before.push_str(&words(word));
    }
    None
}

/// A Roman number.
fn roman(word: &str) -> Option<Vec<Part>> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric()).to_uppercase();
    let mut rest = word.as_str();
    let mut number = 0;
    for (value, sign, most) in NUMERALS {
        for _ in 0..*most {
            let Some(behind) = rest.strip_prefix(sign) else { break };
            number += value;
            rest = behind;
        }
    }
    (number > 0 && rest.is_empty()).then(|| vec![Part::Number(number)])
}

/// Of each sign how often it stands at most.
const NUMERALS: &[(u64, &str, usize)] = &[
    (1000, "M", 3),
    (900, "CM", 1),
    (500, "D", 1),
    (400, "CD", 1),
    (100, "C", 3),
    (90, "XC", 1),
    (50, "L", 1),
    (40, "XL", 1),
    (10, "X", 3),
    (9, "IX", 1),
    (5, "V", 1),
    (4, "IV", 1),
    (1, "I", 3),
];

/// A letter that says a class, the best first: `S`, `A+`, `A`, `A-`, `B`. Of `AAA` and `AA` the longer one is better.
fn grade(word: &str) -> Option<Vec<Part>> {
    let word = word.trim_matches(|c: char| !c.is_alphanumeric() && !matches!(c, '+' | '-')).to_lowercase();
    let (letters, signs) = run(&word, |c| c.is_ascii_lowercase());
    let first = letters.chars().next()?;
    let is_one = letters.chars().all(|c| c == first) && signs.chars().all(|c| matches!(c, '+' | '-'));
    let place = if first == 's' { 0 } else { u64::from(first) };
    let plus = signs.matches('+').count();
    let shade = signs.len().saturating_sub(plus).checked_add(usize::MAX / 2)?.checked_sub(plus)?;
    let length = usize::MAX.checked_sub(letters.len())?;
    let number = |n: usize| u64::try_from(n).ok().map(Part::Number);
    is_one.then(|| Some(vec![Part::Number(place), number(length)?, number(shade)?]))?
}

/// So many of one sign: `★★★★☆`, `🔥🔥`.
fn marks(shown: &str) -> Option<Value> {
    let half = shown.matches('½').count();
    let mut signs = shown.chars().filter(|c| !c.is_whitespace() && *c != '½');
    let full: Vec<char> = signs.clone().filter(|c| !"☆✩○◯◇□▱⚪⬜".contains(*c)).collect();
    let first = full.first();
    let is_one = signs.all(|c| !c.is_alphanumeric()) && full.iter().all(|c| Some(c) == first);
    let halves = u64::try_from(full.len().checked_mul(2)?.checked_add(half)?).ok()?;
    let before = first.map(char::to_string).unwrap_or_default();
    is_one.then(|| Value { before, behind: String::new(), parts: vec![Part::Number(halves)] })
}

/// A name, as people sort them: without accents and marks, its numbers as numbers.
fn name(shown: &str) -> Option<Value> {
    let lower: String = shown.to_lowercase().chars().map(plain).collect();
    let mut rest = lower.as_str();
    let mut parts = Vec::new();
    loop {
        rest = run(rest, |c| !c.is_alphanumeric()).1;
        let (digits, behind) = run(rest, is_digit);
        let (word, behind) = run(behind, |c| c.is_alphanumeric() && !is_digit(c));
        if rest.is_empty() {
            break;
        }
        if !digits.is_empty() {
            parts.push(digits.parse().map_or_else(|_| Part::Text(digits.to_owned()), Part::Number));
        }
        if !word.is_empty() {
            parts.push(Part::Text(word.to_owned()));
        }
        rest = behind;
    }
    (!parts.is_empty()).then(|| Value { before: String::new(), behind: String::new(), parts })
}

/// A number that is as much greater as its bits: all but those of what is below nought are.
pub(super) fn ordered(number: f64) -> u64 {
    let bits = number.to_bits();
    if number.is_sign_negative() { !bits } else { bits | 1 << 63 }
}

/// What a text says in words.
pub(super) fn words(text: &str) -> String {
    text.chars().filter(|c| c.is_alphabetic()).flat_map(char::to_lowercase).collect()
}

/// The characters of a kind with which a text begins, and the others.
pub(super) fn run(text: &str, is: impl Fn(char) -> bool) -> (&str, &str) {
    text.split_at(text.find(|c| !is(c)).unwrap_or(text.len()))
}

fn is_digit(c: char) -> bool {
    c.is_ascii_digit()
}
