//! Names of organisations that are not joined as the list joins them.

use super::{Joins, Orgs};
use crate::document::is_line_break;
use crate::text::{Edit, Span, is_han};

/// What is wrong with how the names of a cell are joined.
#[derive(Debug)]
pub(crate) enum Misjoined {
    /// A separator has no name at one side of it.
    Open(Span),
    /// Another mark stands beside an ampersand that may be part of a name.
    Mixed,
    /// Joints are not as the list's.
    Odd {
        /// What the cell would read.
        canonical: String,
        /// The separators in place of the odd joints, where nothing else could be read otherwise then.
        edits: Option<Vec<Edit>>,
    },
}

/// What is wrong with how `orgs` are joined; `separator` is the one to be, and `is_own` says whether the list has it from its own rows
/// or from its keeper.
pub(crate) fn misjoined(
    text: &str,
    way: &Joins,
    orgs: &Orgs,
    separator: &str,
    is_own: bool,
) -> Option<Misjoined> {
    if let Some(open) = orgs.open {
        return Some(Misjoined::Open(open));
    }
    let wanted = odd_joints(text, orgs, separator, is_own);
    if !wanted.contains(&true) || is_enumeration(text, orgs) {
        return None;
    }
    if may_be_in_name(text, way, orgs) {
        return Some(Misjoined::Mixed);
    }
    let joints = || orgs.joints.iter().zip(&wanted);
    let becomes: Vec<&str> =
        joints().map(|(joint, is_odd)| if *is_odd { separator } else { joint.of(text) }).collect();
    let canonical: String = orgs
        .names
        .iter()
        .zip(becomes.iter().copied().chain([""]))
        .flat_map(|(name, joint)| [name.as_str(), joint])
        .collect();
    // To put a line break there or to take one away changes more than what joins the names.
    let is_text = |written: &str| !written.contains('<');
    // Whether it is a link depends on what stands before it.
    let has_host = orgs.names.iter().any(|name| name.contains("www."));
    let can_be_mended = !would_merge(&orgs.names, separator)
        && !has_host
        && is_text(separator)
        && joints().all(|(joint, is_odd)| !is_odd || is_text(joint.of(text)))
        && way.would_part(&orgs.names, &becomes, separator);
    let edits = || {
        let odd = joints().filter(|(_, is_odd)| **is_odd);
        odd.map(|(joint, _)| Edit { span: *joint, replacement: separator.to_owned() }).collect()
    };
    Some(Misjoined::Odd { canonical, edits: can_be_mended.then(edits) })
}

/// Which joints of a cell are not as the list's: all but those that it leaves alone, in a cell that has no others.
fn odd_joints(text: &str, orgs: &Orgs, separator: &str, is_own: bool) -> Vec<bool> {
    // Beside the list's own separator an ampersand may be part of a name.
    let core = separator.trim();
    let parts_itself = !is_ampersand(core)
        && (is_line_break(core) || orgs.joints.iter().any(|joint| joint.of(text).trim() == core));
    let is_odd = |joint: &Span| {
        let joint = joint.of(text);
        // A list without a separator of its own is asked for blanks beside its ampersands, and for no more.
        let is_asked = is_own || is_ampersand(joint.trim());
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
fn may_be_in_name(text: &str, way: &Joins, orgs: &Orgs) -> bool {
    let joints = || orgs.joints.iter().map(|joint| joint.of(text)).zip(orgs.names.windows(2));
    joints().any(|(joint, _)| !is_ampersand(joint.trim()))
        && joints().any(|(joint, names)| is_ampersand(joint.trim()) && !way.surely_part(&names[0], &names[1]))
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
