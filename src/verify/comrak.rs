//! The page as comrak sees it: a port of GitHub's own parser.

use std::borrow::Cow;

use comrak::arena_tree::NodeEdge;
use comrak::nodes::{AstNode, ListType, Node, NodeLink, NodeList, NodeValue, TableAlignment};
use comrak::{Arena, parse_document};

use super::github::{NOTHING, Reading};
use super::notes::Notes;
use super::page::{Builder, Page, Token, with_final_newline};
use crate::document::comrak_options;
use crate::source::Source;

/// Parses a text (without its front matter and byte order mark) with GitHub's extensions.
pub(super) fn page(source: &Source) -> Page {
    let mut reading = Reading::new(source);
    let arena = Arena::new();
    let root = reading.parse(&arena);
    let notes = Notes::new(root);
    let mut walk = Walk {
        reading: &reading,
        notes: &notes,
        builder: Builder::default(),
        image_depth: 0,
        note_depth: 0,
        has_nested_note: false,
        box_left: "",
    };
    walk.below(root);
    for &(definition, count) in &notes.used {
        walk.builder.at_line(definition.data().sourcepos.start.line);
        walk.builder.open(&format!("a footnote, referred to {count} times"));
        for child in definition.children() {
            walk.below(child);
        }
        walk.builder.push(&Token::Close);
    }
    let is_unread = reading.is_unread || walk.has_nested_note;
    let has_unread_rows = reading.has_unread_rows;
    Page { is_unread, has_unread_rows, ..walk.builder.finish() }
}

/// The destination of the first link or image in `markdown`, and the text of the whole, unescaped.
pub(super) fn first_link_and_text(markdown: &str) -> (Option<String>, String) {
    let arena = Arena::new();
    let root = parse_document(&arena, &with_final_newline(markdown), &comrak_options());
    let (mut url, mut text) = (None, String::new());
    for node in root.descendants() {
        match &node.data().value {
            NodeValue::Link(link) | NodeValue::Image(link) if url.is_none() => {
                url = Some(link.url.clone());
            }
            NodeValue::Text(piece) => text.push_str(piece),
            _ => {}
        }
    }
    (url, text)
}

/// A walk over comrak's tree.
struct Walk<'r, 'a> {
    reading: &'r Reading<'r>,
    notes: &'r Notes<'a>,
    builder: Builder,
    /// How many images are open: of what stands in one, only the text shows.
    image_depth: usize,
    /// How many definitions of footnotes are open.
    note_depth: usize,
    /// A definition of a footnote stands in another.
    has_nested_note: bool,
    /// What is still to be taken off the beginning of a task item's text.
    box_left: &'static str,
}

impl<'a> Walk<'_, 'a> {
    /// Takes in `top` and what stands in it, but for definitions of footnotes.
    fn below(&mut self, top: Node<'a>) {
        for edge in top.traverse() {
            let is_note = |node: Node<'a>| matches!(node.data().value, NodeValue::FootnoteDefinition(_));
            match edge {
                NodeEdge::Start(node) if is_note(node) => {
                    self.note_depth += 1;
                    self.has_nested_note |= self.note_depth > 1;
                }
                NodeEdge::End(node) if is_note(node) => self.note_depth -= 1,
                _ if self.note_depth > 0 => {}
                NodeEdge::Start(node) => self.start(node),
                NodeEdge::End(node) => {
                    self.end(node);
                    // Its words are in the page now, and nobody asks for it again.
                    node.data_mut().value = NodeValue::Document;
                }
            }
        }
    }

    fn start(&mut self, node: &AstNode<'_>) {
        let data = node.data();
        self.builder.at_line(data.sourcepos.start.line);
        match &data.value {
            NodeValue::Document => {}
            NodeValue::Table(table) => {
                self.builder.table(table.alignments.iter().copied().map(alignment).collect());
            }
            NodeValue::TableRow(_) => self.builder.row(),
            NodeValue::TableCell => self.builder.cell(),
            NodeValue::Text(text) => self.text(text),
            NodeValue::HtmlInline(html) if self.image_depth > 0 => self.text(html),
            NodeValue::HtmlInline(html) => self.builder.html(&self.reading.restore(html)),
            NodeValue::HtmlBlock(_) if self.is_nothing(node) => {}
            NodeValue::HtmlBlock(block) => {
                self.builder.open("an HTML block");
                self.builder.html(&self.reading.restore(&block.literal));
            }
            NodeValue::Code(code) if self.image_depth > 0 => self.text(&code.literal),
            NodeValue::SoftBreak | NodeValue::LineBreak if self.image_depth > 0 => self.text(" "),
            NodeValue::Image(link) => {
                if self.image_depth == 0 {
                    self.link("an image", link);
                }
                self.image_depth += 1;
            }
            NodeValue::FootnoteReference(reference) => {
                let number = self.notes.number(&reference.name);
                self.builder.push(&Token::Leaf(format!("reference to footnote number {number}").into()));
            }
            leaf if is_leaf(leaf) => {
                let words = words(leaf);
                self.builder.push(&Token::Leaf(self.reading.restore(&words)));
            }
            _ if self.image_depth > 0 || is_tight_paragraph(node) => {}
            NodeValue::Link(link) => self.link("a link", link),
            NodeValue::Item(_) => self.item(data.sourcepos.start.line),
            other => self.builder.open(&words(other)),
        }
    }

    fn end(&mut self, node: &AstNode<'_>) {
        match &node.data().value {
            NodeValue::TableCell => self.builder.end_cell(),
            NodeValue::Document
            | NodeValue::Table(_)
            | NodeValue::TableRow(_)
            | NodeValue::Text(_)
            | NodeValue::HtmlInline(_) => {}
            NodeValue::Image(_) => {
                self.image_depth = self.image_depth.saturating_sub(1);
                if self.image_depth == 0 {
                    self.builder.push(&Token::Close);
                }
            }
            NodeValue::HtmlBlock(_) if self.is_nothing(node) => {}
            leaf if is_leaf(leaf) => {}
            _ if self.image_depth > 0 || is_tight_paragraph(node) => {}
            _ => self.builder.push(&Token::Close),
        }
    }

    /// Whether `node` only keeps the place of a box, or of the end of its item.
    fn is_nothing(&self, node: &AstNode<'_>) -> bool {
        let data = node.data();
        let NodeValue::HtmlBlock(block) = &data.value else { return false };
        self.reading.nothings.contains(&data.sourcepos.start.line) && block.literal.trim_end() == NOTHING
    }

    fn text(&mut self, text: &str) {
        let mut text = text;
        while let Some(next) = self.box_left.chars().next()
            && let Some(rest) = text.strip_prefix(next)
        {
            (self.box_left, text) = (&self.box_left[next.len_utf8()..], rest);
            if self.box_left.is_empty() {
                text = text.trim_start_matches([' ', '\t']);
            }
        }
        self.builder.text(&self.reading.restore(text));
    }

    fn link(&mut self, kind: &'static str, link: &NodeLink) {
        let what = titled(kind, &self.reading.restore(&link.title));
        self.builder.push(&Token::Open { what, href: Some(self.reading.restore(&link.url)) });
    }

    fn item(&mut self, line: usize) {
        let task = self.reading.boxes.get(&line);
        self.builder.open(match task {
            Some(task) if task.ticked => "a ticked task",
            Some(_) => "an open task",
            None => "a list item",
        });
        if let Some(left) = task.and_then(|task| task.left) {
            self.box_left = left;
        }
    }
}

/// Whether `node` is a paragraph of a tight list, which shows as bare text.
fn is_tight_paragraph(node: &AstNode<'_>) -> bool {
    let Some(list) = node.parent().and_then(AstNode::parent) else { return false };
    matches!(node.data().value, NodeValue::Paragraph)
        && matches!(&list.data().value, NodeValue::List(list) if list.tight)
}

fn is_leaf(value: &NodeValue) -> bool {
    matches!(
        value,
        NodeValue::CodeBlock(_)
            | NodeValue::ThematicBreak
            | NodeValue::SoftBreak
            | NodeValue::LineBreak
            | NodeValue::Code(_)
            | NodeValue::FootnoteReference(_)
    )
}

/// Kind and attributes, as far as they show: how a fence or a heading is written does not.
fn words(value: &NodeValue) -> Cow<'static, str> {
    match value {
        NodeValue::CodeBlock(code) => {
            let language = code.info.split([' ', '\t']).next().unwrap_or_default();
            format!("code block {language:?}: {}", code.literal).into()
        }
        NodeValue::ThematicBreak => "a thematic break".into(),
        NodeValue::SoftBreak => Token::LINE_END.into(),
        NodeValue::LineBreak => "a hard line break".into(),
        NodeValue::Code(code) => format!("code `{}`", code.literal).into(),
        NodeValue::Paragraph => "a paragraph".into(),
        NodeValue::BlockQuote => "a quote".into(),
        NodeValue::Emph => Token::INLINE[0].into(),
        NodeValue::Strong => Token::INLINE[1].into(),
        NodeValue::Strikethrough => Token::INLINE[2].into(),
        NodeValue::Heading(heading) => format!("a heading of level {}", heading.level).into(),
        NodeValue::List(list) => list_words(list).into(),
        other => other.xml_node_name().into(),
    }
}

/// How dense a list is shows in its paragraphs.
fn list_words(list: &NodeList) -> String {
    match list.list_type {
        ListType::Bullet => "a list".to_owned(),
        ListType::Ordered => format!("a list numbered from {}", list.start),
    }
}

fn titled(kind: &'static str, title: &str) -> Cow<'static, str> {
    if title.is_empty() { kind.into() } else { format!("{kind} titled {title:?}").into() }
}

fn alignment(alignment: TableAlignment) -> &'static str {
    match alignment {
        TableAlignment::None => "unaligned",
        TableAlignment::Left => "left",
        TableAlignment::Center => "centred",
        TableAlignment::Right => "right",
    }
}
