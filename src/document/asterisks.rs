//! Asterisks that were to make words bold and are shown instead.

use super::model::{Document, Inline, InlineKind};
use crate::text::Span;

/// Why asterisks are shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Asterisks {
    /// They stand round words and open or end no bold type, because of what is beside them.
    Shown,
    /// No others belong to them.
    LeftOver,
}

impl Document<'_> {
    /// The words with asterisks that are shown, and why: first those round words, then those that are left over in cells.
    pub fn shown_asterisks(&self) -> Vec<(Span, Asterisks)> {
        let text = self.source.text();
        // Where asterisks stand that open something, and whether they are shown.
        let mut open: Option<(usize, bool)> = None;
        let mut pairs: Vec<Span> = Vec::new();
        let unsure = lines_beside_symbols(text);
        let is_unsure = |at: usize| {
            let next = unsure.partition_point(|line| line.start() <= at);
            unsure[..next].last().is_some_and(|line| at < line.end())
        };
        for (at, _) in text.match_indices("**") {
            if is_unsure(at) {
                open = None;
                continue;
            }
            let is_longer = text[..at].ends_with(['*', '\\']) || text[at + 2..].starts_with('*');
            let is_shown = self.is_plain(at) && self.is_plain(at + 1);
            if is_longer || !(is_shown || is_delimiter(self, at)) {
                continue;
            }
            let before = open.filter(|(start, _)| belongs_together(self, *start, at));
            open = match before {
                Some((start, true)) if is_shown && is_meant(text, start, at) => {
                    pairs.push(Span::new(start, at + 2));
                    None
                }
                // What one of the two makes bold is not what they stand around.
                Some((start, is_other_shown)) if is_shown != is_other_shown && fails(text, start, at) => {
                    pairs.push(Span::new(start, at + 2));
                    None
                }
                Some((_, false)) if !is_shown => None,
                _ => Some((at, is_shown)),
            };
        }
        let rows = self.tables.iter().flat_map(|table| &table.rows);
        let cells = rows.flat_map(|row| &row.cells).filter(|cell| cell.span.of(text).contains("**"));
        let is_told = |run: Span| {
            let next = pairs.partition_point(|pair| pair.start() <= run.start());
            pairs[..next].last().is_some_and(|pair| pair.contains(run))
        };
        let cells = cells.filter(|cell| !is_unsure(cell.span.start()));
        let left_over = cells.flat_map(|cell| unpaired(self, cell.span)).filter(|(run, _)| !is_told(*run));
        let left_over: Vec<Span> = left_over.map(|(_, words)| words).collect();
        let shown = pairs.into_iter().map(|words| (words, Asterisks::Shown));
        shown.chain(left_over.into_iter().map(|words| (words, Asterisks::LeftOver))).collect()
    }
}

/// The lines on which a symbol stands beside asterisks: GitHub takes it for a letter there, as CommonMark did before 0.31, and the
/// parsers at hand for punctuation, so that `**good✔**too` is bold on GitHub alone.
fn lines_beside_symbols(text: &str) -> Vec<Span> {
    let mut lines: Vec<Span> = Vec::new();
    let mut start = 0;
    for line in text.split_inclusive('\n') {
        let mut runs = line.match_indices("**");
        let is_beside = |(at, _): (usize, &str)| {
            let before = line[..at].trim_end_matches('*').chars().next_back();
            let behind = line[at..].trim_start_matches('*').chars().next();
            before.is_some_and(is_symbol) || behind.is_some_and(is_symbol)
        };
        if !line.is_ascii() && runs.any(is_beside) {
            lines.push(Span::new(start, start + line.len()));
        }
        start += line.len();
    }
    lines
}

/// Whether Unicode takes a character for a symbol and no punctuation, as far as lists have them: signs of money, arrows, figures, pictures.
fn is_symbol(c: char) -> bool {
    matches!(c,
        '¢'..='©' | '¬' | '®'..='±' | '´' | '¸' | '×' | '÷' | '₠'..='⃀' | '℀'..='⅏' | '←'..='⌇' | '⌌'..='⌨' | '⌫'..='❧'
        | '➔'..='⟄' | '⟇'..='⟥' | '⟰'..='⦂' | '⦙'..='⧗' | '⧜'..='⧻' | '⧾'..='⯿' | '\u{fe0e}'..='\u{fe0f}' | '🀀'..='\u{1faff}')
}

/// A run of asterisks in a cell.
struct Run {
    span: Span,
    /// How many of them are shown; the others make bold or italic type.
    shown: usize,
}

/// The asterisks that are left over beside bold type in a cell, and they with a word beside them: a pair to which another one is missing, and
/// one of a pair whose other one was enough.
fn unpaired(document: &Document<'_>, cell: Span) -> Vec<(Span, Span)> {
    let text = document.source.text();
    let runs = runs(document, cell);
    let is_bold = |run: &Run| run.shown == 0 && run.span.len() >= 2;
    let (first, last) = (runs.iter().position(is_bold), runs.iter().rposition(is_bold));
    let left_over = runs.iter().enumerate().filter(|(n, run)| {
        let before = text[cell.start()..run.span.start()].chars().next_back();
        let behind = text[run.span.end()..cell.end()].chars().next();
        let is_word = |c: Option<char>| c.is_some_and(|c| !c.is_whitespace());
        // A power or a mark of significance.
        let is_number = |c: Option<char>| c.is_some_and(|c| c.is_ascii_digit());
        let closes = is_word(before) && first.is_some_and(|first| first < *n);
        // `**` before an argument.
        let is_argument = matches!(text[..run.span.start()].trim_end().chars().next_back(), Some('(' | ','));
        let opens = is_word(behind) && !is_argument && last.is_some_and(|last| last > *n);
        run.span.len() == 2
            && match run.shown {
                0 => false,
                1 => first.is_some(),
                _ => (closes || opens) && !is_number(before) && !is_number(behind),
            }
    });
    left_over.map(|(_, run)| (run.span, with_word(text, cell, run.span))).collect()
}

/// The runs of asterisks of a cell that stand in no code, tag or address.
fn runs(document: &Document<'_>, cell: Span) -> Vec<Run> {
    let text = document.source.text();
    let pieces = document.inlines_in(cell);
    let links = document.links_in(cell);
    let mut found: Vec<Run> = Vec::new();
    let mut at = cell.start();
    while let Some(start) = text[at..cell.end()].find('*').map(|start| at + start) {
        let rest = &text[start..cell.end()];
        let end = start + rest.len() - rest.trim_start_matches('*').len();
        at = end;
        let next = pieces.partition_point(|piece| piece.span.start() <= start);
        let is_text = |piece: &Inline| matches!(piece.kind, InlineKind::Text | InlineKind::Image);
        let is_marked =
            pieces[..next].last().is_some_and(|piece| !is_text(piece) && piece.span.end() > start);
        let next = links.partition_point(|link| link.span.start() <= start);
        let is_address = links[..next]
            .last()
            .is_some_and(|link| link.destination.start() <= start && start < link.span.end());
        if !is_marked && !is_address && !text[..start].ends_with('\\') {
            let shown = (start..end).filter(|at| document.is_plain(*at)).count();
            found.push(Run { span: Span::new(start, end), shown });
        }
    }
    found
}

/// A run of asterisks with the word before it, or else the one behind it.
fn with_word(text: &str, cell: Span, run: Span) -> Span {
    let is_part = |c: char| c.is_alphanumeric();
    let before = &text[cell.start()..run.start()];
    let length = before.len() - before.trim_end_matches(is_part).len();
    if length > 0 {
        return Span::new(run.start() - length, run.end());
    }
    let behind = &text[run.end()..cell.end()];
    Span::new(run.start(), run.end() + behind.len() - behind.trim_start_matches(is_part).len())
}

/// Whether two places are on one line and, in a table, in one cell, without another asterisk between them.
fn belongs_together(document: &Document<'_>, start: usize, end: usize) -> bool {
    let between = &document.source.text()[start + 2..end];
    !between.contains(['\n', '\r', '*']) && document.cell_at(start) == document.cell_at(end)
}

/// Whether the words between two pairs of asterisks were to be bold, and why they are not.
fn is_meant(text: &str, start: usize, end: usize) -> bool {
    let inner = &text[start + 2..end];
    let (first, last) = (inner.chars().next(), inner.chars().next_back());
    let (before, behind) = (text[..start].chars().next_back(), text[end + 2..].chars().next());
    let is_blank = |c: Option<char>| c.is_none_or(char::is_whitespace);
    let is_word = |c: Option<char>| c.is_some_and(char::is_alphanumeric);
    if is_blank(first) || is_blank(last) {
        // Between blanks asterisks may be an operator, but not where others were opened before.
        let is_operator = is_blank(first) && matches!(before, Some(' ' | '\t'));
        return is_blank(first) != is_blank(last) && !is_operator;
    }
    (is_word(before) && is_mark(first)) || (is_mark(last) && is_word(behind))
}

/// Whether asterisks in a cell make type bold: no text, code, tag or link holds them.
fn is_delimiter(document: &Document<'_>, at: usize) -> bool {
    let is_in = |span: Span| span.start() <= at && at < span.end();
    let next = document.inlines.partition_point(|piece| piece.span.start() <= at);
    let is_held = document.inlines[..next].last().is_some_and(|piece| is_in(piece.span));
    let next = document.links.partition_point(|link| link.span.start() <= at);
    let is_linked = document.links[..next].last().is_some_and(|link| is_in(link.span));
    document.cell_at(at).is_some() && !is_held && !is_linked
}

/// Whether words stand between two pairs of asterisks of which the second cannot end bold type: `**words。**next`.
fn fails(text: &str, start: usize, end: usize) -> bool {
    let inner = &text[start + 2..end];
    inner.starts_with(|c: char| !c.is_whitespace())
        && inner.contains(char::is_alphanumeric)
        && is_mark(inner.chars().next_back())
        && text[end + 2..].starts_with(char::is_alphanumeric)
}

/// Marks that both GitHub and the parsers at hand take for punctuation.
fn is_mark(c: Option<char>) -> bool {
    const WIDE: &str = "，。；：、！？（）【】《》〈〉「」『』“”‘’…—·";
    c.is_some_and(|c| c.is_ascii_punctuation() || WIDE.contains(c))
}
