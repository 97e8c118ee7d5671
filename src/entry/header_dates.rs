//! Headers that speak of dates: words of time, words of what happens, and hardly anything else.
//!
//! Such a header says what its column may hold; what the cells hold must agree. A word of time says it in any place (`Year
//! Introduced`, `Fecha de inicio`), a word of what happens alone (`Posted on`), and in languages without blanks the end of the
//! header does (`発売日`, `마감일`).

use super::role::Rank;

/// How much a header says of dates, if it says anything of them.
pub(super) fn rank(words: &str) -> Option<Rank> {
    let all: Vec<&str> = words.split(' ').collect();
    let has = |list: &[&str]| all.iter().any(|word| list.contains(word));
    let are_known = all.iter().all(|word| {
        [TIMES, PARTS_OF_TIME, EVENTS, NOUNS, FIRST, ENDS, FILLERS].iter().any(|list| list.contains(word))
    });
    let ends = |list: &[&str]| list.iter().any(|end| words.ends_with(end));
    if has(BY) || words.contains(|c: char| c.is_ascii_digit()) || ends(NO_DAYS) || is_of_duration(words) {
        return None;
    }
    if (are_known && has(ENDS)) || ends(LAST_DAYS) {
        return Some(Rank::Ahead);
    }
    if is_of_founding(words) {
        return Some(Rank::Hint);
    }
    let says = has(TIMES) || has(EVENTS) || (has(NOUNS) && (has(PARTS_OF_TIME) || has(FIRST)));
    let begins = all.first().is_some_and(|first| HEADS.contains(first));
    ((are_known && says) || begins || ends(DAYS)).then_some(Rank::Weak)
}

/// Whether a header speaks of when who made the thing was founded: `Founded`, `Year Founded`, `成立时间`.
pub(super) fn is_of_founding(words: &str) -> bool {
    let mut all = words.split(' ');
    let is_known =
        |word: &str| [FOUNDED, TIMES, PARTS_OF_TIME, FILLERS].iter().any(|list| list.contains(&word));
    all.clone().any(|word| FOUNDED.contains(&word)) && all.all(is_known)
}

/// Whether a header speaks of what was done with a row, and not of the thing.
pub(super) fn is_of_row(words: &str) -> bool {
    words.split(' ').any(|word| OF_ROW.contains(&word))
        || OF_ROW.iter().any(|part| !part.is_ascii() && words.contains(part))
}

/// Whether a header speaks of when a row or its thing was last changed or looked at: a keeper does so where it stands.
pub(super) fn is_of_change(words: &str) -> bool {
    let is = |known: &[&str]| words.split(' ').any(|word| known.contains(&word));
    let has = || CHANGES.iter().any(|part| !part.is_ascii() && words.contains(part));
    (is(CHANGES) || has()) && !is(NEW)
}

/// Whether a header says how long something takes, by its words or by the unit in parentheses: `耗时`, `Time (s)`.
pub(super) fn measures_time(header: &str, words: &str) -> bool {
    let is_open = |c: char| matches!(c, '(' | '（' | '[' | '【');
    // `Date(s)` may be more than one.
    let header = if words == "date" { words } else { header };
    let noted = header.split(is_open).skip(1).filter_map(|rest| rest.split([')', '）', ']', '】']).next());
    let is_unit = |note: &str| {
        let note = note.trim().to_lowercase();
        let unit = note.strip_prefix("单位").or(note.strip_prefix("in ")).unwrap_or(&note);
        UNITS.contains(&unit.trim_matches(|c: char| !c.is_alphanumeric()))
    };
    is_of_duration(words) || noted.into_iter().any(is_unit)
}

fn is_of_duration(words: &str) -> bool {
    words.split(' ').any(|word| DURATIONS.contains(&word)) || LASTS.iter().any(|part| words.contains(part))
}

/// Words of time.
#[rustfmt::skip]
const TIMES: &[&str] = &[
    "date", "dates", "year", "years", "when", "timestamp",
    "fecha", "fechas", "año", "cuándo", "ano", "quando", "année", "quand", "datum", "jahr", "termin", "wann",
    "дата", "даты", "год", "когда", "dátum", "dátuma", "év", "éve", "időpont", "mikor",
];

/// Words of time that also measure it: they need a word of what happens beside them.
#[rustfmt::skip]
const PARTS_OF_TIME: &[&str] = &[
    "time", "day", "month", "data", "tag", "monat", "zeit", "jour", "mois", "día", "mes", "dia", "mês", "день", "месяц", "время",
    "nap", "napja", "ideje",
];

/// What happened to the thing, which tells the day without a word of time.
#[rustfmt::skip]
const EVENTS: &[&str] = &[
    "posted", "published", "released", "launched", "announced", "introduced", "added", "created", "updated", 
    "started", "submitted", "listed", "discovered", "disclosed", "starts", "begins",
    "publicado", "publicada", "añadido", "agregado", "lanzado", "lanzamiento", "estreno", "lançado", "lançamento", "adicionado",
    "publié", "publiée", "ajouté", "ajoutée", "lancé", "sortie", "parution",
    "veröffentlicht", "veröffentlichung", "erschienen", "hinzugefügt", "eingeführt",
    "опубликовано", "опубликован", "добавлено", "добавлен", "выпущено", "выпущен", "вышел", "вышла",
    "megjelent", "megjelenés", "közzétéve", "hozzáadva", "indult",
    "发布于", "上线", "首发", "发售", "発売", "公開", "掲載", "출시", "게시", "등록",
];

/// What happened to who made the thing: no entry needs it.
#[rustfmt::skip]
const FOUNDED: &[&str] = &[
    "founded", "established", "incorporated", "fundada", "fundado", "fondée", "fondé", "gegründet", "основана", "основан", "alapítva",
    "成立", "设立", "創立", "設立", "설립",
];

/// What is done with a row of a list.
#[rustfmt::skip]
const OF_ROW: &[&str] = &[
    "added", "updated", "update", "modified", "checked", "verified", "reviewed", "listed", "commit", "added/updated",
    "更新", "收录", "添加", "录入", "追加", "업데이트", "추가", "갱신", "añadido", "agregado", "actualizado", "actualización", "adicionado", "atualizado",
    "ajouté", "ajoutée", "hinzugefügt", "aktualisiert", "добавлено", "добавлен", "обновлено", "hozzáadva", "frissítve",
];

/// What comes again and again.
#[rustfmt::skip]
const CHANGES: &[&str] = &[
    "updated", "update", "updates", "modified", "changed", "checked", "verified", "reviewed", "commit", "accessed", "visited", "seen",
    "更新", "修改", "检查", "업데이트", "갱신", "수정", "actualizado", "actualización", "atualizado", "atualização", "modificado", "aktualisiert", "stand", "geändert",
    "mise à jour", "modifié", "обновлено", "обновлен", "обновлён", "изменено", "проверено", "frissítve", "aggiornato",
];

/// What comes once.
const NEW: &[&str] = &["added", "released", "release", "published", "created", "posted"];

/// The names of columns of months.
#[rustfmt::skip]
pub(super) const MONTHS: &[&str] = &[
    "month", "months", "月", "月份", "월", "mes", "mês", "mois", "monat", "месяц", "hónap", "mese", "maand", "miesiąc", "ay", "tháng", "bulan",
];

/// What happens, where the word may also name something else: `Release` a version, `Start` a place.
#[rustfmt::skip]
const NOUNS: &[&str] = &[
    "release", "launch", "publication", "posting", "announcement", "introduction", "submission", "start", "begin", "beginning",
    "creation", "foundation", "update", "issue", "event", "conference", "application",
    "inicio", "publicación", "início", "publicação", "criação", "début", "publication", "lancement", "création", "beginn",
    "erscheinung", "выхода", "выход", "релиз", "релиза", "публикации", "начала", "начало", "добавления", "создания", "основания",
    "megjelenés", "kezdés", "indulás", "alapítás",
];

/// Which of several.
#[rustfmt::skip]
const FIRST: &[&str] = &[
    "initial", "first", "original", "active", "inicial", "primer", "primera", "primeiro", "primeira", "première", "premier", "erste",
    "erster", "первый", "первая", "első",
];

/// What ends, or is planned, which may lie ahead.
#[rustfmt::skip]
const ENDS: &[&str] = &[
    "deadline", "deadlines", "expires", "expiry", "expiration", "expired", "due", "ends", "end", "closes", "closing", "until", "eol",
    "vence", "vencimiento", "cierre", "límite", "plazo", "vencimento", "encerramento", "prazo", "limite", "échéance", "clôture", "expire",
    "endoflife", "endofsupport", "frist", "ablauf", "ende", "срок", "дедлайн", "окончания", "окончание", "határidő", "lejárat", "lejár",
    "expected", "planned", "scheduled", "estimated", "target", "eta", "previsto", "prevista", "prévu", "prévue", "geplant", "планируемая", "ожидаемая",
];

/// The first word of a header that names a day, whatever happens on it; in English it may be about anything.
const HEADS: &[&str] = &["fecha", "дата", "année", "año"];

/// How such headers end that have no blanks, or are a word of their own in a compound.
#[rustfmt::skip]
const DAYS: &[&str] = &[
    "时间", "日期", "年份", "年月", "年度", "時間", "日", "年", "日付", "日時", "日程", "時期", "날짜", "일자", "일시", "일", "연도", "년도",
    "datum", "dátum", "dátuma",
];

/// The same of ends.
#[rustfmt::skip]
const LAST_DAYS: &[&str] = &[
    "截止", "截稿", "截止日期", "截止日", "截止时间", "截稿日期", "截稿时间", "到期日", "到期时间", "締切", "締切日", "締め切り", "期限", "마감", "마감일",
    "만료일", "기한", " deadline", " deadlines", "frist", "schluss", "予定日", "예정일",
];

/// What ends like a day and is none: a file, a holiday.
const NO_DAYS: &[&str] = &["파일", "메일", "曜日", "休日", "节日"];

/// How long something takes.
#[rustfmt::skip]
const DURATIONS: &[&str] = &[
    "duration", "elapsed", "latency", "runtime", "duración", "duração", "durée", "dauer", "длительность", "продолжительность", "időtartam",
];

/// The same within a header.
#[rustfmt::skip]
const LASTS: &[&str] = &["所需", "耗时", "用时", "时长", "耗時", "用時", "時長", "所要時間", "実行時間", "処理時間", "소요", "실행시간", "실행 시간"];

/// What time is measured in.
#[rustfmt::skip]
pub(super) const UNITS: &[&str] = &[
    "second", "minute", "hour", "day", "week", "month", "months", "years", "周", "个月", "週間", "ヶ月", "주", "개월",
    "s", "sec", "secs", "seconds", "ms", "min", "mins", "minutes", "h", "hr", "hrs", "hours", "days", "weeks", "us", "µs", "ns", "s/it",
    "秒", "毫秒", "分", "分钟", "分鐘", "小时", "小時", "时", "天", "時間", "초", "분", "시간", "с", "сек", "мс", "мин", "ч", "час", "std", "sek",
    "minuten", "stunden", "segundos", "minutos", "horas", "secondes", "heures", "perc", "óra", "másodperc",
];

/// Between those.
#[rustfmt::skip]
const FILLERS: &[&str] = &[
    "of", "on", "at", "in", "the", "for", "to", "life", "support", "valid", "last", "latest", "de", "del", "la", "el", "do", "da", "du", "des",
    "der", "am", "на", "в", "подачи", "a", "utc",
];

/// What is said behind these is who did it.
const BY: &[&str] = &["by", "por", "par", "von"];
