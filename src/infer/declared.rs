//! Whether the words above a table say in what order its rows stand.

use crate::document::Document;

/// Whether what stands between the heading above a table and the table, the heading included, declares an order or forbids to sort, and of
/// no time. Then the rows are not in the order of their dates, whatever these show.
pub(super) fn has_other_order(document: &Document<'_>, table: usize) -> bool {
    let end = document.tables[table].span.start();
    let next = document.headings.partition_point(|heading| heading.span.start() < end);
    let heading = next.checked_sub(1).map_or(0, |n| document.headings[n].span.start());
    let begin = table.checked_sub(1).map_or(heading, |above| heading.max(document.tables[above].span.end()));
    let Some(words) = document.source.text().get(begin.min(end)..end) else { return false };
    let words = words.to_lowercase();
    let speaks = |of: &[&str]| of.iter().any(|word| words.contains(word));
    speaks(&ORDER) && !speaks(&TIME)
}

/// What declares an order.
#[rustfmt::skip]
const ORDER: [&str; 42] = [
    "order of", "reading order", "watch order", "watching order", "sorted by", "ordered by", "ranked by", "not sort", "n't sort", "not reorder", "n't reorder",
    "not change the order", "keep the order", "this order",
    "顺序", "順序", "次序", "排序", "排名", "排列", "順番", "並べ", "並び", "ランキング", "순서", "정렬", "순위",
    "reihenfolge", "sortiert", "rangliste", "ordre de", "trié", "classé", "clasificad", "ordenad", "orden de", "ordem de", "ordinat", "порядк", "сортир", "sırala", "sırası",
];

/// The same of time.
#[rustfmt::skip]
const TIME: [&str; 36] = [
    "date", "time", "chronolog", "new", "latest", "recent", "year", "month", "时间", "時間", "日期", "年", "月", "最新", "最近", "新", "日付", "시간", "날짜", "최신", "연도",
    "datum", "zeit", "neu", "jahr", "récent", "année", "fecha", "cronol", "recient", "año", "data", "recente", "дат", "врем", "tarih",
];
