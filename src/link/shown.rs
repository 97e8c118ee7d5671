//! Addresses that are their own text: bare ones, and those in `<…>`.
//!
//! Readers see every byte of them, and a bare one takes in what is glued to its end: the rest of the sentence, a
//! second address. So here, and for all rules at once:
//!
//! - what stands behind the end of the address ([`end_of_address`]) is not looked at, but for secrets, and no edit
//!   reaches it or leaves it behind another byte than its author wrote it behind; nor does one reach another address
//!   in this one, as in `https://example.com/1-https://example.com/2`;
//! - where no mark tells the end, an edit takes out only what nobody reads as words ([`keeps_words`]).

use super::apply::apply;
use super::malformed::is_closing;
use super::secret;
use super::secret_key::SecretKey;
use super::{Inspection, LinkRules, ProblemKind, end_of_address, inspect_with};
use crate::text::{all_bytes, by_place};

/// Looks at an address that readers see, as it reads after Markdown unescaping.
///
/// Ranges are those of all of `url`, and so is what it reads when every repair is made. Never fails and takes time
/// linear in the length of `url`.
pub fn inspect_shown(url: &str, rules: &LinkRules) -> Inspection {
    // Where nothing but marks follow, these are what is wrong with the address.
    let end = end_of_address(url).filter(|&end| !url[end..].chars().all(is_closing)).unwrap_or(url.len());
    let address = &url[..end];
    let mut inspection = inspect_with(address, rules);
    let second = words(address).find(|(_, c)| *c == ':').map_or(url.len(), |(at, _)| at);
    let bound = end.min(second);
    for problem in &mut inspection.problems {
        let moves = bound < url.len() && problem.edits.iter().any(|edit| edit.range.end >= bound);
        if moves || !keeps_words(address, &apply(address, &problem.edits)) {
            problem.edits.clear();
        }
    }
    let edits: Vec<_> = inspection.problems.iter().flat_map(|problem| &problem.edits).collect();
    let edits = by_place(edits, |edit| edit.place());
    inspection.canonical = (!edits.is_empty()).then(|| apply(url, edits));
    let behind = secrets(&url[end..]).into_iter().map(|key| key.shifted(end)).collect();
    add_secrets(&mut inspection, behind);
    inspection
}

/// Whether `new` holds everything that a reader of `old`, an address that is shown, may read as words.
///
/// Scheme and host are no words. Behind them these are: letters beyond ASCII; marks that no address needs, such as
/// commas, brackets and quotation marks; a full stop with a capital behind it in a query; another address that is no
/// value of its own. What is percent-encoded nobody reads, and marks at the very end, as in
/// `<https://example.com/）>`, are no words.
pub fn keeps_words(old: &str, new: &str) -> bool {
    let mut kept = words(new);
    let old = old.trim_end_matches(is_closing);
    old == new || words(old).all(|(_, c)| kept.any(|(_, other)| other == c))
}

/// The characters of `address` that may be of words or begin them, each with its byte.
fn words(address: &str) -> impl Iterator<Item = (usize, char)> {
    let host = address.find("://").map_or(0, |at| at + 3);
    let end = address[host..].find(['/', '?', '#', '\\']).map_or(address.len(), |at| host + at);
    // Nor is a password, unless it holds what no address does.
    let user = address[host..end].rfind('@').map_or("", |at| &address[host..host + at]);
    let odd = user.char_indices().filter(|(_, c)| !c.is_ascii()).map(move |(at, c)| (host + at, c));
    let behind = &address[end..];
    let query = behind.find(['?', '#']).unwrap_or(behind.len());
    let is_plain = all_bytes(behind, |b| b.is_ascii_alphanumeric() || b"/-_~%=&?#+@".contains(&b));
    let chars = if is_plain { "" } else { behind }.char_indices();
    odd.chain(
        chars.filter(move |&(at, c)| may_be_words(behind, query, at, c)).map(move |(at, c)| (end + at, c)),
    )
}

fn may_be_words(behind: &str, query: usize, at: usize, c: char) -> bool {
    let rest = &behind[at + c.len_utf8()..];
    match c {
        '.' => at > query && rest.starts_with(|next: char| next.is_ascii_uppercase()),
        ':' => {
            let before = behind[..at].trim_end_matches(|c: char| c.is_ascii_alphabetic());
            rest.starts_with("//") && !before.ends_with('=')
        }
        // An entity that GitHub shows as it is written.
        ';' if behind[..at].ends_with("&amp") => false,
        c => !c.is_ascii() || c.is_ascii_control() || " ,;!'\"()[]{}<>|*^`\\$".contains(c),
    }
}

/// The secrets in what is glued to an address: in each address there, and before the first.
fn secrets(glued: &str) -> Vec<SecretKey> {
    let schemes = glued.match_indices("http").map(|(at, _)| at).filter(|at| {
        let rest = &glued[at + 4..];
        rest.strip_prefix('s').unwrap_or(rest).starts_with("://")
    });
    let mut keys = Vec::new();
    let mut start = 0;
    for end in schemes.chain([glued.len()]) {
        keys.extend(secret::in_broken(&glued[start..end]).into_iter().map(|key| key.shifted(start)));
        start = end;
    }
    keys
}

fn add_secrets(inspection: &mut Inspection, keys: Vec<SecretKey>) {
    if keys.is_empty() {
        return;
    }
    let known = inspection.problems.iter_mut().find_map(|problem| match &mut problem.kind {
        ProblemKind::Secret { keys } => Some(keys),
        _ => None,
    });
    match known {
        Some(known) => {
            known.extend(keys);
            known.sort_unstable();
        }
        None => inspection.problems.extend(secret::leak(keys)),
    }
}
