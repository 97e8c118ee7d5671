//! From a comment to a directive.

use super::said::{Directive, Fault, FaultKind, Name, OWN_RULES, Verb};
use crate::document::{Comment, NAME};
use crate::text::Span;
use crate::text::near::nearest;

/// The directive that `comment` is, if it is one; what is wrong with it goes to `faults`.
pub(super) fn directive(
    text: &str,
    comment: Comment,
    rules: &[&'static str],
    faults: &mut Vec<Fault>,
) -> Option<Directive> {
    let inner = comment.span.narrow(4..comment.span.len().saturating_sub(3));
    let lead = inner.len() - inner.of(text).trim_start().len();
    let is_name = |written: &str| written.eq_ignore_ascii_case(NAME);
    if !inner.of(text)[lead..].get(..NAME.len()).is_some_and(is_name) {
        return None;
    }
    let name = inner.narrow(lead..lead + NAME.len());
    let rest = Span::new(name.end(), inner.end());
    let behind = rest.of(text).trim_start();
    let Some(said) = behind.strip_prefix(':') else {
        let verb = words(text, rest).next().map(|word| word.of(text).trim_start_matches('：').to_owned());
        if behind.starts_with('：') || verb.is_some_and(|verb| find_verb(&verb).is_some()) {
            faults.push(Fault { span: name, kind: FaultKind::NoColon });
        }
        return None;
    };
    let mut words = words(text, Span::new(rest.end() - said.len(), rest.end()));
    let Some(first) = words.next() else {
        faults.push(Fault { span: comment.span, kind: FaultKind::NoVerb });
        return None;
    };
    let Some(verb) = find_verb(first.of(text)) else {
        let near = nearest(first.of(text), Verb::ALL.map(Verb::as_str));
        faults.push(Fault { span: first, kind: FaultKind::UnknownVerb(near) });
        return None;
    };
    let mut names: Vec<Name> = Vec::new();
    let mut end = first.end();
    for span in words {
        let written = span.of(text);
        let known = rules.iter().copied().find(|rule| *rule == written);
        // On a line below the names a reason needs no mark.
        let is_below = Span::new(end, span.start()).of(text).contains(['\n', '\r']);
        end = span.end();
        if is_below && known.is_none() && nearest(written, rules.iter().copied()).is_none() {
            break;
        }
        let kind = match known {
            Some(rule) if OWN_RULES.contains(&rule) => Some(FaultKind::OwnRule),
            Some(_) => None,
            None => Some(FaultKind::UnknownRule(nearest(written, rules.iter().copied()))),
        };
        names.push(Name { span, rule: known.filter(|_| kind.is_none()) });
        faults.extend(kind.map(|kind| Fault { span, kind }));
    }
    if names.is_empty() && matches!(verb, Verb::Allow | Verb::AllowFile) {
        faults.push(Fault { span: first, kind: FaultKind::NoRule(verb) });
        return None;
    }
    Some(Directive { span: comment.span, place: comment.place, verb, names })
}

fn find_verb(word: &str) -> Option<Verb> {
    Verb::ALL.into_iter().find(|verb| verb.as_str() == word)
}

/// The words of `part` up to the reason: parted by blanks and by commas of any width.
fn words(text: &str, part: Span) -> impl Iterator<Item = Span> {
    let said = part.of(text);
    let is_gap = |c: char| c.is_whitespace() || matches!(c, ',' | '，' | '、');
    let mut at = 0;
    std::iter::from_fn(move || {
        let start = at + said[at..].find(|c| !is_gap(c))?;
        let end = said[start..].find(is_gap).map_or(said.len(), |end| start + end);
        at = end;
        let is_reason = said[start..].starts_with(REASON);
        (!is_reason).then(|| part.narrow(start..end))
    })
}

/// What a reason begins with: hyphens, or a dash.
const REASON: [char; 3] = ['-', '–', '—'];
