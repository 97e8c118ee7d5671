//! What a URL is: whole or broken, honest or not, and what it would read without tracking, secrets
//! and wrappers.
//!
//! The questions are asked in this order, and the first four end the matter, because nothing that
//! comes later is sure of an address that fails them:
//!
//! 0. Does it lead to a page, or does it run by itself ([`ProblemKind::Script`])?
//! 1. Is it a URL at all ([`ProblemKind::Malformed`], [`ProblemKind::MalformedWechat`])?
//! 2. Is the host what it looks like ([`ProblemKind::LookalikeHost`])?
//! 3. Does it last ([`ProblemKind::Temporary`])?
//! 4. Does another address stand inside ([`ProblemKind::Wrapped`])?
//! 5. What does it say too much, and has it a better form (the others)?
//!
//! Relative links, anchors, `mailto:` and other schemes have no problems. A URL is edited by slicing what was written; it is never parsed and printed back, so that what
//! stays is byte-identical. A repair is offered only if the repaired URL needs no other one: one look
//! is enough, except for wrappers inside wrappers, which come off one at a time.

mod anywhere;
mod apply;
mod authority;
mod campaigns;
mod canonical;
mod clean;
mod codes;
pub mod dated;
mod for_all;
mod fragment;
mod glued;
mod hosts;
mod house;
mod identity;
mod inspection;
mod kind;
mod lookalike;
mod malformed;
mod misplaced;
mod mistyped;
mod paper;
mod params;
mod parts;
mod relative;
mod repository;
mod rules;
mod scheme;
mod secret;
mod secret_key;
mod secret_names;
mod shown;
mod sites;
mod temporary;
mod tokens;
mod tracking;
pub mod venue;
mod view;
mod ways;
mod wechat;
mod wrapper;

pub use anywhere::{readings, secrets_in};
pub use campaigns::{Campaign, campaigns, take_for_banner};
pub use glued::end_of_address;
pub use house::House;
pub use identity::Identity;
pub use inspection::Inspection;
pub use kind::{Form, Malformed, MalformedWechat, Problem, ProblemKind, Purpose, Temporary, UrlEdit};
pub use mistyped::mistyped;
pub use paper::{arxiv_month, arxiv_number};
pub use parts::decode as percent_decoded;
pub use relative::{RelativePath, is_relative, relative_path};
pub use rules::{Chksm, LinkRules, Tracking};
pub use secret::without_token_prefix;
pub use secret_key::SecretKey;
pub use shown::{inspect_shown, keeps_words};
pub use temporary::signature;
pub use ways::ways;

use std::ops::Range;

use apply::apply;
use malformed::Defect;
use parts::Parts;
use wrapper::Inner;

use crate::text::by_place;

/// Looks at one URL, as it reads after Markdown unescaping.
///
/// Never fails and takes time linear in the length of `url`. Blanks at the ends are not the URL's.
pub fn inspect(url: &str) -> Inspection {
    inspect_with(url, &LinkRules::default())
}

/// [`inspect`] with the keeper's own rules.
pub fn inspect_with(url: &str, rules: &LinkRules) -> Inspection {
    let blank = [' ', '\t', '\n', '\r'];
    let core = url.trim_start_matches(blank);
    let lead = url.len() - core.len();
    let core = core.trim_end_matches(blank);

    let mut inspection = settled(core, rules);
    if core.len() < url.len() {
        inspection.problems = inspection.problems.into_iter().map(|problem| problem.shifted(lead)).collect();
        inspection.canonical = inspection.canonical.and_then(|canonical| {
            let behind = url.get(lead + core.len()..)?;
            Some(format!("{}{canonical}{behind}", url.get(..lead)?))
        });
    }
    inspection
}

/// An inspection whose repair, if there is one, leaves nothing to repair.
fn settled(url: &str, rules: &LinkRules) -> Inspection {
    let mut inspection = look(url, Depth::Outer, rules);
    let Some(canonical) = &inspection.canonical else { return inspection };
    let again = look(canonical, Depth::Outer, rules);
    let is_wrapper = |problem: &Problem| matches!(problem.kind, ProblemKind::Wrapped { .. });
    let unwrapped = inspection.problems.iter().any(is_wrapper) && again.problems.iter().any(is_wrapper);
    let unsound = |problem: &Problem| {
        use ProblemKind::{LookalikeHost, Malformed, MalformedWechat, Script, Temporary};
        let kind = &problem.kind;
        matches!(kind, LookalikeHost { .. } | Malformed(_) | MalformedWechat(_) | Script(_) | Temporary(_))
    };
    let repairs = |problem: &Problem| !problem.edits.is_empty() && !problem.kind.is_meant();
    if (again.problems.iter().any(repairs) && !unwrapped) || again.problems.iter().any(unsound) {
        // One mistake hid another: somebody has to look at it.
        inspection.canonical = None;
        inspection.identity = None;
        inspection.problems.iter_mut().for_each(|problem| problem.edits.clear());
    }
    inspection
}

/// Whether the address stands in the text or inside a wrapper. A wrapper inside a wrapper is seen,
/// not opened: opening every level would take quadratic time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Depth {
    Outer,
    Inner,
}

/// What an address turned out to be.
enum Verdict<'u> {
    NotUrl,
    Broken(Defect),
    /// It must not be repaired.
    Refused(ProblemKind, Range<usize>),
    Wrapper(Parts<'u>, Inner),
    Whole(Parts<'u>),
}

/// Asks the questions 1 to 4.
///
/// The host is judged before the rest of the text: a broken address on a false host is first of all
/// on a false host.
fn judge(url: &str) -> Verdict<'_> {
    if let Some((kind, range)) = scheme::script(url) {
        return Verdict::Refused(kind, range);
    }
    if let Some(defect) = glued::link_inside(url).or_else(|| scheme::find(url)) {
        return Verdict::Broken(defect);
    }
    let Some(parts) = Parts::new(url) else { return Verdict::NotUrl };
    if let Some((kind, range)) = lookalike::find(&parts) {
        return Verdict::Refused(kind, range);
    }
    if let Some(defect) = malformed::find(&parts).or_else(|| wechat::garbled(&parts)) {
        return Verdict::Broken(defect);
    }
    if let Some((why, range)) = temporary::find(&parts) {
        return Verdict::Refused(ProblemKind::Temporary(why), range);
    }
    if let Some(inner) = wrapper::find(&parts) {
        return Verdict::Wrapper(parts, inner);
    }
    match wechat::unidentified(&parts) {
        Some(defect) => Verdict::Broken(defect),
        None => Verdict::Whole(parts),
    }
}

fn look(url: &str, depth: Depth, rules: &LinkRules) -> Inspection {
    let inspection = match judge(url) {
        Verdict::NotUrl => Inspection::default(),
        Verdict::Broken(defect) => broken(url, defect, rules),
        Verdict::Refused(kind, range) => {
            let mut problems = vec![Problem { kind, range, edits: Vec::new() }];
            problems.extend(secret::leak(secret::in_refused(url)));
            Inspection { problems, canonical: None, identity: None }
        }
        Verdict::Wrapper(parts, inner) => wrapped(&parts, &inner, depth, rules),
        Verdict::Whole(parts) => whole(&parts, rules),
    };
    rules.spare(url, inspection)
}

/// A URL that works.
fn whole(parts: &Parts<'_>, rules: &LinkRules) -> Inspection {
    let mut problems = clean::problems(parts, rules);
    // Most have one, and a list has many links.
    problems.shrink_to_fit();
    let edits: Vec<_> = problems.iter().flat_map(|problem| &problem.edits).collect();
    let edits = by_place(edits, |edit| edit.place());
    let canonical = (!edits.is_empty()).then(|| apply(parts.text, edits));
    // A secret that stays would be printed with the identity.
    let published = problems.iter().any(|problem| match &problem.kind {
        ProblemKind::Secret { keys } => {
            let left = canonical.as_deref().unwrap_or(parts.text);
            problem.edits.is_empty() || secret::survives(keys, parts.text, left)
        }
        _ => false,
    });
    let identity = match &canonical {
        _ if published => None,
        Some(text) => Parts::new(text).map(|parts| identity::of(&parts)),
        None => Some(identity::of(parts)),
    };
    Inspection { problems, canonical, identity }
}

/// Whether what would be cleaned may be meant, so that no other repair takes it along.
fn is_meant(problems: &[Problem]) -> bool {
    problems.iter().any(|problem| problem.kind.is_meant())
}

/// A malformed address, with its repair if that passes every check.
fn broken(url: &str, defect: Defect, rules: &LinkRules) -> Inspection {
    let secrets = secret::in_broken(url);
    // A repair that still published a secret would only make it work.
    let discreet = |(text, _): &(String, _)| {
        secret::in_broken(text).is_empty() && !secret::survives(&secrets, url, text)
    };
    let (canonical, identity) = defect.fixed.and_then(|fixed| repair(fixed, rules)).filter(discreet).unzip();
    let edit = canonical.as_ref().map(|wanted| match url.strip_prefix(wanted) {
        // What stays, stays as it is written.
        Some(_) => UrlEdit { range: wanted.len()..url.len(), replacement: String::new() },
        None => UrlEdit { range: 0..url.len(), replacement: wanted.clone() },
    });
    let edits = edit.into_iter().collect();
    let mut problems = vec![Problem { kind: defect.kind, range: defect.range, edits }];
    problems.extend(secret::leak(secrets));
    Inspection { problems, canonical, identity: identity.flatten() }
}

/// The repaired and canonical address, if nothing else is wrong with it.
fn repair(mut text: String, rules: &LinkRules) -> Option<(String, Option<Identity>)> {
    // Mistakes come in twos and threes (escaped, full-width, with a mark behind); more is noise.
    for _ in 0..8 {
        let next = match judge(&text) {
            Verdict::Broken(defect) => defect.fixed?,
            // `http//wwwopenslrorg/x` lost more than its colon.
            Verdict::Whole(parts) if !parts.at(&parts.host).contains(['.', ':']) => return None,
            Verdict::Whole(parts) => {
                let inspection = whole(&parts, rules);
                let canonical = inspection.canonical.filter(|_| !is_meant(&inspection.problems));
                return Some((canonical.unwrap_or(text), inspection.identity));
            }
            _ => return None,
        };
        text = next;
    }
    None
}

/// A wrapper, replaced by the address inside if that is sound. The address is cleaned in turn, but a
/// wrapper inside stays for the next pass.
fn wrapped(parts: &Parts<'_>, inner: &Inner, depth: Depth, rules: &LinkRules) -> Inspection {
    let inside =
        if depth == Depth::Outer { look(&inner.url, Depth::Inner, rules) } else { Inspection::default() };
    let unsound = |problem: &Problem| match problem.kind {
        ProblemKind::LookalikeHost { .. } | ProblemKind::Script(_) | ProblemKind::Temporary(_) => true,
        ProblemKind::Malformed(_) | ProblemKind::MalformedWechat(_) => problem.edits.is_empty(),
        _ => false,
    };
    let opens = depth == Depth::Outer && !inner.ambiguous && !inside.problems.iter().any(unsound);
    let cleaned = inside.canonical.filter(|_| !is_meant(&inside.problems));
    let canonical = opens.then(|| cleaned.unwrap_or_else(|| inner.url.clone()));

    let mut keys = Vec::new();
    for param in &parts.params {
        // The ticket of a captcha goes with its page and opens nothing else.
        keys.extend(secret::in_param(parts, param).filter(|key| key.name != "poc_token" || !opens));
    }
    for problem in &inside.problems {
        if let ProblemKind::Secret { keys: within } = &problem.kind {
            keys.extend(within.iter().map(|key| key.at(inner.value.clone())));
        }
    }
    let target = Parts::new(&inner.url).map(|parts| parts.at(&parts.host).to_ascii_lowercase());
    let edit = canonical.clone().map(|replacement| UrlEdit { range: 0..parts.text.len(), replacement });
    let mut problems = vec![Problem {
        kind: ProblemKind::Wrapped { target: target.unwrap_or_default() },
        range: parts.host.start..parts.path.end,
        edits: edit.into_iter().collect(),
    }];
    problems.extend(secret::leak(keys));
    Inspection { problems, canonical, identity: inside.identity.filter(|_| opens) }
}
