//! The window of a long row: what is shown, at which width, and where the marker stands.

use learnvlm_lint::report::excerpt::{Excerpt, Request, excerpt};
use learnvlm_lint::text::width::display_width;
use unicode_width::UnicodeWidthStr;

use crate::util::LIST;

fn request<'a>(line: &'a str, marked: &str, room: usize) -> Request<'a> {
    let start = line.find(marked).expect("the line holds what is to be marked");
    Request { line, start, end: start + marked.len(), secrets: &[], room, label: 12, ellipsis: "…" }
}

/// The window, and under it the marker as a renderer draws it that adds up characters.
fn shown(request: &Request<'_>) -> String {
    let Excerpt { text, marker } = excerpt(request);
    let sum = |text: &str| text.chars().map(|c| display_width(&c.to_string())).sum::<usize>();
    let (before, marked) = (sum(&text[..marker.start]), sum(&text[marker]));
    format!("{text}\n{}{}", " ".repeat(before), "^".repeat(marked))
}

fn same(shown: &[String], expected: &str) {
    assert_eq!(shown.join("\n"), expected.trim_start_matches('\n'));
}

fn deepseek() -> &'static str {
    LIST.lines().nth(13).expect("line 14")
}

#[test]
fn a_short_line_is_shown_whole() {
    let line = "| 甲 | 2024.12 |";
    assert_eq!(shown(&request(line, "2024.12", 60)), "| 甲 | 2024.12 |\n       ^^^^^^^");
}

#[test]
fn every_width_holds_marker_and_label() {
    let tail =
        &deepseek()[deepseek().find("&mpshare").expect("a tail")..deepseek().find(')').expect("its end")];
    let places = ["DeepSeek-VL2", tail, "scene=1", "2024.12", "动态切图（3B~27B）", "| DeepSeek", deepseek()];
    for room in [20, 36, 54, 74, 94, 134, 250] {
        for marked in places {
            let request = request(deepseek(), marked, room);
            let Excerpt { text, marker } = excerpt(&request);
            assert!(display_width(&text) <= room, "{room}: {text}");
            let (before, marked) = (display_width(&text[..marker.start]), display_width(&text[marker]));
            assert!(marked > 0, "{room}: {text}");
            assert!(before + marked / 2 + 4 + request.label <= room.max(36), "{room}: {text}");
        }
    }
}

#[test]
fn urls_are_cut_and_padding_shrinks() {
    let wide = shown(&request(deepseek(), "MoE", 134));
    let middle = shown(&request(deepseek(), "2024.12", 74));
    let narrow = shown(&request(deepseek(), "DeepSeek  ", 54));
    same(
        &[wide, middle, narrow],
        "
| [DeepSeek-VL2](https://mp.weixin.qq.com/s?__biz…) | 2024.12 | MoE 架构 + 动态切图（3B~27B） | DeepSeek |
                                                                ^^^
| [DeepSeek-VL2](https://mp.weixin.qq.com/…) | 2024.12 | MoE 架构 + 动态…
                                               ^^^^^^^
…MoE 架构 + 动态切图（3B~27B） | DeepSeek   |
                                 ^^^^^^^^^^",
    );
}

#[test]
fn a_marker_inside_a_url_keeps_its_surroundings() {
    let parameters = shown(&request(deepseek(), "&mpshare=1&scene=1", 94));
    let value = shown(&request(deepseek(), "sn=3a1733c7ed2b0231cb13082c7146d7a0", 74));
    let narrow = shown(&request(deepseek(), "scene=1", 54));
    same(
        &[parameters, value, narrow],
        "
| [DeepSeek-VL2](https://mp.weixin.qq.com/…&mpshare=1&scene=1&src…) | 2024.12 | MoE 架构 + 动…
                                           ^^^^^^^^^^^^^^^^^^
| [DeepSeek-VL2](https://mp.weixin.qq.com/…x=1&sn=3a1733c7ed2b023…&chk…) …
                                               ^^^^^^^^^^^^^^^^^^^
…mp.weixin.qq.com/…e=1&scene=1&src…) | 2024.12 | MoE …
                       ^^^^^^^",
    );
}

#[test]
fn a_marker_over_a_whole_url_is_cut_with_it() {
    let url = deepseek().split(['(', ')']).nth(1).expect("a URL");
    same(
        &[shown(&request(deepseek(), url, 94)), shown(&request(deepseek(), deepseek(), 54))],
        "
| [DeepSeek-VL2](https://mp.weixin.qq.com/…) | 2024.12 | MoE 架构 + 动态切图（3B~27B） | Deep…
                 ^^^^^^^^^^^^^^^^^^^^^^^^^^
| [DeepSeek-VL2](https://mp.weixin.qq.com/…) | 2024.1…
^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^^",
    );
}

#[test]
fn wide_and_joined_characters_keep_the_marker_in_place() {
    for emoji in ["👨‍👩‍👧", "❤️", "👍🏽", "🇨🇳", "1️⃣", "e\u{301}", "한", "ｱ", "🏳️‍🌈"]
    {
        let line = format!("| {emoji}：全模态 | 2024.12 |");
        let text = shown(&request(&line, "2024.12", 60));
        let (line, carets) = text.split_once('\n').expect("two lines");
        let at = line.find("2024").expect("the date");
        assert_eq!(display_width(&line[..at]), carets.trim_end_matches('^').len(), "{text}");
    }
    same(
        &[shown(&request("| 👨‍👩‍👧 ❤️ 全 | 2024.12 |", "2024.12", 60))],
        "
| 👨👩👧 ❤ 全 | 2024.12 |
                ^^^^^^^",
    );
}

#[test]
fn nothing_steers_the_terminal() {
    let line = "| a\tb\u{1b}[31m\u{202e}\u{200b} | 2024.12 |";
    same(
        &[shown(&request(line, "2024.12", 80)), shown(&request(line, "\u{1b}[31m", 80))],
        "
| a\\tb<U+001B>[31m<U+202E><U+200B> | 2024.12 |
                                     ^^^^^^^
| a\\tb<U+001B>[31m<U+202E><U+200B> | 2024.12 |
      ^^^^^^^^^^^^",
    );
    let bom = "\u{feff}| a | 2024.12 |";
    assert_eq!(shown(&request(bom, "2024.12", 80)), "| a | 2024.12 |\n      ^^^^^^^");
}

#[test]
fn secrets_are_left_out_whatever_is_marked() {
    let line = "| [甲](https://a.ex/s?key=SECRET&x=1) | 2024.12 |";
    let at = line.find("SECRET").expect("a secret");
    let secret = at..at + 6;
    for marked in ["甲", "SECRET", "CRE", "key=SECRET&", "2024.12"] {
        let secrets = std::slice::from_ref(&secret);
        let text = shown(&Request { secrets, ..request(line, marked, 80) });
        assert!(text.contains("?key=…&x=1"), "{marked}: {text}");
        assert!(text.contains('^'), "{marked}: {text}");
    }
}

#[test]
fn an_empty_place_is_shown() {
    let line = "| 甲 |      |";
    for at in [line.len() - 7, line.len() - 1, line.len(), 0] {
        let Excerpt { text, marker } = excerpt(&Request { start: at, end: at, ..request(line, "甲", 60) });
        assert_eq!(marker.start, marker.end);
        assert!(marker.end < text.len(), "{at}: `{text}`");
    }
    let none = excerpt(&Request { start: 0, end: 0, ..request("", "", 60) });
    assert_eq!(none, Excerpt { text: " ".to_owned(), marker: 0..0 });
}

#[test]
fn a_marker_beyond_the_line_is_clipped() {
    let end = excerpt(&Request { end: 500, ..request("| 甲 |", "甲", 60) });
    assert_eq!(end, Excerpt { text: "| 甲 |".to_owned(), marker: 2..7 });
    let far = excerpt(&Request { start: 400, end: 500, ..request("| 甲 |", "甲", 60) });
    assert_eq!(far.text, "| 甲 | ");
}

#[test]
fn ascii_has_its_own_ellipsis() {
    let ascii = Request { ellipsis: "...", ..request(deepseek(), "MoE", 60) };
    let Excerpt { text, .. } = excerpt(&ascii);
    assert!(text.starts_with("...") && text.contains("...)") && !text.contains('…'), "{text}");
}

#[test]
fn characters_that_are_not_looked_up_are_as_wide_as_unicode_says() {
    let measured = |text: &str| assert_eq!(display_width(text), text.width(), "{text:?}");
    for c in ('\0'..=char::MAX).filter(|c| !c.is_control()) {
        measured(c.encode_utf8(&mut [0; 4]));
    }
    let known = [' ', '~', '0', '#', '、', '。', '〈', '】', '一', '中', '\u{9fff}', '！', '～'];
    let beside =
        ['\u{fe00}', '\u{fe01}', '\u{fe0e}', '\u{fe0f}', '\u{200d}', '\u{20e3}', '\u{301}', 'é', '👍'];
    for before in known.into_iter().chain(beside) {
        for after in known.into_iter().chain(beside) {
            measured(&format!("x中{before}{after}中x"));
        }
    }
}
