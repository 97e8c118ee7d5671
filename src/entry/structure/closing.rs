//! What stands in a row that closes a list: a sum, or that there is more.

use super::NoEntry;

/// What the words of a row's first cell make of it; `is_alone` where no other cell says anything. In what is written,
/// markup and all.
pub(super) fn closing(words: &str, is_alone: bool) -> Option<NoEntry> {
    let words = bare(words);
    if is_total(&words) {
        return Some(NoEntry::Total);
    }
    (is_alone && says_more(&words)).then_some(NoEntry::Remark)
}

/// Whether a cell says nothing but that something was left out: `...`, `⋮`.
pub(super) fn is_ellipsis(text: &str) -> bool {
    let text = text
        .trim_matches(|c: char| c.is_whitespace() || matches!(c, '*' | '_' | '(' | ')' | '[' | ']' | '\\'));
    let dots = text.chars().filter(|c| *c == '.').count();
    !text.is_empty()
        && (dots == 0 || dots >= 2)
        && text.chars().all(|c| matches!(c, '.' | '…' | '⋮' | '⋯' | '。' | '·' | '⋰' | '⋱' | '︙' | ' '))
}

/// In lower case, without markup and what stands round the words.
fn bare(text: &str) -> String {
    let is_edge =
        |c: char| c.is_whitespace() || matches!(c, '*' | '_' | '~' | '`' | '=' | '-' | '–' | '—' | '>' | '#');
    text.replace("<b>", "").replace("</b>", "").replace("**", "").trim_matches(is_edge).to_lowercase()
}

/// Whether the words are a number, with perhaps what was counted: `12`, `(12 papers)`, `共 12 篇`.
pub(super) fn is_count(words: &str) -> bool {
    let words = bare(words);
    words.contains(|c: char| c.is_ascii_digit()) && (are_units(&words) || is_total(&words))
}

fn are_units(words: &str) -> bool {
    let mut parts = words.split(|c: char| !c.is_alphabetic()).filter(|part| !part.is_empty());
    parts.all(|part| UNITS.contains(&part))
}

/// Whether the words are a sum, with perhaps a number and what was counted: `Total: 7`, `合计 12 篇`, `Total (7 papers)`.
fn is_total(words: &str) -> bool {
    let begins = |total: &&&str| words.starts_with(**total);
    // The longest is meant.
    let Some(total) = TOTALS.iter().filter(begins).max_by_key(|total| total.len()) else { return false };
    let rest = &words[total.len()..];
    let ends_word = total.chars().all(|c| !c.is_ascii()) || !rest.starts_with(char::is_alphanumeric);
    ends_word && are_units(rest)
}

/// Whether the words say that there is more than the list has.
fn says_more(words: &str) -> bool {
    let said = words.trim_matches(|c: char| !c.is_alphanumeric());
    is_ellipsis(words) || MORE.contains(&said) || TO_COME.contains(&said)
}

/// Whether a cell says that what belongs there is still to come, and nothing else: `TBA`, `*to be announced*`, `待定`.
pub(crate) fn is_to_come(written: &str) -> bool {
    TO_COME.contains(&bare(written).trim_matches(|c: char| !c.is_alphanumeric()))
}

#[rustfmt::skip]
const TOTALS: &[&str] = &[
    "total", "totals", "grand total", "in total", "subtotal", "sub-total", "sub total", "sum", "overall", "count", "average", "avg", "mean", "median",
    "合计", "总计", "共计", "小计", "总数", "总和", "总共", "共", "汇总", "平均", "均值", "合計", "總計", "小計", "計", "総計", "平均値",
    "합계", "총계", "소계", "평균", "gesamt", "gesamtsumme", "summe", "zwischensumme", "insgesamt", "durchschnitt", "totaal", "som", "gemiddelde",
    "totale", "somma", "media", "total general", "suma", "promedio", "soma", "média", "somme", "moyenne", "sous-total",
    "итого", "всего", "сумма", "среднее", "razem", "suma", "ogółem", "średnia", "celkem", "summa", "yhteensä", "i alt", "toplam",
    "tổng", "tổng cộng", "jumlah", "σ", "∑", "المجموع", "कुल",
];

/// What is counted, and the words that join it to a sum.
#[rustfmt::skip]
const UNITS: &[&str] = &[
    "paper", "papers", "entry", "entries", "item", "items", "row", "rows", "work", "works", "model", "models", "link", "links", "of", "and",
    "projects", "project", "articles", "article", "tools", "datasets", "count", "number", "so", "far", "companies", "jobs", "books", "repos",
    "篇", "个", "项", "条", "家", "本", "款", "种", "部", "份", "位", "次", "篇论文", "条记录", "个模型", "个项目", "個", "件", "社", "冊", "개", "편", "건",
    "einträge", "papiere", "artikel", "articoli", "artículos", "artigos", "entrées", "записей", "статей", "шт",
];

#[rustfmt::skip]
const TO_COME: &[&str] = &[
    "tba", "tbd", "tbc", "to be announced", "to be determined", "to be decided", "to be confirmed", "to be defined", "coming soon", "more soon", "soon",
    "待定", "待补充", "待更新", "待公布", "待確定", "待补", "敬请期待", "即将推出", "即将公布", "未定", "近日公開", "準備中", "미정", "추후 공지", "à venir", "à confirmer",
    "à définir", "bientôt", "folgt", "folgt noch", "wird noch bekannt gegeben", "in arbeit", "demnächst", "próximamente", "por confirmar", "por anunciar",
    "por definir", "em breve", "a confirmar", "a definir", "a anunciar", "prossimamente", "da definire", "da annunciare", "binnenkort", "volgt",
    "nog bekend te maken", "скоро", "уточняется", "будет объявлено", "wkrótce", "yakında",
];

#[rustfmt::skip]
const MORE: &[&str] = &[
    "more to come", "more coming", "more coming soon", "coming soon", "and more", "and many more", "and so on", "etc", "more", "see more", "to be continued",
    "to be added", "to be updated", "more entries to come", "more papers to come", "tbc", "wip", "work in progress", "stay tuned", "under construction", "other", "and others",
    "更多", "未完待续", "待续", "持续更新", "持续更新中", "不断更新", "不断更新中", "更新中", "待更新", "敬请期待", "等等", "等", "后续更新", "陆续更新", "更多内容",
    "更多内容敬请期待", "未完", "續", "未完待續", "持續更新", "更新予定", "続く", "つづく", "随時更新", "近日公開", "など", "계속", "업데이트 예정", "추가 예정", "기타",
    "à suivre", "et plus", "bientôt", "wird fortgesetzt", "weitere folgen", "folgt", "in arbeit", "demnächst", "usw", "und mehr", "continuará",
    "próximamente", "y más", "más por venir", "continua", "e altro", "e altri", "prossimamente", "em breve", "e mais", "wordt vervolgd", "binnenkort",
    "продолжение следует", "и другие", "скоро", "и так далее", "ciąg dalszy nastąpi", "wkrótce", "i więcej", "devam edecek", "yakında", "còn tiếp",
];
