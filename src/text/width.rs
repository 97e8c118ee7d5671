//! Display width: how many columns of a terminal or editor a text takes.

use unicode_width::UnicodeWidthStr;

use super::all_bytes;

/// Width of `text` in display columns: CJK and emoji count two, combining marks none, East Asian
/// ambiguous characters one.
///
/// The whole text is measured at once, because a ZWJ sequence or a VS16 emoji is not the sum of its
/// characters. Nine formatters were compared (2026-11); this rule is the one most of them share.
pub fn display_width(text: &str) -> usize {
    // Addresses are long and ASCII: this halves the time that the layout of a list takes.
    if all_bytes(text, |b| (b' '..0x7f).contains(&b)) {
        return text.len();
    }
    // Chinese text is nearly all of these, for which the tables of Unicode are asked four times as long.
    let known = text.chars().try_fold(0, |width, c| Some(width + known_width(c)?));
    known.unwrap_or_else(|| text.width())
}

/// The width of a character that has the same width whatever stands beside it.
fn known_width(c: char) -> Option<usize> {
    match c {
        ' '..='~' => Some(1),
        '\u{3001}'
        | '\u{3002}'
        | '\u{3008}'..='\u{3011}'
        | '\u{4e00}'..='\u{9fff}'
        | '\u{ff01}'..='\u{ff5e}' => Some(2),
        _ => None,
    }
}
