//! Emoji: which characters are one, and which several are one together.

use unicode_width::UnicodeWidthChar;

/// More characters than any emoji has, so that what only looks like a long one is not read over and over.
pub(super) const LONGEST: usize = 16;

pub(super) const JOINER: char = '\u{200d}';
pub(super) const AS_EMOJI: char = '\u{fe0f}';
pub(super) const AS_TEXT: char = '\u{fe0e}';
const KEYCAP: char = '\u{20e3}';

pub(super) fn is_half_flag(c: char) -> bool {
    matches!(c, '\u{1f1e6}'..='\u{1f1ff}')
}

pub(super) fn is_skin_tone(c: char) -> bool {
    matches!(c, '\u{1f3fb}'..='\u{1f3ff}')
}

/// A sign that is shown as text unless U+FE0F follows it.
pub(super) fn is_text_emoji(c: char) -> bool {
    let next = TEXT_EMOJI.partition_point(|(first, _)| *first <= c);
    TEXT_EMOJI[..next].last().is_some_and(|(_, last)| c <= *last)
}

/// An emoji that is one without U+FE0F.
pub(super) fn is_emoji(c: char) -> bool {
    c.width() == Some(2)
        && !is_skin_tone(c)
        && matches!(c, '\u{231a}'..='\u{23ff}' | '\u{25fd}'..='\u{27bf}' | '\u{2b1b}'..='\u{2b55}' | '\u{1f004}'..='\u{1faff}')
        && !matches!(c, '\u{2630}'..='\u{2637}' | '\u{268a}'..='\u{268f}')
}

/// Whether it may be shown as an emoji.
pub(crate) fn is_picture(c: char) -> bool {
    is_emoji(c) || is_text_emoji(c)
}

/// How many characters from the first on are one emoji of several, and whether it is a keycap without U+FE0F.
pub(super) fn sequence(chars: &[char]) -> usize {
    let at = |n: usize| chars.get(n).copied().unwrap_or_default();
    let first = at(0);
    if is_half_flag(first) {
        return if is_half_flag(at(1)) { 2 } else { 0 };
    }
    if first.is_ascii_digit() || matches!(first, '#' | '*') {
        return if at(1) == AS_EMOJI && at(2) == KEYCAP {
            3
        } else if at(1) == KEYCAP {
            2
        } else {
            0
        };
    }
    let part = |from: usize| {
        let is_base = is_emoji(at(from)) || is_text_emoji(at(from));
        let is_changed = at(from + 1) == AS_EMOJI || is_skin_tone(at(from + 1));
        match (is_base, is_changed) {
            (true, true) => 2,
            (true, false) if is_emoji(at(from)) || at(from + 1) == JOINER => 1,
            (true, false) if from > 0 => 1,
            _ => 0,
        }
    };
    let mut end = part(0);
    while end > 0 && at(end) == JOINER && part(end + 1) > 0 {
        end += 1 + part(end + 1);
    }
    let is_plain = end == 1 && !is_emoji(first);
    if is_plain { 0 } else { end }
}

// source: emoji-data.txt of Unicode 17, Emoji without Emoji_Presentation, without digits, `#` and `*`
const TEXT_EMOJI: &[(char, char)] = &[
    ('\u{a9}', '\u{a9}'),
    ('\u{ae}', '\u{ae}'),
    ('\u{203c}', '\u{203c}'),
    ('\u{2049}', '\u{2049}'),
    ('\u{2122}', '\u{2122}'),
    ('\u{2139}', '\u{2139}'),
    ('\u{2194}', '\u{2199}'),
    ('\u{21a9}', '\u{21aa}'),
    ('\u{2328}', '\u{2328}'),
    ('\u{23cf}', '\u{23cf}'),
    ('\u{23ed}', '\u{23ef}'),
    ('\u{23f1}', '\u{23f2}'),
    ('\u{23f8}', '\u{23fa}'),
    ('\u{24c2}', '\u{24c2}'),
    ('\u{25aa}', '\u{25ab}'),
    ('\u{25b6}', '\u{25b6}'),
    ('\u{25c0}', '\u{25c0}'),
    ('\u{25fb}', '\u{25fc}'),
    ('\u{2600}', '\u{2604}'),
    ('\u{260e}', '\u{260e}'),
    ('\u{2611}', '\u{2611}'),
    ('\u{2618}', '\u{2618}'),
    ('\u{261d}', '\u{261d}'),
    ('\u{2620}', '\u{2620}'),
    ('\u{2622}', '\u{2623}'),
    ('\u{2626}', '\u{2626}'),
    ('\u{262a}', '\u{262a}'),
    ('\u{262e}', '\u{262f}'),
    ('\u{2638}', '\u{263a}'),
    ('\u{2640}', '\u{2640}'),
    ('\u{2642}', '\u{2642}'),
    ('\u{265f}', '\u{2660}'),
    ('\u{2663}', '\u{2663}'),
    ('\u{2665}', '\u{2666}'),
    ('\u{2668}', '\u{2668}'),
    ('\u{267b}', '\u{267b}'),
    ('\u{267e}', '\u{267e}'),
    ('\u{2692}', '\u{2692}'),
    ('\u{2694}', '\u{2697}'),
    ('\u{2699}', '\u{2699}'),
    ('\u{269b}', '\u{269c}'),
    ('\u{26a0}', '\u{26a0}'),
    ('\u{26a7}', '\u{26a7}'),
    ('\u{26b0}', '\u{26b1}'),
    ('\u{26c8}', '\u{26c8}'),
    ('\u{26cf}', '\u{26cf}'),
    ('\u{26d1}', '\u{26d1}'),
    ('\u{26d3}', '\u{26d3}'),
    ('\u{26e9}', '\u{26e9}'),
    ('\u{26f0}', '\u{26f1}'),
    ('\u{26f4}', '\u{26f4}'),
    ('\u{26f7}', '\u{26f9}'),
    ('\u{2702}', '\u{2702}'),
    ('\u{2708}', '\u{2709}'),
    ('\u{270c}', '\u{270d}'),
    ('\u{270f}', '\u{270f}'),
    ('\u{2712}', '\u{2712}'),
    ('\u{2714}', '\u{2714}'),
    ('\u{2716}', '\u{2716}'),
    ('\u{271d}', '\u{271d}'),
    ('\u{2721}', '\u{2721}'),
    ('\u{2733}', '\u{2734}'),
    ('\u{2744}', '\u{2744}'),
    ('\u{2747}', '\u{2747}'),
    ('\u{2763}', '\u{2764}'),
    ('\u{27a1}', '\u{27a1}'),
    ('\u{2934}', '\u{2935}'),
    ('\u{2b05}', '\u{2b07}'),
    ('\u{3030}', '\u{3030}'),
    ('\u{303d}', '\u{303d}'),
    ('\u{3297}', '\u{3297}'),
    ('\u{3299}', '\u{3299}'),
    ('\u{1f170}', '\u{1f171}'),
    ('\u{1f17e}', '\u{1f17f}'),
    ('\u{1f202}', '\u{1f202}'),
    ('\u{1f237}', '\u{1f237}'),
    ('\u{1f321}', '\u{1f321}'),
    ('\u{1f324}', '\u{1f32c}'),
    ('\u{1f336}', '\u{1f336}'),
    ('\u{1f37d}', '\u{1f37d}'),
    ('\u{1f396}', '\u{1f397}'),
    ('\u{1f399}', '\u{1f39b}'),
    ('\u{1f39e}', '\u{1f39f}'),
    ('\u{1f3cb}', '\u{1f3ce}'),
    ('\u{1f3d4}', '\u{1f3df}'),
    ('\u{1f3f3}', '\u{1f3f3}'),
    ('\u{1f3f5}', '\u{1f3f5}'),
    ('\u{1f3f7}', '\u{1f3f7}'),
    ('\u{1f43f}', '\u{1f43f}'),
    ('\u{1f441}', '\u{1f441}'),
    ('\u{1f4fd}', '\u{1f4fd}'),
    ('\u{1f549}', '\u{1f54a}'),
    ('\u{1f56f}', '\u{1f570}'),
    ('\u{1f573}', '\u{1f579}'),
    ('\u{1f587}', '\u{1f587}'),
    ('\u{1f58a}', '\u{1f58d}'),
    ('\u{1f590}', '\u{1f590}'),
    ('\u{1f5a5}', '\u{1f5a5}'),
    ('\u{1f5a8}', '\u{1f5a8}'),
    ('\u{1f5b1}', '\u{1f5b2}'),
    ('\u{1f5bc}', '\u{1f5bc}'),
    ('\u{1f5c2}', '\u{1f5c4}'),
    ('\u{1f5d1}', '\u{1f5d3}'),
    ('\u{1f5dc}', '\u{1f5de}'),
    ('\u{1f5e1}', '\u{1f5e1}'),
    ('\u{1f5e3}', '\u{1f5e3}'),
    ('\u{1f5e8}', '\u{1f5e8}'),
    ('\u{1f5ef}', '\u{1f5ef}'),
    ('\u{1f5f3}', '\u{1f5f3}'),
    ('\u{1f5fa}', '\u{1f5fa}'),
    ('\u{1f6cb}', '\u{1f6cb}'),
    ('\u{1f6cd}', '\u{1f6cf}'),
    ('\u{1f6e0}', '\u{1f6e5}'),
    ('\u{1f6e9}', '\u{1f6e9}'),
    ('\u{1f6f0}', '\u{1f6f0}'),
    ('\u{1f6f3}', '\u{1f6f3}'),
];
