//! The page as comrak sees it: a port of GitHub's own parser.

use std::borrow::Cow;

use comrak::arena_tree::NodeEdge;
use comrak::nodes::{ListType, NodeList, NodeValue, TableAlignment};
use comrak::{Arena, parse_document};

use super::page::{Builder, Page, Token, with_final_newline};
use crate::document::comrak_options;

/// Parses Markdown (without front matter or byte order mark) with GitHub's extensions.
pub(super) fn page(body: &str) -> Page {
    let text = with_final_newline(body);
    let arena = Arena::new();
    let root = parse_document(&arena, &text, &comrak_options());
    let mut builder = Builder::default();
    for edge in root.traverse() {
        match edge {
            NodeEdge::Start(node) => start(&mut builder, &node.data().value),
            NodeEdge::End(node) => end(&mut builder, &node.data().value),
        }
    }
    builder.finish()
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

fn start(builder: &mut Builder, value: &NodeValue) {
    match value {
        NodeValue::Document => {}
        NodeValue::Table(table) => {
            builder.table(table.alignments.iter().copied().map(alignment).collect());
        }
        NodeValue::TableRow(_) => builder.row(),
        NodeValue::TableCell => builder.cell(),
        NodeValue::Text(text) => builder.text(text),
        NodeValue::HtmlInline(html) => builder.html(html),
        NodeValue::HtmlBlock(block) => {
            builder.open("an HTML block");
            builder.html(&block.literal);
        }
        NodeValue::Link(link) => {
            builder.push(Token::Open { what: titled("a link", &link.title), href: Some(link.url.clone()) });
        }
        NodeValue::Image(link) => {
            builder.push(Token::Open { what: titled("an image", &link.title), href: Some(link.url.clone()) });
        }
        leaf if is_leaf(leaf) => builder.push(Token::Leaf(words(leaf).into_owned())),
        other => builder.open(words(other)),
    }
}

fn end(builder: &mut Builder, value: &NodeValue) {
    match value {
        NodeValue::TableCell => builder.end_cell(),
        NodeValue::Document
        | NodeValue::Table(_)
        | NodeValue::TableRow(_)
        | NodeValue::Text(_)
        | NodeValue::HtmlInline(_) => {}
        leaf if is_leaf(leaf) => {}
        _ => builder.push(Token::Close),
    }
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
        NodeValue::CodeBlock(code) => format!("code block {:?}: {}", code.info, code.literal).into(),
        NodeValue::ThematicBreak => "a thematic break".into(),
        NodeValue::SoftBreak => "a line end".into(),
        NodeValue::LineBreak => "a hard line break".into(),
        NodeValue::Code(code) => format!("code `{}`", code.literal).into(),
        // The number is what a reader sees, and it follows the order of first use in the text.
        NodeValue::FootnoteReference(note) => {
            format!("reference to footnote `{}`, number {}", note.name, note.ix).into()
        }
        NodeValue::FootnoteDefinition(note) => {
            format!("footnote `{}`, referred to {} times", note.name, note.total_references).into()
        }
        NodeValue::Heading(heading) => format!("a heading of level {}", heading.level).into(),
        NodeValue::List(list) => list_words(list).into(),
        NodeValue::Item(_) => "a list item".into(),
        NodeValue::TaskItem(task) => match task.symbol {
            Some(_) => "a ticked task".into(),
            None => "an open task".into(),
        },
        other => other.xml_node_name().into(),
    }
}

fn list_words(list: &NodeList) -> String {
    let density = if list.tight { "tight" } else { "loose" };
    match list.list_type {
        ListType::Bullet => format!("a {density} list"),
        ListType::Ordered => format!("a {density} list numbered from {}", list.start),
    }
}

fn titled(kind: &str, title: &str) -> String {
    if title.is_empty() { kind.to_owned() } else { format!("{kind} titled {title:?}") }
}

fn alignment(alignment: TableAlignment) -> &'static str {
    match alignment {
        TableAlignment::None => "unaligned",
        TableAlignment::Left => "left",
        TableAlignment::Center => "centred",
        TableAlignment::Right => "right",
    }
}
