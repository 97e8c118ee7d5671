//! What the cells of a column look like, where the header does not say what they hold.
//!
//! Counted over all rows, so that neither their order nor the way in which they are written matters.

use std::collections::HashSet;

use super::is_placeholder;
use crate::document::{Cell, Document, InlineKind, Link, LinkKind, Row};
use crate::habit::{Habit, Tally, Verdict};

/// Counts over the cells of a column.
#[derive(Clone, Debug, Default)]
pub(super) struct Content {
    /// Body rows of the table.
    rows: usize,
    /// Cells that say something.
    filled: usize,
    /// Cells that name something: words, but no address, nor what a link is called for its kind (`Paper`, `链接`).
    names: usize,
    /// Cells that are the text of a link, and name something.
    linked: usize,
    /// Cells that name something that no cell above names.
    distinct: usize,
    /// Cells that are the text of a link and say what no cell above does, be it a number: `1984`, `Chapter 2`.
    linked_apart: usize,
    /// Whether the cells differ by no more than a number: `1`, `第2讲`, `✓`.
    counts: bool,
}

impl Content {
    /// Reads a column of those rows of a table that may be entries.
    pub(super) fn read(document: &Document<'_>, rows: &[&Row], column: usize) -> Self {
        let mut content = Self { rows: rows.len(), ..Self::default() };
        let mut seen = HashSet::new();
        let (mut bare, mut apart) = (HashSet::new(), HashSet::new());
        for cell in rows.iter().filter_map(|row| row.cells.get(column)) {
            let shown = document.visible_text(*cell);
            if is_placeholder(&shown) {
                continue;
            }
            content.filled += 1;
            bare.insert(
                shown.chars().filter(|c| c.is_alphabetic() && !NUMERALS.contains(*c)).collect::<String>(),
            );
            let is_said = shown.contains(char::is_alphanumeric) && !is_link_word(&shown);
            if is_said && is_link(document, *cell, &shown) && !is_address(document, *cell, &shown) {
                content.linked_apart += usize::from(apart.insert(shown.clone()));
            }
            if is_name(&shown) && !is_address(document, *cell, &shown) {
                content.names += 1;
                content.linked += usize::from(is_link(document, *cell, &shown));
                content.distinct += usize::from(seen.insert(shown));
            }
        }
        let is_unit = |unit: &String| {
            unit.is_empty()
                || content.filled > 1
                    && (unit.chars().count() <= 2 || UNITS.contains(&unit.to_lowercase().as_str()))
        };
        content.counts = bare.len() == 1 && bare.iter().all(is_unit);
        content
    }

    /// Whether the column names things: most cells do, and they say more than a number.
    pub(super) fn names(&self) -> bool {
        !self.counts && share(self.names, self.filled, 50)
    }

    /// Whether a cell names something.
    pub(super) fn says_words(&self) -> bool {
        self.names > 0
    }

    /// Whether no cell says anything.
    pub(super) fn is_empty(&self) -> bool {
        self.filled == 0
    }

    /// Whether nothing speaks against its naming things.
    pub(super) fn may_name(&self) -> bool {
        self.filled == 0 || self.names()
    }

    /// Whether each cell names another thing, in nearly every row.
    pub(super) fn names_each(&self) -> bool {
        self.names() && share(self.filled, self.rows, 80) && share(self.distinct, self.filled, 80)
    }

    /// Whether the same names stand in the column again and again: kinds of things.
    pub(super) fn repeats(&self) -> bool {
        let tally = Tally { followers: self.distinct, deviants: self.filled - self.distinct };
        Habit::Kinds.is_shown_by(self.filled) && tally.judge(Habit::OwnNames) < Verdict::Slip
    }

    /// Whether most cells are the text of a link, and name something.
    pub(super) fn are_links(&self) -> bool {
        self.names() && share(self.linked, self.filled, 50)
    }

    /// Whether each cell is a link to another thing and called by its name, in nearly every row.
    pub(super) fn links_each(&self) -> bool {
        self.names_each() && share(self.linked, self.filled, 60)
    }

    /// Whether each cell is a link to another thing, be it called by a number, in nearly every row.
    pub(super) fn links_apart(&self) -> bool {
        share(self.filled, self.rows, 80) && share(self.linked_apart, self.filled, 80)
    }

    /// Whether most cells are a link and called by the name of a thing.
    pub(super) fn links(&self) -> bool {
        self.names() && share(self.linked, self.filled, 60)
    }
}

/// Chinese numbers.
const NUMERALS: &str = "〇零一二三四五六七八九十百";

/// What is counted in words longer than `第讲`.
const UNITS: &[&str] = &["day", "week", "lecture", "lesson", "chapter", "part", "unit"];

/// Whether a text names something.
fn is_name(shown: &str) -> bool {
    let letters = shown.chars().filter(|c| c.is_alphabetic()).count();
    letters >= 1 && !is_link_word(shown) && !is_citation(shown) && !is_hash(shown.trim())
}

/// Whether a text is the number of a commit: `1a2b3c4`.
fn is_hash(shown: &str) -> bool {
    shown.len() >= SHORTEST_HASH
        && shown.contains(|c: char| c.is_ascii_digit())
        && shown.bytes().all(|b| b.is_ascii_hexdigit())
}

/// As git writes it.
const SHORTEST_HASH: usize = 7;

/// Whether a text cites a work by its authors: `Moon et al.`
fn is_citation(shown: &str) -> bool {
    shown.trim_end_matches(|c: char| !c.is_alphabetic()).ends_with(" et al")
}

/// Whether a text only says what kind of link it is: `Paper`, `[Code]`, `链接`.
pub(crate) fn is_link_word(shown: &str) -> bool {
    let bare = shown.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    LINK_WORDS.contains(&bare.as_str())
}

const LINK_WORDS: &[&str] = &[
    "paper",
    "link",
    "links",
    "code",
    "pdf",
    "arxiv",
    "github",
    "url",
    "website",
    "site",
    "demo",
    "project",
    "blog",
    "page",
    "here",
    "web",
    "home",
    "homepage",
    "project page",
    "video",
    "download",
    "source",
    "doc",
    "docs",
    "dataset",
    "data",
    "repo",
    "论文",
    "链接",
    "代码",
    "原文",
    "文章",
    "官网",
    "下载",
    "主页",
    "项目",
    "地址",
    "网址",
    "演示",
    "点击",
    "查看",
    "传送门",
    "portal",
];

/// Whether a cell shows an address and hardly anything else. A fix may write it another way.
fn is_address(document: &Document<'_>, cell: Cell, shown: &str) -> bool {
    let is_own_text =
        |link: &Link| matches!(link.kind, LinkKind::Autolink | LinkKind::Bare) || link.text.contains("://");
    document.links_in(cell.span).iter().any(|link| is_own_text(link) && covers(link, shown))
}

fn is_link(document: &Document<'_>, cell: Cell, shown: &str) -> bool {
    document.links_in(cell.span).iter().any(|link| covers(link, shown))
}

/// Whether the text of a link is all that its cell shows, or nearly.
pub(super) fn covers(link: &Link, shown: &str) -> bool {
    link.text.trim().chars().count() * 10 >= shown.trim().chars().count() * 6
}

/// Whether a cell shows a picture. Comments, line breaks and anchors show nothing.
pub(super) fn has_picture(document: &Document<'_>, cell: Cell) -> bool {
    let text = document.source.text();
    let is_tag = |html: &str| ["<img", "<picture", "<video", "<svg"].iter().any(|tag| html.starts_with(tag));
    document.inlines_in(cell.slot).iter().any(|piece| match piece.kind {
        InlineKind::Image => true,
        InlineKind::Html => is_tag(&piece.span.of(text).to_ascii_lowercase()),
        _ => false,
    })
}

pub(super) fn share(part: usize, whole: usize, percent: usize) -> bool {
    part * 100 >= whole * percent
}
