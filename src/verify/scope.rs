//! In what way a named change of visible text may change it.
//!
//! Only a fix whose rule says so may change words ([`Scope::Words`]); whatever else is named, and however a rule came to
//! name it, every word of the page is still there.

use super::change::{Change, Wording};
use super::mismatch::{Mismatch, SELF};
use crate::diagnostic::Scope;
use crate::link::keeps_words;
use crate::text::is_blank;

/// Refuses changes of which one goes beyond what it is named for.
pub(super) fn hold(changes: &[Change]) -> Result<(), Mismatch> {
    for change in changes {
        let Change::Cell { texts, .. } = change else { continue };
        if let Some(text) = texts.iter().find(|text| !is_within(text)) {
            return Err(Mismatch {
                parser: SELF,
                expected: format!("the words of `{}`", text.from).into(),
                found: format!("`{}`", text.to).into(),
            });
        }
    }
    Ok(())
}

fn is_within(Wording { from, to, scope }: &Wording) -> bool {
    match scope {
        Scope::Addresses => keeps_words(from, to),
        Scope::Dates => said(from) == said(to),
        Scope::Joints => names(from) == names(to),
        Scope::Blanks => from.trim_matches(is_blank) == to.trim_matches(is_blank),
        Scope::Words => true,
        Scope::Pipes | Scope::Order | Scope::Nothing => from == to,
    }
}

/// What joins names is marks, or the word "and".
fn names(text: &str) -> String {
    text.replace("and", "").chars().filter(|c| c.is_alphanumeric()).collect()
}

/// The numbers of a date, in order of size, and the words in it that are no parts of a date.
fn said(date: &str) -> (Vec<u32>, String) {
    let (mut numbers, mut words) = (Vec::new(), String::new());
    let narrow = |c: char| match c {
        '０'..='９' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
        c => c,
    };
    let text: String = date.chars().map(narrow).collect();
    let mut rest = text.as_str();
    while let Some(c) = rest.chars().next() {
        let is_kind = |other: char| {
            if c.is_ascii_digit() { other.is_ascii_digit() } else { other.is_ascii_alphabetic() }
        };
        let length = rest.find(|other| !is_kind(other)).filter(|length| *length > 0);
        let length = length.unwrap_or(if is_kind(c) { rest.len() } else { c.len_utf8() });
        let (part, behind) = rest.split_at(length);
        rest = behind;
        if c.is_ascii_digit() {
            add_number(part, &mut numbers);
        } else if let Some(month) = month(part) {
            numbers.push(month);
        } else if c.is_alphanumeric() && !matches!(c, '年' | '月' | '日' | '号') && !is_ordinal(part) {
            words.push_str(part);
        }
    }
    numbers.sort_unstable();
    (numbers, words)
}

/// Adds the parts of a number: `20240503` is three, `202405` two.
fn add_number(digits: &str, numbers: &mut Vec<u32>) {
    let number: u32 = digits.parse().unwrap_or(u32::MAX);
    match digits.len() {
        8 => numbers.extend([number / 10_000, number / 100 % 100, number % 100]),
        6 => numbers.extend([number / 100, number % 100]),
        _ => numbers.push(number),
    }
}

/// The month that a word begins to name: `Sept`, `may`.
fn month(word: &str) -> Option<u32> {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let start = word.get(..3)?;
    MONTHS.iter().zip(1..).find(|(name, _)| start.eq_ignore_ascii_case(name)).map(|(_, month)| month)
}

fn is_ordinal(word: &str) -> bool {
    ["st", "nd", "rd", "th"].contains(&word)
}
