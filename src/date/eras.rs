//! Years of other eras as the years that they are: `令和7年`, `民國113年`, `R6.5.3`, `พ.ศ. 2567`.

use std::borrow::Cow;

use crate::habit::{Habit, Tally, Verdict};

/// `text` with the year of this era.
pub(super) fn in_this_era(text: &str) -> String {
    if let Some(known) = buddhist(text).or_else(|| lettered(text)) {
        return known;
    }
    if text.is_ascii() {
        return text.to_owned();
    }
    let era = ERAS.iter().find_map(|(name, before)| {
        let (front, behind) = text.split_once(name)?;
        let behind = behind.trim_start();
        let end = behind.find(['年', '.', '/', '-']).unwrap_or(behind.len());
        let (year, rest) = behind.split_at(end);
        let year: u32 = if year.trim() == "元" { 1 } else { year.trim().parse().ok()? };
        (year < 200).then(|| format!("{front}{}{rest}", before + year))
    });
    let text = era.unwrap_or_else(|| text.to_owned());
    ["公元", "西元", "西暦"].iter().fold(text, |text, name| text.replace(name, ""))
}

/// Eras, and the year before their first.
const ERAS: &[(&str, u32)] = &[
    ("令和", 2018),
    ("平成", 1988),
    ("昭和", 1925),
    ("大正", 1911),
    ("明治", 1867),
    ("民國", 1911),
    ("民国", 1911),
];

/// A year that is said to be one of the Buddhist era, or is written in Thai.
fn buddhist(text: &str) -> Option<String> {
    let is_thai = text.contains(|c: char| ('\u{e00}'..='\u{e7f}').contains(&c));
    let named = BUDDHIST.iter().find_map(|era| text.split_once(era));
    let (front, year) = named.or_else(|| {
        let front = text.trim_end_matches(|c: char| c.is_ascii_digit());
        is_thai.then(|| text.split_at(front.len()))
    })?;
    let (year, rest) = year.trim_start().split_at_checked(4)?;
    let year: u32 = year.parse().ok().filter(|year| (2400..2700).contains(year))?;
    let is_alone = !front.ends_with(char::is_alphabetic) && !rest.starts_with(|c: char| c.is_ascii_digit());
    is_alone.then(|| format!("{}{}{rest}", with_thai_months(front), year - 543))
}

const BUDDHIST: &[&str] = &["พ.ศ.", "พ.ศ", "พศ", "B.E.", "BE"];

fn with_thai_months(text: &str) -> Cow<'_, str> {
    let month = THAI
        .iter()
        .zip(super::calendar::MONTHS)
        .find(|(names, _)| names.iter().any(|name| text.contains(name)));
    let Some((names, month)) = month else { return Cow::Borrowed(text) };
    Cow::Owned(names.iter().fold(text.to_owned(), |text, name| text.replace(name, month)))
}

// source: CLDR, th
const THAI: [[&str; 2]; 12] = [
    ["มกราคม", "ม.ค."],
    ["กุมภาพันธ์", "ก.พ."],
    ["มีนาคม", "มี.ค."],
    ["เมษายน", "เม.ย."],
    ["พฤษภาคม", "พ.ค."],
    ["มิถุนายน", "มิ.ย."],
    ["กรกฎาคม", "ก.ค."],
    ["สิงหาคม", "ส.ค."],
    ["กันยายน", "ก.ย."],
    ["ตุลาคม", "ต.ค."],
    ["พฤศจิกายน", "พ.ย."],
    ["ธันวาคม", "ธ.ค."],
];

/// A whole date of a Japanese era that a letter names; alone, the letter may number anything.
fn lettered(text: &str) -> Option<String> {
    let (letter, rest) = text.split_at_checked(1)?;
    let (before, last) = match letter {
        "M" => (1867, 45),
        "T" => (1911, 15),
        "S" => (1925, 64),
        "H" => (1988, 31),
        "R" => (2018, 40),
        _ => return None,
    };
    let year_only =
        || rest.find('年').and_then(|end| rest[..end].parse::<u32>().ok().map(|year| (year, &rest[end..])));
    if let Some((year, behind)) = year_only() {
        return (1..=last).contains(&year).then(|| format!("{}{behind}", before + year));
    }
    let mark = rest.chars().find(|c| matches!(c, '.' | '/' | '-'))?;
    let mut parts = rest.split(mark).map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let is_day = (1..=last).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    (is_day && parts.next().is_none()).then(|| format!("{}.{month}.{day}", before + year))
}

/// Whether a column counts its years from 1911 and does not say so in each cell: `113.05.01`, where others say 民國, or nearly all are so.
pub(super) fn are_of_roc<'t>(texts: impl Iterator<Item = &'t str>) -> bool {
    let (mut tally, mut is_named) = (Tally::default(), false);
    for text in texts {
        is_named |= text.contains("民國") || text.contains("民国");
        match roc(text) {
            Some((100.., _)) => tally.deviants += 1,
            Some(_) => {}
            None => tally.followers += usize::from(text.contains(|c: char| c.is_ascii_digit())),
        }
    }
    tally.deviants > 0 && (is_named || tally.judge(Habit::DateCells) == Verdict::Way)
}

/// A date of a column that counts so, with the year of this era.
pub(super) fn in_roc(text: &str) -> Option<String> {
    roc(text).map(|(year, rest)| format!("{}{rest}", 1911 + year))
}

/// The year and what follows, if that is a month, or a month and a day.
fn roc(text: &str) -> Option<(u32, &str)> {
    let (year, rest) = text.split_at(text.find(|c: char| !c.is_ascii_digit())?);
    let mut parts = rest.split(|c: char| !c.is_ascii_digit()).filter(|part| !part.is_empty());
    let number =
        |part: &str| Some(part).filter(|part| part.len() < 3).and_then(|part| part.parse::<u32>().ok());
    let month = parts.next().and_then(number)?;
    let day = parts.next().map_or(Some(1), number)?;
    let is_plain =
        rest.chars().all(|c| c.is_ascii_digit() || matches!(c, '.' | '/' | '-' | '年' | '月' | '日'));
    let is_year = matches!(year.len(), 2 | 3) && parts.next().is_none() && is_plain;
    let year: u32 = year.parse().ok().filter(|year| *year < 150)?;
    (is_year && (1..=12).contains(&month) && (1..=31).contains(&day)).then_some((year, rest))
}
