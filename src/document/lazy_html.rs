//! What tags in a text make of what stands behind them: code, and blocks of HTML where a list item, a quote or a footnote ends
//! on GitHub.
//!
//! Behind a paragraph in an item, a quote or a footnote, a line that is not indented or marked goes on with the paragraph. To cmark-gfm
//! one that holds nothing but a tag, such as `<br>`, does not: there the item ends, and a block of HTML begins, in which no
//! link is one. pulldown-cmark, and later versions of CommonMark, read such a line on as text.

use crate::text::Span;

/// Elements of raw HTML whose text a program reads, or wrote.
const CODE: [&str; 5] = ["code", "kbd", "pre", "samp", "tt"];

/// By how many columns the lines of a footnote below its first are indented.
const NOTE: usize = 4;

/// What is open around a paragraph, the outermost first.
#[derive(Debug, Default)]
pub(super) struct Containers {
    quotes: usize,
    /// The columns at which the contents of the open items and footnotes begin.
    items: Vec<usize>,
    /// The last byte of which the column was counted, and that column.
    counted: (usize, usize),
    /// How many elements of raw HTML are open that hold what a program reads.
    code: usize,
    /// The blocks of HTML that only GitHub sees, in the order of the text.
    pub(super) html: Vec<Span>,
    /// What stands behind these and a blank line in the items and footnotes that end with them: it is code there, or text that
    /// begins anew. In the order of the text, each apart from the others.
    pub(super) behind: Vec<Span>,
}

impl Containers {
    /// Whether an element such as `<code>` is open.
    pub(super) fn is_in_code(&self) -> bool {
        self.code > 0
    }

    /// Begins a paragraph, heading or cell: what is open in another ends there for us.
    pub(super) fn open_text(&mut self) {
        self.code = 0;
    }

    pub(super) fn open_quote(&mut self) {
        self.quotes += 1;
    }

    pub(super) fn close_quote(&mut self) {
        self.quotes = self.quotes.saturating_sub(1);
    }

    /// Opens the item of a list whose mark stands at `start`.
    pub(super) fn open_item(&mut self, text: &str, start: usize) {
        let rest = &text.as_bytes()[start..];
        let mark = rest.iter().take_while(|b| !b.is_ascii_whitespace()).count();
        let blanks = rest[mark..].iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
        let blanks = if (1..=4).contains(&blanks) { blanks } else { 1 };
        let column = self.column(text, start);
        self.items.push(column + mark + blanks);
    }

    /// Opens a footnote.
    pub(super) fn open_note(&mut self) {
        self.items.push(self.items.last().unwrap_or(&0) + NOTE);
    }

    /// The column of byte `at`, which stands behind all that were asked for.
    fn column(&mut self, text: &str, at: usize) -> usize {
        let (from, column) = self.counted;
        let between = text.get(from..at).unwrap_or_default();
        let line = between.rfind(['\n', '\r']).map(|end| &between[end + 1..]);
        let column = line.map_or_else(|| column + between.chars().count(), |line| line.chars().count());
        self.counted = (at, column);
        column
    }

    /// Closes an item or a footnote, all of which stands at `item`.
    pub(super) fn close_item(&mut self, text: &str, item: Span) {
        self.items.pop();
        let first = self.html.partition_point(|html| html.start() < item.start());
        let ends_at_blank = |html: &&Span| {
            html.end() < item.end()
                && text[html.end()..].lines().next().is_some_and(|line| line.trim().is_empty())
        };
        if let Some(html) = self.html.get(first).filter(ends_at_blank) {
            let inner = self.behind.partition_point(|behind| behind.start() < html.end());
            self.behind.truncate(inner);
            self.behind.push(Span::new(html.end(), item.end()));
        }
    }

    /// Takes a tag for the beginning of a block of HTML, if it stands alone on a line that goes on with none of what is open
    /// but the outer items.
    pub(super) fn tag(&mut self, text: &str, tag: Span) {
        let written = tag.of(text);
        let (name, is_end) =
            written[1..].strip_prefix('/').map_or((&written[1..], false), |name| (name, true));
        let name = name.split(|c: char| !c.is_ascii_alphanumeric()).next().unwrap_or_default();
        if CODE.iter().any(|code| code.eq_ignore_ascii_case(name)) {
            self.code = if is_end { self.code.saturating_sub(1) } else { self.code + 1 };
        }
        if self.html.last().is_none_or(|html| html.end() <= tag.start()) {
            self.html.extend(self.html_from(text, tag));
        }
    }

    fn html_from(&self, text: &str, tag: Span) -> Option<Span> {
        if self.quotes == 0 && self.items.is_empty() {
            return None;
        }
        let bytes = text.as_bytes();
        let blanks =
            bytes[..tag.start()].iter().rev().take_while(|b| matches!(b, b' ' | b'\t' | b'>')).count();
        let begin = tag.start() - blanks;
        let before = &text[begin..tag.start()];
        let ends_line = |at: usize| bytes.get(at).is_none_or(|b| matches!(b, b'\n' | b'\r'));
        let behind = bytes[tag.end()..].iter().take_while(|b| matches!(b, b' ' | b'\t')).count();
        let is_alone = begin.checked_sub(1).is_none_or(ends_line) && ends_line(tag.end() + behind);
        if !is_alone || tag.of(text).starts_with("<!") {
            return None;
        }
        let is_lazy = if self.quotes > 0 {
            before.matches('>').count() < self.quotes
        } else {
            self.items.last().is_some_and(|column| before.len() < *column)
        };
        let open = self.items.iter().rfind(|column| **column <= before.len()).copied().unwrap_or(0);
        let goes_on = |line: &&str| !line.trim().is_empty() && line.len() - line.trim_start().len() >= open;
        let lines = text[begin..].split_inclusive('\n');
        let length: usize = lines.take_while(goes_on).map(str::len).sum();
        is_lazy.then(|| Span::new(tag.start(), begin + length))
    }
}
