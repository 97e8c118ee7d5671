//! What stands in brackets or quotation marks, where nothing parts names.

/// Which characters are inside brackets or quotation marks, the marks themselves among them.
///
/// As long as `text`. A bracket that nothing closes reaches to the end; a quotation mark that nothing closes is an apostrophe,
/// an inch or a slip, and encloses nothing. Brackets nest; of quotation marks the nearest that can close does.
pub(super) fn enclosed(text: &[char]) -> Vec<bool> {
    let mut inside = vec![false; text.len()];
    let mut depth = 0_usize;
    for (c, inside) in text.iter().zip(&mut inside) {
        let is_open = "([{（［｛【「『《〈〔〖".contains(*c);
        depth += usize::from(is_open);
        *inside = depth > 0;
        if ")]}）］｝】」』》〉〕〗".contains(*c) {
            depth = depth.saturating_sub(1);
        }
    }
    let closes = |close: &str, n: usize| close.contains(text[n]) && stands_closed(text, n);
    // Behind the last mark that closes, none opens: so no mark is looked for twice.
    let last = QUOTES.map(|(_, close)| (0..text.len()).rposition(|n| closes(close, n)));
    let mut n = 0;
    while n < text.len() {
        let kind = QUOTES.iter().zip(last).find(|((open, _), last)| {
            text[n] == *open && stands_open(text, n) && last.is_some_and(|last| last > n)
        });
        let end = kind.and_then(|((_, close), _)| (n + 1..text.len()).find(|end| closes(close, *end)));
        if let Some(end) = end {
            inside[n..=end].fill(true);
        }
        n = end.unwrap_or(n) + 1;
    }
    inside
}

/// What opens a quotation, and what may close it: English and Chinese, German, French, Swedish.
const QUOTES: [(char, &str); 9] = [
    ('"', "\""),
    ('＂', "＂"),
    ('\'', "'"),
    ('“', "”“"),
    ('„', "“”„"),
    ('‘', "’"),
    ('‚', "‘’"),
    ('«', "»"),
    ('‹', "›"),
];

/// The straight marks are apostrophes and inches, too: a quotation begins with one that no letter or digit stands before, but
/// for the Chinese letter before `"`.
fn stands_open(text: &[char], n: usize) -> bool {
    let before = n.checked_sub(1).and_then(|n| text.get(n));
    before.is_none_or(|c| match text[n] {
        '\'' => !c.is_alphanumeric(),
        '"' => !c.is_ascii_alphanumeric(),
        _ => true,
    })
}

/// A quotation ends with a mark that no letter of its alphabet stands behind: `‘the firm’s’`.
fn stands_closed(text: &[char], n: usize) -> bool {
    !['\'', '’'].contains(&text[n]) || text.get(n + 1).is_none_or(|c| !c.is_ascii_alphanumeric())
}

#[cfg(test)]
mod tests {
    use super::enclosed;

    /// The text with a dot for each character that is not enclosed.
    fn shown(text: &str) -> String {
        let text: Vec<char> = text.chars().collect();
        enclosed(&text).into_iter().zip(text).map(|(inside, c)| if inside { c } else { '.' }).collect()
    }

    #[test]
    fn brackets_and_quotes_enclose() {
        for (text, wanted) in [
            ("甲（乙、丙）、丁", ".（乙、丙）.."),
            ("“甲、乙”社、丙", "“甲、乙”..."),
            ("„甲、乙“ & “丙”", "„甲、乙“...“丙”"),
            ("«A, B», C", "«A, B»..."),
            ("\"A\"、\"B\"", "\"A\".\"B\""),
            ("{A; B}", "{A; B}"),
            ("‘the firm’s own; B’; C", "‘the firm’s own; B’..."),
            ("Dawn's End; Moody's", ".".repeat(19).as_str()),
            ("12\" Press; 7\" B", ".".repeat(15).as_str()),
            ("A (B; C", "..(B; C"),
            ("'A; B' C", "'A; B'.."),
        ] {
            assert_eq!(shown(text), wanted, "{text}");
        }
    }
}
