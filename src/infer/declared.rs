//! Whether the words above a table say in what order its rows stand, or that it is a plan.

use crate::document::Document;
use crate::entry::ListTable;
use crate::style::RowOrder;

/// What stands between the heading above a table and the table, the heading included, or else between the table above and it; in lower
/// case.
fn words_above(document: &Document<'_>, table: usize) -> String {
    let end = document.tables[table].span.start();
    let next = document.headings.partition_point(|heading| heading.span.start() < end);
    let heading = next.checked_sub(1).map_or(0, |n| document.headings[n].span.start());
    let begin = table.checked_sub(1).map_or(heading, |above| heading.max(document.tables[above].span.end()));
    document.source.text().get(begin.min(end)..end).unwrap_or_default().to_lowercase()
}

/// Whether they declare an order or forbid to sort, and of no time. Then rows may not be in the order of their dates, whatever these show.
pub(super) fn has_other_order(document: &Document<'_>, table: usize) -> bool {
    declares(&words_above(document, table)) || has_other_order_below(document, table)
}

/// The same of the paragraph right below the table.
fn has_other_order_below(document: &Document<'_>, table: usize) -> bool {
    let Some(below) = document.source.text().get(document.tables[table].span.end()..) else { return false };
    let mut lines = below.lines().skip_while(|line| line.trim().is_empty());
    lines.by_ref().take_while(|line| is_said(line)).any(|line| declares(&line.to_lowercase()))
}

/// The same of the paragraphs above the first table, for all that follow.
pub(super) fn introduction_has_other_order(document: &Document<'_>) -> bool {
    let end = document.tables.first().map_or(0, |table| table.span.start());
    let words = document.source.text().get(..end).unwrap_or_default();
    words.lines().filter(|line| is_said(line)).any(|line| declares(&line.to_lowercase()))
}

/// Whether a line is one of a paragraph: no heading, no part of a list or a table, no tag.
fn is_said(line: &str) -> bool {
    let line = line.trim_start();
    let is_list = line.starts_with("* ");
    !is_list && line.starts_with(|c: char| c.is_alphabetic() || matches!(c, '*' | '_' | '>' | '('))
}

fn declares(words: &str) -> bool {
    speaks(words, FORBIDDEN) || (speaks(words, ORDER) && !speaks(words, TIME))
}

/// Whether one of their sentences says by what the rows are put in order, and that is not `order`: no time where it is by date, and
/// something else than their names, or more, where it is by title.
pub(super) fn declares_other(document: &Document<'_>, table: usize, order: RowOrder) -> bool {
    let words = words_above(document, table);
    // A full stop ends a sentence where a blank stands behind it.
    let marked = words.replace(". ", "\n");
    let sentences = || marked.split(['\n', '!', '?', ';', '。', '！', '？', '；', '|']);
    let mut declared = sentences().filter_map(|sentence| Some((sentence, ordered_by(sentence)?)));
    if order.is_by_title() {
        return declared.any(|(_, thing)| !speaks(thing, &NAMES) || speaks(thing, &SEVERAL));
    }
    let is_by_time = |sentence: &str| speaks(sentence, TIME) || speaks(sentence, &SINCE);
    let (by_time, others): (Vec<_>, Vec<_>) = declared.partition(|(sentence, _)| is_by_time(sentence));
    by_time.is_empty() && !others.is_empty()
}

/// Whether the words above a list or its headers say that it tells of what is to come: a schedule, a plan of releases.
pub(crate) fn tells_plans(document: &Document<'_>, list: &ListTable) -> bool {
    let mut headers = (0..).map_while(|column| list.columns.name(column));
    speaks(&words_above(document, list.table), &PLANS)
        || headers.any(|name| speaks(&name.to_lowercase(), &PLANS))
}

fn speaks(words: &str, of: &[&str]) -> bool {
    of.iter().any(|word| words.contains(word))
}

/// By what a sentence says that something is ordered: what stands behind or before a verb of ordering, or in `in … order`.
fn ordered_by(sentence: &str) -> Option<&str> {
    let says = |thing: &&str| thing.contains(char::is_alphanumeric);
    let by = |(verb, by): &(&str, &str)| {
        let (between, thing) = sentence.split_once(verb)?.1.split_once(by)?;
        between.chars().all(char::is_alphabetic).then_some(thing)
    };
    let from = |(by, verb): &(&str, &str)| Some(sentence.split_once(by)?.1.split_once(verb)?.0);
    let letters = || BY_LETTERS.iter().find(|letters| sentence.contains(**letters)).copied();
    let of_verb = || VERB_BY.iter().filter_map(by).find(says);
    let of_other = || BY_VERB.iter().filter_map(from).find(says);
    letters().or_else(of_verb).or_else(of_other).or_else(|| in_some_order(sentence))
}

/// What stands between `in` or `by` and `order`, if that is not `in order to`.
fn in_some_order(sentence: &str) -> Option<&str> {
    sentence.match_indices(" order").find_map(|(at, order)| {
        let behind = &sentence[at + order.len()..];
        let is_word = !behind.starts_with(char::is_alphanumeric);
        let is_purpose = [" to ", " that ", " for "].iter().any(|word| behind.starts_with(word));
        let begin = [" in ", "(in ", " by ", "(by "]
            .iter()
            .filter_map(|word| Some(sentence[..at].rfind(word)? + word.len()))
            .max()?;
        let thing = sentence.get(begin..at)?.trim();
        (is_word && !is_purpose && !matches!(thing, "" | "no") && thing.split(' ').count() <= WITHIN)
            .then_some(thing)
    })
}

/// So many words stand between `in` and `order` at most.
const WITHIN: usize = 5;

/// A verb of ordering, and what stands before that by which is ordered.
const VERB_BY: [(&str, &str); 13] = [
    ("sorted", " by "),
    ("sort", " by "),
    ("ordered", " by "),
    ("ranked", " by "),
    ("arranged", " by "),
    ("listed", " alphabetical"),
    ("sorted", " alphabetical"),
    ("trié", " par "),
    ("classé", " par "),
    ("ordenad", " por "),
    ("clasificad", " por "),
    ("отсортирован", " по "),
    ("ordinat", " per "),
];

/// The other way round.
const BY_VERB: [(&str, &str); 14] = [
    ("按", "排序"),
    ("按", "排列"),
    ("按", "排名"),
    ("按", "顺序"),
    ("依", "排序"),
    ("依", "排列"),
    ("依", "順序"),
    ("根据", "排序"),
    ("以", "排序"),
    ("nach ", " sortiert"),
    ("nach ", " geordnet"),
    ("基準", "並べ"),
    ("기준", "정렬"),
    ("по ", " отсортирован"),
];

/// Orders by letters.
const BY_LETTERS: [&str; 17] = [
    "alphabetical order",
    "alphabetically",
    "alphabetisch",
    "ordre alphabétique",
    "orden alfabético",
    "ordem alfabética",
    "ordine alfabetico",
    "алфавитном порядке",
    "字母顺序",
    "字母序",
    "拼音顺序",
    "拼音排序",
    "五十音順",
    "アルファベット順",
    "名前順",
    "가나다순",
    "이름순",
];

/// What says that names are the thing.
const NAMES: [&str; 15] = [
    "name",
    "title",
    "alphab",
    "letter",
    "字母",
    "拼音",
    "名",
    "标题",
    "音順",
    "알파벳",
    "가나다",
    "이름",
    "алфавит",
    "alfab",
    "アルファベット",
];

/// What says that there are several.
const SEVERAL: [&str; 7] = [",", "、", "，", " and ", " then ", "和", "再"];

/// What declares an order, or tells of what is done or heard one after the other.
#[rustfmt::skip]
const ORDER: &[&str] = &[
    "order of", "the order", "this order", "reading order", "watch order", "watching order", "running order", " in order.", "sorted by", "ordered by", "ranked",
    "ranking", " rank ", "alphabetical", "relevance", "importance", "difficult", "easy to", "easier", "easiest", "harder", "hardest", "best first", "top picks",
    "sequence", "top to bottom", "to south", "as performed", "countdown", "setlist", "track list", "tracklist", "playlist", "itinerary", "route", "step by step",
    "step-by-step", "learning path", "study plan", "curriculum", "start here", "series", "trilogy", "recipe",
    "顺序", "順序", "次序", "排序", "排名", "排列", "排行", "順番", "順に", "度順", "並べ", "並び", "由易", "难度", "難度", "学习路", "學習路", "入门路", "必读",
    "ランキング", "순서", "정렬", "순위", "도순",
    "reihenfolge", "sortiert", "rangliste", "wichtigkeit", "leicht nach", "lernpfad", "ordre de", "ordre d'", "trié", "classé", "parcours", "clasificad", "ordenad",
    "orden de", "ordem de", "ordinat", "порядк", "сортир", "важност", "простого", "sırala", "sırası",
];

/// What forbids to sort, or says where a row is added or stands, be it of time or not.
#[rustfmt::skip]
const FORBIDDEN: &[&str] = &[
    "not sort", "n't sort", "not re-sort", "not resort", "not reorder", "n't reorder", "not move", "n't move", "not change the order", "keep the order",
    "order matters", "order is intentional", "on purpose", "not in chronological", "not chronological", "no particular order", "no specific order",
    "order added", "order they were added", "at the end", "to the end", "at the bottom", "to the bottom", "append", "last one is", "last entry", "last row",
    "末尾", "最后面", "在最后", "勿排序", "不要排序", "追加順", "順不同", "最後に", "맨 아래", "끝에",
    "nicht sortieren", "unten anfügen", "am ende", "à la fin", "ne pas trier", "al final", "no ordenar", "в конец", "не сортировать",
];

/// The same of time.
#[rustfmt::skip]
const TIME: &[&str] = &[
    "date", "time", "chronolog", "new", "latest", "recent", "year", "month", "时间", "時間", "日期", "年", "月", "最新", "最近", "新", "日付", "시간", "날짜", "최신", "연도",
    "datum", "zeit", "neu", "jahr", "récent", "année", "fecha", "cronol", "recient", "año", "data", "recente", "дат", "врем", "tarih",
];

/// What else goes by time.
#[rustfmt::skip]
const SINCE: [&str; 14] = [
    "release", "publi", "appear", "added", "addition", "submi", "deadline", "day", "age of", " old", "发布", "發布", "发表", "添加",
];

/// What tells of what is to come.
#[rustfmt::skip]
const PLANS: [&str; 42] = [
    "tentative", "expected", "estimated", "target date", "future version", "future release", "anticipated", "provisional", "upcoming", "planned", "schedule", "roadmap", "road map", "coming soon", "release plan", "release cycle", "release calendar", "agenda",
    "计划", "計劃", "規劃", "规划", "路线图", "路線圖", "日程", "即将", "即將", "排期", "予定", "スケジュール", "ロードマップ", "예정", "일정", "로드맵",
    "geplant", "fahrplan", "zeitplan", "calendrier", "planificad", "calendario", "cronograma", "запланирован",
];
