//! A text in the form in which comrak reads it as GitHub reads the original.
//!
//! comrak is a port of cmark-gfm, but not in all things. Where the two differ, the bytes are changed so
//! that comrak comes to what GitHub makes of the text as it was; line ends are never touched, so lines
//! keep their numbers. The tokens that come out are changed back by [`Reading::restore`] and
//! [`Reading::boxes`].
//!
//! - **Backslashes before a pipe.** cmark-gfm takes one backslash away before each `|` of a row, whatever
//!   stands before it; comrak pairs backslashes first (GFM cases 091 to 099). In rows with an even run,
//!   and in a paragraph directly above a table, each `\|` becomes a letter that occurs nowhere else
//!   and that means as little to the parser as `|` does inside a cell.
//! - **Letters.** See `letters.rs`.
//! - **References.** See `references.rs`.
//! - **Line ends.** cmark-gfm takes CR, CRLF and LF for one thing everywhere; comrak does not in code spans
//!   and below footnotes. So all are LF.
//! - **Task items.** cmark-gfm takes the box off before it reads the rest of the line as the beginning of a
//!   paragraph, so the rest can be a table's header, a heading or a definition (GFM case 175); it asks for
//!   a marker at the start of the line, so that there are no boxes in quotes, and ticks the box
//!   for any `[x]` of the line. comrak looks for boxes when all is done. So comrak is not asked. Behind a byte
//!   order mark there is no box: the mark stands at the start of the line.

use std::borrow::Cow;
use std::collections::{BTreeMap, BTreeSet};

use comrak::nodes::{AstNode, Node, NodeValue};
use comrak::{Arena, parse_document};

use super::page::{with_final_newline, with_line_feeds};
use super::{letters, references};
use crate::document::{BOXES, box_start, comrak_options, has_ambiguous_pipe};
use crate::source::Source;
use crate::text::LineIndex;

/// What comrak is to read.
#[derive(Debug)]
pub(super) struct Reading<'s> {
    /// The text, with a line end at its end.
    text: Cow<'s, str>,
    /// The lines (from 1) of task items.
    pub(super) boxes: BTreeMap<usize, TaskBox>,
    /// The lines (from 1) with a [`NOTHING`] that the text does not have.
    pub(super) nothings: BTreeSet<usize>,
    /// The line (from 1) that stands behind a byte order mark.
    marked: Option<usize>,
    /// What stands for an escaped pipe.
    pipe: Option<char>,
    /// Letters for private use stand for others.
    hides_letters: bool,
    options: comrak::Options<'static>,
    /// There is a thing that cannot be put so that comrak reads it as GitHub does.
    pub(super) is_unread: bool,
    /// No letter was free to stand for an escaped pipe: rows with an even run are not read as on GitHub.
    pub(super) has_unread_rows: bool,
}

/// The box of a task item.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) struct TaskBox {
    /// Whether it is ticked.
    pub(super) ticked: bool,
    /// The box as it was left at the beginning of the item's text.
    pub(super) left: Option<&'static str>,
}

impl<'s> Reading<'s> {
    /// Prepares a text, whose front matter and byte order mark are left out.
    pub(super) fn new(source: &'s Source) -> Self {
        let text = with_line_feeds(with_final_newline(source.body()));
        let hidden = letters::hide(&text);
        let hides_letters = hidden.is_some();
        let text = hidden.map_or(text, Cow::Owned);
        let options = references::resolving(options(), &text);
        let text = references::lengthened(text);
        let boxes = BTreeMap::new();
        Self {
            text,
            boxes,
            nothings: BTreeSet::new(),
            marked: source.begins_with_mark().then_some(1),
            pipe: None,
            hides_letters,
            options,
            is_unread: false,
            has_unread_rows: false,
        }
    }

    /// What comrak makes of the text, which it reads again where what it made shows that the text has to be put
    /// otherwise.
    pub(super) fn parse<'a>(&mut self, arena: &'a Arena<'a>) -> Node<'a> {
        let mut root = parse_document(arena, &self.text, &self.options);
        if BOXES.iter().any(|mark| self.text.contains(mark)) && self.take_boxes(root) {
            root = parse_document(arena, &self.text, &self.options);
        }
        if self.text.contains("\\\\|") && self.replace_pipes(root) {
            root = parse_document(arena, &self.text, &self.options);
        }
        root
    }

    /// `text` with pipes and letters as they were.
    pub(super) fn restore<'t>(&self, text: &'t str) -> Cow<'t, str> {
        let mut text = Cow::Borrowed(text);
        if self.hides_letters {
            text = Cow::Owned(letters::show(&text));
        }
        if let Some(pipe) = self.pipe.filter(|pipe| text.contains(*pipe)) {
            text = Cow::Owned(text.replace(pipe, "|"));
        }
        text
    }

    /// Finds the boxes; whether the text has changed so that it has to be read again.
    fn take_boxes(&mut self, root: Node<'_>) -> bool {
        let mut items: Vec<(usize, usize, bool)> = Vec::new();
        for node in root.descendants() {
            let place = node.data().sourcepos.start;
            if matches!(node.data().value, NodeValue::Item(_)) && !begins_with_code(node) {
                items.push((place.line, place.column, is_under_paragraph(node)));
            }
        }
        let mut lines: Vec<String> = split_lines(&self.text);
        // With nothing defined, `[x]` and `[ ]` are read alike.
        let may_be_link = self.text.contains("]:");
        let mut is_changed = false;
        for (number, column, is_under_text) in items {
            if self.marked == Some(number) {
                continue;
            }
            let Some((line, below)) = lines.split_at_mut_checked(number) else { continue };
            let Some(line) = line.last_mut() else { continue };
            let Some(start) = box_start(line).filter(|_| column == blanks(line) + 1) else { continue };
            let ticked = line.contains("[x]") || line.contains("[X]");
            let end = start + 3 + blanks(&line[start + 3..]);
            let rest = &line[end..];
            // To cmark-gfm this can be a link's definition, for no footnote's can begin here.
            self.is_unread |= rest.starts_with("[^") && rest.contains("]:");
            let is_empty = rest.trim_end_matches(['\n', '\r']).is_empty();
            // Where it can, the box stays: without it the line might be another block.
            let opens_block = rest.starts_with('|') || (rest.starts_with('[') && !rest.starts_with("[^"));
            let is_in_text = !is_empty && !opens_block;
            let left = BOXES.into_iter().find(|mark| line[start..].starts_with(mark));
            is_changed |= !is_in_text || (may_be_link && left != Some("[ ]"));
            if is_in_text {
                line.replace_range(start..start + 3, "[ ]");
            } else if is_empty && is_under_text {
                // An empty item does not end the paragraph above it, one with a box does.
                line.replace_range(start..end, NOTHING);
                self.nothings.insert(number);
                // And an empty item ends at a blank line, which one with a block in it does not.
                if may_go_on_behind_blank(below, start) {
                    below[0].insert_str(0, NOTHING);
                    self.nothings.insert(number + 1);
                }
            } else {
                line.replace_range(start..end, "");
            }
            self.boxes.insert(number, TaskBox { ticked, left: left.filter(|_| is_in_text) });
        }
        if is_changed {
            self.text = lines.concat().into();
            self.boxes.values_mut().filter_map(|task| task.left.as_mut()).for_each(|left| *left = "[ ]");
        }
        is_changed
    }

    /// Puts a letter for escaped pipes; whether the text has changed.
    fn replace_pipes(&mut self, root: Node<'_>) -> bool {
        let mut lines: Vec<String> = split_lines(&self.text);
        let mut touched: Vec<usize> = Vec::new();
        for node in root.descendants() {
            let place = node.data().sourcepos;
            match node.data().value {
                NodeValue::TableRow(_) => touched.push(place.start.line),
                NodeValue::Table(_) => {
                    let paragraph = node
                        .previous_sibling()
                        .filter(|above| matches!(above.data().value, NodeValue::Paragraph));
                    let above = paragraph.map(|above| above.data().sourcepos);
                    if let Some(above) = above.filter(|above| above.end.line + 1 == place.start.line) {
                        touched.extend(above.start.line..=above.end.line);
                    }
                }
                _ => {}
            }
        }
        touched.retain(|&line| {
            line.checked_sub(1).and_then(|at| lines.get(at)).is_some_and(|line| has_ambiguous_pipe(line))
        });
        if touched.is_empty() {
            return false;
        }
        let free = ['{', '}', '$', '%'].into_iter().find(|&c| !self.text.contains(c) && !shows(root, c));
        let Some(free) = free else {
            self.has_unread_rows = true;
            return false;
        };
        for line in touched {
            if let Some(line) = lines.get_mut(line - 1) {
                *line = line.replace("\\|", free.encode_utf8(&mut [0; 4]));
            }
        }
        self.pipe = Some(free);
        self.text = lines.concat().into();
        true
    }
}

/// A block that shows nothing and that no text continues.
pub(super) const NOTHING: &str = "<!---->";

/// comrak's options; boxes are found here, and footnotes numbered in `notes.rs`.
pub(super) fn options() -> comrak::Options<'static> {
    let mut options = comrak_options();
    options.extension.tasklist = false;
    options.parse.leave_footnote_definitions = true;
    options
}

fn begins_with_code(item: &AstNode<'_>) -> bool {
    item.first_child().is_some_and(|child| {
        matches!(child.data().value, NodeValue::CodeBlock(_))
            && child.data().sourcepos.start.line == item.data().sourcepos.start.line
    })
}

/// Whether `item` begins a list directly below a paragraph.
fn is_under_paragraph(item: &AstNode<'_>) -> bool {
    let above =
        item.parent().filter(|_| item.previous_sibling().is_none()).and_then(AstNode::previous_sibling);
    above.is_some_and(|above| {
        let above = above.data();
        matches!(above.value, NodeValue::Paragraph)
            && above.sourcepos.end.line + 1 == item.data().sourcepos.start.line
    })
}

/// Whether a blank line comes first of these lines, and behind it something that may belong to the item above them,
/// whose text begins `indent` columns from the left or further.
fn may_go_on_behind_blank(below: &[String], indent: usize) -> bool {
    let blank = |line: &&String| line.trim_matches([' ', '\t', '\n']).is_empty();
    let columns = |line: &String| -> usize {
        line.bytes()
            .map_while(|b| [(b' ', 1), (b'\t', 4)].into_iter().find(|(c, _)| *c == b))
            .map(|(_, n)| n)
            .sum()
    };
    let mut rest = below.iter().skip_while(blank);
    below.first().is_some_and(|line| blank(&line)) && rest.next().is_some_and(|line| columns(line) >= indent)
}

/// Whether the page shows `c`, for an entity can write it.
fn shows<'a>(root: &'a AstNode<'a>, c: char) -> bool {
    root.descendants().any(|node| match &node.data().value {
        NodeValue::Text(text) => text.contains(c),
        NodeValue::Link(link) | NodeValue::Image(link) => link.url.contains(c) || link.title.contains(c),
        NodeValue::CodeBlock(code) => code.info.contains(c),
        _ => false,
    })
}

fn blanks(text: &str) -> usize {
    text.len() - text.trim_start_matches([' ', '\t']).len()
}

/// The lines of `text` with their line ends.
fn split_lines(text: &str) -> Vec<String> {
    let lines = LineIndex::new(text);
    (0..lines.count()).map(|line| lines.line(line).of(text).to_owned()).collect()
}
