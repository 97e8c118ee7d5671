//! What must hold for every text, marker and width, however odd.

use learnvlm_lint::report::excerpt::{Request, excerpt};
use learnvlm_lint::report::visible::{mark, visible};
use learnvlm_lint::report::wrap::wrap;
use learnvlm_lint::report::{Format, diff};
use learnvlm_lint::text::Span;
use learnvlm_lint::text::width::display_width;
use proptest::prelude::*;

use crate::util::{drawn, finding, plain};

/// Texts made of what lists are made of, and of what breaks terminals.
fn text() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        Just("| ".to_owned()),
        Just(
            "[甲](https://mp.weixin.qq.com/s?__biz=MzA5&mid=2247485379&sn=3a1733c7ed2b0231cb1&mpshare=1#rd)"
                .to_owned()
        ),
        Just("https://".to_owned()),
        Just("              ".to_owned()),
        Just("👨\u{200d}👩\u{200d}👧❤\u{fe0f}👍🏽🇨🇳".to_owned()),
        Just("\u{1b}[31m\t\u{202e}\u{feff}\u{301}\u{200d}".to_owned()),
        Just("模态：同时应对".to_owned()),
        any::<char>().prop_filter("NUL is refused before", |c| *c != '\0').prop_map(String::from),
    ];
    prop::collection::vec(piece, 0..12).prop_map(|pieces| pieces.concat())
}

/// A text and two places in it, on character boundaries.
fn marked() -> impl Strategy<Value = (String, usize, usize)> {
    (text(), any::<prop::sample::Index>(), any::<prop::sample::Index>()).prop_map(|(text, a, b)| {
        let places: Vec<usize> = text.char_indices().map(|(at, _)| at).chain([text.len()]).collect();
        let (a, b) = (*a.get(&places), *b.get(&places));
        (text, a.min(b), a.max(b))
    })
}

proptest! {
    // A failure prints its smallest case, which belongs into a test of its own, not into a hidden file.
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn a_window_fits_and_marks_something((line, start, end) in marked(), room in 20_usize..160, label in 0_usize..80) {
        let shown = excerpt(&Request { line: &line, start, end, secrets: &[], room, label, ellipsis: "…" });
        // One column more where an empty place at the very end is given something to stand on.
        prop_assert!(display_width(&shown.text) <= room + 1, "{shown:?}");
        prop_assert!(shown.text.get(shown.marker.clone()).is_some(), "{shown:?}");
        prop_assert!(shown.text.chars().all(|c| mark(c).is_none()), "{shown:?}");
    }

    #[test]
    fn a_secret_is_never_shown((line, start, end) in marked(), room in 20_usize..160) {
        let at = line.len() / 2;
        let at = (0..=at).rev().find(|at| line.is_char_boundary(*at)).unwrap_or(0);
        let line = format!("{}hunter2{}", &line[..at], &line[at..]);
        let secret = at..at + 7;
        let inside = |n: usize| if line.is_char_boundary(n) { n } else { 0 };
        let (start, end) = (inside(start), inside(end));
        let secrets = std::slice::from_ref(&secret);
        let shown = excerpt(&Request { line: &line, start, end, secrets, room, label: 4, ellipsis: "…" });
        prop_assert!(!shown.text.contains("hunter"), "{shown:?}");
    }

    #[test]
    fn every_format_draws_every_finding((text, start, end) in marked(), message in text(), width in 0_usize..160) {
        let mut found = finding(&text, "", &message, &message);
        found.span = Span::new(start, end);
        for format in [Format::Human, Format::Short, Format::Json] {
            let shown = drawn(&text, vec![found.clone()], vec![], plain(width), format);
            let bad = shown.chars().find(|c| *c != '\n' && mark(*c).is_some());
            prop_assert!(bad.is_none(), "{bad:?} in {shown}");
        }
    }

    #[test]
    fn wrapping_loses_nothing(text in text(), width in 2_usize..60) {
        let text = visible(&text);
        let lines = wrap(&text, width, width);
        let ink = |text: &str| text.chars().filter(|c| !c.is_whitespace()).collect::<String>();
        prop_assert_eq!(ink(&lines.concat()), ink(&text));
    }

    #[test]
    fn a_diff_gives_the_new_text(old in text(), new in text()) {
        let lines = |text: &str| text.replace("| ", "|\r\n").replace('模', "\n");
        let (old, new) = (lines(&old), lines(&new));
        prop_assert_eq!(patched(&old, &diff::unified("a.md", &old, &new)), new);
    }
}

/// What `patch` makes of a text.
fn patched(old: &str, diff: &str) -> String {
    let mut rest = old.split_inclusive('\n');
    let mut new = String::new();
    let (mut at, mut last) = (0, None);
    for line in diff.split_inclusive('\n').skip(2) {
        if let Some(hunk) = line.strip_prefix("@@ -") {
            let numbers = hunk.split(' ').next().unwrap_or_default();
            let (start, length) = numbers.split_once(',').unwrap_or((numbers, "1"));
            let start: usize = start.parse().unwrap_or(0);
            let before = if length == "0" { start } else { start - 1 };
            new.extend(rest.by_ref().take(before - at));
            at = before;
        } else if line.starts_with('\\') {
            // It speaks of the line before, which may be one that goes.
            if last != Some(b'-') {
                new.pop();
            }
        } else if let Some(added) = line.strip_prefix('+') {
            new.push_str(added);
        } else {
            at += 1;
            let kept = rest.next().unwrap_or_default();
            new.push_str(line.strip_prefix(' ').unwrap_or_default());
            assert!(line[1..].trim_end_matches('\n') == kept.trim_end_matches('\n'), "{line:?} {kept:?}");
        }
        last = line.bytes().next();
    }
    new.extend(rest);
    new
}
