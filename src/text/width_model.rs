//! How wide formatters and editors take a text to be: the models by which the columns of tables are padded.
//!
//! Nearly all agree on Latin, Chinese, Japanese and Korean text. They part at emoji, marks and characters that do not show, and
//! some count otherwise altogether: one cell is then padded by a column or two more or less.
// source: each tool run on some 200 samples (2026-11-29): prettier 3.10.1, oxfmt 0.79.0, biome 2.6.8, dprint 0.57.4, deno 2.9.6,
// mdformat 1.0.0 with wcwidth 0.9.4, rumdl 0.3.0, markdownlint-cli2 0.24.1, remark-stringify 11.0.0, comrak 0.59.0, panache 3.17.1,
// mte-kernel 2.1.1, markdown-table-prettify 4.1.0, Lute 1.7.6, and Markdown All in One for VS Code. `fixtures/widths.tsv` has
// the samples in which they differ.

use unicode_width::{UnicodeWidthChar, UnicodeWidthStr};

use super::all_bytes;
use super::emoji::{
    AS_EMOJI, AS_TEXT, JOINER, LONGEST, is_emoji, is_half_flag, is_skin_tone, is_text_emoji, sequence,
};
use super::width::display_width;

/// A way to tell how many columns a text takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum WidthModel {
    /// Ours, and that of oxfmt, biome, rumdl, panache, mdtablefix, comrak and flowmark but for what is next.
    Display,
    /// Theirs: the same, but a half-width voicing mark of Japanese takes no column.
    Unicode,
    /// Prettier: characters that do not show and parts of decomposed Hangul syllables take a column each.
    Prettier,
    /// Each character one column: editors of the `JetBrains` family, and programs in Python.
    CodePoints,
    /// UTF-16 code units: remark.
    CodeUnits,
    /// string-width 8: markdownlint-cli2.
    StringWidth,
    /// string-width 7: the same, but signs that may be shown as emoji take two columns.
    OldStringWidth,
    /// wcwidth for Python: mdformat.
    Wcwidth,
    /// Unicode 15: dprint. What became wide later takes one column.
    Unicode15,
    /// Unicode 15, and each part of an emoji by itself: deno.
    Sums,
    /// The East Asian Width of each character: mte-kernel and md-advanced-tables (Obsidian).
    EastAsian,
    /// Markdown All in One (VS Code): of each character, emoji and Chinese two columns.
    AllInOne,
    /// markdown-table-prettify (VS Code): Chinese characters two columns, all else by UTF-16 code units.
    Prettify,
    /// Lute (Vditor, `SiYuan`): two columns for each character outside of ASCII.
    Lute,
    /// Bytes of UTF-8.
    Bytes,
}

impl WidthModel {
    /// Every model, the commonest first.
    pub const ALL: [Self; 15] = [
        Self::Display,
        Self::Unicode,
        Self::Prettier,
        Self::CodePoints,
        Self::CodeUnits,
        Self::StringWidth,
        Self::OldStringWidth,
        Self::Wcwidth,
        Self::Unicode15,
        Self::Sums,
        Self::EastAsian,
        Self::AllInOne,
        Self::Prettify,
        Self::Lute,
        Self::Bytes,
    ];

    /// The columns that `text` takes.
    pub fn columns(self, text: &str) -> usize {
        // All agree on this, and addresses are long.
        if all_bytes(text, |b| (b' '..0x7f).contains(&b)) {
            return text.len();
        }
        match self {
            Self::Display => display_width(text),
            Self::Unicode => text.width() - text.chars().filter(|c| is_voicing(*c)).count(),
            Self::Prettier => prettier(text),
            Self::CodePoints => text.chars().count(),
            Self::CodeUnits => text.encode_utf16().count(),
            Self::StringWidth => clusters(text, false),
            Self::OldStringWidth => clusters(text, true),
            Self::Wcwidth => wcwidth(text),
            Self::Unicode15 => {
                let text_width = text.width() - text.chars().filter(|c| is_voicing(*c)).count();
                text_width - text.chars().filter(|c| is_new(*c)).count()
            }
            Self::Sums => sums(text),
            Self::EastAsian => text.chars().map(east_asian).sum(),
            Self::AllInOne => text.chars().map(|c| if is_all_in_one(c) { 2 } else { 1 }).sum(),
            Self::Prettify => text.chars().map(|c| if is_han(c) { 2 } else { c.len_utf16() }).sum(),
            Self::Lute => text.chars().map(|c| if c.is_ascii() { 1 } else { 2 }).sum(),
            Self::Bytes => text.len(),
        }
    }
}

/// Half-width voicing marks of Japanese: `ﾞ` and `ﾟ`.
fn is_voicing(c: char) -> bool {
    matches!(c, '\u{ff9e}' | '\u{ff9f}') && c.width() == Some(1)
}

/// The columns of a character alone, control characters none.
fn alone(c: char) -> usize {
    if is_voicing(c) { 1 } else { c.width().unwrap_or(0) }
}

/// What shows nothing by itself and is no mark on another character.
fn is_format(c: char) -> bool {
    matches!(c,
        '\u{ad}' | '\u{61c}' | '\u{180e}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}'
        | '\u{2060}'..='\u{206f}' | '\u{feff}' | '\u{fff9}'..='\u{fffb}' | '\u{e0001}' | '\u{e0020}'..='\u{e007f}')
}

/// Vowels and final consonants of decomposed Hangul syllables.
fn is_jamo_tail(c: char) -> bool {
    matches!(c, '\u{1160}'..='\u{11ff}' | '\u{d7b0}'..='\u{d7ff}')
}

fn is_filler(c: char) -> bool {
    matches!(c, '\u{3164}' | '\u{ffa0}')
}

/// A mark that takes no column because it stands on the character before it.
fn is_mark(c: char) -> bool {
    alone(c) == 0 && !c.is_control() && !is_format(c) && !is_jamo_tail(c) && !is_filler(c)
}

/// Adds up `text`, emoji of several characters at once as two columns, everything else by `width`.
fn by_emoji(text: &str, width: impl Fn(char) -> usize) -> usize {
    let chars: Vec<char> = text.chars().collect();
    let (mut at, mut sum) = (0, 0);
    while let Some(&c) = chars.get(at) {
        let taken = sequence(&chars[at..chars.len().min(at + LONGEST)]);
        sum += if taken > 0 { 2 } else { width(c) };
        at += taken.max(1);
    }
    sum
}

// source: prettier 3.10.1, getStringWidth
fn prettier(text: &str) -> usize {
    by_emoji(text, |c| match c {
        _ if c.is_control() || is_mark(c) => 0,
        '\u{3164}' => 2,
        _ if may_have_skin(c) => 2,
        _ => alone(c).max(1),
    })
}

/// An emoji that is text by default and may have a colour of skin: `☝`, `✍`.
fn may_have_skin(c: char) -> bool {
    matches!(
        c,
        '\u{261d}'
            | '\u{26f9}'
            | '\u{270c}'
            | '\u{270d}'
            | '\u{1f3cb}'
            | '\u{1f3cc}'
            | '\u{1f574}'
            | '\u{1f575}'
            | '\u{1f590}'
    )
}

// source: string-width 8.3.0 and 7.2.0
fn clusters(text: &str, is_old: bool) -> usize {
    by_emoji(text, |c| match c {
        _ if is_old && is_text_emoji(c) => 2,
        _ if is_old && is_voicing(c) => 0,
        _ => alone(c),
    })
}

// source: wcwidth 0.9.4
fn wcwidth(text: &str) -> usize {
    let (mut sum, mut before, mut is_joined) = (0, None, false);
    for c in text.chars() {
        let is_after = |test: fn(char) -> bool| before.is_some_and(test);
        // What is joined to an emoji is part of it.
        if std::mem::take(&mut is_joined) {
            continue;
        }
        match c {
            JOINER => is_joined = true,
            AS_EMOJI if is_after(|c| is_text_emoji(c) || c.is_ascii_digit() || matches!(c, '#' | '*')) => {
                sum += 1;
            }
            AS_TEXT if is_after(is_emoji) => sum = usize::saturating_sub(sum, 1),
            _ if is_half_flag(c) && is_after(is_half_flag) => {
                before = None;
                continue;
            }
            _ if is_half_flag(c) => sum += 2,
            _ if is_skin_tone(c) && is_after(|c| is_emoji(c) || is_text_emoji(c)) => {}
            '\u{ad}' => sum += 1,
            _ if is_after(joins_next) && c.is_alphabetic() => {}
            _ => sum += alone(c),
        }
        before = Some(c);
    }
    sum
}

/// The sign of Indian and Khmer script that joins the consonant behind it to the one before.
fn joins_next(c: char) -> bool {
    matches!(
        c,
        '\u{94d}'
            | '\u{9cd}'
            | '\u{a4d}'
            | '\u{acd}'
            | '\u{b4d}'
            | '\u{c4d}'
            | '\u{ccd}'
            | '\u{d4d}'
            | '\u{17d2}'
    )
}

fn sums(text: &str) -> usize {
    let (mut sum, mut before) = (0, None);
    for c in text.chars() {
        let is_after = |test: fn(char) -> bool| before.is_some_and(test);
        sum = match c {
            AS_EMOJI if is_after(|c| is_text_emoji(c) || c.is_ascii_digit() || matches!(c, '#' | '*')) => {
                sum + 1
            }
            AS_TEXT if is_after(is_emoji) => sum - 1,
            _ if is_voicing(c) => sum,
            _ if c.is_control() => sum + 1,
            _ => sum + alone(c) - usize::from(is_new(c)),
        };
        before = Some(c);
    }
    sum
}

fn east_asian(c: char) -> usize {
    match c {
        _ if is_jamo_tail(c) => 0,
        '\u{3164}' => 2,
        _ => alone(c).max(1) - usize::from(is_new(c)),
    }
}

/// Characters that are wide since Unicode 16 or 17.
fn is_new(c: char) -> bool {
    alone(c) == 2
        && matches!(c,
            '\u{2630}'..='\u{2637}' | '\u{268a}'..='\u{268f}' | '\u{31e4}' | '\u{31e5}' | '\u{4dc0}'..='\u{4dff}'
            | '\u{1d300}'..='\u{1d376}' | '\u{1f6d8}' | '\u{1fa89}' | '\u{1fa8a}' | '\u{1fa8e}' | '\u{1fa8f}'
            | '\u{1fabe}' | '\u{1fac6}' | '\u{1fac8}' | '\u{1facd}' | '\u{1fadc}' | '\u{1fadf}' | '\u{1fae9}'
            | '\u{1faea}' | '\u{1faef}')
}

/// Whether a character is one of Chinese writing.
pub(crate) fn is_han(c: char) -> bool {
    matches!(c,
        '\u{2e80}'..='\u{2fd5}' | '\u{3005}' | '\u{3007}' | '\u{3021}'..='\u{3029}' | '\u{3038}'..='\u{303b}'
        | '\u{3400}'..='\u{4dbf}' | '\u{4e00}'..='\u{9fff}' | '\u{f900}'..='\u{faff}' | '\u{20000}'..='\u{3347f}')
}

fn is_all_in_one(c: char) -> bool {
    matches!(c, '\u{3000}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{ff01}'..='\u{ff60}')
        || is_emoji(c)
        || is_text_emoji(c)
}
