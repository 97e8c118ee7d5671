//! A page as a reader sees it, for comparing: made with comrak's own HTML, and of nothing that the program
//! uses to verify itself.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::sync::LazyLock;

use comrak::{Options, markdown_to_html};
use regex::Regex;

/// The page of a Markdown text.
#[derive(Debug, PartialEq, Eq)]
pub(crate) struct Page {
    /// The HTML outside tables, addresses left out.
    pub(crate) outside: String,
    /// For each table its header, and the multiset of its rows, in plain words.
    pub(crate) tables: Vec<(String, BTreeMap<String, usize>)>,
}

impl Page {
    pub(crate) fn new(markdown: &str) -> Self {
        let html = markdown_to_html(markdown, &options());
        let mut rest = html.as_str();
        let mut page = Self { outside: String::new(), tables: Vec::new() };
        while let Some((before, behind)) = rest.split_once("<table>\n<thead>") {
            let (table, after) = behind.split_once("</table>").unwrap_or((behind, ""));
            page.outside.push_str(&without_addresses(before));
            page.outside.push_str("<table>");
            let (header, body) = table.split_once("</thead>").unwrap_or((table, ""));
            let mut rows = BTreeMap::new();
            for row in body.split("<tr>\n").skip(1) {
                let row = row.split_once("</tr>").map_or(row, |(row, _)| row);
                *rows.entry(plain(&without_addresses(&without_directives(row)))).or_insert(0) += 1;
            }
            let header = unblank(&without_addresses(&without_directives(header)));
            page.tables.push((header.replace(" </th>", "</th>"), rows));
            rest = after;
        }
        page.outside.push_str(&without_addresses(rest));
        page
    }
}

impl Page {
    /// Reads every way to spell a name alike, and the cells of a row in any order.
    pub(crate) fn fold_names(&mut self) {
        for (_, rows) in &mut self.tables {
            let mut folded = BTreeMap::new();
            for (row, count) in std::mem::take(rows) {
                let is_kept = |c: &char| !c.is_whitespace() && !matches!(c, '-' | '\u{2010}'..='\u{2015}');
                let narrow = |c: char| match c {
                    'Ａ'..='ｚ' => char::from_u32(u32::from(c) - 0xfee0).unwrap_or(c),
                    c => c,
                };
                let name = row.chars().map(narrow).filter(is_kept).flat_map(char::to_lowercase);
                let name: String = name.collect();
                let name = joined(&name);
                let mut cells: Vec<&str> = name.split_inclusive("</td>").collect();
                cells.sort_unstable();
                *folded.entry(cells.concat()).or_insert(0) += count;
            }
            *rows = folded;
        }
    }
}

/// Text in which a slash, with which unsafe fixes join names where a list does, reads as any other joint. Those of tags stay.
pub(crate) fn joined(text: &str) -> String {
    let is_joint = |at: usize| !text[..at].ends_with('<') && !text[at + 1..].starts_with('>');
    text.char_indices().map(|(at, c)| if c == '/' && is_joint(at) { '&' } else { c }).collect()
}

/// A text without the directives in it.
pub(crate) fn without_directives(text: &str) -> String {
    static DIRECTIVE: LazyLock<Regex> =
        LazyLock::new(|| Regex::new(r"(?si)<!--\s*learnvlm-lint:.*?-->").expect("a pattern"));
    DIRECTIVE.replace_all(text, "").into_owned()
}

fn options() -> Options<'static> {
    let mut options = Options::default();
    options.extension.table = true;
    options.extension.strikethrough = true;
    options.extension.autolink = true;
    options.extension.tasklist = true;
    options.extension.footnotes = true;
    options.render.r#unsafe = true;
    options
}

/// What of an address that is shown may be a reader's words: letters and marks beyond ASCII, and commas, but for the
/// marks at its very end.
pub(crate) fn words_of(address: &str) -> String {
    let is_mark = |c: char| !c.is_ascii() && !c.is_alphanumeric();
    address.trim_end_matches(is_mark).chars().filter(|c| !c.is_ascii() || *c == ',').collect()
}

/// HTML without the addresses of links. Where an address is the text of its link, the words in it stay.
fn without_addresses(html: &str) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut rest = html;
    while let Some((before, behind)) = rest.split_once("<a href=\"") {
        kept.push_str(before);
        kept.push_str("<a>");
        let (_, after) = behind.split_once('"').unwrap_or((behind, ""));
        let (attributes, text) = after.split_once('>').unwrap_or((after, ""));
        kept.push_str(attributes);
        let shown = text.split_once("</a>").map_or(text, |(shown, _)| shown);
        let begins =
            |start: &&str| shown.get(..start.len()).is_some_and(|begin| begin.eq_ignore_ascii_case(start));
        let is_shown = ["http:", "https:", "www."].iter().any(begins);
        rest = text;
        if is_shown {
            kept.push_str(&words_of(shown));
            rest = &text[shown.len()..];
        }
    }
    kept + rest
}

/// A text without the blanks beyond ASCII, which a fix takes off the edges of cells.
fn unblank(text: &str) -> String {
    let is_odd =
        |c: &char| !c.is_ascii() && (c.is_whitespace() || matches!(c, '\u{200b}' | '\u{2060}' | '\u{feff}'));
    text.chars().filter(|c| !is_odd(c)).collect()
}

/// Text in which every way to write a date, and every way to join organisations, reads alike.
pub(crate) fn plain(text: &str) -> String {
    let mut plain = String::with_capacity(text.len());
    for c in unblank(&text.replace("&amp;", "&").replace("&nbsp;", " ")).chars() {
        match c {
            '、' | '；' | ';' => plain.push('&'),
            ' ' | '\t' => {}
            '０'..='９' => plain.extend(char::from_u32(u32::from(c) - 0xfee0)),
            c => plain.push(c),
        }
    }
    // A comma that is in no date.
    dates(&plain.replace("\\&", "&")).replace([',', '，'], "&")
}

/// Every run of characters that dates are made of, as its numbers; the order of day, month and year does not
/// count.
fn dates(text: &str) -> String {
    const MONTHS: [&str; 12] =
        ["jan", "feb", "mar", "apr", "may", "jun", "jul", "aug", "sep", "oct", "nov", "dec"];
    let mut out = String::with_capacity(text.len());
    let mut numbers: Vec<u32> = Vec::new();
    let mut rest = text;
    while let Some(c) = rest.chars().next() {
        let month = MONTHS
            .iter()
            .zip(1..)
            .find(|(name, _)| rest.get(..3).is_some_and(|start| start.eq_ignore_ascii_case(name)));
        let digits = rest.len() - rest.trim_start_matches(|c: char| c.is_ascii_digit()).len();
        if digits > 0 {
            let number = rest[..digits].parse().unwrap_or(u32::MAX);
            match digits {
                8 => numbers.extend([number / 10_000, number / 100 % 100, number % 100]),
                6 => numbers.extend([number / 100, number % 100]),
                _ => numbers.push(number),
            }
            rest = &rest[digits..];
            rest =
                ["st", "nd", "rd", "th"].iter().find_map(|ending| rest.strip_prefix(ending)).unwrap_or(rest);
        } else if let Some((_, month)) = month {
            numbers.push(month);
            rest = rest[3..].trim_start_matches(|c: char| c.is_ascii_lowercase());
        } else if !numbers.is_empty()
            && matches!(c, '.' | '-' | '–' | '/' | '年' | '月' | '日' | '号' | ',' | '．')
        {
            rest = &rest[c.len_utf8()..];
        } else {
            flush(&mut numbers, &mut out);
            out.push(c);
            rest = &rest[c.len_utf8()..];
        }
    }
    flush(&mut numbers, &mut out);
    out
}

fn flush(numbers: &mut Vec<u32>, out: &mut String) {
    numbers.sort_unstable();
    for number in numbers.drain(..) {
        let _ = write!(out, "⟨{number}⟩");
    }
}
