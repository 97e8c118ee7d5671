//! Where the destination of a link stands in the bytes, and how an edit of the URL reads there.

use std::ops::Range;

use pulldown_cmark::{Event, Options, Parser, Tag};

use super::bare_url;
use super::brackets::Brackets;
use super::model::{Document, Link, LinkKind};
use crate::text::{Edit, Span, all_bytes};

/// The bytes of an inline link's destination, without `<…>`; `from` is the end of the link's text.
pub(super) fn of_inline(text: &str, link: Span, from: usize) -> Option<Span> {
    let tail = text.get(from..link.end())?;
    let open = from + tail.find("](")? + 2;
    of_rest(text, Span::new(open, link.end().saturating_sub(1)))
}

/// The bytes of a definition's destination, without `<…>`.
pub(super) fn of_definition(text: &str, definition: Span) -> Option<Span> {
    let colon = definition.of(text).find("]:")?;
    of_rest(text, definition.narrow(colon + 2..definition.len()))
}

/// The destination at the start of `rest`, behind blanks, line ends and quote marks.
fn of_rest(text: &str, rest: Span) -> Option<Span> {
    let slice = rest.of(text);
    let start = slice.len() - slice.trim_start_matches(|c: char| c.is_ascii_whitespace() || c == '>').len();
    let slice = &slice[start..];
    if let Some(inner) = slice.strip_prefix('<') {
        let end = unescaped(inner, |c, _| c == '>')?;
        return Some(rest.narrow(start + 1..start + 1 + end));
    }
    let may_end = |b: u8| b.is_ascii_whitespace() || matches!(b, b'(' | b')' | b'\\');
    if all_bytes(slice, |b| !may_end(b)) {
        // All of it, as nearly always.
        return Some(rest.narrow(start..start + slice.len()));
    }
    let end = unescaped(slice, |c, depth| c.is_ascii_whitespace() || (c == ')' && depth == 0));
    Some(rest.narrow(start..start + end.unwrap_or(slice.len())))
}

/// Offset of the first character without a backslash before it that `stop` accepts; `stop` is told the
/// depth of parentheses.
fn unescaped(text: &str, stop: impl Fn(char, usize) -> bool) -> Option<usize> {
    let (mut escaped, mut depth) = (false, 0_usize);
    for (i, c) in text.char_indices() {
        if escaped {
            escaped = false;
            continue;
        }
        if stop(c, depth) {
            return Some(i);
        }
        match c {
            '\\' => escaped = true,
            '(' => depth += 1,
            ')' => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    None
}

/// How a destination written as `raw` reads after unescaping.
///
/// The parser is asked, with the destination in a link of its own; `None` where that is no link.
pub fn decode(raw: &str, kind: LinkKind, in_table: bool) -> Option<String> {
    let unpiped = if in_table { raw.replace("\\|", "|") } else { raw.to_owned() };
    match kind {
        LinkKind::Bare if raw.starts_with("www.") => Some(format!("http://{unpiped}")),
        LinkKind::Bare | LinkKind::Autolink => Some(unpiped),
        LinkKind::Html | LinkKind::Reference => None,
        LinkKind::Inline | LinkKind::Definition if is_literal(&unpiped) => Some(unpiped),
        LinkKind::Inline | LinkKind::Definition => sole_destination(&format!("[x]({unpiped})"))
            .or_else(|| sole_destination(&format!("[x](<{unpiped}>)"))),
    }
}

/// Whether `raw` is surely a destination that reads as it is written. Most are, and to ask the parser takes 15,000
/// instructions.
pub(super) fn is_literal(raw: &str) -> bool {
    // An entity ends in a semicolon.
    let may_have_entity = || raw.contains('&') && raw.contains(';');
    all_bytes(raw, |b| !matches!(b, b'\\' | b'(' | b')' | b' ' | b'<' | b'>')) && !may_have_entity()
}

/// The destination of `markdown`, if all of it is one link.
fn sole_destination(markdown: &str) -> Option<String> {
    let mut events = Parser::new_ext(markdown, Options::empty()).into_offset_iter();
    events.find_map(|(event, range)| match event {
        Event::Start(Tag::Link { dest_url, .. }) if range == (0..markdown.len()) => {
            Some(dest_url.into_string())
        }
        _ => None,
    })
}

impl Document<'_> {
    /// The bytes that write `range` of the link's URL; `None` where they cannot be told.
    pub fn written(&self, link: &Link, range: &Range<usize>) -> Option<Span> {
        let offsets = Offsets::new(link.destination.of(self.source.text()), link)?;
        Some(link.destination.narrow(offsets.of(range)?))
    }

    /// The edits of the text that make `edits` (ranges of `link.url`, sorted and disjoint) in the
    /// destination's bytes. What is not edited stays as it was written. `repaired` is the URL after these and all
    /// other edits of it.
    ///
    /// `None` where the destination cannot be edited, or where its bytes cannot be told apart well
    /// enough to be sure of the outcome.
    pub fn destination_edits(
        &self,
        link: &Link,
        edits: &[(Range<usize>, String)],
        repaired: &str,
    ) -> Option<Vec<Edit>> {
        if !link.editable || edits.is_empty() {
            return None;
        }
        let in_table = link.cell.is_some();
        let raw = link.destination.of(self.source.text());
        let offsets = Offsets::new(raw, link)?;
        let mut made = Vec::with_capacity(edits.len());
        let (mut expected, mut spelled) = (String::new(), String::new());
        let (mut seen, mut read) = (0, 0);
        for (range, replacement) in edits {
            let written = offsets.of(range)?;
            let replacement_raw = encode(replacement, link.kind, in_table);
            expected.push_str(link.url.get(seen..range.start)?);
            expected.push_str(replacement);
            spelled.push_str(raw.get(read..written.start)?);
            spelled.push_str(&replacement_raw);
            (seen, read) = (range.end, written.end);
            made.push(Edit { span: link.destination.narrow(written), replacement: replacement_raw });
        }
        expected.push_str(link.url.get(seen..)?);
        spelled.push_str(raw.get(read..)?);
        // Each repair of a URL is offered apart, but they are made together.
        let repaired =
            if raw.starts_with("www.") { repaired.trim_start_matches("http://") } else { repaired };
        if self.is_beside_feed(link) {
            return None;
        }
        let behind = self.glued_behind(link);
        let repaired = encode(repaired, link.kind, in_table);
        if ![raw, &repaired, &spelled].iter().all(|url| is_plain(url, link.kind, behind)) {
            return None;
        }
        (decode(&spelled, link.kind, in_table).as_ref() == Some(&expected)).then_some(made)
    }

    /// Whether a form feed or a vertical tab stands at the destination, which ends it for one parser and is a part of it for
    /// another. In a row that is in no table a bare address takes in the cells behind it, too.
    fn is_beside_feed(&self, link: &Link) -> bool {
        let (text, span) = (self.source.text(), link.destination);
        let before = text.get(..span.start()).unwrap_or_default();
        let behind = text.get(span.end()..).unwrap_or_default();
        before.ends_with(['\u{b}', '\u{c}']) || behind.starts_with(['\u{b}', '\u{c}'])
    }

    /// What stands behind a bare URL without a blank, such as the comma of its sentence.
    fn glued_behind(&self, link: &Link) -> &str {
        if link.kind != LinkKind::Bare {
            return "";
        }
        let rest = self.source.text().get(link.span.end()..).unwrap_or_default();
        let end = rest.find([' ', '\t', '\n', '\r', '<', '|']);
        &rest[..end.unwrap_or(rest.len())]
    }
}

/// Whether every parser takes all of `raw` for the address, and takes it literally, where `behind` follows.
///
/// The text around `[…](…)` does not matter to its destination; a bare URL is found by what it holds, and parsers
/// differ on Markdown and entities inside it and inside `<…>`.
fn is_plain(raw: &str, kind: LinkKind, behind: &str) -> bool {
    let has_entity = || raw.split('&').skip(1).any(|rest| entity(&format!("&{rest}")).is_some());
    match kind {
        LinkKind::Bare => {
            let glued = format!("{raw}{behind}");
            let all = Span::new(0, glued.len());
            let found = bare_url::find(&glued, all, 0, &mut Brackets::default(), || glued.len());
            let whole = found.first().is_some_and(|url| url.span == Span::new(0, raw.len()) && !url.is_short);
            // A `(` that is left open would take in a `)` of the sentence.
            let is_closed = raw.matches('(').count() == raw.matches(')').count();
            whole
                && is_closed
                && !raw.contains(['`', '*', '~', '[', ']', '\\', '<', '>', '|'])
                && !has_entity()
        }
        LinkKind::Autolink => !raw.contains(['`', '\\']) && !has_entity(),
        _ => true,
    }
}

/// Where the bytes of a URL are written.
enum Offsets {
    /// It is written as it reads, as nearly every one is; so many bytes.
    Same(usize),
    /// For each byte of the URL, and its end, the byte that writes it.
    Each(Vec<usize>),
}

impl Offsets {
    /// Where `raw` writes the bytes of the link's URL; `None` where that cannot be told.
    fn new(raw: &str, link: &Link) -> Option<Self> {
        let has_escape_or_entity = || raw.contains(['\\', ';']);
        if raw == link.url && !has_escape_or_entity() {
            return Some(Self::Same(raw.len()));
        }
        let prefix = if link.kind == LinkKind::Bare && raw.starts_with("www.") { "http://".len() } else { 0 };
        let is_markdown = matches!(link.kind, LinkKind::Inline | LinkKind::Definition);
        let mut offsets = vec![0; prefix];
        let mut i = 0;
        while let Some(c) = raw[i..].chars().next() {
            let rest = &raw[i..];
            let escaped = rest[c.len_utf8()..].bytes().next();
            let (written, shown) = match c {
                '\\' if link.cell.is_some() && escaped == Some(b'|') => (2, 1),
                '\\' if is_markdown && escaped.is_some_and(|b| b.is_ascii_punctuation()) => (2, 1),
                '&' if is_markdown => entity(rest).unwrap_or((1, 1)),
                _ => {
                    // Written as shown, byte for byte.
                    offsets.extend(i..i + c.len_utf8());
                    i += c.len_utf8();
                    continue;
                }
            };
            offsets.extend(std::iter::repeat_n(i, shown));
            i += written;
        }
        offsets.push(raw.len());
        (offsets.len() == link.url.len() + 1).then_some(Self::Each(offsets))
    }

    /// The bytes that write `range` of the URL.
    fn of(&self, range: &Range<usize>) -> Option<Range<usize>> {
        match self {
            Self::Same(len) => (range.end <= *len).then(|| range.clone()),
            Self::Each(offsets) => Some(*offsets.get(range.start)?..*offsets.get(range.end)?),
        }
    }
}

/// Bytes written and bytes shown of the entity at the start of `rest`, if it is one.
fn entity(rest: &str) -> Option<(usize, usize)> {
    // No name is longer than 39 bytes; looking further for the end of each `&` would not be linear.
    let is_of_name = |b: &u8| b.is_ascii_alphanumeric() || *b == b'#';
    let name = rest.bytes().skip(1).take(40).take_while(is_of_name).count();
    let end = name + 2;
    if name == 0 || name == 40 || rest.as_bytes().get(end - 1) != Some(&b';') {
        return None;
    }
    let shown = decode(&format!("x{}", &rest[..end]), LinkKind::Inline, false)?;
    let shown = shown.strip_prefix('x')?;
    (shown != &rest[..end]).then_some((end, shown.len()))
}

/// `url` as it must be written in the destination of such a link.
fn encode(url: &str, kind: LinkKind, in_table: bool) -> String {
    if all_bytes(url, |b| !matches!(b, b'|' | b'(' | b')' | b'\\' | b'<' | b'>')) {
        return url.to_owned();
    }
    let mut out = String::with_capacity(url.len());
    let balanced = url.matches('(').count() == url.matches(')').count();
    let escapes = matches!(kind, LinkKind::Inline | LinkKind::Definition);
    for c in url.chars() {
        match c {
            '|' if in_table => out.push_str("\\|"),
            '(' | ')' if escapes && !balanced => {
                out.push('\\');
                out.push(c);
            }
            '\\' | '<' | '>' if escapes => {
                out.push('\\');
                out.push(c);
            }
            _ => out.push(c),
        }
    }
    out
}
