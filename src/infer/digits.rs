//! Digits of all scripts, and signs that stand for numbers.

/// A text with its numbers in ASCII digits: `３`, `٣`, `③`, `三`, `🥉` and `3️⃣` are 3, `十二` is 12.
pub(super) fn folded(text: &str) -> String {
    let mut folded = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let is_begun = folded.ends_with(|c: char| c.is_ascii_digit());
        let end = rest.find(|c| han(c).is_none()).unwrap_or(rest.len());
        let (numerals, behind) = rest.split_at(end);
        if !numerals.is_empty() && !is_begun {
            folded.push_str(&han_number(numerals).to_string());
            rest = behind;
            continue;
        }
        match c {
            '\u{fe0f}' | '\u{20e3}' => {}
            '−' => folded.push('-'),
            _ => match number(c) {
                Some(number) => folded.push_str(&number.to_string()),
                None => folded.push(c),
            },
        }
        rest = rest.get(c.len_utf8()..).unwrap_or_default();
    }
    folded
}

/// The number that a sign stands for.
fn number(c: char) -> Option<u32> {
    let past =
        |first: char, count: u32| u32::from(c).checked_sub(u32::from(first)).filter(|past| *past < count);
    match c {
        '🥇' => Some(1),
        '🥈' => Some(2),
        '🥉' => Some(3),
        '🔟' => Some(10),
        _ if c.is_ascii() => None,
        _ => past('①', 20).map(|past| past + 1).or_else(|| ZEROS.iter().find_map(|zero| past(*zero, 10))),
    }
}

/// The noughts of scripts that people number rows in.
const ZEROS: [char; 17] =
    ['٠', '۰', '०', '০', '੦', '૦', '୦', '௦', '౦', '೦', '൦', '๐', '໐', '༠', '၀', '០', '０'];

/// What a Han numeral says: a digit, or what it multiplies the digit before it by.
fn han(c: char) -> Option<Result<u32, u32>> {
    const DIGITS: [char; 10] = ['〇', '一', '二', '三', '四', '五', '六', '七', '八', '九'];
    match c {
        '零' => Some(Ok(0)),
        '十' => Some(Err(10)),
        '百' => Some(Err(100)),
        '千' => Some(Err(1000)),
        _ => DIGITS.iter().zip(0..).find_map(|(digit, value)| (*digit == c).then_some(Ok(value))),
    }
}

fn han_number(numerals: &str) -> u32 {
    let (mut sum, mut digits) = (0_u32, 0_u32);
    for numeral in numerals.chars().filter_map(han) {
        match numeral {
            Ok(digit) => digits = digits.saturating_mul(10).saturating_add(digit),
            Err(factor) => {
                sum = sum.saturating_add(digits.max(1).saturating_mul(factor));
                digits = 0;
            }
        }
    }
    sum.saturating_add(digits)
}
