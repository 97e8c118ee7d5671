//! Years of other eras as the years that they are: `令和7年`, `民國113年`, `R6.5.3`, `พ.ศ. 2567`.

/// `text` with the year of this era.
pub(super) fn in_this_era(text: &str) -> String {
    if let Some(known) = buddhist(text).or_else(|| reiwa(text)) {
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
const ERAS: &[(&str, u32)] =
    &[("令和", 2018), ("平成", 1988), ("昭和", 1925), ("大正", 1911), ("民國", 1911), ("民国", 1911)];

/// A year that is said to be one of the Buddhist era.
fn buddhist(text: &str) -> Option<String> {
    let (front, year) = BUDDHIST.iter().find_map(|era| text.split_once(era))?;
    let (year, rest) = year.trim_start().split_at_checked(4)?;
    let year: u32 = year.parse().ok().filter(|year| (2400..2700).contains(year))?;
    let is_alone = !front.ends_with(char::is_alphabetic) && !rest.starts_with(|c: char| c.is_ascii_digit());
    is_alone.then(|| format!("{front}{}{rest}", year - 543))
}

const BUDDHIST: &[&str] = &["พ.ศ.", "พ.ศ", "พศ", "B.E.", "BE"];

/// A whole date of the era Reiwa: its letter alone may number anything.
fn reiwa(text: &str) -> Option<String> {
    let mut parts = text.strip_prefix('R')?.split('.').map(|part| part.parse::<u32>().ok());
    let (year, month, day) = (parts.next()??, parts.next()??, parts.next()??);
    let is_day = (1..40).contains(&year) && (1..=12).contains(&month) && (1..=31).contains(&day);
    (is_day && parts.next().is_none()).then(|| format!("{}.{month}.{day}", 2018 + year))
}
