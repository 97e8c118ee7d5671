//! Words that are the steps of a scale: sizes, levels, days of the week, months.

use super::values::{Part, Value};

/// A step of a scale.
pub(super) fn scale(shown: &str) -> Option<Value> {
    let word = shown.trim_matches(|c: char| !c.is_alphanumeric()).to_lowercase();
    let step = |steps: &[&[&str]]| steps.iter().position(|words| words.contains(&word.as_str()));
    let (n, step) = SCALES.iter().enumerate().find_map(|(n, steps)| Some((n, step(steps)?)))?;
    let parts = vec![Part::Number(u64::try_from(step).ok()?)];
    Some(Value { before: n.to_string(), behind: String::new(), parts })
}

/// Each step in several languages, in lower case. No word is in two scales.
#[rustfmt::skip]
const SCALES: &[&[&[&str]]] = &[
    &[
        &["xxs", "nano"], &["xs", "tiny", "mini", "微型", "超小"],
        &["s", "small", "low", "easy", "beginner", "basic", "niedrig", "klein", "leicht", "einfach", "anfänger", "bas", "faible", "petit", "facile", "débutant",
          "bajo", "baja", "pequeño", "fácil", "principiante", "baixo", "basso", "низкий", "малый", "лёгкий", "легкий", "低", "小", "小型", "初级", "初級", "入门", "简单", "하", "초급"],
        &["m", "medium", "mid", "middle", "moderate", "intermediate", "base", "mittel", "moyen", "medio", "media", "intermedio", "médio", "intermédiaire",
          "средний", "中", "中型", "中级", "中級", "中等", "중급"],
        &["l", "large", "high", "hard", "difficult", "advanced", "hoch", "groß", "schwer", "fortgeschritten", "haut", "élevé", "grand", "difficile", "avancé",
          "alto", "alta", "grande", "difícil", "avanzado", "avançado", "высокий", "большой", "сложный", "高", "大", "大型", "高级", "高級", "进阶", "困难", "상", "고급"],
        &["xl", "huge", "expert", "experte", "experto", "эксперт", "超大", "专家"], &["xxl", "giant"], &["xxxl"],
    ],
    &[
        &["mon", "monday", "mo", "montag", "lun", "lundi", "lunes", "lunedì", "segunda", "пн", "понедельник", "周一", "星期一", "月曜", "月曜日", "월", "월요일"],
        &["tue", "tues", "tuesday", "di", "dienstag", "mardi", "martes", "martedì", "terça", "вт", "вторник", "周二", "星期二", "火曜", "火曜日", "화", "화요일"],
        &["wed", "wednesday", "mi", "mittwoch", "mercredi", "miércoles", "mercoledì", "quarta", "ср", "среда", "周三", "星期三", "水曜", "水曜日", "수", "수요일"],
        &["thu", "thur", "thurs", "thursday", "do", "donnerstag", "jeudi", "jueves", "giovedì", "quinta", "чт", "четверг", "周四", "星期四", "木曜", "木曜日", "목", "목요일"],
        &["fri", "friday", "fr", "freitag", "vendredi", "viernes", "venerdì", "sexta", "пт", "пятница", "周五", "星期五", "金曜", "金曜日", "금", "금요일"],
        &["sat", "saturday", "sa", "samstag", "samedi", "sábado", "sabato", "сб", "суббота", "周六", "星期六", "土曜", "土曜日", "토", "토요일"],
        &["sun", "sunday", "so", "sonntag", "dimanche", "domingo", "domenica", "вс", "воскресенье", "周日", "星期日", "周天", "日曜", "日曜日", "일", "일요일"],
    ],
    &[
        &["jan", "january", "januar", "janvier", "enero"], &["feb", "february", "februar", "février", "febrero"],
        &["mar", "march", "märz", "mars", "marzo"], &["apr", "april", "avril", "abril"], &["may", "mai", "mayo"],
        &["jun", "june", "juni", "juin", "junio"], &["jul", "july", "juli", "juillet", "julio"],
        &["aug", "august", "août", "agosto"], &["sep", "sept", "september", "septembre", "septiembre"],
        &["oct", "october", "oktober", "octobre", "octubre"], &["nov", "november", "novembre", "noviembre"],
        &["dec", "december", "dezember", "décembre", "diciembre"],
    ],
];

#[cfg(test)]
mod tests {
    use super::SCALES;

    #[test]
    fn no_word_is_in_two_steps() {
        let mut words: Vec<&str> =
            SCALES.iter().flat_map(|steps| steps.iter()).copied().flatten().copied().collect();
        let all = words.len();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), all);
    }
}
