//! What the formats for programs have in common: findings with places and edits, and JSON that is safe to print.

use std::borrow::Cow;
use std::collections::BTreeSet;
use std::rc::Rc;

use serde::Serialize;

use super::checked::{Checked, Look};
use super::secrets::Words;
use super::visible::mark;
use crate::diagnostic::{Action, Diagnostic, Edit, Fix};
use crate::link::secrets_in;
use crate::rewrite::Alone;
use crate::text::Span;

/// Where the rules are listed for people.
pub const URL: &str = concat!(env!("CARGO_PKG_REPOSITORY"), "#what-it-checks");

/// A finding that is to be shown.
#[derive(Debug)]
pub struct Finding<'a> {
    /// The file it stands in.
    pub file: &'a Checked<'a>,
    /// Its place among all findings of the file, those included that are not shown.
    pub number: usize,
    /// What was found.
    pub found: &'a Diagnostic,
    /// What its fix changes: sorted, disjoint. Empty where there is no fix, where an edit would quote a secret, and
    /// where an earlier finding has them: the rows of a table are put in order by one fix, which each misplaced row
    /// offers.
    pub edits: Vec<Edit>,
    /// What the secrets of the file say.
    pub secrets: Rc<Words<'a>>,
}

/// Where something stands. Lines and columns count from 1, columns in characters; an end is the place behind the last
/// character.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Place {
    /// Line of the first character.
    pub line: usize,
    /// Its column.
    pub column: usize,
    /// Line of the end.
    pub end_line: usize,
    /// Column of the end.
    pub end_column: usize,
    /// First byte, from 0.
    pub start: usize,
    /// The byte behind the last one.
    pub end: usize,
}

/// The findings of a file that are to be shown, in order.
pub fn findings<'a>(file: &'a Checked<'a>, look: &Look) -> Vec<Finding<'a>> {
    let mut ordered = BTreeSet::new();
    let mut is_first = |fix: &Fix| match fix.action {
        Action::Order { table, .. } => ordered.insert(table),
        _ => true,
    };
    let secrets = Rc::new(Words::new(file));
    let alone = Alone::new(&file.report.document, &file.report.styles);
    let shown = look.shown(file).map(|(number, found)| {
        let fix = found.fix.as_ref().filter(|fix| is_first(fix));
        let edits = fix.map_or(Vec::new(), |fix| alone.edits_of(fix));
        let quotes = edits
            .iter()
            .any(|edit| secrets.stand_in(&edit.replacement) || !secrets_in(&edit.replacement).is_empty());
        let edits = if quotes { vec![] } else { edits };
        Finding { file, number, found, edits, secrets: Rc::clone(&secrets) }
    });
    shown.collect()
}

/// Where a span of a file stands.
pub fn place(file: &Checked<'_>, span: Span) -> Place {
    let source = file.report.document.source;
    let start = source.lines().position(source.text(), span.start());
    let end = source.lines().position(source.text(), span.end());
    Place {
        line: start.line,
        column: start.column,
        end_line: end.line,
        end_column: end.column,
        start: span.start(),
        end: span.end(),
    }
}

/// The path of a file with `/` between its folders, as Git and web sites write it.
pub fn slashed(path: &str) -> Cow<'_, str> {
    if cfg!(windows) { Cow::Owned(path.replace('\\', "/")) } else { Cow::Borrowed(path) }
}

/// A document as JSON, with a line end; what may steer a terminal and JSON may hold as it is, such as C1 and
/// bidirectional controls, is escaped.
pub fn json(document: &impl Serialize) -> String {
    // Strings and numbers always have a JSON form.
    escaped(&serde_json::to_string_pretty(document).unwrap_or_default())
}

/// A value as one line of JSON, escaped as [`json`] does.
pub fn json_line(value: &impl Serialize) -> String {
    escaped(&serde_json::to_string(value).unwrap_or_default())
}

/// JSON without what may steer a terminal, and a line end.
fn escaped(json: &str) -> String {
    let mut out = String::with_capacity(json.len() + 1);
    for c in json.chars() {
        if c != '\n' && mark(c).is_some() {
            // Such a character stands in a string, where its UTF-16 units may be written instead.
            out.extend(c.encode_utf16(&mut [0; 2]).iter().map(|unit| format!("\\u{unit:04x}")));
        } else {
            out.push(c);
        }
    }
    out.push('\n');
    // In a log of GitHub Actions this would be a command.
    out.replace("##[", "##\\u005b")
}
