//! Rows that name no work of their own, but what hangs on that of a row beside them: `Errata`, `b)`, `and its slides`; and rows that
//! are parts of one: `Q.` and `A.`, `For:` and `Against:`, `part one` and `part two`.

/// Whether a title, as a reader sees it, is of something that hangs on another row.
pub(super) fn hangs_on(title: &str) -> bool {
    let title = title.trim();
    let lower = title.to_lowercase();
    let is_mark = |mark: &str| title.strip_prefix(mark).is_some_and(|rest| rest.starts_with(' '));
    // What begins with a capital is the name of something: `And Then None`.
    let joins = |word: &str| title.strip_prefix(word).is_some_and(|rest| rest.starts_with([' ', ':']));
    let label = label(&lower).is_some_and(|label| LABELS.contains(&label));
    let is_companion = |word: &str| COMPANIONS.contains(&word);
    // `o1` is the name of something, and `b)` is none.
    let is_named = words(&lower).any(is_companion) || !title.ends_with(char::is_alphanumeric);
    let mut words = words(&lower).peekable();
    let is_nothing = |word: &str| is_companion(word) || is_count(word);
    MARKS.iter().any(|mark| is_mark(mark))
        || JOINS.iter().any(|word| joins(word))
        || SAYINGS.iter().any(|saying| lower.contains(saying))
        || label
        || (is_named && words.peek().is_some() && words.all(is_nothing))
}

/// Whether a short remark, in plain words, tells of the row beside it: `its sequel`, `likewise`, `extends it`.
pub(super) fn hangs_on_other(said: &str) -> bool {
    let words: Vec<&str> = said.split(' ').collect();
    let (first, last) =
        (words.first().copied().unwrap_or_default(), words.last().copied().unwrap_or_default());
    let is_short = words.len() <= MOST_WORDS && said.chars().count() <= LONGEST;
    let begins =
        |phrase: &str| said.strip_prefix(phrase).is_some_and(|rest| !rest.starts_with(char::is_alphanumeric));
    is_short
        && (OWNERS.contains(&first)
            || ALIKE.contains(&first)
            || ALIKE.contains(&last)
            || IT.contains(&last)
            || PHRASES.iter().any(|phrase| begins(phrase))
            || EAST_PHRASES.iter().any(|phrase| said.starts_with(phrase)))
}

/// In words.
const MOST_WORDS: usize = 6;
/// In characters.
const LONGEST: usize = 48;

/// Whether two titles are of two parts of one thing: they begin with labels that go together, or differ in one such word.
pub(super) fn are_parts(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim().to_lowercase(), other.trim().to_lowercase());
    let labels = label(&one).zip(label(&other)).is_some_and(|(one, other)| go_together(one, other));
    let wholes: (Vec<&str>, Vec<&str>) = (words(&one).collect(), words(&other).collect());
    labels || differ_in_part(&wholes.0, &wholes.1)
}

/// Whether what two rows say in one column counts them: `part 1` and `part 2`, `1/2` and `2/2`, `(a)` and `(b)`.
pub(super) fn are_parts_beside(one: &str, other: &str) -> bool {
    let (one, other) = (one.trim().to_lowercase(), other.trim().to_lowercase());
    let is_counted = |text: &str| {
        let mut words = words(text);
        let counts = words.next().is_some_and(|word| PARTS.contains(&word));
        let is_of_all = || text.split_once('/').is_some_and(|(n, all)| is_count(n) && is_count(all));
        let is_letter = || text.ends_with(')') && text.trim_matches(['(', ')']).chars().count() == 1;
        (counts && words.next().is_some() && words.next().is_none()) || is_of_all() || is_letter()
    };
    let wholes: (Vec<&str>, Vec<&str>) = (words(&one).collect(), words(&other).collect());
    is_counted(&one)
        && is_counted(&other)
        && wholes.0.len() == wholes.1.len()
        && wholes.0.iter().zip(&wholes.1).any(|(one, other)| follows(one, other))
}

/// Whether two texts are the same but for one word, and these go together.
fn differ_in_part(one: &[&str], other: &[&str]) -> bool {
    let mut different = one.iter().zip(other).filter(|(one, other)| one != other);
    match (different.next(), different.next()) {
        (Some((first, second)), None) if one.len() == other.len() && one.len() > 1 => {
            go_together(first, second)
        }
        (Some((first, second)), None) => one.len() == other.len() && are_counterparts(first, second),
        _ => false,
    }
}

fn go_together(one: &str, other: &str) -> bool {
    are_counterparts(one, other) || follows(one, other)
}

fn are_counterparts(one: &str, other: &str) -> bool {
    one != other && COUNTERPARTS.iter().any(|all| all.contains(&one) && all.contains(&other))
}

/// Whether the second of two counts follows the first: `a` and `b`, `1a` and `1b`, `①` and `②`, `1` and `2`.
fn follows(one: &str, other: &str) -> bool {
    let (mut ones, mut others) = (one.chars(), other.chars());
    match (ones.next_back(), others.next_back()) {
        (Some(last), Some(next)) => {
            ones.as_str() == others.as_str()
                && ones.all(|c| c.is_ascii_digit())
                && u32::from(last) + 1 == u32::from(next)
        }
        _ => false,
    }
}

/// The words before the first mark that ends a label: `For: dams`, `Q. Why?`, `b) The moon`.
fn label(lower: &str) -> Option<&str> {
    let end = lower.find([':', '：', '.', ')', '）'])?;
    let label = lower[..end].trim_matches(|c: char| !c.is_alphanumeric());
    (!label.is_empty() && label.split_whitespace().count() <= 2).then_some(label)
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}

/// Whether a word counts: `2`, `b`, `v2`, `2nd`.
fn is_count(word: &str) -> bool {
    let has_digit = word.contains(|c: char| c.is_ascii_digit());
    word.chars().count() == 1 || (has_digit && word.len() <= 3)
}

/// What stands before more of the row above.
const MARKS: &[&str] = &["..", "...", "…", "=>", "->", "*", "+", ":", "⇒", "»", "·", "–", "—"];

/// Words before it.
#[rustfmt::skip]
const JOINS: &[&str] = &[
    "and", "or", "but", "also", "vs.", "vs", "versus", "cf.", "see also", "und", "oder", "auch", "et", "ou", "aussi", "y", "o", "e", "anche", "и", "или", "также",
];

/// Labels of it.
#[rustfmt::skip]
const LABELS: &[&str] = &[
    "update", "edit", "erratum", "errata", "correction", "addendum", "p.s", "ps", "mirror", "also", "nachtrag", "korrektur", "mise à jour", "actualización", "обновление",
    "更新", "补充", "補充", "勘误", "勘誤", "追記", "訂正",
];

/// What is said of it.
#[rustfmt::skip]
const SAYINGS: &[&str] = &[
    "by the same author", "by the same team", "same author", "another by ", "two more by", "more by the", "if paywalled", "同作者", "另一篇", "又一篇",
];

/// Words that name what hangs on a work, and those beside them that name nothing.
#[rustfmt::skip]
const COMPANIONS: &[&str] = &[
    "errata", "erratum", "corrigendum", "corrigenda", "correction", "corrections", "addendum", "addenda", "appendix", "appendices", "supplement",
    "supplementary", "material", "materials", "postscript", "ps", "update", "updates", "updated", "edit", "mirror", "mirrors", "backup", "alternate",
    "alternative", "link", "links", "copy", "pdf", "slides", "slide", "deck", "video", "videos", "recording", "audio", "transcript", "code", "data",
    "repo", "demo", "notes", "handout", "discussion", "discussions", "thread", "comments", "comment", "response", "reply", "rebuttal", "answer", "answers",
    "review", "summary", "tldr", "explained", "explanation", "interview", "sequel", "prequel", "follow", "up", "followup", "continuation", "continued",
    "cont", "translation", "translated", "version", "edition", "extended", "journal", "preprint", "full", "short", "long", "part", "second", "third",
    "author", "authors", "author’s", "with", "the", "and", "of", "its", "their", "his", "her", "same", "hn", "reddit", "english", "german", "french", "spanish",
    "chinese", "japanese", "in", "en", "folien", "übersetzung", "deutsche", "englische", "teil", "anhang", "nachtrag", "korrektur", "zusammenfassung",
    "traduction", "traducción", "tradução", "traduzione", "annexe", "résumé", "suite", "partie", "diapositivas", "anexo", "resumen", "parte", "español", "français",
    "deutsch", "italiano", "português", "русский", "перевод", "приложение", "слайды", "видео", "код", "обсуждение", "часть", "русская", "версия",
    "译文", "譯文", "翻译", "翻譯", "中文版", "英文版", "日文版", "中译", "中譯", "英译", "日本語訳", "日本語版", "和訳", "英語版", "勘误", "勘誤", "附录", "附錄", "付録", "代码", "代碼",
    "コード", "镜像", "鏡像", "备用链接", "備用連結", "解读", "解讀", "解説", "幻灯片", "スライド", "课件", "视频", "影片", "動画", "录像", "补充材料", "補足", "数据", "讨论", "討論", "摘要", "总结",
    "其二", "其三", "又", "另", "续", "續", "続編", "续集", "번역", "부록", "코드", "영상", "슬라이드", "정오표",
];

/// What is said first of what belongs to the row beside it.
const OWNERS: &[&str] =
    &["its", "their", "both", "ihr", "ihre", "dessen", "deren", "son", "sa", "ses", "leur", "его", "её"];

/// That it is so of both.
#[rustfmt::skip]
const ALIKE: &[&str] = &[
    "likewise", "too", "again", "also", "ebenfalls", "ebenso", "auch", "aussi", "également", "también", "também", "anche", "тоже", "также",
];

/// The work of the row beside it.
const IT: &[&str] = &["it", "this", "that"];

/// What begins a remark about it.
#[rustfmt::skip]
const PHRASES: &[&str] = &[
    "reply", "response", "answer", "rebuttal", "translation", "and its", "the other one", "the other", "other author", "this one", "then", "then this",
    "by the same", "builds on", "read first", "read second", "must read before", "prerequisite", "start here", "introduces it", "followed by", "to be continued",
    "übersetzung", "antwort", "traduction", "réponse", "traducción", "respuesta", "перевод", "ответ", "fortsetzung folgt", "wird fortgesetzt", "à suivre", "continuará",
    "продолжение следует",
];

/// The same in languages without blanks.
#[rustfmt::skip]
const EAST_PHRASES: &[&str] = &[
    "其", "翻译", "翻譯", "译文", "译本", "改进版", "改進版", "対になる", "对应", "對應", "再读", "先读", "続く", "つづく", "待续", "未完待续", "未完待續", "번역", "그 ",
];

/// What counts the parts of something.
const PARTS: &[&str] = &[
    "part",
    "pt",
    "vol",
    "volume",
    "teil",
    "band",
    "partie",
    "tome",
    "parte",
    "часть",
    "część",
    "bölüm",
    "phần",
];

/// Words for the parts of one thing, which go together.
#[rustfmt::skip]
const COUNTERPARTS: &[&[&str]] = &[
    &["one", "two", "three", "four"], &["first", "second", "third", "fourth"], &["première", "seconde", "deuxième", "troisième"],
    &["premier", "deuxième", "second", "troisième"], &["erster", "zweiter", "dritter"], &["primera", "segunda", "tercera"], &["primeira", "segunda", "terceira"],
    &["prima", "seconda", "terza"], &["первая", "вторая", "третья"], &["before", "after"], &["question", "answer"], &["q", "a"], &["问", "答"], &["問", "答"],
    &["pro", "contra", "con"], &["for", "against"], &["pour", "contre"], &["за", "против"], &["для", "против"], &["für", "gegen"], &["a favor", "en contra"],
    &["正方", "反方"], &["thesis", "antithesis", "synthesis"], &["proposal", "rebuttal"], &["claim", "rebuttal"], &["theory", "practice"],
    &["original", "translation"], &["problem", "solution"], &["frage", "antwort"], &["вопрос", "ответ"],
];
