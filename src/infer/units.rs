//! What stands behind a number and says how much it counts.

/// What a word behind a number multiplies it by, and the unit that is left of it: `k`, `million`, `万元`.
pub(super) fn scaled(word: &str) -> (f64, String) {
    let word = word.to_lowercase();
    let found = SCALES.iter().find_map(|(names, scale)| {
        let mut names = names.split(' ');
        let unit = |name| word.strip_prefix(name).filter(|unit: &&str| unit.is_empty() || !word.is_ascii());
        Some((*scale, names.find_map(unit)?.to_owned()))
    });
    found.unwrap_or((1.0, word))
}

const SCALES: &[(&str, f64)] = &[
    ("k thousand 千 천", 1e3),
    ("w 万 萬 만", 1e4),
    ("lakh", 1e5),
    ("m mn mio million millions", 1e6),
    ("crore", 1e7),
    ("亿 億 억", 1e8),
    ("b bn g mrd billion billions", 1e9),
    ("t tn trillion trillions 兆", 1e12),
];

/// What a unit is of another one that it is made of: `ms`, `min`, `KiB`, `kg`.
pub(super) fn measured(word: &str) -> (f64, String) {
    let time = TIMES.iter().find(|(names, _)| names.split(' ').any(|name| name == word));
    if let Some((_, seconds)) = time {
        return (*seconds, "s".to_owned());
    }
    let mut rest = word.chars();
    let prefix = match rest.next() {
        Some('k' | 'K') => 1e3,
        Some('M') => 1e6,
        Some('G' | 'g') => 1e9,
        Some('T') => 1e12,
        // Nobody has a thousandth of a byte.
        Some('m') if rest.as_str().eq_ignore_ascii_case("b") => 1e6,
        Some('m') => 1e-3,
        Some('µ' | 'μ') => 1e-6,
        _ => return (1.0, word.to_lowercase()),
    };
    let unit = rest.as_str();
    let unit = unit.strip_prefix('i').filter(|unit| !unit.is_empty()).unwrap_or(unit);
    let is_made = matches!(unit.chars().count(), 1..=2);
    if is_made { (prefix, unit.to_lowercase()) } else { (1.0, word.to_lowercase()) }
}

const TIMES: &[(&str, f64)] = &[
    ("us", 1e-6),
    ("ms 毫秒", 1e-3),
    ("s sec secs second seconds 秒", 1.0),
    ("min mins minute minutes 分 分钟", 60.0),
    ("h hr hrs hour hours 小时 時間", 3600.0),
    ("d day days 天 日", 86400.0),
    ("w wk week weeks 周 週", 604_800.0),
    ("month months 个月 月", 2_592_000.0),
    ("y yr year years 年", 31_536_000.0),
];
