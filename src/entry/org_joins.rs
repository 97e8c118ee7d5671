//! What joins the names of a document's organisations, and which ampersands are parts of names.
//!
//! `、`, `;` and a line break part names in every list. A comma or a slash does where it stands between the names of most
//! rows. An ampersand between Latin words may be part of a name (`Weights & Biases`): it parts two where the list joins
//! names so, or where both stand elsewhere on their own.

use std::collections::{BTreeMap, HashSet};

use super::Columns;
use super::org_marks::{Cut, Kind, Mark, cut};
use super::org_names::{Alias, folded};
use super::structure::{Body, tells_where};
use crate::document::{Cell, Document};
use crate::habit::{Habit, Tally, Verdict};
use crate::text::Span;

/// What joins the names of a document's organisations.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Joins {
    /// A mark that parts names in this list only, as the keeper or the list writes it.
    pub(super) own: Option<String>,
    /// Whether the keeper says so, and not the list.
    is_wished: bool,
    /// Whether an ampersand joins Latin names.
    by_ampersand: bool,
    /// Names that stand on their own, folded.
    known: HashSet<String>,
    /// Names with an ampersand in them, folded.
    whole: HashSet<String>,
}

/// What joins names where most rows have it. A slash with blanks is asked for first, so that `杭州/天津` stays whole.
const SOFT: [&str; 4] = [", ", "，", " / ", "/"];

/// What `wished` says, or what the cells of the organisation columns of `tables` do.
pub(super) fn settle(
    document: &Document<'_>,
    bodies: &[Body<'_>],
    tables: &[(usize, Columns)],
    wished: Option<&str>,
    aliases: &[Alias],
) -> Joins {
    let names = aliases.iter().flat_map(|alias| alias.others.iter().chain([&alias.name]));
    let mut joins = Joins {
        own: wished.map(str::to_owned),
        is_wished: wished.is_some(),
        by_ampersand: wished.is_some_and(|wished| wished.trim() == "&"),
        known: HashSet::new(),
        whole: names.filter(|name| name.contains('&')).map(|name| folded(name)).collect(),
    };
    let text = document.source.text();
    let may_part = |cell: Cell| {
        let written = cell.span.of(text);
        written.contains(['&', '＆', ',', '，', '/', '和', '与', '及', 'と', '및'])
            || WORDS.iter().any(|and| written.contains(and))
    };
    if !cells(bodies, tables).any(may_part) {
        return joins;
    }
    let shown = |cell: Cell| (document.visible_text(cell).trim().to_owned(), cell);
    // What a list says ten times it says once.
    let cells: BTreeMap<String, Cell> =
        cells(bodies, tables).map(shown).filter(|(shown, _)| !shown.is_empty()).collect();
    let cut_by =
        |own: Option<&str>| -> Vec<Cut> { cells.values().map(|cell| cut(document, *cell, own)).collect() };
    if wished.is_none() {
        let has_soft = |mark: &&str| cells.keys().any(|shown| shown.contains(mark.trim()));
        let joins_names = |mark: &&str| is_joiner(&cut_by(Some(mark)));
        joins.own = SOFT.into_iter().filter(has_soft).find(joins_names).map(str::to_owned);
    }
    let cuts = cut_by(joins.own.as_deref());
    joins.known = known(&cuts).collect();
    if wished.is_none() {
        joins.by_ampersand = joins.is_joined_by_ampersand(&cuts);
    }
    joins
}

/// Words between two names, which may be in one.
const WORDS: [&str; 7] = [" and ", " und ", " et ", " y ", " e ", " и ", " és "];

/// The cells of the organisation columns.
fn cells<'d>(bodies: &'d [Body<'_>], tables: &'d [(usize, Columns)]) -> impl Iterator<Item = Cell> + 'd {
    tables.iter().flat_map(move |(table, columns)| {
        let rows = bodies[*table].rows.iter();
        rows.flat_map(|row| columns.orgs().filter_map(|column| row.cells.get(column).copied()))
    })
}

/// Names that stand alone in their cells, or between marks that are in no name.
fn known(cuts: &[Cut]) -> impl Iterator<Item = String> {
    let is_sure = |cut: &Cut, n: usize| match cut.marks[n].kind {
        Kind::Sure | Kind::Own => true,
        Kind::Ampersand => !is_latin_pair(cut, n),
        Kind::TightAmpersand => false,
    };
    cuts.iter().flat_map(move |cut| {
        let is_between = move |n: &usize| {
            n.checked_sub(1).is_none_or(|n| is_sure(cut, n)) && (*n == cut.marks.len() || is_sure(cut, *n))
        };
        (0..cut.parts.len()).filter(is_between).map(|n| folded(&cut.parts[n]))
    })
}

/// Whether a comma or slash, by which `cuts` are cut, joins the names of a list: it stands in most cells, or in some
/// whose names stand elsewhere, too, and in more than any other joiner.
fn is_joiner(cuts: &[Cut]) -> bool {
    let alone: HashSet<String> =
        cuts.iter().filter(|cut| cut.marks.is_empty()).map(|cut| folded(&cut.parts[0])).collect();
    let has = |cut: &Cut, kind: Kind| cut.marks.iter().any(|mark| mark.kind == kind);
    let is_list = |cut: &&Cut| {
        let parts = |n: usize| cut.marks[n].kind == Kind::Own && !is_legal_form(&cut.parts[n + 1]);
        !has(cut, Kind::Sure)
            && cut.parts.iter().all(|part| part.contains(char::is_alphabetic))
            && (0..cut.marks.len()).any(parts)
    };
    let joined = cuts.iter().filter(is_list).count();
    let is_confirmed = |cut: &&Cut| cut.parts.iter().any(|part| alone.contains(&folded(part)));
    let confirmed = cuts.iter().filter(is_list).filter(is_confirmed).count();
    let others = cuts.iter().filter(|cut| has(cut, Kind::Sure) || is_sure_pair(cut)).count();
    let most = joined * 2 > cuts.len();
    let are_known = || Habit::JoinedKnown.is_shown_by(confirmed) && confirmed * 2 >= joined;
    Habit::SoftSeparator.is_shown_by(joined) && joined > others && (most || are_known())
}

/// Whether an ampersand in a cell surely parts names: not all of them are Latin, or they are more than two.
fn is_sure_pair(cut: &Cut) -> bool {
    let pairs = || (0..cut.marks.len()).filter(|n| cut.marks[*n].kind == Kind::Ampersand);
    pairs().count() > 1 || pairs().any(|n| !is_latin_pair(cut, n))
}

impl Joins {
    /// Whether a name stands on its own somewhere in the list.
    pub(crate) fn knows(&self, name: &str) -> bool {
        self.known.contains(&folded(name))
    }

    /// Whether mark `n` of a cell parts two names.
    pub(super) fn parts(&self, cut: &Cut, n: usize) -> bool {
        let (left, right) = (cut.parts[n].trim(), cut.parts[n + 1].trim());
        let are_known = || self.known.contains(&folded(left)) && self.known.contains(&folded(right));
        match cut.marks[n].kind {
            _ if tells_where(right) => false,
            Kind::Sure => !is_run_of_signs(cut),
            Kind::Own => {
                // Where a surer mark joins them, it may stand in one of the names.
                let is_mixed = || cut.marks.iter().any(|mark| mark.kind == Kind::Sure);
                self.is_wished || !(is_mixed() || is_legal_form(right))
            }
            Kind::Ampersand if self.is_whole(left, right) => false,
            Kind::Ampersand => !is_latin_pair(cut, n) || self.by_ampersand || are_known(),
            Kind::TightAmpersand => {
                // `AT&T`, `Texas A&M`, `Barnes&Noble`
                let is_name =
                    |name: &str| name.contains(char::is_whitespace) || self.known.contains(&folded(name));
                let is_word = |word: Option<&str>| word.is_some_and(|word| word.chars().count() > 2);
                let beside =
                    is_word(left.split_whitespace().next_back()) && is_word(right.split_whitespace().next());
                beside
                    && !self.is_whole(left, right)
                    && (are_known() || (self.by_ampersand && is_name(left) && is_name(right)))
            }
        }
    }

    /// Whether an ampersand between two names surely parts them: not both are Latin, or both stand elsewhere on their own.
    pub(crate) fn surely_part(&self, left: &str, right: &str) -> bool {
        let are_known = || [left, right].iter().all(|name| self.known.contains(&folded(name)));
        !are_latin(left, right) || are_known()
    }

    /// Whether `names` would still be the names of a cell with `joints` between them, some of which are `separator`.
    pub(crate) fn would_part(&self, names: &[String], joints: &[&str], separator: &str) -> bool {
        let is_ascii = |c: Option<char>| c.is_some_and(|c| c.is_ascii_alphanumeric());
        let mark = |(joint, names): (&&str, &[String])| {
            let core = joint.trim();
            let ends = (names[0].chars().next_back(), names[1].chars().next());
            let kind = match core {
                "&" | "&amp;" | "\\&" | "＆" if core == *joint && is_ascii(ends.0) && is_ascii(ends.1) => {
                    Kind::TightAmpersand
                }
                "&" | "&amp;" | "\\&" | "＆" => Kind::Ampersand,
                _ if self.own.as_deref().map(str::trim) == Some(core) => Kind::Own,
                _ => Kind::Sure,
            };
            Mark { kind, span: Span::new(0, 0) }
        };
        let cut = Cut {
            parts: names.to_vec(),
            marks: joints.iter().zip(names.windows(2)).map(mark).collect(),
            between: joints.iter().map(|joint| joint.trim().to_owned()).collect(),
        };
        !names.iter().any(|name| name.contains(separator.trim()))
            && (0..cut.marks.len()).all(|n| self.parts(&cut, n))
    }

    /// Whether two parts with an ampersand between them are one name: a configured one, `Johnson & Johnson`, or
    /// `Science & Technology of China`.
    fn is_whole(&self, left: &str, right: &str) -> bool {
        let mut words = right.split_whitespace();
        let first = words.next().unwrap_or_default().trim_end_matches(['.', ',']);
        let ends_name =
            words.next().is_none_or(|next| next.starts_with(char::is_lowercase) || is_legal_form(next));
        let is_tail = TAILS.iter().any(|tail| first.eq_ignore_ascii_case(tail));
        (is_tail && ends_name)
            || is_department(left, right)
            || (!left.is_empty() && left == right)
            || (!self.whole.is_empty() && self.whole.contains(&folded(&format!("{left}&{right}"))))
    }

    /// Whether a list joins Latin names by ampersands. Where it joins names otherwise, an ampersand must stand in many more
    /// cells; and where it stands in a few, in most of them it must be seen that it joins two.
    fn is_joined_by_ampersand(&self, cuts: &[Cut]) -> bool {
        let (mut others, mut sure, mut open) = (0, 0, 0);
        for cut in cuts {
            let has = |kind: Kind| cut.marks.iter().any(|mark| mark.kind == kind);
            let is_known =
                |n: &usize| [*n, n + 1].iter().any(|n| self.known.contains(&folded(&cut.parts[*n])));
            let mut pairs = (0..cut.marks.len()).filter(|n| cut.marks[*n].kind == Kind::Ampersand);
            let is_pair = |n: &usize| !self.is_whole(cut.parts[*n].trim(), cut.parts[*n + 1].trim());
            others += usize::from(has(Kind::Sure) || has(Kind::Own));
            if is_sure_pair(cut) || pairs.clone().any(|n| is_known(&n)) {
                sure += 1;
            } else if pairs.any(|n| is_pair(&n)) {
                open += 1;
            }
        }
        let over_others = Tally { followers: open, deviants: others };
        if others > sure && over_others.judge(Habit::Ampersands) < Verdict::Slip {
            return false;
        }
        let all = Tally { followers: sure + open, deviants: cuts.len() - sure - open };
        sure > 0 && sure >= open || open > 0 && all.judge(Habit::AmpersandCells) > Verdict::Way
    }
}

/// Whether single signs stand before a word with which they are one name: `农、林、牧、渔局`.
fn is_run_of_signs(cut: &Cut) -> bool {
    let Some((last, others)) = cut.parts.split_last() else { return false };
    let is_sign = |part: &String| {
        let mut signs = part.trim().chars();
        signs.next().is_some_and(is_east_asian) && signs.next().is_none()
    };
    others.len() > 1 && others.iter().all(is_sign) && !is_sign(last)
}

/// Whether the word behind an ampersand ends as departments do, and the one before it does not: `研发&测试部`.
fn is_department(left: &str, right: &str) -> bool {
    let ends = |name: &str| name.ends_with(DEPARTMENTS);
    ends(right) && !ends(left) && left.ends_with(is_east_asian)
}

const DEPARTMENTS: [char; 14] =
    ['部', '局', '处', '處', '科', '课', '課', '组', '組', '室', '司', '厅', '廳', '署'];

/// Whether the letters next to an ampersand, on both sides, are of a script that parts words by blanks.
fn is_latin_pair(cut: &Cut, n: usize) -> bool {
    are_latin(&cut.parts[n], &cut.parts[n + 1])
}

fn are_latin(left: &str, right: &str) -> bool {
    let is_latin = |c: Option<char>| c.is_some_and(|c| !is_east_asian(c));
    is_latin(left.chars().rev().find(|c| c.is_alphanumeric()))
        && is_latin(right.chars().find(|c| c.is_alphanumeric()))
}

fn is_east_asian(c: char) -> bool {
    matches!(c, '\u{1100}'..='\u{11ff}' | '\u{2e80}'..='\u{9fff}' | '\u{ac00}'..='\u{d7af}' | '\u{f900}'..='\u{faff}'
        | '\u{ff00}'..='\u{ffef}' | '\u{20000}'..='\u{3ffff}')
}

/// `Acme, Inc.`
fn is_legal_form(part: &str) -> bool {
    let word = part.trim().trim_end_matches('.').replace('.', "");
    LEGAL_FORMS.iter().any(|form| word.eq_ignore_ascii_case(form))
}

#[rustfmt::skip]
const LEGAL_FORMS: [&str; 22] = [
    "Inc", "Ltd", "LLC", "Corp", "Co", "GmbH", "AG", "SA", "SAS", "SpA", "BV", "NV", "PLC", "LP", "LLP",
    "Limited", "KG", "OHG", "KGaA", "SARL", "Srl", "Pty",
];

/// Words that end a name and are none alone.
#[rustfmt::skip]
const TAILS: [&str; 20] = [
    "Co", "Company", "Sons", "Söhne", "Sohn", "Cie", "Fils", "Figli", "Hijos", "Brothers", "Bros",
    "Partners", "Associates", "Friends", "Technology", "Engineering", "Science", "Sciences", "Medicine",
    "Design",
];
