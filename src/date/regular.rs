//! Words for what comes again and again, and so has no date: `weekly`, `every Monday`, `每年`, `不定期`.

/// Whether a text says so.
pub(crate) fn says_how_often(text: &str) -> bool {
    is_regular(text.to_lowercase().trim_matches(|c: char| !c.is_alphanumeric()))
}

/// Whether words in lower case say how often something comes, and nothing else.
pub(super) fn is_regular(words: &str) -> bool {
    let rest_of_every = EVERY.iter().find_map(|every| words.strip_prefix(every));
    let is_year = |rest: &str| rest.split(|c: char| !c.is_ascii_digit()).any(|digits| digits.len() > 2);
    let is_span = |rest: &str| !rest.trim().is_empty() && !is_year(rest);
    OFTEN.contains(&words) || rest_of_every.is_some_and(is_span) || is_day_of_month(words)
}

/// Whether a weekday of each month is told: `1st Thu, 10:30am`, `last Wednesday of the month`.
fn is_day_of_month(words: &str) -> bool {
    let mut words = words.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.next().is_some_and(|first| ORDINALS.contains(&first))
        && words.next().is_some_and(|day| {
            !day.starts_with("month") && WEEKDAYS.iter().any(|weekday| day.starts_with(weekday))
        })
        && words.all(|word| !(word.len() > 3 && word.bytes().all(|b| b.is_ascii_digit())))
}

/// Which weekday of a month.
const ORDINALS: &[&str] =
    &["1st", "2nd", "3rd", "4th", "5th", "first", "second", "third", "fourth", "fifth", "last"];

/// How they begin.
const WEEKDAYS: &[&str] = &["mon", "tue", "wed", "thu", "fri", "sat", "sun"];

/// What stands before a unit of time.
#[rustfmt::skip]
const EVERY: &[&str] = &[
    "every ", "each ", "jeden ", "jede ", "jedes ", "alle ", "chaque ", "tous les ", "toutes les ", "cada ", "todos los ", "todas las ", "todo ", "toda ",
    "ogni ", "elke ", "каждый ", "каждую ", "каждое ", "каждые ", "кожен ", "co ", "setiap ", "hàng ", "mỗi ", "每", "毎", "隔周", "隔週", "매",
];

#[rustfmt::skip]
const OFTEN: &[&str] = &[
    "daily", "weekly", "biweekly", "bi-weekly", "fortnightly", "monthly", "bimonthly", "bi-monthly", "quarterly", "half-yearly", "biannual", "biannually",
    "semiannual", "yearly", "annual", "annually", "biennial", "biennially", "once a year", "twice a year", "once a month", "irregular", "irregularly", "sporadic",
    "occasional", "occasionally", "regularly", "recurring", "mondays", "tuesdays", "wednesdays", "thursdays", "fridays", "saturdays", "sundays", "weekdays", "weekends",
    "不定期", "定期", "定期更新", "常年", "全年", "隨時", "随时", "随時", "通年", "数时", "수시", "연중", "상시", "täglich", "wöchentlich", "vierzehntäglich", "monatlich", "vierteljährlich",
    "halbjährlich", "jährlich", "unregelmäßig", "montags", "dienstags", "mittwochs", "donnerstags", "freitags", "samstags", "sonntags", "quotidien", "hebdomadaire",
    "mensuel", "mensuelle", "trimestriel", "semestriel", "annuel", "annuelle", "irrégulier", "diario", "semanal", "mensual", "trimestral", "semestral", "anual",
    "irregular", "diário", "mensal", "quotidiano", "settimanale", "mensile", "trimestrale", "annuale", "irregolare", "dagelijks", "wekelijks", "maandelijks",
    "jaarlijks", "ежедневно", "еженедельно", "ежемесячно", "ежеквартально", "ежегодно", "нерегулярно", "щотижня", "щомісяця", "щорічно", "codziennie", "corocznie", "rocznie",
    "her yıl", "her ay", "her hafta", "haftalık", "aylık", "yıllık", "tahunan", "bulanan", "mingguan",
];
