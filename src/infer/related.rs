//! Rows that tell of each other: `Reed` and `Reed: The Sequel`, `requires Holly` below `Holly`, a column of prerequisites.

use std::collections::HashMap;
use std::ops::Range;

use super::companions::{are_parts, are_parts_beside, hangs_on, hangs_on_other};
use crate::document::Document;
use crate::entry::{Field, ListTable, Title};

/// Whether rows that tell of each other stand beside each other in one of `groups` and no longer so in `order`, or whether one would
/// come to stand on the other side of a row that it builds on.
pub(super) fn are_parted(
    document: &Document<'_>,
    list: &ListTable,
    groups: &[Range<usize>],
    order: &[usize],
) -> bool {
    let mut places = vec![0; order.len()];
    for (new, old) in order.iter().enumerate() {
        places[*old] = new;
    }
    let titles: Vec<String> = list.rows.iter().map(|entry| title(&entry.title)).collect();
    let is_pair = |above: usize| {
        let below = above + 1;
        let names = |row: usize, other: usize| is_named(&titles[other], row, document, list);
        let have_one =
            || contains(&titles[above], &titles[below]) || contains(&titles[below], &titles[above]);
        have_one()
            || names(above, below)
            || names(below, above)
            || is_sequel(document, list, above, below)
            || are_companions(document, list, above, below)
    };
    let is_torn = |above: usize| places[above + 1] != places[above] + 1;
    groups.iter().any(|group| {
        let moves = group.clone().any(|row| places[row] != row);
        let entries = || group.clone().filter(|row| list.structure.is_entry(*row));
        let mut pairs = entries().filter(|row| row + 1 < group.end && list.structure.is_entry(row + 1));
        moves
            && (pairs.any(|above| is_torn(above) && is_pair(above))
                || turns(document, list, &titles, &entries(), &places))
    })
}

/// Whether one of `rows` would come to stand on the other side of one of them that it builds on.
fn turns(
    document: &Document<'_>,
    list: &ListTable,
    titles: &[String],
    rows: &(impl Iterator<Item = usize> + Clone),
    places: &[usize],
) -> bool {
    let named = rows.clone().filter(|row| !titles[*row].is_empty());
    let known: HashMap<&str, usize> = named.map(|row| (titles[row].as_str(), row)).collect();
    rows.clone().any(|row| {
        let is_other = |other: usize| other != row && (other < row) != (places[other] < places[row]);
        cells(document, list, row).any(|(column, said)| {
            let header = plain(list.columns.name(column).unwrap_or_default());
            let is_asked = NEEDS.iter().any(|need| header.contains(need));
            let is_said = || BUILDS.iter().any(|verb| said.starts_with(verb));
            (is_asked || is_said()) && runs(&said).any(|run| known.get(run).copied().is_some_and(is_other))
        })
    })
}

/// The runs of a few words in a text; of a word that is not parted from what it is about, the rest of it, too.
fn runs(said: &str) -> impl Iterator<Item = &str> {
    let starts = said.char_indices().filter(|(at, _)| *at == 0 || said[..*at].ends_with(' '));
    let rests = starts.flat_map(|(at, _)| {
        let rest = &said[at..];
        let behind = BUILDS.iter().filter(|verb| !verb.is_ascii()).filter_map(|verb| rest.strip_prefix(verb));
        std::iter::once(rest).chain(behind.map(str::trim_start).take(1))
    });
    rests.flat_map(|rest| {
        let ends = rest.match_indices(' ').map(|(end, _)| end).chain([rest.len()]);
        ends.take(MOST_WORDS).map(|end| &rest[..end])
    })
}

/// No title of more words is looked for in what a cell says.
const MOST_WORDS: usize = 8;

/// Whether a title is named in a cell of another row.
fn is_named(title: &str, row: usize, document: &Document<'_>, list: &ListTable) -> bool {
    cells(document, list, row).any(|(_, said)| contains(&said, title))
}

/// What a reader sees in the cells of a row beside its title, date and organisations, in plain words.
fn cells<'d>(
    document: &'d Document<'_>,
    list: &'d ListTable,
    row: usize,
) -> impl Iterator<Item = (usize, String)> + 'd {
    let columns = &list.columns;
    let cells = document.tables[list.table].rows[row].cells.iter().enumerate();
    let is_beside = |column: usize| {
        ![columns.title(), columns.date()].contains(&Some(column)) && !columns.is_of_orgs(column)
    };
    cells
        .filter(move |(column, _)| is_beside(*column))
        .map(|(column, cell)| (column, plain(&document.visible_text(*cell))))
        .filter(|(_, said)| !said.is_empty())
}

/// Whether one of two rows names no work of its own, or both are parts of one.
fn are_companions(document: &Document<'_>, list: &ListTable, above: usize, below: usize) -> bool {
    let written = |row: usize| match &list.rows[row].title {
        Field::Parsed(title) => title.text.as_str(),
        _ => "",
    };
    let is_said = |row: usize| cells(document, list, row).any(|(_, said)| hangs_on_other(&said));
    let are_said = || {
        let cells = |row: usize| document.tables[list.table].rows[row].cells.iter();
        let beside =
            |(one, other)| are_parts_beside(&document.visible_text(one), &document.visible_text(other));
        cells(above).copied().zip(cells(below).copied()).any(beside)
    };
    hangs_on(written(below))
        || hangs_on(written(above))
        || are_parts(written(above), written(below))
        || is_said(below)
        || is_said(above)
        || are_said()
}

/// Whether one of two rows says that it goes on from a row beside it.
fn is_sequel(document: &Document<'_>, list: &ListTable, above: usize, below: usize) -> bool {
    let is_word = |said: &str| SEQUELS.contains(&said);
    let in_title = |row: usize| {
        let Field::Parsed(title) = &list.rows[row].title else { return false };
        title.text.split(['(', '（', '[', '【', ':', '：']).skip(1).any(|note| is_word(&plain(note)))
    };
    let says = |row: usize| in_title(row) || cells(document, list, row).any(|(_, said)| is_word(&said));
    says(above) || says(below)
}

fn title(title: &Field<Title>) -> String {
    match title {
        Field::Parsed(title) => plain(&title.text),
        _ => String::new(),
    }
}

/// A text in lower case, with one blank between its words.
fn plain(text: &str) -> String {
    let text = text.to_lowercase();
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Whether words have others in them, of which two letters at least are a name.
fn contains(said: &str, name: &str) -> bool {
    let is_name = name.chars().filter(|c| c.is_alphabetic()).nth(1).is_some();
    let is_whole = |(at, _): (usize, &str)| {
        let (before, behind) = (&said[..at], &said[at + name.len()..]);
        (before.is_empty() || before.ends_with(' ')) && (behind.is_empty() || behind.starts_with(' '))
    };
    is_name && said.match_indices(name).any(|found| !name.is_ascii() || is_whole(found))
}

/// What a row is called that goes on from another.
#[rustfmt::skip]
const SEQUELS: &[&str] = &[
    "sequel", "the sequel", "follow up", "followup", "successor", "prequel", "same series", "same group", "same project", "companion", "companion paper", "addendum",
    "erratum", "同系列", "同一系列", "同项目", "续集", "續集", "续作", "續作", "后续", "後續", "后续工作", "前作", "前传", "姊妹篇", "続編", "続報", "前作", "同シリーズ", "후속", "후속작", "속편",
    "fortsetzung", "nachfolger", "suite", "secuela", "continuación", "continuação", "sequência", "сиквел", "продолжение", "seguito",
];

/// What says that a row builds on others.
#[rustfmt::skip]
const BUILDS: &[&str] = &[
    "builds on", "build on", "built on", "requires", "require", "extends", "depends on", "based on", "needs", "follows", "follow up", "after", "see", "supersedes", "replaces",
    "baut auf", "basiert auf", "setzt", "erfordert", "braucht", "nécessite", "basé sur", "fait suite", "requiere", "basado en", "depende de", "requer", "baseado em",
    "требует", "на основе", "основан на", "先修", "前置", "依赖", "依賴", "基于", "基於", "需要", "继", "前提", "필요", "기반",
];

/// What a column says in which rows name what they build on.
#[rustfmt::skip]
const NEEDS: &[&str] = &[
    "prerequisite", "prereq", "requires", "requirement", "depends", "builds on", "based on", "先修", "前置", "先行", "依赖", "前提", "선수", "voraussetzung", "baut auf",
    "prérequis", "requisito", "pré requisito", "пререквизит", "требует",
];
