//! What a date says in other words: weekdays, times of day, months of other languages, eras and Chinese numerals.

use std::borrow::Cow;

use super::eras::in_this_era;
use super::month_names::month;
use super::tokens::month_number;

/// A text as dates are read, and what was taken off or put another way.
pub(super) struct Plain<'t> {
    /// Without weekdays and times of day; months by their English names, years of this era, numbers in digits.
    pub(super) text: Cow<'t, str>,
    /// Whether a weekday was named: then a number beside a month is a day.
    pub(super) has_weekday: bool,
}

/// Reads `text` so.
pub(super) fn plain(text: &str) -> Plain<'_> {
    let is_plain = |b: u8| b.is_ascii_digit() || matches!(b, b'.' | b'-' | b'/' | b' ');
    if text.len() > LONGEST || text.bytes().all(is_plain) {
        return Plain { text: text.into(), has_weekday: false };
    }
    let mut has_weekday = false;
    let mut out = with_known_marks(text);
    if !out.is_ascii() {
        out = in_digits(&without_cjk_weekday(&out, &mut has_weekday));
    }
    out = without_times(&in_this_era(&out));
    let mut words = String::with_capacity(out.len());
    for (piece, is_word) in pieces(&out) {
        let word = piece.to_lowercase();
        if !is_word {
            let is_dangling = words.is_empty() || words.ends_with([' ', '(', '（']);
            words.push_str(if is_dangling {
                piece.trim_start_matches([',', '.', ')', '）', ' ', '-'])
            } else {
                piece
            });
        } else if WEEKDAYS.contains(&word.as_str()) {
            has_weekday = true;
        } else if let Some(month) = month(&word) {
            words.push_str(month);
        } else if !is_left_out(&word, &words) {
            words.push_str(piece);
        }
    }
    let about = |c: char| matches!(c, '~' | '～' | '≈' | '约' | '約' | ',' | '(' | '（') || c.is_whitespace();
    let words = words.strip_prefix('<').and_then(|inside| inside.strip_suffix('>')).unwrap_or(&words);
    let kept = words.trim_start_matches(about).trim_end_matches([' ', ',', '(', '（']);
    let is_same = kept == text || kept.is_empty();
    Plain { text: if is_same { text.into() } else { kept.to_owned().into() }, has_weekday }
}

/// What dates have in common that are written alike but for their numbers and the names of their months, in any language: `0. M 0`
/// of `18. August 2023` and `3. März 2023`; and whether a month is named.
pub(crate) fn pattern(text: &str) -> (String, bool) {
    let (mut pattern, mut names_month) = (String::new(), false);
    for (piece, is_word) in pieces(text) {
        let word = piece.to_lowercase();
        if !is_word {
            let is_abbreviated = pattern.ends_with('M');
            let marks = if is_abbreviated { piece.trim_start_matches('.') } else { piece };
            let mut was_digit = false;
            for c in marks.chars() {
                let is_digit = c.is_ascii_digit();
                if !is_digit || !was_digit {
                    pattern.push(if is_digit { '0' } else { c });
                }
                was_digit = is_digit;
            }
        } else if month(&word).is_some() || month_number(&word).is_some() {
            (names_month, pattern) = (true, pattern + "M");
        } else {
            pattern.push_str(if matches!(piece, "st" | "nd" | "rd") { "th" } else { piece });
        }
    }
    (pattern, names_month)
}

/// A text in lower case, with the names of its months in English, if it is short and has none that is: `março de 2024` as `march
/// 2024`, `9월` as `9月`.
pub(super) fn in_english(text: String) -> String {
    if text.len() > LONGEST {
        return text;
    }
    let text = if text.is_ascii() { text } else { text.replace('년', "年").replace('월', "月") };
    if !pieces(&text).any(|(word, is_word)| is_word && month(word).is_some()) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    for (piece, is_word) in pieces(&text) {
        if !is_word || !LINKING.contains(&piece) {
            let month = if is_word { month(piece) } else { None };
            out.push_str(&month.map_or_else(|| piece.to_owned(), str::to_lowercase));
        }
    }
    out
}

/// Whether a word only links the parts of a date, or says that it is not exact.
fn is_left_out(word: &str, before: &str) -> bool {
    let is_ordinal = || before.ends_with(|c: char| c.is_ascii_digit()) && ORDINALS.contains(&word);
    let linking = if before.is_empty() { FROM } else { LINKING };
    ABOUT.contains(&word) || linking.contains(&word) || is_ordinal()
}

/// With a hyphen for the marks that look like one, and between numbers of which nothing else is said: `2024‑05`, `2024_05_03`.
fn with_known_marks(text: &str) -> String {
    let is_numeric = |c: char| c.is_ascii_digit() || matches!(c, '_' | ',');
    let are_parts = text.bytes().take(4).all(|b| b.is_ascii_digit()) && text.chars().all(is_numeric);
    let known = |c: char| match c {
        '\u{2010}'..='\u{2012}' | '\u{2212}' | '\u{fe63}' => '-',
        '_' | ',' if are_parts => '-',
        _ => c,
    };
    text.chars().map(known).collect()
}

/// No date is written longer, in bytes.
const LONGEST: usize = 120;

/// Runs of letters, and what stands between them.
fn pieces(text: &str) -> impl Iterator<Item = (&str, bool)> {
    let mut rest = text;
    std::iter::from_fn(move || {
        let is_word = rest.chars().next()?.is_alphabetic();
        let end = rest.find(|c: char| c.is_alphabetic() != is_word).unwrap_or(rest.len());
        let (piece, behind) = rest.split_at(end);
        rest = behind;
        Some((piece, is_word))
    })
}

/// Without `10:00`, `10:00:00`, `9:30am` and the zone behind it.
fn without_times(text: &str) -> String {
    let mut out: Vec<&str> = Vec::new();
    let mut was_time = false;
    for word in text.split(' ') {
        let bare = word.trim_end_matches(|c: char| !c.is_ascii_digit());
        let mut numbers = bare.split(':');
        let is_number = |part: &str| matches!(part.len(), 1 | 2) && part.bytes().all(|b| b.is_ascii_digit());
        let is_time = bare.contains(':') && numbers.all(is_number);
        let is_zone =
            word == "AoE" || matches!(word.len(), 2..=4) && word.bytes().all(|b| b.is_ascii_uppercase());
        let is_half = matches!(word.to_ascii_lowercase().as_str(), "am" | "pm" | "a.m." | "p.m." | "/");
        let is_left_out = is_time || (was_time && (is_zone || is_half));
        if !is_left_out {
            out.push(word);
        }
        was_time = is_left_out;
    }
    out.join(" ")
}

/// Without `星期五`, `周五`, `金曜日`, `(金)`, `금요일`, `(금)`.
fn without_cjk_weekday(text: &str, has_weekday: &mut bool) -> String {
    let mut out = text.to_owned();
    let mut take = |before: &str, days: &str, behind: &str| {
        for day in days.chars() {
            let name = format!("{before}{day}{behind}");
            if out.contains(&name) {
                out = out.replace(&name, " ");
                *has_weekday = true;
            }
        }
    };
    for before in ["星期", "礼拜", "週", "周"] {
        take(before, "一二三四五六日天", "");
    }
    for (before, behind) in [("（", "）"), ("(", ")"), ("", "曜日"), ("", "曜"), ("", "요일")] {
        take(
            before,
            if behind == "요일" {
                "월화수목금토일"
            } else {
                "月火水木金土日一二三四五六월화수목금토일"
            },
            behind,
        );
    }
    out
}

/// Chinese numerals before `年`, `月`, `日` and `号` in digits, and these for the Korean ones.
fn in_digits(text: &str) -> String {
    let text = text.replace('년', "年").replace('월', "月").replace("일", "日");
    let mut out = String::with_capacity(text.len());
    let mut numeral = String::new();
    for c in text.chars() {
        if digit(c).is_some() || c == '十' {
            numeral.push(c);
            continue;
        }
        let number = if matches!(c, '年' | '月' | '日' | '号' | '號') { number(&numeral) } else { None };
        match number {
            Some(number) => out.push_str(&number),
            None => out.push_str(&numeral),
        }
        numeral.clear();
        out.push(if c == '號' { '号' } else { c });
    }
    out.push_str(&numeral);
    out
}

fn digit(c: char) -> Option<u32> {
    match c {
        '〇' | '○' | '零' => Some(0),
        _ => {
            "一二三四五六七八九".chars().position(|digit| digit == c).and_then(|n| u32::try_from(n + 1).ok())
        }
    }
}

/// `二〇二五`, `十二`, `二十`.
fn number(numeral: &str) -> Option<String> {
    let Some((tens, ones)) = numeral.split_once('十') else {
        let digits: String = numeral.chars().filter_map(digit).map(|digit| digit.to_string()).collect();
        return Some(digits).filter(|digits| !digits.is_empty());
    };
    let one = |part: &str, blank: u32| {
        let mut chars = part.chars();
        let value = chars.next().map_or(Some(blank), digit);
        value.filter(|_| chars.next().is_none())
    };
    Some((one(tens, 1)? * 10 + one(ones, 0)?).to_string())
}

#[rustfmt::skip]
const WEEKDAYS: &[&str] = &[
    "monday", "tuesday", "wednesday", "thursday", "friday", "saturday", "sunday", "mon", "tue", "tues", "wed", "weds", "thu", "thur",
    "thurs", "fri", "sat", "sun", "montag", "dienstag", "mittwoch", "donnerstag", "freitag", "samstag", "sonnabend", "sonntag",
    "lundi", "mardi", "mercredi", "jeudi", "vendredi", "samedi", "dimanche", "lunes", "martes", "miércoles", "jueves", "viernes",
    "sábado", "domingo", "segunda", "terça", "quarta", "quinta", "sexta", "feira", "понедельник", "вторник", "среда", "четверг", "пятница",
    "суббота", "воскресенье", "пн", "вт", "ср", "чт", "пт", "сб", "вс", "hétfő", "kedd", "szerda", "csütörtök", "péntek", "szombat",
    "vasárnap",
];

/// What stands between the parts of a date.
const LINKING: &[&str] = &["de", "del", "г", "года", "р", "року", "roku"];

/// What stands before the first day of a span.
const FROM: &[&str] = &["from", "du", "vom", "del", "с"];

/// What stands behind the number of a day.
const ORDINALS: &[&str] = &["er", "º", "ª", "ro", "e"];

/// That a date is not exact.
const ABOUT: &[&str] = &["circa", "ca", "approx", "около", "env", "etwa"];
