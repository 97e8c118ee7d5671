//! What a working URL says too much, and the edits that take it away.
//!
//! Each parameter has one fate. Cuts take a parameter with one separator, so that they can be applied
//! in any combination and leave a whole URL; see [`cuts`].

use std::ops::Range;

use super::campaigns::{holds_campaign, names_github};
use super::canonical::{self, Changes};
use super::fragment;
use super::hosts::is_known;
use super::kind::{Form, Problem, ProblemKind, Purpose, UrlEdit};
use super::params::KEYS;
use super::parts::{Param, Parts};
use super::rules::{Chksm, LinkRules};
use super::secret;
use super::secret_key::JWT;
use super::tracking;
use super::wechat::{self, Page};
use crate::text::by_place;

/// The rules that take parameters away; where they share a query, the gravest one leads.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Owner {
    Secret,
    Tracking,
    Canonical,
}

/// The problems of a URL that is whole, honest and lasting.
pub(super) fn problems(parts: &Parts<'_>, rules: &LinkRules) -> Vec<Problem> {
    let page = Page::of(parts);
    let mut fates = vec![None; parts.params.len()];
    let mut problems = Vec::new();

    let (mut keys, mut secret_edits) = (Vec::new(), Vec::new());
    if let Some((key, userinfo)) = secret::in_userinfo(parts) {
        keys.push(key);
        if !key.is_doubtful() {
            secret_edits
                .push(UrlEdit { range: userinfo.start..userinfo.end + 1, replacement: String::new() });
        }
    }
    for (param, fate) in parts.params.iter().zip(&mut fates) {
        if let Some(key) = secret::in_param(parts, param) {
            keys.push(key);
            // Without its keys a call of WeChat's API means nothing, and what a page is without a session nobody knows, so
            // there is no repair.
            *fate = (page != Some(Page::Other) && key.name != JWT).then_some(Owner::Secret);
        }
    }
    keys.extend(secret::needed(parts));
    keys.sort_unstable_by_key(|key| key.value().start);
    let tracking = tracking::mark(parts, page.as_ref(), &mut fates, &keys, rules);
    let drops_fragment = fragment::goes(parts, page.as_ref());
    let mut changes = match &page {
        Some(page) => wechat_form(parts, page, &mut fates),
        None => canonical::find(parts, rules),
    };
    // Alone it tells nobody who shared the link.
    let is_lone = page.is_some() && tracking.is_empty();
    if let Some(range) = parts.fragment.clone().filter(|_| drops_fragment && is_lone) {
        changes.edit(Form::WechatAnchor, range, "");
    }
    for &n in &changes.params {
        if let Some(fate) = fates.get_mut(n) {
            fate.get_or_insert(Owner::Canonical);
        }
    }

    let mut edits = cuts(parts, &fates);
    let mut of = |owner: Owner| -> Vec<UrlEdit> {
        let (taken, left) = edits.drain(..).partition(|(by, _)| *by == owner);
        edits = left;
        let taken: Vec<(Owner, UrlEdit)> = taken;
        taken.into_iter().map(|(_, edit)| edit).collect()
    };
    if let Some(first) = keys.iter().map(|key| key.value()).min_by_key(|value| value.start) {
        keys.sort_unstable();
        secret_edits.extend(of(Owner::Secret));
        problems.push(problem(ProblemKind::Secret { keys }, whole_param(parts, first), secret_edits));
    }
    if !tracking.is_empty() || (drops_fragment && !is_lone) {
        let mut tracking_edits = of(Owner::Tracking);
        let fragment = parts.fragment.clone().filter(|_| drops_fragment);
        tracking_edits.extend(fragment.clone().map(|range| UrlEdit { range, replacement: String::new() }));
        let range = first_run(parts, &fates, fragment);
        let is_meant = page.is_none() && holds_campaign(&tracking) && names_github(parts);
        let meant = is_meant.then_some(Purpose::NamesGithub);
        let kind = ProblemKind::Tracking { keys: tracking, fragment: drops_fragment, meant };
        problems.push(problem(kind, range, tracking_edits));
    }
    if !parts.is_secure() && is_known(&parts.name) {
        let mut edits = vec![UrlEdit { range: parts.scheme.clone(), replacement: "https".into() }];
        edits.extend(parts.port.clone().map(|range| UrlEdit { range, replacement: String::new() }));
        problems.push(problem(ProblemKind::Insecure, parts.scheme.clone(), edits));
    }
    let mut form_edits = of(Owner::Canonical);
    form_edits.extend(changes.edits);
    if let Some((form, range)) = changes.forms.into_iter().next() {
        problems.push(problem(ProblemKind::Noncanonical(form), range, form_edits));
    }
    let has = |key| parts.params.iter().any(|param| wechat::known_key(parts, param) == Some(key));
    if page == Some(Page::Long) && !has("chksm") && rules.chksm == Chksm::Keep {
        let sn = parts.params.iter().find(|param| wechat::known_key(parts, param) == Some("sn"));
        let range = sn.map_or(parts.path.clone(), |param| param.range.clone());
        problems.push(problem(ProblemKind::WechatWithoutChksm, range, Vec::new()));
    }
    problems
}

fn problem(kind: ProblemKind, range: Range<usize>, edits: Vec<UrlEdit>) -> Problem {
    Problem { kind, range, edits: by_place(edits, UrlEdit::place) }
}

/// The parameter that holds `value`; the value itself where it stands before the `@`.
fn whole_param(parts: &Parts<'_>, value: Range<usize>) -> Range<usize> {
    let holder = parts.params.iter().find(|param| param.value == value && !value.is_empty());
    holder.map_or(value, |param| param.range.clone())
}

/// The first parameters in a row that only track, with the fragment if it follows and goes too.
fn first_run(parts: &Parts<'_>, fates: &[Option<Owner>], fragment: Option<Range<usize>>) -> Range<usize> {
    let goes = |fate: &Option<Owner>| *fate == Some(Owner::Tracking);
    let run = parts.params.iter().zip(fates).skip_while(|(_, fate)| !goes(fate));
    let run: Vec<&Param> = run.take_while(|(_, fate)| goes(fate)).map(|(param, _)| param).collect();
    match (run.first().zip(run.last()), fragment) {
        (Some((first, last)), Some(fragment)) if last.range.end == fragment.start => {
            first.range.start..fragment.end
        }
        (Some((first, last)), _) => first.range.start..last.range.end,
        (None, fragment) => fragment.unwrap_or(parts.path.clone()),
    }
}

/// The canonical form of a page of `mp.weixin.qq.com`.
fn wechat_form(parts: &Parts<'_>, page: &Page, fates: &mut [Option<Owner>]) -> Changes<'static> {
    let mut changes = Changes::default();
    match page {
        Page::Long => {
            let bare = parts.path.start + 2..parts.path.end;
            if !bare.is_empty() {
                changes.edit(Form::TrailingSlash, bare, "");
            }
            wechat_keys(parts, fates, &mut changes);
        }
        Page::Short(id) => {
            let written = parts.at(id);
            if let Some(decoded) = super::parts::decode(written).filter(|decoded| decoded != written) {
                changes.edit(Form::PercentEncoding, id.clone(), &decoded);
            }
            if id.end < parts.path.end {
                changes.edit(Form::TrailingSlash, id.end..parts.path.end, "");
            }
            mark_empty(parts, fates, &mut changes);
        }
        _ => {}
    }
    canonical::server(parts, &mut changes, true);
    changes
}

/// Parameters that hold nothing: `&&`, a trailing `&`, a lone `?`.
fn mark_empty(parts: &Parts<'_>, fates: &mut [Option<Owner>], changes: &mut Changes<'_>) {
    for (param, fate) in parts.params.iter().zip(fates) {
        if param.range.is_empty() && fate.is_none() {
            *fate = Some(Owner::Canonical);
            // An empty place is shown by its separator.
            changes.forms.push((Form::EmptyParameter, param.range.start - 1..param.range.end));
        }
    }
}

/// Puts the keys of an article in order: every place that stays keeps its place and is given the
/// parameter that belongs there, so that no edit meets a cut.
fn wechat_keys(parts: &Parts<'_>, fates: &mut [Option<Owner>], changes: &mut Changes<'_>) {
    mark_empty(parts, fates, changes);
    let mut seen = [false; KEYS.len()];
    let mut kept = Vec::new();
    for (param, fate) in parts.params.iter().zip(fates) {
        if fate.is_some() {
            continue;
        }
        let rank =
            wechat::known_key(parts, param).and_then(|key| KEYS.iter().position(|known| *known == key));
        match rank.and_then(|rank| seen.get_mut(rank)) {
            Some(seen) if *seen => {
                *fate = Some(Owner::Canonical);
                changes.forms.push((Form::RepeatedKey, param.range.clone()));
                continue;
            }
            Some(seen) => *seen = true,
            None if parts.key(param) == "chksm" => {
                *fate = Some(Owner::Canonical);
                changes.forms.push((Form::EmptyParameter, param.range.clone()));
                continue;
            }
            None => {}
        }
        kept.push((rank.unwrap_or(KEYS.len()), param));
    }
    let mut ordered = kept.clone();
    ordered.sort_unstable_by_key(|(rank, param)| (*rank, param.range.start));
    for ((_, place), (rank, param)) in kept.iter().zip(&ordered) {
        let written = parts.at(&place.range);
        if place.range == param.range && KEYS.get(*rank).is_none_or(|key| is_plain(written, key)) {
            continue;
        }
        let wanted = match KEYS.get(*rank) {
            Some(key) => format!("{key}={}", parts.value(param)),
            None => parts.at(&param.range).to_owned(),
        };
        if written != wanted {
            let moved = place.range != param.range;
            let form = if moved { Form::KeyOrder } else { Form::PercentEncoding };
            changes.edit(form, place.range.clone(), &wanted);
        }
    }
}

/// Whether a parameter is written as it should be if it stands where it should.
fn is_plain(written: &str, key: &str) -> bool {
    written.strip_prefix(key).is_some_and(|rest| rest.starts_with('=') && !rest.contains('%'))
}

/// The edits that take parameters away, in order.
///
/// A parameter goes with the separator before it, or with the one behind it while no other stays
/// before it. Where none stays, the `?` goes too. No choice of disjoint edits lets two rules share
/// that: each would have to take the `?` only if the other does; so the gravest one takes all.
fn cuts(parts: &Parts<'_>, fates: &[Option<Owner>]) -> Vec<(Owner, UrlEdit)> {
    let stays = |(param, fate): (&Param, &Option<Owner>)| fate.is_none() && !param.range.is_empty();
    if !parts.params.iter().zip(fates).any(stays) {
        let leader = fates.iter().flatten().min();
        let whole = leader.zip(parts.query.clone());
        return whole
            .map(|(&owner, range)| (owner, UrlEdit { range, replacement: String::new() }))
            .into_iter()
            .collect();
    }
    let mut edits: Vec<(Owner, UrlEdit)> = Vec::new();
    let mut behind = false;
    for (param, fate) in parts.params.iter().zip(fates) {
        let Some(owner) = *fate else {
            behind |= !param.range.is_empty();
            continue;
        };
        let Range { start, end } = param.range;
        let range = if behind { start - 1..end } else { start..end + 1 };
        match edits.last_mut() {
            Some((by, edit)) if *by == owner && edit.range.end == range.start => edit.range.end = range.end,
            _ => edits.push((owner, UrlEdit { range, replacement: String::new() })),
        }
    }
    edits
}
