//! The page as pulldown-cmark sees it: a parser that shares no code with GitHub's.

use std::borrow::Cow;
use std::collections::HashMap;

use pulldown_cmark::{Alignment, CodeBlockKind, CowStr, Event, Options, Parser, Tag, TagEnd};

use super::page::{Builder, Page, Token, with_final_newline, with_line_feeds};
use super::shield;

/// Parses Markdown (without front matter or byte order mark) with GitHub's extensions, as far as
/// pulldown-cmark has them: it makes no links of bare URLs.
pub(super) fn page(body: &str) -> Page {
    // It does not end every block at a CR, as GitHub does.
    let text = with_line_feeds(with_final_newline(body));
    let hidden = shield::hide(&text);
    let text = hidden.as_deref().unwrap_or(&text);
    let options = Options::ENABLE_TABLES
        | Options::ENABLE_FOOTNOTES
        | Options::ENABLE_STRIKETHROUGH
        | Options::ENABLE_TASKLISTS;
    let mut builder = Builder::default();
    let mut footnotes = Footnotes::default();
    for event in Parser::new_ext(text, options) {
        match event {
            Event::Start(tag) => start(&mut builder, tag),
            Event::End(tag) => end(&mut builder, tag),
            Event::Text(text) => builder.text(&shield::show(&text)),
            Event::Html(html) | Event::InlineHtml(html) => builder.html(&shield::show(&html)),
            Event::FootnoteReference(name) => {
                let number = footnotes.number(&name);
                let words = format!("reference to footnote `{name}`, number {number}");
                builder.push(&Token::Leaf(words.into()));
            }
            other => builder.push(&Token::Leaf(leaf(&other))),
        }
    }
    builder.finish()
}

/// Numbers footnotes by their first reference, as GitHub does.
#[derive(Default)]
struct Footnotes(HashMap<String, usize>);

impl Footnotes {
    fn number(&mut self, name: &str) -> usize {
        let next = self.0.len() + 1;
        *self.0.entry(name.to_lowercase()).or_insert(next)
    }
}

fn start(builder: &mut Builder, tag: Tag<'_>) {
    match tag {
        Tag::Table(alignments) => builder.table(alignments.into_iter().map(alignment).collect()),
        Tag::TableHead | Tag::TableRow => builder.row(),
        Tag::TableCell => builder.cell(),
        Tag::Link { dest_url, title, .. } => builder.push(&link("a link", &dest_url, &title)),
        Tag::Image { dest_url, title, .. } => builder.push(&link("an image", &dest_url, &title)),
        Tag::CodeBlock(CodeBlockKind::Fenced(info)) => builder.open(&format!("code block {:?}", &*info)),
        Tag::CodeBlock(CodeBlockKind::Indented) => builder.open("code block \"\""),
        Tag::FootnoteDefinition(name) => builder.open(&format!("footnote `{name}`")),
        Tag::Heading { level, .. } => builder.open(&format!("a heading of level {level}")),
        Tag::List(Some(first)) => builder.open(&format!("a list numbered from {first}")),
        Tag::List(None) => builder.open("a list"),
        other => builder.open(&format!("{:?}", other.to_end())),
    }
}

fn end(builder: &mut Builder, tag: TagEnd) {
    match tag {
        TagEnd::TableCell => builder.end_cell(),
        TagEnd::Table | TagEnd::TableHead | TagEnd::TableRow => {}
        _ => builder.push(&Token::Close),
    }
}

fn link<'t>(kind: &'static str, url: &'t CowStr<'_>, title: &CowStr<'_>) -> Token<'t> {
    let what = if title.is_empty() {
        kind.into()
    } else {
        format!("{kind} titled {:?}", shield::show(title)).into()
    };
    Token::Open { what, href: Some(shield::show(url)) }
}

fn leaf(event: &Event<'_>) -> Cow<'static, str> {
    match event {
        Event::Code(code) => format!("code `{}`", shield::show(code)).into(),
        Event::SoftBreak => "a line end".into(),
        Event::HardBreak => "a hard line break".into(),
        Event::Rule => "a thematic break".into(),
        other => format!("{other:?}").into(),
    }
}

fn alignment(alignment: Alignment) -> &'static str {
    match alignment {
        Alignment::None => "unaligned",
        Alignment::Left => "left",
        Alignment::Center => "centred",
        Alignment::Right => "right",
    }
}
