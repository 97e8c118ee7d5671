//! Organisations are not joined as the list joins them.
//!
//! The separator is the list's own, where most names of the document are joined by one. `&`, `、`, `;` and `<br>` are taken
//! for separators, and the one that the configuration wishes for; a comma or a slash where it joins the names of most rows;
//! a `<br>` is never replaced. An ampersand between Latin words is part of a name (`Weights & Biases`) where the list
//! joins otherwise, unless both names stand elsewhere on their own; so is a tight one between short ones (`AT&T`), and what
//! `[organisations.aliases]` names. Nothing in brackets separates. `甲、乙和丙` is left as it is, and so are `甲、乙` where Latin
//! names are joined by a comma or a semicolon, and an ampersand
//! in a cell that the list's own separator parts: `School of Science & Technology; Lab`. Where a cell has another separator
//! beside an ampersand that may be part of a name, `Bill & Melinda Gates Foundation; WHO`, it is reported without a fix. A list without a separator of its
//! own is only asked for a blank at each side of its ampersands, and not even that if it has 20 entries or more. Nothing
//! is reported below a header under which the list's separator never stands: it may part something else.
//!
//! ```markdown
//! |                                                 | 时间    | 机构          |
//! | ----------------------------------------------- | ------- | ------------- |
//! | [FocusLLaVA](https://arxiv.org/abs/2411.14228)  | 2024.11 | 同济&蚂蚁金服 |
//! ```
//!
//! The fix replaces the separators; names and their order stay. This changes what GitHub shows in
//! that cell. A separator with no name at one side of it (`甲、`) is reported without a fix.

use super::rule::{Check, Context, Findings, Rule};
use crate::diagnostic::{Action, Edit, Scope, Severity};
use crate::document::is_line_break;
use crate::entry::{Entry, ListTable, Orgs};
use crate::language::{Key, Message};
use crate::masked::shorten;
use crate::text::{Span, is_han};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "noncanonical-orgs",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Entry(check),
    source: super::rule::documentation!("noncanonical_orgs.rs"),
    chinese: include_str!("zh-CN/noncanonical-orgs.md"),
};

fn check(context: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    if !context.styles.joins_orgs && context.is_long {
        return;
    }
    let is_joined = |column: usize| {
        list.columns.name(column).is_none_or(|header| {
            context.styles.unjoined.binary_search_by(|other| other.as_str().cmp(header)).is_err()
        })
    };
    for (column, orgs) in entry.known_orgs().filter(|(column, _)| is_joined(*column)) {
        check_cell(context, list, (entry.row, column), orgs, findings);
    }
}

fn check_cell(
    context: &Context<'_>,
    list: &ListTable,
    (row, column): (usize, usize),
    orgs: &Orgs,
    findings: &mut Findings<'_>,
) {
    let (text, separator) = (context.document.source.text(), context.style(list).org_separator.as_str());
    let shown = || context.document.visible_text(context.document.tables[list.table].rows[row].cells[column]);
    if let Some(open) = orgs.open {
        let words = Message::new(Key::Rules("noncanonical-orgs-open"))
            .with("written", shorten(shown().trim(), 40))
            .with("mark", open.of(text).trim());
        findings.report_cell(list, row, column, words);
        return;
    }
    let wanted = odd_joints(context, orgs, separator);
    if !wanted.contains(&true) || is_enumeration(text, orgs) {
        return;
    }
    let joints = || orgs.joints.iter().zip(&wanted);
    let becomes: Vec<&str> =
        joints().map(|(joint, is_odd)| if *is_odd { separator } else { joint.of(text) }).collect();
    if may_be_in_name(text, list, orgs) {
        let words = Message::new(Key::Rules("noncanonical-orgs-mixed"))
            .with("written", shorten(shown().trim(), 40))
            .with("separator", separator);
        findings.report_cell(list, row, column, words).by_habit(context.styles.joined);
        return;
    }
    let canonical: String = orgs
        .names
        .iter()
        .zip(becomes.iter().copied().chain([""]))
        .flat_map(|(name, joint)| [name.as_str(), joint])
        .collect();
    let mut reported = findings.report_cell(list, row, column, words(shown().trim(), &canonical, separator));
    reported.by_habit(context.styles.joined);
    // To put a line break there or to take one away changes more than what joins the names.
    let is_text = |written: &str| !written.contains('<');
    // Whether it is a link depends on what stands before it.
    let has_host = orgs.names.iter().any(|name| name.contains("www."));
    if !would_merge(&orgs.names, separator)
        && !has_host
        && is_text(separator)
        && joints().all(|(joint, is_odd)| !is_odd || is_text(joint.of(text)))
        && list.joins.would_part(&orgs.names, &becomes, separator)
    {
        let edits = joints().filter(|(_, is_odd)| **is_odd);
        let edit = |(joint, _): (&Span, &bool)| Edit { span: *joint, replacement: separator.to_owned() };
        reported.fix(Scope::Joints, Action::Edit(edits.map(edit).collect()));
    }
}

/// Which joints of a cell are not as the list's: all but those that it leaves alone, in a cell that has no others.
fn odd_joints(context: &Context<'_>, orgs: &Orgs, separator: &str) -> Vec<bool> {
    let text = context.document.source.text();
    // Beside the list's own separator an ampersand may be part of a name.
    let core = separator.trim();
    let parts_itself = !is_ampersand(core)
        && (is_line_break(core) || orgs.joints.iter().any(|joint| joint.of(text).trim() == core));
    let is_odd = |joint: &Span| {
        let joint = joint.of(text);
        // A list without a separator of its own is asked for blanks beside its ampersands, and for no more.
        let is_asked = context.styles.joins_orgs || is_ampersand(joint.trim());
        // Beside a separator in the text a line break stands for a better look.
        is_asked
            && joint != separator
            && !(separator == " & " && joint == " &amp; ")
            && !is_line_break(joint)
            && !(parts_itself && is_ampersand(joint.trim()))
    };
    let is_left = |(joint, names): (&Span, &[String])| {
        is_enumerated(joint.of(text).trim(), names) && matches!(core, "," | ";")
    };
    let odd: Vec<bool> = orgs.joints.iter().map(is_odd).collect();
    let left: Vec<bool> = orgs.joints.iter().zip(orgs.names.windows(2)).map(is_left).collect();
    let is_whole = odd.iter().zip(&left).any(|(is_odd, is_left)| *is_odd && !is_left);
    if is_whole { odd } else { vec![false; odd.len()] }
}

/// Whether another mark besides an ampersand parts the names of a cell, and the ampersand may be part of one of them:
/// `Bill & Melinda Gates Foundation; WHO`.
fn may_be_in_name(text: &str, list: &ListTable, orgs: &Orgs) -> bool {
    let joints = || orgs.joints.iter().map(|joint| joint.of(text)).zip(orgs.names.windows(2));
    joints().any(|(joint, _)| !is_ampersand(joint.trim()))
        && joints()
            .any(|(joint, names)| is_ampersand(joint.trim()) && !list.joins.surely_part(&names[0], &names[1]))
}

fn is_ampersand(mark: &str) -> bool {
    matches!(mark, "&" | "&amp;" | "\\&" | "＆")
}

/// Whether two names in Chinese characters are joined by the mark for that, which Latin names have none of.
fn is_enumerated(joint: &str, names: &[String]) -> bool {
    joint == "、" && names.iter().all(|name| name.contains(is_han))
}

/// Whether the names are put together as a sentence does it, `甲、乙和丙`: another separator would leave the word
/// between two of them, or `等` behind the last.
fn is_enumeration(text: &str, orgs: &Orgs) -> bool {
    let is_comma = orgs.joints.iter().any(|joint| joint.of(text).contains('、'));
    let joins =
        |name: &String| name.contains(['和', '与', '及']) || name.contains("联合") || name.starts_with('等');
    is_comma && orgs.names.iter().any(joins)
}

/// Whether a separator without blanks at both sides would be read as a part of the names beside it: `&` between
/// Latin letters, behind a backslash, in a character reference.
fn would_merge(names: &[String], separator: &str) -> bool {
    let is_latin = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
    let merge = |pair: &[String]| is_latin(pair[0].chars().last()) && is_latin(pair[1].chars().next());
    let is_tight = !(separator.starts_with(' ') && separator.ends_with(' '));
    is_tight
        && (names.iter().any(|name| name.contains(['&', ';', '\\']))
            || (separator.contains('&') && names.windows(2).any(merge)))
}

fn words(written: &str, canonical: &str, separator: &str) -> Message {
    Message::new(Key::Rules("noncanonical-orgs"))
        .with("written", shorten(written, 40))
        .with("canonical", shorten(canonical, 60))
        .with("separator", separator)
}
