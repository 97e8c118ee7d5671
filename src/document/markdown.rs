//! What pulldown-cmark sees: the outline of tables, the links, the pieces of cells.

use std::cell::Cell;
use std::collections::BTreeSet;

use pulldown_cmark::{BrokenLink, CowStr, Event, LinkType, Options, Parser, Tag, TagEnd};

use super::anchors::AnchorReader;
use super::bare_url::{self, BareUrl};
use super::brackets::Brackets;
use super::comments::{self, Comment, CommentPlace};
use super::lazy_html::Containers;
use super::model::{Heading, Image, Inline, InlineKind, LinkKind};
use super::open_link::OpenLink;
use super::reading::{Definitions, Reading, SeenTable};
use super::{definitions, html, notes};
use crate::link::is_relative;
use crate::text::Span;

/// Reads `text[base..]`. Labels that it does not define are looked up in `known`.
pub(super) fn read(text: &str, base: usize, known: &Definitions) -> Reading {
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let resolve = |link: BrokenLink<'_>| {
        let url = known.get(&link.reference.to_lowercase())?;
        Some((CowStr::from(url.clone()), CowStr::Borrowed("")))
    };
    let events =
        Parser::new_with_broken_link_callback(&text[base..], options, Some(resolve)).into_offset_iter();
    let definitions = definitions::seen(events.reference_definitions(), base);
    let mut reader = Reader { text, base, ..Reader::default() };
    for (event, range) in events {
        reader.event(event, Span::new(range.start + base, range.end + base));
    }
    let mut reading = reader.reading;
    reading.anchors = reader.anchors.finish();
    notes::end_as_on_github(text, &reader.notes, &mut reading);
    definitions::add(text, definitions, &reader.image_labels, &mut reading);
    reading.take_for_code(&reader.containers.behind);
    reading.take_for_html(&reader.containers.html);
    reading
}

#[derive(Debug, Default)]
struct Reader<'t> {
    text: &'t str,
    base: usize,
    reading: Reading,
    anchors: AnchorReader,
    image_labels: BTreeSet<String>,
    /// The footnotes.
    notes: Vec<Span>,
    containers: Containers,
    link: Option<OpenLink>,
    image_depth: usize,
    in_code: bool,
    in_heading: bool,
    /// The cell that is open, and whether a table is.
    cell: Option<Span>,
    in_table: bool,
    /// Bare URLs end here; the parser's events before it are inside the URL.
    url_end: usize,
    brackets: Brackets,
    /// The place from which the end of a line was looked for last, and that end.
    line: Cell<Option<(usize, usize)>>,
}

impl Reader<'_> {
    fn event(&mut self, event: Event<'_>, span: Span) {
        match event {
            Event::Start(tag) => self.start(tag, span),
            Event::End(end) => self.end(end, span),
            Event::Text(shown) => self.text(&shown, span),
            Event::Code(shown) => {
                self.add_shown(&shown);
                self.piece(span, InlineKind::Code(shown.into_string()));
            }
            Event::Html(_) => self.html(span),
            Event::InlineHtml(_) => {
                self.piece(span, InlineKind::Html);
                self.html(span);
                self.anchors.html(span.of(self.text));
                self.containers.tag(self.text, span);
                if self.cell.is_none() && comments::is_comment(span.of(self.text)) {
                    self.reading.comments.push(Comment::new(self.text, span, CommentPlace::Text));
                }
            }
            Event::FootnoteReference(_) => self.piece(span, InlineKind::FootnoteReference),
            Event::SoftBreak | Event::HardBreak => self.add_text(" "),
            _ => {}
        }
        if let Some(link) = &mut self.link
            && link.span.contains(span)
            && span != link.span
        {
            link.content_end = link.content_end.max(span.end());
        }
    }

    fn start(&mut self, tag: Tag<'_>, span: Span) {
        match tag {
            Tag::Table(alignments) => {
                self.in_table = true;
                self.reading.tables.push(SeenTable { span, columns: alignments.len(), rows: 0 });
            }
            Tag::TableHead => {
                if let Some(table) = self.reading.tables.last_mut() {
                    table.span = Span::new(span.start(), table.span.end());
                }
            }
            Tag::TableRow => {
                if let Some(table) = self.reading.tables.last_mut() {
                    table.rows += 1;
                }
            }
            Tag::TableCell => {
                self.cell = Some(span);
                self.open_block(span);
            }
            Tag::CodeBlock(_) => {
                self.in_code = true;
                self.reading.verbatim.push(span);
                self.reading.blocks.code.push(span);
            }
            Tag::FootnoteDefinition(label) => {
                self.reading.footnotes.push(label.into_string());
                self.anchors.note();
                self.containers.open_note();
                self.notes.push(span);
            }
            Tag::HtmlBlock => {
                self.reading.verbatim.push(span);
                self.reading.blocks.html.push(span);
                self.anchors.html(span.of(self.text));
                self.reading.comments.extend(comments::of_block(self.text, span));
            }
            Tag::Image { link_type, id, dest_url, .. } => {
                self.piece(span, InlineKind::Image);
                if is_relative(&dest_url) {
                    self.reading.images.push(Image { span, url: dest_url.into_string() });
                }
                self.image_depth += 1;
                if !matches!(link_type, LinkType::Inline) {
                    self.image_labels.insert(id.to_lowercase());
                }
            }
            // A bare URL takes in link syntax that follows without a blank.
            Tag::Link { link_type, dest_url, .. }
                if self.image_depth == 0 && span.start() >= self.url_end && !self.brackets.is_lost() =>
            {
                let kind = match link_type {
                    LinkType::Inline => LinkKind::Inline,
                    LinkType::Autolink => LinkKind::Autolink,
                    LinkType::Email => return,
                    _ => LinkKind::Reference,
                };
                self.link = Some(OpenLink {
                    span,
                    kind,
                    url: dest_url.into_string(),
                    text: String::new(),
                    content_end: span.start() + 1,
                });
            }
            Tag::Heading { level, .. } => {
                self.reading.headings.push(Heading::opened(level as u8, span));
                self.in_heading = true;
                self.anchors.heading();
                self.open_block(span);
            }
            Tag::Item => {
                self.containers.open_item(self.text, span.start());
                self.open_block(span);
            }
            Tag::BlockQuote(_) => self.containers.open_quote(),
            Tag::Paragraph => self.open_block(span),
            _ => {}
        }
    }

    fn end(&mut self, end: TagEnd, span: Span) {
        match end {
            TagEnd::Table => self.in_table = false,
            TagEnd::TableCell => self.cell = None,
            TagEnd::Item | TagEnd::FootnoteDefinition => self.containers.close_item(self.text, span),
            TagEnd::BlockQuote(_) => self.containers.close_quote(),
            TagEnd::CodeBlock => self.in_code = false,
            TagEnd::Heading(_) => {
                self.in_heading = false;
                self.anchors.end();
            }
            TagEnd::Image => self.image_depth = self.image_depth.saturating_sub(1),
            TagEnd::Link => {
                if let Some(link) = self.link.take() {
                    self.reading.links.push(link.close(self.text, self.in_table));
                }
            }
            _ => {}
        }
    }

    fn text(&mut self, shown: &str, span: Span) {
        if self.in_code {
            return;
        }
        self.add_shown(shown);
        let is_literal = span.of(self.text) == shown;
        let kind = if is_literal { InlineKind::Text } else { InlineKind::Decoded(shown.to_owned()) };
        let mut from = span.start().max(self.url_end);
        if self.link.is_none() && self.image_depth == 0 && !self.containers.is_in_code() {
            let mut brackets = std::mem::take(&mut self.brackets);
            let limit = || self.cell.map_or_else(|| self.line_end(span.start()), Span::end);
            let open = self.cell.map_or(self.base, Span::start);
            let within = Span::new(from, span.end());
            let found = bare_url::find(self.text, within, open, &mut brackets, limit);
            self.brackets = brackets;
            for BareUrl { span: url, is_short } in found {
                if is_short {
                    self.url_end = url.end();
                    continue;
                }
                self.text_piece(&kind, Span::new(from, url.start()));
                self.bare_link(url);
                from = url.end();
            }
            self.brackets.read_to(self.text, span.end());
        }
        self.text_piece(&kind, Span::new(from, span.end()));
    }

    /// A part of a text event of this kind.
    fn text_piece(&mut self, kind: &InlineKind, part: Span) {
        if part.is_empty() {
            return;
        }
        self.piece(part, kind.clone());
        if self.cell.is_none() && self.link.is_none() && self.image_depth == 0 && *kind == InlineKind::Text {
            self.reading.blocks.words.push(part);
        }
    }

    fn bare_link(&mut self, span: Span) {
        self.url_end = span.end();
        self.brackets.skip_to(span.end());
        let written = span.of(self.text);
        if let Some(link) = bare_url::link(self.text, span, self.in_table) {
            let is_literal = link.text == written;
            let kind = if is_literal { InlineKind::Text } else { InlineKind::Decoded(link.text.clone()) };
            self.piece(span, kind);
            self.reading.links.push(link);
        }
    }

    fn html(&mut self, span: Span) {
        self.reading.links.extend(html::links(self.text, span, self.in_table));
        self.reading.images.extend(html::images(self.text, span));
    }

    fn piece(&mut self, span: Span, kind: InlineKind) {
        let inside_url = span.start() < self.url_end && span.end() < self.url_end;
        if self.cell.is_some() && self.image_depth == 0 && !inside_url {
            self.reading.inlines.push(Inline { span, kind });
        }
    }

    fn add_shown(&mut self, shown: &str) {
        self.add_text(shown);
        if self.image_depth == 0 {
            self.anchors.text(shown);
        }
    }

    fn add_text(&mut self, shown: &str) {
        if let Some(link) = &mut self.link {
            link.text.push_str(shown);
        }
        if let Some(heading) = self.reading.headings.last_mut().filter(|_| self.in_heading) {
            heading.text.push_str(shown);
        }
    }

    fn open_block(&mut self, span: Span) {
        self.containers.open_text();
        self.brackets = Brackets::from(span.start().max(self.url_end));
    }

    fn line_end(&self, from: usize) -> usize {
        if let Some((_, end)) = self.line.get().filter(|(start, end)| (*start..=*end).contains(&from)) {
            return end;
        }
        let rest = &self.text[from..];
        let end = from + rest.find(['\n', '\r']).unwrap_or(rest.len());
        self.line.set(Some((from, end)));
        end
    }
}
