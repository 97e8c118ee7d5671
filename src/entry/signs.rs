//! Cells that say nothing of their own.

/// Whether a cell's text stands for "nothing": it is blank, or one of the signs that keepers of lists
/// write there.
pub fn is_placeholder(text: &str) -> bool {
    let text = text.trim();
    let is_dashes =
        text.chars().all(|c| matches!(c, '-' | '–' | '—' | '−' | '/' | '\\' | '?' | '？' | '…' | '.' | '*'));
    // Nearly every cell says more than any of these words.
    let is_word = |text: &str| {
        ["n/a", "n.a.", "na", "tbd", "tba", "none", "null", "nil", "unknown"]
            .iter()
            .any(|word| text.eq_ignore_ascii_case(word))
            || matches!(text, "无" | "未知" | "不详" | "暂无" | "待定" | "待补充")
    };
    is_dashes || (text.len() <= LONGEST_SIGN && is_word(text))
}

/// Whether a text is a sign that there is none, and not that it is still to be written, as `TBD` and `?` are.
pub(super) fn says_none(text: &str) -> bool {
    let text = text.trim();
    let is_asked = text.contains(['?', '？', '…', '.', '*']) && !text.contains(char::is_alphabetic);
    !text.is_empty() && is_placeholder(text) && !is_asked && !says_open(text)
}

/// Whether a text is a sign that something is not settled yet, or not written.
pub(super) fn says_open(text: &str) -> bool {
    ["tbd", "tba", "待定", "待补充"].iter().any(|word| text.trim().eq_ignore_ascii_case(word))
}

/// In bytes.
const LONGEST_SIGN: usize = "待补充".len();
