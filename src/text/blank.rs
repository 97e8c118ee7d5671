//! Blanks.

/// Whether a character shows as a blank, or as nothing: spaces of every width, and those of none.
pub fn is_blank(c: char) -> bool {
    c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

/// Whether a reader sees nothing of what is written: blanks, also as `&nbsp;`.
pub fn is_unseen(written: &str) -> bool {
    written.split("&nbsp;").all(|rest| rest.chars().all(is_blank))
}
