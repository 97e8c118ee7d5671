//! Where on its own page a link can lead: the anchors that GitHub makes of headings, and the names in HTML.
//!
//! GitHub makes the anchor of a heading, written in Markdown or HTML, of its text: in lower case, without any
//! mark that is neither of a letter or number nor an underline, with a hyphen for each blank. Images and tags
//! leave nothing, and of several headings alike each but the first gets a number. A script of the page looks
//! for a fragment in lower case, too.

use std::collections::{BTreeMap, BTreeSet};
use std::sync::LazyLock;

use regex::Regex;
use unicode_width::UnicodeWidthChar;

use crate::link::secrets_in;

/// The anchors of a page.
///
/// Invariant: in lower case, without the `user-content-` that GitHub puts before them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Anchors {
    /// Whether it may be quoted: nobody sees any more that a piece of it was a secret.
    names: BTreeMap<String, bool>,
    has_notes: bool,
}

impl Anchors {
    /// Whether a link to `#fragment`, which is decoded, leads to a place of the page.
    pub fn lead(&self, fragment: &str) -> bool {
        // Some copies of an anchor keep the joiners of its emoji, and some do not.
        let name: String = fragment.to_lowercase().chars().filter(|c| !is_in(FORMAT, *c)).collect();
        let name = name.strip_prefix("user-content-").unwrap_or(&name);
        self.names.contains_key(name) || is_of_every_page(name) || (self.has_notes && name.starts_with("fn"))
    }

    /// Those that can be written in a link and be quoted, sorted.
    pub fn writable(&self) -> impl Iterator<Item = &str> {
        let is_writable =
            |(name, may_be_quoted): &(&String, &bool)| **may_be_quoted && !name.contains(char::is_whitespace);
        self.names.iter().filter(is_writable).map(|(name, _)| name.as_str())
    }
}

/// Whether it is an anchor of GitHub's own, a place that every browser knows, or the route of a program that
/// shows the text.
fn is_of_every_page(name: &str) -> bool {
    let is_line = name.strip_prefix('l').is_some_and(|line| line.starts_with(|c: char| c.is_ascii_digit()));
    matches!(name, "" | "top" | "readme" | "start-of-content")
        || name.starts_with([':', '/', '!'])
        || name.ends_with("-ov-file")
        || is_line
}

/// The anchor that GitHub makes of the text of a heading.
pub fn anchor_of(heading: &str) -> String {
    let kept = heading.chars().filter(|&c| c == ' ' || is_kept(c));
    kept.flat_map(char::to_lowercase).map(|c| if c == ' ' { '-' } else { c }).collect()
}

/// Whether a character stays: a letter, a mark of one, a decimal digit, a line below, or a hyphen.
fn is_kept(c: char) -> bool {
    c == '-'
        || c.is_alphabetic()
        || (c.is_numeric() && !is_in(NUMBERS, c))
        || is_in(JOINING, c)
        || (c.width() == Some(0) && !c.is_control() && !is_in(FORMAT, c))
}

fn is_in(ranges: &[(char, char)], c: char) -> bool {
    ranges.iter().any(|&(first, last)| (first..=last).contains(&c))
}

/// Numbers that are no decimal digits: raised, in circles, parts of a whole.
#[rustfmt::skip]
const NUMBERS: &[(char, char)] = &[
    ('²', '³'), ('¹', '¹'), ('¼', '¾'), ('⁰', '₉'), ('⅐', '⅟'), ('↉', '↉'), ('①', '⒛'), ('⓪', '⓿'), ('❶', '➓'), ('㆒', '㆕'),
    ('㈠', '㈩'), ('㉈', '㉏'), ('㉑', '㉟'), ('㊀', '㊉'), ('㊱', '㊿'), ('\u{1f100}', '\u{1f10c}'),
];

/// The underline and its like (the category `Pc`).
const JOINING: &[(char, char)] =
    &[('_', '_'), ('‿', '⁀'), ('⁔', '⁔'), ('︳', '︴'), ('﹍', '﹏'), ('＿', '＿')];

/// What has no width and is no mark of a letter (the category `Cf`).
#[rustfmt::skip]
const FORMAT: &[(char, char)] = &[
    ('\u{ad}', '\u{ad}'), ('\u{600}', '\u{605}'), ('\u{61c}', '\u{61c}'), ('\u{180e}', '\u{180e}'), ('\u{200b}', '\u{200f}'),
    ('\u{2028}', '\u{202e}'), ('\u{2060}', '\u{206f}'), ('\u{feff}', '\u{feff}'), ('\u{fff9}', '\u{fffb}'),
    ('\u{e0001}', '\u{e007f}'),
];

/// Gathers the anchors while a text is read.
#[derive(Debug, Default)]
pub(super) struct AnchorReader {
    found: Anchors,
    /// How many headings have had an anchor.
    counts: BTreeMap<String, usize>,
    open: Option<Open>,
}

/// A heading whose text is being read.
#[derive(Debug)]
struct Open {
    text: String,
    is_html: bool,
}

impl AnchorReader {
    /// A heading of Markdown begins.
    pub(super) fn heading(&mut self) {
        self.begin(false);
    }

    fn begin(&mut self, is_html: bool) {
        self.end();
        self.open = Some(Open { text: String::new(), is_html });
    }

    /// A heading ends, if one is open.
    pub(super) fn end(&mut self) {
        let Some(Open { text, is_html }) = self.open.take() else { return };
        // Whether the blanks between a tag and the text count, nobody relies on.
        let trimmed = if is_html { text.trim() } else { text.as_str() };
        let both = BTreeSet::from([anchor_of(&text), anchor_of(trimmed)]);
        for anchor in both.into_iter().filter(|anchor| !anchor.is_empty()) {
            let name = self.numbered(anchor);
            self.add(name, &text);
        }
        if let Some(name) = own_name(&text) {
            self.add(name.to_lowercase(), name);
        }
    }

    fn add(&mut self, name: String, written: &str) {
        self.found.names.insert(name, secrets_in(written).is_empty());
    }

    fn numbered(&mut self, anchor: String) -> String {
        let count = self.counts.entry(anchor.clone()).or_default();
        *count += 1;
        if *count > 1 { format!("{anchor}-{}", *count - 1) } else { anchor }
    }

    /// A text that is shown, outside images.
    pub(super) fn text(&mut self, shown: &str) {
        if let Some(open) = &mut self.open {
            open.text.push_str(shown);
        }
    }

    /// A footnote.
    pub(super) fn note(&mut self) {
        self.found.has_notes = true;
    }

    /// A tag, or a block of them with the text between.
    pub(super) fn html(&mut self, html: &str) {
        let mut rest = html;
        while let Some(open) = rest.find('<') {
            self.html_text(&rest[..open]);
            rest = &rest[open..];
            if let Some(comment) = rest.strip_prefix("<!--") {
                rest = comment.split_once("-->").map_or("", |(_, behind)| behind);
                continue;
            }
            let length = rest[1..].find(['<', '>']).map_or(rest.len(), |end| end + 1);
            let (tag, behind) = rest.split_at(length);
            self.tag(&tag[1..]);
            rest = behind.strip_prefix('>').unwrap_or(behind);
        }
        self.html_text(rest);
    }

    fn tag(&mut self, tag: &str) {
        let (name, is_end) = tag.strip_prefix('/').map_or((tag, false), |name| (name, true));
        let name = &name[..name.find(|c: char| !c.is_ascii_alphanumeric()).unwrap_or(name.len())];
        let level = name.strip_prefix(['h', 'H']).filter(|level| level.len() == 1);
        if level.is_some_and(|level| ("1"..="6").contains(&level)) {
            if is_end { self.end() } else { self.begin(true) }
        }
        if tag.contains('=') {
            for found in NAME.captures_iter(tag) {
                let value = found.get(1).or_else(|| found.get(2)).or_else(|| found.get(3));
                if let Some(value) = value {
                    let name = value.as_str().trim().to_lowercase();
                    let name = name.strip_prefix("user-content-").unwrap_or(&name);
                    let name = name.chars().filter(|c| !is_in(FORMAT, *c)).collect();
                    self.add(name, value.as_str());
                }
            }
        }
    }

    /// Text between tags. What stands for a character is a mark, as good as always.
    fn html_text(&mut self, text: &str) {
        if self.open.is_some() {
            let mut pieces = text.split('&');
            self.text(pieces.next().unwrap_or_default());
            for piece in pieces {
                let behind = piece
                    .split_once(';')
                    .filter(|(name, _)| name.bytes().all(|b| b.is_ascii_alphanumeric() || b == b'#'));
                self.text(behind.map_or(piece, |(_, behind)| behind));
            }
        }
    }

    /// What was gathered.
    pub(super) fn finish(mut self) -> Anchors {
        self.end();
        self.found
    }
}

/// The name that a heading gives itself for other programs: `Birds {#birds}`. Where it is used, the page is theirs.
fn own_name(heading: &str) -> Option<&str> {
    let (_, attributes) = heading.trim_end().strip_suffix('}')?.rsplit_once('{')?;
    let mut names = attributes.split([' ', ':']).filter_map(|part| part.strip_prefix('#'));
    names.next().filter(|name| !name.is_empty())
}

/// The name of an element.
static NAME: LazyLock<Regex> = LazyLock::new(|| {
    const NAMED: &str = r#"[ \t\r\n"'](?:[iI][dD]|[nN][aA][mM][eE])[ \t\r\n]*=[ \t\r\n]*"#;
    const VALUE: &str = r#"(?:"([^"]*)"|'([^']*)'|([^ \t\r\n"'>]+))"#;
    let pattern = format!("{NAMED}{VALUE}");
    Regex::new(&pattern).unwrap_or_else(|error| unreachable!("the pattern is constant: {error}"))
});
