//! Findings for people, each with an excerpt of its row. The only file that knows miette.
//!
//! miette prints a line whole, counts columns in bytes, and adds up the widths of characters. So it
//! gets a prepared excerpt as its source, with the real line number and the column in characters;
//! header, notes and help are written here.

use std::cell::LazyCell;
use std::fmt::{self, Write};
use std::ops::Range;

use miette::{
    GraphicalReportHandler, GraphicalTheme, LabeledSpan, MietteError, MietteSpanContents, SourceCode,
    SourceSpan, SpanContents,
};

use super::checked::{Checked, Look, Screen, level, word};
use super::excerpt::{Request, excerpt};
use super::secrets::Places;
use super::wrap::wrap;
use crate::diagnostic::{Diagnostic, Severity};
use crate::language::{Key, Language, Message};
use crate::parallel;
use crate::text::Span;
use crate::text::width::display_width;

/// Narrower than this, nothing readable can be made.
const NARROWEST: usize = 40;

/// To draw a finding takes as long as to check so many bytes.
const COST: usize = 5000;

/// The findings of the files, a blank line behind each.
pub fn render(files: &[Checked<'_>], look: &Look) -> String {
    let screen = Screen { width: look.screen.width.max(NARROWEST), ..look.screen };
    let subjects: Vec<Subject<'_>> =
        files.iter().map(|file| Subject { file, secrets: Places::new(file) }).collect();
    let found = subjects.iter().flat_map(|of| look.shown(of.file).map(move |(_, found)| (of, found)));
    let found: Vec<(&Subject<'_>, &Diagnostic)> = found.collect();
    let draw = |found: &[(&Subject<'_>, &Diagnostic)]| {
        let mut out = String::new();
        let brushes = [Severity::Note, Severity::Warning, Severity::Error]
            .map(|level| LazyCell::new(move || Brush::new(level, screen, look)));
        for (subject, diagnostic) in found {
            let brush = &brushes[diagnostic.severity as usize];
            // Writing into a string does not fail.
            let _ = one(&mut out, subject, diagnostic, brush);
            out.push('\n');
        }
        out
    };
    parallel::map(found.chunks(32).collect(), found.len() * COST, draw).concat()
}

/// A file of which findings are drawn.
struct Subject<'f> {
    file: &'f Checked<'f>,
    secrets: Places<'f>,
}

/// What findings of a level are drawn with: to make it anew for each took a tenth of the time.
struct Brush {
    screen: Screen,
    language: Language,
    counts: bool,
    /// The words that stand in each finding: its level, the one before the cure, and what stands behind both.
    level: String,
    help: String,
    colon: String,
    /// The colour of the level is its only highlight.
    theme: GraphicalTheme,
    handler: GraphicalReportHandler,
}

impl Brush {
    fn new(severity: Severity, screen: Screen, look: &Look) -> Self {
        let (language, counts) = (look.language, look.counts);
        let mut theme = match (screen.ascii, screen.color) {
            (false, true) => GraphicalTheme::unicode(),
            (false, false) => GraphicalTheme::unicode_nocolor(),
            (true, true) => GraphicalTheme::ascii(),
            (true, false) => GraphicalTheme::none(),
        };
        let style = match severity {
            Severity::Error => theme.styles.error,
            Severity::Warning => theme.styles.warning,
            Severity::Note => theme.styles.advice,
        };
        theme.styles.highlights = vec![if screen.color { style.bold() } else { style }];
        let handler = GraphicalReportHandler::new_themed(theme.clone())
            .with_width(screen.width)
            .with_context_lines(0)
            .with_wrap_lines(false)
            .with_links(false)
            .without_cause_chain()
            .without_syntax_highlighting();
        let level = level(language, severity);
        let (help, colon) = (word(language, Key::Report("word-help")), word(language, Key::Report("colon")));
        Self { screen, language, counts, level, help, colon, theme, handler }
    }
}

fn one(out: &mut String, subject: &Subject<'_>, diagnostic: &Diagnostic, brush: &Brush) -> fmt::Result {
    let file = subject.file;
    let Brush { screen, language, level, colon, .. } = brush;
    let (screen, language) = (*screen, *language);
    let kind = format!("{level}[{}]{}", diagnostic.rule, colon.trim_end());
    let gap = &colon[colon.trim_end().len()..];
    let taken = display_width(&kind) + gap.len();
    let message = file.shown(diagnostic, &diagnostic.message, language);
    let lines = wrap(&message, screen.width.saturating_sub(taken), screen.width - 2);
    let styles = &brush.theme.styles;
    let shown_kind = match styles.highlights.first() {
        Some(style) if screen.color => style.style(&kind).to_string(),
        _ => kind,
    };
    writeln!(out, "{shown_kind}{gap}{}", lines.join("\n  "))?;

    let snippet = Snippet::new(subject, diagnostic, screen, language);
    let mut drawn = String::new();
    brush.handler.render_report(&mut drawn, &snippet)?;
    // Its first line is the message, which stands above already.
    out.push_str(drawn.split_once('\n').map_or("", |(_, rest)| rest));

    if let Some(related) = &diagnostic.related {
        let source = file.report.document.source;
        let line = source.lines().line_of(related.span.start()) + 1;
        let label = file.shown(diagnostic, &related.label, language);
        let text =
            language.say(&Message::new(Key::Report("in-line")).with("line", line).with("label", label));
        footer(out, &word(language, Key::Report("word-note")), &text, brush)?;
    }
    if let Some(share) = diagnostic.habit.filter(|_| brush.counts) {
        let rows = Message::new(Key::Report("of-rows"));
        let rows = rows.with("agreeing", share.followers as usize).with("rows", share.rows.get() as usize);
        footer(out, &word(language, Key::Report("word-habit")), &language.say(&rows), brush)?;
    }
    if let Some(help) = file.shown_help(diagnostic, language) {
        footer(out, &brush.help, &help, brush)?;
    }
    Ok(())
}

fn footer(out: &mut String, word: &str, text: &str, brush: &Brush) -> fmt::Result {
    let colon = &brush.colon;
    let indent = 2 + display_width(word) + display_width(colon);
    let width = brush.screen.width - indent;
    let lines = wrap(text, width, width);
    let help = brush.theme.styles.help;
    let word = if brush.screen.color { help.style(word).to_string() } else { word.to_owned() };
    writeln!(out, "  {word}{colon}{}", lines.join(&format!("\n{:indent$}", "")))
}

/// One prepared line and its label, as miette wants to see them.
#[derive(Debug)]
struct Snippet {
    path: String,
    line: usize,
    column: usize,
    text: String,
    marker: Range<usize>,
    label: String,
}

impl Snippet {
    fn new(subject: &Subject<'_>, diagnostic: &Diagnostic, screen: Screen, language: Language) -> Self {
        let file = subject.file;
        let source = file.report.document.source;
        let (text, span) = (source.text(), diagnostic.span);
        let line = source.lines().line_of(span.start());
        let content = source.lines().content(line, text);
        let inside = |at: usize| at.clamp(content.start(), content.end()) - content.start();
        let secrets = secrets(subject, content);

        let gutter = (line + 1).to_string().len() + 4;
        let room = screen.width - gutter;
        let label = wrap(&file.shown(diagnostic, &diagnostic.label, language), room * 3 / 5, room * 3 / 5);
        let excerpt = excerpt(&Request {
            line: content.of(text),
            start: inside(span.start()),
            end: inside(span.end()),
            secrets: &secrets,
            room,
            label: label.iter().map(|line| display_width(line)).max().unwrap_or(0),
            ellipsis: if screen.ascii { "..." } else { "…" },
        });
        Self {
            path: file.shown_path().into_owned(),
            line,
            column: source.lines().position(text, span.start()).column - 1,
            text: excerpt.text,
            marker: excerpt.marker,
            label: label.join("\n"),
        }
    }
}

/// The parts of a line that hold a secret, wherever it stands in it.
fn secrets(subject: &Subject<'_>, line: Span) -> Vec<Range<usize>> {
    let content = line.of(subject.file.report.document.source.text());
    let inside = |at: usize| at.clamp(line.start(), line.end()) - line.start();
    let mut found = Vec::new();
    for secret in subject.secrets.near(line) {
        let place = inside(secret.start())..inside(secret.end());
        if let Some(secret) = content.get(place.clone()).filter(|secret| !secret.is_empty()) {
            // A short one, such as `777`, may stand anywhere by chance; and who writes many gets each masked once.
            if secret.len() >= LONG_SECRET && found.len() < MOST_SECRETS {
                found.extend(content.match_indices(secret).map(|(at, _)| at..at + secret.len()));
            } else {
                found.push(place);
            }
        }
    }
    found
}

/// So long a secret stands nowhere by chance.
const LONG_SECRET: usize = 8;
/// Looking in a line for more secrets than it can reasonably hold would not be linear.
const MOST_SECRETS: usize = 64;

impl SourceCode for Snippet {
    fn read_span<'a>(
        &'a self,
        _: &SourceSpan,
        _: usize,
        _: usize,
    ) -> Result<Box<dyn SpanContents<'a> + 'a>, MietteError> {
        let span = SourceSpan::from(0..self.text.len());
        let (path, data) = (self.path.clone(), self.text.as_bytes());
        Ok(Box::new(MietteSpanContents::new_named(path, data, span, self.line, self.column, 1)))
    }
}

impl miette::Diagnostic for Snippet {
    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(self)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let label = (!self.label.is_empty()).then(|| self.label.clone());
        Some(Box::new(std::iter::once(LabeledSpan::new_primary_with_span(label, self.marker.clone()))))
    }
}

impl fmt::Display for Snippet {
    fn fmt(&self, _: &mut fmt::Formatter<'_>) -> fmt::Result {
        Ok(())
    }
}

impl std::error::Error for Snippet {}
