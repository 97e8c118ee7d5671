//! Spans of time: from one date to another, or to this day.

use super::Date;

/// Where a span of time ends.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum End {
    /// On a date.
    Date(Date),
    /// It goes on.
    Open,
}

/// What stands between the two dates of a span.
const JOINTS: &[&str] = &[
    "–", "—", "~", "～", "〜", "至", "到", " to ", "->", "→", "--", "-", "－", "/", "&", ",", "、", "，", " ",
];

/// What stands for the end of a span that goes on. In lower case.
const OPEN: &[&str] =
    &["今", "至今", "现在", "present", "now", "today", "current", "ongoing", "date", "…", "..."];

/// The span of time that `text` says and nothing else: `2023-2024`, `2024.3–2024.5`, `2024.3 - 至今`, `May 2023 to
/// present`; of two dates side by side, from the earlier to the later. `read` reads a date.
pub(super) fn range(text: &str, read: impl Fn(&str) -> Option<Date>) -> Option<(Date, End)> {
    sides(text, |before, behind| {
        let start = read(before)?;
        if OPEN.contains(&behind.to_lowercase().as_str()) {
            return Some((start, End::Open));
        }
        let end = read(behind)?;
        Some((start.min(end), End::Date(start.max(end))))
    })
}

/// What `read` makes of the two sides of a span of time, where it makes something of both.
pub(super) fn sides<T>(text: &str, read: impl Fn(&str, &str) -> Option<T>) -> Option<T> {
    // In most dates nothing joins two: `2024.11`.
    let is_one = || text.bytes().all(|b| b.is_ascii_digit() || b == b'.');
    if text.len() > LONGEST || is_one() {
        return None;
    }
    let text = text.split_whitespace().collect::<Vec<_>>().join(" ");
    JOINTS.iter().find_map(|joint| {
        let mut places = text.match_indices(joint);
        places.find_map(|(at, _)| read(text[..at].trim(), text[at + joint.len()..].trim()))
    })
}

/// No span is longer, in bytes.
const LONGEST: usize = "30th September, 2024 to 30th September, 2024".len();
