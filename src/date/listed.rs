//! Days that a text lists one after the other: `April 25/26/27, 2023`, `25, 26 and 27 April`.

use super::month_names;
use super::tokens::month_number;

/// A text that names a month and lists days of it, with no more of these than the first and the last: `April 25-27, 2023`. Two
/// numbers are days only where a year stands beside them: `April 25, 26` may say its year.
pub(super) fn as_span(text: &str) -> Option<String> {
    if text.len() > LONGEST || !names_month(text) {
        return None;
    }
    let numbers = numbers(text);
    let has_year = numbers.iter().any(|(from, to)| to - from == 4);
    let days = |run: &[(usize, usize)]| run.iter().map(|(from, to)| text[*from..*to].parse().ok()).collect();
    let is_short = |(from, to): &(usize, usize)| to - from < 3;
    let mut runs =
        numbers.chunk_by(|one, other| is_short(one) && is_short(other) && is_joint(&text[one.1..other.0]));
    let run = runs.find(|run| {
        let days: Option<Vec<u32>> = days(run);
        let are_days = |days: &Vec<u32>| {
            days.iter().all(|day| (1..=31).contains(day)) && days.windows(2).all(|two| two[0] < two[1])
        };
        run.len() > 1 && (has_year || run.len() > 2) && days.as_ref().is_some_and(are_days)
    })?;
    let (first, last) = (run.first()?, run.last()?);
    Some(format!("{}-{}", &text[..first.1], &text[last.0..]))
}

/// In bytes.
const LONGEST: usize = 60;

fn names_month(text: &str) -> bool {
    let is_month = |word: &str| {
        let word = word.to_lowercase();
        month_number(&word).is_some() || month_names::month(&word).is_some()
    };
    text.contains('月') || text.split(|c: char| !c.is_alphabetic()).any(is_month)
}

/// Where runs of digits stand.
fn numbers(text: &str) -> Vec<(usize, usize)> {
    let mut numbers: Vec<(usize, usize)> = Vec::new();
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| byte.is_ascii_digit()) {
        match numbers.last_mut() {
            Some((_, to)) if *to == at => *to += 1,
            _ => numbers.push((at, at + 1)),
        }
    }
    numbers
}

/// Whether what stands between two numbers makes them parts of a list.
fn is_joint(between: &str) -> bool {
    let between = between.to_lowercase();
    let mut words =
        between.split(|c: char| c.is_whitespace() || MARKS.contains(&c)).filter(|word| !word.is_empty());
    let is_joint = |word: &str| AND.contains(&word) || ORDINALS.contains(&word);
    let has_joint = between.contains(MARKS) || words.clone().any(|word| AND.contains(&word));
    has_joint && words.all(is_joint)
}

const MARKS: &[char] = &['/', ',', '&', '+', '、', '，', '・'];

const AND: &[&str] = &["and", "und", "et", "y", "e", "и", "日", "和", "en", "og", "och"];

const ORDINALS: &[&str] = &["st", "nd", "rd", "th"];
