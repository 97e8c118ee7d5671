//! Numbers that are written otherwise: fractions, hours of a clock, hexadecimal numbers, floors.

use super::values::{Part, Value, ordered, run, words};

fn value(before: &str, behind: &str, number: f64) -> Value {
    Value { before: words(before), behind: words(behind), parts: vec![Part::Number(ordered(number))] }
}

/// A whole number, a fraction or both: `1/2"`, `1 3/4`, `¾ inch`, `2"`.
pub(super) fn fraction(shown: &str) -> Option<Value> {
    let (before, rest) = shown.split_at(shown.find(|c: char| c.is_ascii_digit() || vulgar(c).is_some())?);
    let (digits, behind) = run(rest, |c| c.is_ascii_digit());
    let first: f64 = if digits.is_empty() { 0.0 } else { digits.parse().ok()? };
    let rest = behind.trim_start_matches([' ', '-', '\u{a0}']);
    let (number, behind) = if let Some(part) = rest.chars().next().and_then(vulgar) {
        (first + part, rest.get(rest.chars().next()?.len_utf8()..)?)
    } else if let Some((below, behind)) = over(behind) {
        (first / below, behind)
    } else {
        let (digits, parted) = run(rest, |c| c.is_ascii_digit());
        match over(parted).filter(|_| !digits.is_empty()) {
            Some((below, behind)) => (first + digits.parse::<f64>().ok()? / below, behind),
            None => (first, behind),
        }
    };
    (!behind.contains(|c: char| c.is_ascii_digit())).then(|| value(before, behind, number))
}

/// What stands below the bar with which a text begins.
fn over(text: &str) -> Option<(f64, &str)> {
    let (digits, behind) = run(text.strip_prefix(['/', '⁄'])?, |c| c.is_ascii_digit());
    let below: f64 = digits.parse().ok()?;
    (below > 0.0).then_some((below, behind))
}

fn vulgar(c: char) -> Option<f64> {
    Some(match c {
        '½' => 1.0 / 2.0,
        '⅓' => 1.0 / 3.0,
        '⅔' => 2.0 / 3.0,
        '¼' => 1.0 / 4.0,
        '¾' => 3.0 / 4.0,
        '⅛' => 1.0 / 8.0,
        '⅜' => 3.0 / 8.0,
        '⅝' => 5.0 / 8.0,
        '⅞' => 7.0 / 8.0,
        _ => return None,
    })
}

/// An hour of a clock of twelve: `8 am`, `12:30 p.m.`, `上午 9:00`, `下午3点`.
pub(super) fn hour(shown: &str) -> Option<Value> {
    let lower = shown.to_lowercase().replace('.', "");
    let (before, rest) = lower.split_at(lower.find(|c: char| c.is_ascii_digit())?);
    let (digits, rest) = run(rest, |c| c.is_ascii_digit());
    let hour: u32 = digits.parse().ok().filter(|hour| (1..=12).contains(hour))?;
    let (minutes, behind) = match rest.strip_prefix([':', '：', '时', '点', '時']) {
        Some(rest) => run(rest, |c| c.is_ascii_digit()),
        None => ("", rest),
    };
    let minutes: u32 =
        if minutes.is_empty() { 0 } else { minutes.parse().ok().filter(|minute| *minute < 60)? };
    let half = [before.trim(), behind.trim()].into_iter().find_map(half_of_day)?;
    Some(value("", "", f64::from((hour % 12 + half * 12) * 60 + minutes)))
}

/// The half of the day, from 0.
fn half_of_day(word: &str) -> Option<u32> {
    match word {
        "am" | "a m" | "上午" | "午前" | "오전" => Some(0),
        "pm" | "p m" | "下午" | "午後" | "오후" => Some(1),
        _ => None,
    }
}

/// `0x1F`.
pub(super) fn hexadecimal(shown: &str) -> Option<Value> {
    let digits = shown.strip_prefix("0x").or_else(|| shown.strip_prefix("0X"))?;
    let number = u32::from_str_radix(digits, 16).ok()?;
    Some(value("", "", f64::from(number)))
}

/// A floor: `B2`, `B1F`, `地下 2 层`, `G`, `EG`, `1F`, `2. OG`, `3/F`, `3F`, `5楼`.
pub(super) fn floor(shown: &str) -> Option<Value> {
    let word: String =
        shown.to_uppercase().chars().filter(|c| !c.is_whitespace() && !matches!(c, '.' | '/')).collect();
    let number = |text: &str| text.parse::<u32>().ok().filter(|floor| *floor < 200).map(f64::from);
    let bare = word.trim_end_matches(['F', '层', '層', '楼', '樓', '階']);
    let below = ["B", "UG", "地下", "-"].iter().find_map(|below| bare.strip_prefix(below));
    let floor = match below.map(|digits| (digits, number(digits))) {
        Some(("", _)) => -1.0,
        Some((_, Some(floor))) => -floor,
        Some((_, None)) => return None,
        None if matches!(word.as_str(), "G" | "GF" | "EG" | "RC" | "PB" | "L" | "M") => 0.0,
        None => {
            let of_words = ["OG", "L"]
                .iter()
                .find_map(|name| bare.strip_suffix(name).or_else(|| bare.strip_prefix(name)));
            let is_floor = bare.len() < word.len() || of_words.is_some();
            number(of_words.unwrap_or(bare)).filter(|_| is_floor)?
        }
    };
    Some(value("", "", floor))
}

#[cfg(test)]
mod tests {
    use super::{floor, fraction, hexadecimal, hour};
    use crate::infer::values::Value;

    fn rise(read: fn(&str) -> Option<Value>, shown: &[&str]) {
        let parts: Vec<_> = shown.iter().map(|shown| read(shown).expect(shown).parts).collect();
        assert!(parts.is_sorted_by(|one, next| one < next), "{shown:?}: {parts:?}");
    }

    #[test]
    fn they_rise() {
        rise(
            fraction,
            &[
                "1/8\"", "1/4\"", "3/8\"", "1/2\"", "5/8\"", "¾\"", "7/8\"", "1\"", "1 1/2\"", "1-3/4\"",
                "2½\"",
            ],
        );
        rise(
            hour,
            &["12 am", "8 am", "9:30 a.m.", "11 am", "12 pm", "12:15 PM", "1 pm", "下午 2:00", "11 p.m."],
        );
        rise(hexadecimal, &["0x5", "0x9", "0xA", "0x1f"]);
        rise(floor, &["B2", "B1F", "G", "1F", "2/F", "3F", "10楼"]);
        rise(floor, &["2. UG".trim_start_matches("2. "), "EG", "1. OG", "2. OG"]);
    }

    #[test]
    fn other_words_are_none() {
        for shown in ["B", "Bison", "2020", "G7"] {
            assert!(floor(shown).is_none_or(|_| shown == "B"), "{shown}");
        }
        assert!(hour("9:30").is_none() && hour("13 pm").is_none() && hexadecimal("5").is_none());
    }
}
