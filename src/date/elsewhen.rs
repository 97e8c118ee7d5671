//! What stands for a date and orders no row: a time that counts from today, a time long ago that is not told exactly, a date of which
//! digits of the year are yet to be said, signs of libraries that no date is known, and words for what is still to come, called off or comes
//! again and again (`regular.rs`).

use super::calendars;
use super::fault::FaultKind;
use super::regular::is_regular;

/// What `text` says for a date, if it is no time that orders rows and no mistake either.
pub(super) fn elsewhen(text: &str) -> Option<FaultKind> {
    // Most dates are digits and marks.
    if text.len() > LONGEST || !text.contains(|c: char| c.is_alphabetic() || is_gap(c)) {
        return None;
    }
    let text = text.to_lowercase();
    if is_unknown(&text) || has_gaps(&text) {
        Some(FaultKind::Unknown)
    } else if let Some(kind) = what_is_ahead(&text) {
        Some(kind)
    } else if is_before_now(&text) {
        Some(FaultKind::Relative)
    } else {
        (is_long_ago(&text) || calendars::are_in(&text)).then_some(FaultKind::LongAgo)
    }
}

/// What words say of a thing that has no date yet, or none any more; also where several are said (`tbc / postponed`), or more is
/// said in parentheses (`tbd (spring)`).
fn what_is_ahead(text: &str) -> Option<FaultKind> {
    let of_one = |words: &str| {
        let words = words.trim_matches(|c: char| !c.is_alphabetic());
        if PLANNED.contains(&words) || OPEN.contains(&words) {
            return Some(FaultKind::Planned);
        }
        (OFF.contains(&words) || is_regular(words) || is_regular(text.trim())).then_some(FaultKind::Off)
    };
    let of_all = || {
        let mut kinds = text.split(['-', '–', '—', '/', ',', ';', '，', '、']).map(of_one);
        let first = kinds.next()??;
        kinds.all(|kind| kind.is_some()).then_some(first)
    };
    let before_more = || of_one(&text[..text.find(['(', '（'])?]);
    of_one(text).or_else(of_all).or_else(|| before_more().filter(|_| !text.contains(char::is_numeric)))
}

/// In bytes.
const LONGEST: usize = 60;

/// Whether letters, without the dots and blanks that abbreviations have or have not, are one of these signs.
fn is_unknown(text: &str) -> bool {
    let letters: String = text.chars().filter(|c| !c.is_whitespace() && !"[]()./#".contains(*c)).collect();
    UNKNOWN.contains(&letters.as_str())
}

/// Whether some digits of a year are yet to be said: `202?-??`, `20xx`.
fn has_gaps(text: &str) -> bool {
    let mut parts = text.split(['-', '.', '/', '年', '月', '日']).filter(|part| !part.is_empty());
    let is_year = |part: &str| part.chars().count() == 4;
    let is_number = |part: &str| part.chars().all(|c| c.is_ascii_digit() || is_gap(c));
    parts.next().is_some_and(|year| year.contains(is_gap) && is_year(year) && is_number(year))
        && parts.all(|part| part.chars().count() <= 2 && is_number(part))
}

/// Whether a letter stands for a digit that is not known.
fn is_gap(c: char) -> bool {
    matches!(c, '?' | '？' | 'x')
}

/// Signs of libraries for no date, without dots and blanks: no date, sine dato, sine anno, ohne Jahr, sans date, sin fecha, без года.
#[rustfmt::skip]
const UNKNOWN: &[&str] = &[
    "nd", "sd", "sa", "oj", "od", "sf", "бг", "nodate", "undated", "undatiert", "ohnejahr", "ohnedatum", "sinedato", "sineanno",
    "sansdate", "sinfecha", "semdata", "senzadata", "бездаты", "безгода", "бд", "不明", "日期不详", "年代不详", "年代不明",
    "unbekannt", "inconnu", "inconnue", "desconocido", "desconocida", "desconhecido", "desconhecida", "неизвестно", "nan", "unk", "nk", "unknown", "ka", "keineangabe", "na", "dateunknown", "unknowndate", "notknown", "unspecified",
    "notspecified", "undefined", "noinfo", "不詳", "不详", "日期不明", "日期不詳", "时间不详", "未详", "未詳", "未记载", "不明确", "미상", "알수없음", "날짜미상", "neznámo", "nieznana",
    "bilinmiyor", "onbekend", "okänt", "ukjent", "غيرمعروف", "אינוידוע",
];

/// What is written, accepted or planned, and not out.
#[rustfmt::skip]
const PLANNED: &[&str] = &[
    "forthcoming", "to appear", "in press", "in print", "in preparation", "under review", "in review", "submitted", "accepted", "upcoming",
    "coming soon", "draft", "drafts", "wip", "work in progress", "in progress", "in development", "under development", "preprint", "not yet released", "unreleased", "planned", "即将发表", "即将发布", "即将推出", "即将上线", "即将出版", "待发表", "待发布", "审稿中", "在审",
    "草稿", "草案", "进行中", "開発中", "entwurf", "brouillon", "borrador", "rascunho", "bozza", "черновик", "即將發表", "即將推出", "近日公開", "公開予定", "発売予定", "발매 예정", "출시 예정", "à paraître", "en prensa", "próximamente", "em breve", "no prelo",
    "im druck", "im erscheinen", "in corso di stampa", "prossimamente", "в печати", "скоро",
];

/// What says that the date is not settled.
#[rustfmt::skip]
const OPEN: &[&str] = &[
    "tba", "tbd", "tbc", "t.b.a", "t.b.d", "t.b.c", "to be announced", "to be determined", "to be decided", "to be confirmed",
    "to be defined", "to be scheduled", "date to be announced", "date to be confirmed", "not yet announced", "not announced", "unannounced",
    "unconfirmed", "not confirmed", "unscheduled", "待定", "待公布", "待确定", "待確定", "待确认", "待確認", "待通知", "日期待定", "时间待定", "時間待定",
    "尚未公布", "尚未確定", "尚未确定", "未定", "調整中", "日程未定", "追って発表", "미정", "일정 미정", "추후 공지", "추후공지", "추후 발표", "à venir", "à confirmer", "à définir",
    "à déterminer", "à annoncer", "noch offen", "offen", "noch nicht bekannt", "noch unbekannt", "noch nicht festgelegt", "wird noch bekannt gegeben",
    "wird bekanntgegeben", "termin folgt", "folgt", "folgt noch", "por confirmar", "por anunciar", "por definir", "por determinar", "sin confirmar", "a confirmar",
    "a definir", "a anunciar", "a determinar", "a ser anunciado", "a ser definido", "da definire", "da annunciare", "da confermare", "da stabilire",
    "volgt", "nog bekend te maken", "nog niet bekend", "nog onbekend", "n.t.b", "ntb", "уточняется", "будет объявлено", "будет объявлена", "дата уточняется",
    "буде оголошено", "уточнюється", "do ustalenia", "do potwierdzenia", "wkrótce", "bude upřesněno", "duyurulacak", "belirlenecek", "açıklanacak", "sẽ thông báo",
    "chưa xác định", "akan diumumkan", "menyusul", "meddelas senare", "ikke fastsat", "يحدد لاحقا", "سيعلن لاحقا", "يعلن لاحقا",
];

/// What became of a thing that has no date, or none that counts.
#[rustfmt::skip]
const OFF: &[&str] = &[
    "aborted", "cancelled", "canceled", "postponed", "suspended", "withdrawn", "rejected", "refused", "abandoned", "discontinued",
    "deprecated", "retired", "dropped", "terminated", "closed", "expired", "inactive", "on hold", "paused", "obsolete", "superseded",
    "archived", "active", "eol", "end of life", "never", "maintained", "unmaintained", "已归档", "已歸檔", "archiviert", "archivé", "archivado", "arquivado", "в архиве", "evergreen", "various", "varies", "multiple", "not applicable", "已取消", "取消", "延期", "已延期", "推迟", "撤稿", "已撤稿", "被拒", "已停更", "停更",
    "已关闭", "已结束", "中止", "中断", "延期", "キャンセル", "終了", "취소", "연기", "종료", "취소됨", "연기됨", "종료됨", "잠정 연기", "abgesagt", "verschoben", "abgebrochen", "eingestellt",
    "zurückgezogen", "abgelehnt", "entfällt", "annulé", "annulée", "reporté", "reportée", "abandonné", "abandonnée", "retiré", "rejeté",
    "cancelado", "cancelada", "aplazado", "aplazada", "retirado", "rechazado", "adiado", "adiada", "rejeitado", "annullato", "rinviato",
    "отменено", "отменён", "отменен", "отменена", "перенесено", "отложено", "отозвано", "отклонено", "закрыто", "iptal", "elmarad",
];

/// Whether text is a time that lies so long before today: `2 days ago`, `hace 2 días`, `2天前`, `yesterday`.
fn is_before_now(text: &str) -> bool {
    let before = BEFORE_SPAN.iter().find_map(|word| text.strip_prefix(word)?.strip_prefix(' '));
    let joined = || JOINED_BEHIND_SPAN.iter().find_map(|word| text.strip_suffix(word));
    let behind =
        || BEHIND_SPAN.iter().any(|word| text.strip_suffix(word).is_some_and(|span| span.ends_with(' ')));
    let is_year = || text.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() > 3);
    let span = before.or_else(joined);
    YESTERDAY.contains(&text) || span.is_some_and(|span| is_span(span.trim())) || (behind() && !is_year())
}

/// Whether a text is a number and one word for a unit of time: `2 days`, `a week`, `2天`.
fn is_span(text: &str) -> bool {
    let unit = text.trim_start_matches(|c: char| c.is_ascii_digit());
    let is_word = |word: &str| !word.is_empty() && word.chars().all(char::is_alphabetic);
    let is_one = || text.split_once(' ').is_some_and(|(one, unit)| ONE.contains(&one) && is_word(unit));
    (unit.len() < text.len() && is_word(unit.trim_start().trim_end_matches('.'))) || is_one()
}

/// What stands before a time that is past.
const BEFORE_SPAN: &[&str] = &["hace", "há", "il y a", "vor", "för"];

/// What stands behind it, and behind nothing else.
#[rustfmt::skip]
const BEHIND_SPAN: &[&str] = &[
    "ago", "atrás", "fa", "geleden", "назад", "тому", "temu", "sedan", "siden", "önce", "sitten", "ezelőtt", "trước",
];

/// The same in languages without blanks.
const JOINED_BEHIND_SPAN: &[&str] = &["前", "以前", "之前", "전"];

/// One of a unit.
#[rustfmt::skip]
const ONE: &[&str] = &[
    "a", "an", "one", "un", "una", "une", "um", "uma", "einem", "einer", "een", "en", "ett", "один", "одну", "bir", "egy",
];

#[rustfmt::skip]
const YESTERDAY: &[&str] =
    &["yesterday", "ayer", "hier", "gestern", "ontem", "ieri", "gisteren", "вчера", "昨天", "昨日", "어제", "dün", "igår", "i går",
    "today", "last year", "last month", "last week", "this year", "this month", "this week", "next year", "next month", "去年", "今年", "明年", "前年", "今天", "上个月", "上個月", "上周",
    "本月", "本周", "昨年", "先月", "今日", "작년", "올해", "오늘", "heute", "letztes jahr", "dieses jahr", "aujourd'hui", "l'an dernier", "l'année dernière", "cette année", "hoy", "el año pasado",
    "este año", "hoje", "ano passado", "este ano", "oggi", "l'anno scorso", "quest'anno", "сегодня", "в прошлом году", "прошлый год", "в этом году", "vorig jaar", "bugün", "geçen yıl",
];

/// Whether a text names a century or a year of an era that is said: `44 v. Chr.`, `AD 79`, `300 BCE`, `15. Jh.`.
fn is_long_ago(text: &str) -> bool {
    let is_mark = |c: char| c.is_whitespace() || matches!(c, '.' | ',' | '-');
    // `300-200 BC` is a span, and `av. J.-C.` an era.
    let mut dense = String::with_capacity(text.len());
    for c in text.chars() {
        if c == '-' && dense.ends_with(|c: char| c.is_ascii_digit()) {
            dense.push('–');
        } else if !is_mark(c) {
            dense.push(c);
        }
    }
    let number = |rest: &str| {
        let rest =
            ABOUT.iter().find_map(|about| rest.strip_prefix(about)).unwrap_or(rest).trim_end_matches('年');
        Some(rest.len()).filter(|len| matches!(len, 1..=4) && rest.bytes().all(|b| b.is_ascii_digit()))
    };
    let in_era = |side: &str| {
        let behind = ERAS.iter().filter_map(|era| side.strip_suffix(era));
        let before = ERAS_BEFORE.iter().filter_map(|era| side.strip_prefix(era));
        let of_ours = OUR_ERA.iter().filter_map(|era| side.strip_prefix(era));
        behind.chain(before).any(|rest| number(rest).is_some())
            || of_ours.into_iter().any(|rest| number(rest).is_some_and(|digits| digits < 4))
    };
    // A span is of an era where one of its ends says so: `300–200 BC`.
    let are_in_era = || {
        let sides: Vec<&str> = dense.split(['–', '—', '~', '至', '到']).collect();
        sides.iter().any(|side| in_era(side))
            && sides.iter().all(|side| in_era(side) || number(side).is_some())
    };
    let words = || text.split(|c: char| !c.is_alphabetic());
    let about_early = || {
        let year = ABOUT.iter().find_map(|about| dense.strip_prefix(about));
        year.is_some_and(|year| year.len() == 3 && year.bytes().all(|b| b.is_ascii_digit()))
    };
    are_in_era()
        || about_early()
        || is_roughly_told(text)
        || words().any(|word| CENTURIES.contains(&word))
        || JOINED_CENTURIES.iter().any(|century| text.contains(century))
}

/// Whether a text names a decade by two digits, or a century by its number and a letter: `mid-90s`, `17th c.`.
fn is_roughly_told(text: &str) -> bool {
    let parts = text.split([' ', '-']).filter(|part| !ROUGHLY.contains(part));
    let parts: Vec<&str> = parts.map(|part| part.trim_matches(['.', '\'', '’'])).collect();
    let is_behind = |part: &str, ends: &[&str]| {
        let number = ends.iter().find_map(|end| part.strip_suffix(end));
        number.is_some_and(|number| number.len() == 2 && number.bytes().all(|b| b.is_ascii_digit()))
    };
    match parts[..] {
        [decade] => decade.contains('0') && is_behind(decade, &["s", "'s", "er"]),
        [century, "c"] => is_behind(century, &["th", "st", "nd", "rd"]),
        _ => false,
    }
}

/// Words before a time that is told roughly.
const ROUGHLY: &[&str] =
    &["the", "early", "mid", "late", "middle", "around", "about", "frühe", "späte", "die"];

#[rustfmt::skip]
const CENTURIES: &[&str] = &[
    "century", "centuries", "cent", "jh", "jhdt", "jahrhundert", "jahrhunderts", "siècle", "siglo", "século", "secolo", "век", "века",
    "вв", "столетие", "століття", "eeuw", "wiek", "wieku", "yüzyıl", "század",
];

/// The same in languages without blanks.
const JOINED_CENTURIES: &[&str] = &["世纪", "世紀", "세기"];

/// Whether a text that is no date that we know is about an early year, or ends in one that no day of our calendar has: `um 1850`,
/// `1720s`, `14.10.1066`. What begins with such a year may be a slip of a later one: `1024.5`.
pub(super) fn is_about_early_year(text: &str) -> bool {
    let is_early =
        |number: &&str| number.len() == 4 && number.parse().is_ok_and(|year| (1000..1900).contains(&year));
    // `1850 ± 30`.
    let text = text.split('±').next().unwrap_or_default();
    let mut numbers = text.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
    numbers.next_back().as_ref().is_some_and(is_early) && numbers.all(|number| number.len() < 3)
}

#[rustfmt::skip]
const ABOUT: &[&str] = &[
    "circa", "ca", "c", "um", "vers", "~", "约", "約", "около", "after", "before", "nach", "vor", "après", "avant", "до", "после",
];

/// Eras as they stand behind a year, without dots and blanks.
#[rustfmt::skip]
const ERAS: &[&str] = &[
    "bc", "bce", "ad", "ce", "vchr", "nchr", "vuz", "nuz", "avjc", "apjc", "ac", "dc", "aec", "ane", "dne", "донэ", "пнэ", "пне", "нэ", "pne", "ekr",
    "fkr", "ah", "هـ", "ه", "هجري", "هجرية", "bp", "calbp", "bs", "saka", "ec",
];

/// Eras as they stand before a year.
const ERAS_BEFORE: &[&str] = &["ad", "bc", "ce", "bce", "公元前", "紀元前", "西元前", "前", "기원전"];

/// This era, before years of which only those below 1000 are long ago.
const OUR_ERA: &[&str] = &["公元", "西元", "西暦", "紀元", "서기"];
