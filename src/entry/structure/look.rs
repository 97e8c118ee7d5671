//! How what stands in a cell stands out: in bold type, as a heading.

/// How words stand out.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::entry) enum Look {
    /// In bold type.
    Bold,
    /// As a heading, or between dashes.
    Marked,
    /// Not at all.
    Plain,
}

/// How what is written in a cell stands out. Emoji before and behind it are decoration.
pub(in crate::entry) fn look(written: &str) -> Look {
    let is_edge = |c: char| !(c.is_alphanumeric() || "*_<>#=-—–~".contains(c));
    let bare = without_shortcodes(written.trim());
    let bare = bare.trim_matches(is_edge);
    // Of a cell that is a link its text.
    let bare = match bare.split_once("](") {
        Some((inside, rest)) if written.trim_start().starts_with('[') && !rest.contains('[') => inside,
        _ => bare,
    };
    for (open, close) in
        [("**", "**"), ("__", "__"), ("<b>", "</b>"), ("<strong>", "</strong>"), ("<big>", "</big>")]
    {
        let is_open = bare.get(..open.len()).is_some_and(|start| start.eq_ignore_ascii_case(open));
        let lower = || bare[open.len()..].to_ascii_lowercase();
        // A number of entries may stand behind it.
        let is_short = |rest: &str| rest.chars().filter(|c| c.is_alphabetic()).count() <= SHORT;
        if is_open
            && lower().split_once(close).is_some_and(|(inside, rest)| !inside.is_empty() && is_short(rest))
        {
            return Look::Bold;
        }
    }
    let lower = bare.to_ascii_lowercase();
    let is_tagged =
        ["<h1", "<h2", "<h3", "<h4", "<h5", "<h6", "<center"].iter().any(|tag| lower.starts_with(tag));
    let is_hashed = bare.starts_with('#') && bare.trim_start_matches('#').starts_with(' ');
    let drawn = |c: char| "=-—–~".contains(c);
    let is_drawn = |text: &str| text.chars().take_while(|c| drawn(*c)).count();
    let reversed: String = bare.chars().rev().take(4).collect();
    let is_between =
        is_drawn(bare) >= 1 && is_drawn(&reversed) >= 1 && bare.chars().any(char::is_alphanumeric);
    if is_tagged || is_hashed || is_between { Look::Marked } else { Look::Plain }
}

/// In letters.
const SHORT: usize = 12;

/// Without what GitHub shows as emoji, `:rocket:`, at the beginning.
pub(super) fn without_shortcodes(text: &str) -> &str {
    let Some(rest) = text.strip_prefix(':') else { return text };
    let is_name = |name: &str| {
        !name.is_empty() && name.bytes().all(|b| b.is_ascii_alphanumeric() || b"_+-".contains(&b))
    };
    match rest.split_once(':') {
        Some((name, rest)) if is_name(name) => without_shortcodes(rest.trim_start()),
        _ => text,
    }
}
