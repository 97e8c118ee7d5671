//! Cells in which no letter and no digit is seen, and what stands before the first one.

use super::look::without_shortcodes;
use super::refers::Refers;
use crate::document::{Cell, Document};
use crate::entry::content::has_picture;
use crate::entry::is_placeholder;
use crate::text::{is_blank, is_picture};

/// What a cell shows that shows no letter and no digit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Wordless {
    /// Nothing.
    Nothing,
    /// That something is not known: `-`, `?`.
    Unknown,
    /// An emoji, or an image without words.
    Picture,
    /// Any other sign, such as an arrow or the branch of a tree.
    Sign,
}

/// What a cell shows, if it shows no letter and no digit; `shown` is what a reader sees of its text. A picture with a link of its
/// own, or with words in its place, is a name.
pub(super) fn wordless(document: &Document<'_>, cell: Cell, shown: &str) -> Option<Wordless> {
    let shown = shown.trim_matches(is_blank);
    let bare = without_shortcodes(shown);
    if bare.contains(char::is_alphanumeric) {
        return None;
    }
    let coded = &shown[..shown.len() - bare.len()];
    if shown.is_empty() {
        let is_name =
            || !document.links_in(cell.slot).is_empty() || says_instead(cell.span.of(document.source.text()));
        return match has_picture(document, cell) {
            true if is_name() => None,
            true => Some(Wordless::Picture),
            false if document.links_in(cell.slot).is_empty() => Some(Wordless::Nothing),
            false => None,
        };
    }
    if coded.is_empty() && is_placeholder(shown) {
        return Some(Wordless::Unknown);
    }
    let is_picture = |c: char| !is_sign(c) && is_picture(c);
    let is_sign = coded.contains("arrow")
        || coded.contains("point_")
        || (coded.is_empty() && !bare.contains(is_picture));
    Some(if is_sign { Wordless::Sign } else { Wordless::Picture })
}

/// Whether an image has words in its place: `![Acme](acme.png)`.
fn says_instead(written: &str) -> bool {
    let inside = |start: &str, end: char| {
        let inside = written.split_once(start).map(|(_, rest)| rest.split(end).next().unwrap_or_default());
        inside.is_some_and(|inside| inside.contains(char::is_alphanumeric))
    };
    inside("![", ']') || inside("alt=\"", '"') || inside("alt='", '\'')
}

/// A kind of sign that a row may hang by. What one of a kind is to a list says nothing of the others: `└ code` below `- Lantern`.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Hanging {
    Bullet,
    Arrow,
    Hook,
    Branch,
}

/// What a cell begins with, before the first letter.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Edge {
    /// A sign that leads to what follows from above: `↳ code`, `├─ code`, `- code`.
    pub(super) sign: Option<Hanging>,
    /// How many blanks that are shown.
    pub(super) blanks: usize,
}

/// What stands at the left edge of a cell with words, by what a reader sees of it.
pub(super) fn edge(shown: &str) -> Edge {
    let rest = shown.trim_start_matches(is_blank);
    let blanks = shown[..shown.len() - rest.len()].chars().filter(|c| is_wide(*c)).count();
    let mark = rest.trim_start_matches(|c: char| is_blank(c) || is_hanging(c));
    let drawn = &rest[..rest.len() - mark.len()];
    let is_parted = drawn.ends_with(is_blank);
    let kind = |c: char| match c {
        '\u{2500}'..='\u{257f}' | '⎿' => Some(Hanging::Branch),
        _ if HOOKS.contains(&c) => Some(Hanging::Hook),
        _ if is_sign(c) => Some(Hanging::Arrow),
        _ => (is_parted && is_hanging(c)).then_some(Hanging::Bullet),
    };
    let sign = drawn.chars().filter_map(kind).max();
    Edge { sign: sign.filter(|_| mark.contains(char::is_alphanumeric)), blanks }
}

/// Whether a blank is shown where a cell begins.
fn is_wide(c: char) -> bool {
    is_blank(c) && !c.is_ascii() && !matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}')
}

fn is_hanging(c: char) -> bool {
    is_sign(c)
        || matches!(
            c,
            '^' | '>' | '-' | '–' | '—' | '+' | '~' | '»' | '›' | '•' | '·' | '…' | '⋮' | '|' | '\u{fe0f}'
        )
}

/// Whether it is an arrow, a hand that points or a part of a drawn tree.
fn is_sign(c: char) -> bool {
    matches!(c,
        '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{257f}' | '\u{2794}' | '\u{2798}'..='\u{27be}' | '\u{27f0}'..='\u{27ff}'
        | '\u{2900}'..='\u{297f}' | '\u{2b00}'..='\u{2b11}' | '\u{2b60}'..='\u{2bbf}' | '⎿' | '☝' | '👆' | '👇' | '🔼' | '🔽' | '⏫')
}

/// Signs that lead to what follows from above.
pub(super) const HOOKS: [char; 15] =
    ['↳', '↪', '⤷', '⮡', '⮑', '⮩', '⮨', '➥', '⎿', '└', '┗', '╰', '├', '┣', '│'];

/// Whether a cell points up that begins with an arrow up or down, a hand or a branch; `None` where it begins with none, or says
/// how much rises.
pub(super) fn points(shown: &str) -> Option<bool> {
    let shown = shown.trim_start_matches(is_blank);
    let first = shown.chars().next()?;
    if HOOKS.contains(&first) {
        return Some(true);
    }
    let is_up = matches!(first, '^' | '↑' | '⬆' | '⇧' | '⇑' | '↟' | '↥' | '☝' | '👆' | '🔼' | '⏫' | '⤴');
    let is_down = matches!(first, '↓' | '⬇' | '⇩' | '⇓' | '↡' | '↧' | '👇' | '🔽' | '⤵');
    ((is_up || is_down) && !shown.contains(char::is_numeric)).then_some(is_up)
}

/// What a cell belongs to that begins or ends with a part of a brace drawn over several rows: what opens one goes on below.
pub(super) fn braces(shown: &str) -> Option<Refers> {
    let shown = shown.trim_matches(is_blank);
    let ends = || [shown.chars().next(), shown.chars().next_back()].into_iter().flatten();
    let has = |parts: &str| ends().any(|c| parts.contains(c));
    if has("⎨⎬⎩⎭⎪⎜⎟⎝⎠⎢⎥⎣⎦│┃┤├└┘╰╯┗┛") {
        Some(Refers::Above)
    } else {
        has("⎧⎫⎛⎞⎡⎤┌┐╭╮┏┓").then_some(Refers::Below)
    }
}
