//! What a report is made of: checked files, what could not be done, and how it is to look.

use std::borrow::Cow;

use super::visible::visible;
use crate::Report;
use crate::diagnostic::{Diagnostic, Severity, Wanted};
use crate::language::{Key, Language, Message};
use crate::text::Span;

/// How findings are written.
#[derive(Clone, Copy, Debug, PartialEq, Eq, clap::ValueEnum)]
pub enum Format {
    /// With an excerpt of the row, for people.
    Human,
    /// One line per finding.
    Short,
    /// One JSON object, for programs.
    Json,
    /// Workflow commands, which GitHub Actions shows in the changed files of a pull request.
    Github,
    /// SARIF 2.1.0, which GitHub code scanning and editors read.
    Sarif,
    /// Code Quality, which GitLab shows in a merge request.
    Gitlab,
    /// The diagnostic format of reviewdog.
    Rdjson,
    /// `JUnit` XML, which most CI servers show as tests.
    Junit,
    /// A table per file, for a comment or a job summary.
    Markdown,
}

impl Format {
    /// Whether it can show statistics instead of findings.
    pub fn has_statistics(self) -> bool {
        matches!(self, Self::Human | Self::Short | Self::Json)
    }
}

/// A file that was checked.
#[derive(Clone, Debug)]
pub struct Checked<'s> {
    /// Its path, as it was named or found.
    pub path: String,
    /// What was found.
    pub report: Report<'s>,
}

/// Something that could not be done, so that the report is not whole: such as a file that could not be read.
#[derive(Clone, Debug)]
pub struct Undone {
    /// The path of the file.
    pub path: String,
    /// Why.
    pub why: Message,
}

impl Undone {
    /// Why it could not be done, safe to print.
    pub(super) fn said(&self, language: Language) -> String {
        visible(&language.say(&self.why)).into_owned()
    }
}

/// What the place the report goes to can show.
#[derive(Clone, Copy, Debug)]
pub struct Screen {
    /// Columns.
    pub width: usize,
    /// Whether it shows colours.
    pub color: bool,
    /// Whether lines are drawn with ASCII characters only.
    pub ascii: bool,
}

/// How a report is to look.
#[derive(Clone, Copy, Debug)]
pub struct Look {
    /// The format.
    pub format: Format,
    /// Where it goes.
    pub screen: Screen,
    /// Only findings of error level, and no summary.
    pub errors_only: bool,
    /// The language.
    pub language: Language,
    /// By how many rows a finding is told.
    pub counts: bool,
    /// How often each rule found something, instead of the findings.
    pub statistics: bool,
}

impl Look {
    /// The findings of a file that are to be shown, each with its number among all of the file.
    pub(super) fn shown<'f>(&self, file: &'f Checked<'_>) -> impl Iterator<Item = (usize, &'f Diagnostic)> {
        let least = if self.errors_only { Severity::Error } else { Severity::Note };
        file.report.diagnostics.iter().enumerate().filter(move |(_, found)| found.severity >= least)
    }
}

/// A word that stands round findings.
pub(super) fn word(language: Language, key: Key) -> String {
    language.say(&Message::new(key))
}

/// The word for a level.
pub(super) fn level(language: Language, severity: Severity) -> String {
    word(
        language,
        match severity {
            Severity::Error => Key::Report("level-error"),
            Severity::Warning => Key::Report("level-warning"),
            Severity::Note => Key::Report("level-note"),
        },
    )
}

/// The flags that ask for a fix besides `--fix`, each behind a blank.
pub(super) fn flags(needed: Wanted) -> &'static str {
    match (needed.notes_too, needed.unsafe_too) {
        (false, false) => "",
        (true, false) => " --fix-notes",
        (false, true) => " --unsafe-fixes",
        (true, true) => " --fix-notes --unsafe-fixes",
    }
}

impl Checked<'_> {
    /// The path, safe to print.
    pub(super) fn shown_path(&self) -> Cow<'_, str> {
        visible(&self.path)
    }

    /// What a finding says of something, safe to print.
    pub(super) fn shown(&self, found: &Diagnostic, said: &Message, language: Language) -> String {
        visible(&self.masked(found, said, language)).into_owned()
    }

    /// The help of a finding, safe to print, and which flag gives it where one does.
    pub(super) fn shown_help(&self, found: &Diagnostic, language: Language) -> Option<String> {
        let help = self.shown(found, found.help.as_ref()?, language);
        let Some(needed) = found.needs() else { return Some(help) };
        let flags = format!("--fix{}", flags(needed));
        Some(language.say(&Message::new(Key::Report("help-fix")).with("help", help).with("flags", flags)))
    }

    /// What a finding says, safe to print: the message, and the help on a line of its own.
    pub(super) fn said(&self, found: &Diagnostic, language: Language) -> String {
        let message = self.shown(found, &found.message, language);
        let Some(help) = self.shown_help(found, language) else { return message };
        format!(
            "{message}\n{}{}{help}",
            word(language, Key::Report("word-help")),
            word(language, Key::Report("colon"))
        )
    }

    /// What a finding says of something, quoting nothing of a secret that stands in its lines.
    ///
    /// Messages hold masked texts only; this is the second lock, for what was cut out of an address.
    pub(super) fn masked(&self, found: &Diagnostic, said: &Message, language: Language) -> String {
        let lines = self.report.document.source.lines();
        let of = |span: Span| lines.line_of(span.start())..=lines.line_of(span.end());
        let quotable: Vec<_> = std::iter::once(found.span)
            .chain(found.related.as_ref().map(|related| related.span))
            .map(of)
            .collect();
        language.say_with(said, &|text| self.report.secrets.mask(text, &quotable))
    }
}
