//! Times of calendars and eras that are not ours and that are not turned into days of ours: `411 AH`, `慶応4年4月11日`, `農曆五月初五`,
//! `Juche 113`. Also years that begin with another month, `Q1 FY24`, of which nobody knows which.

/// Whether a text, in lower case, is such a time.
pub(super) fn are_in(text: &str) -> bool {
    has_era(text) || is_lunar(text) || is_of_other_calendar(text) || is_fiscal(text) || is_short_era(text)
}

/// Whether an era stands before its year: `慶応4年4月11日`, `光绪三十年`, `juche 113`.
fn has_era(text: &str) -> bool {
    let is_year = |rest: &str| {
        rest.trim_start().starts_with(|c: char| c.is_ascii_digit() || "元一二三四五六七八九十".contains(c))
    };
    let of_meiji = || {
        // What the first years of it call a month is one of the moon.
        let year = text.strip_prefix("明治").map(str::trim_start).unwrap_or_default();
        let digits = year.find(|c: char| !c.is_ascii_digit()).unwrap_or(year.len());
        year.starts_with('元') || matches!(&year[..digits], "1" | "2" | "3" | "4" | "5")
    };
    ERAS.iter().any(|era| text.strip_prefix(era).is_some_and(is_year)) || of_meiji()
}

// source: 日本の元号一覧 (from 1688), 明清年号, 단기, 주체; Thai Rattanakosin era
#[rustfmt::skip]
const ERAS: &[&str] = &[
    "元禄", "宝永", "正徳", "享保", "元文", "寛保", "延享", "寛延", "宝暦", "明和", "安永", "天明", "寛政", "享和", "文化", "文政", "天保", "弘化",
    "嘉永", "安政", "万延", "文久", "元治", "慶応", "慶應", "洪武", "永乐", "永樂", "嘉靖", "万历", "萬曆", "崇祯", "崇禎", "顺治", "順治", "康熙", "雍正", "乾隆",
    "嘉庆", "嘉慶", "道光", "咸丰", "咸豐", "同治", "光绪", "光緒", "宣统", "宣統", "단기", "檀紀", "주체", "juche", "ร.ศ.", "皇紀",
];

/// Whether a day of the moon is named: `农历八月十五`, `五月初五`, `八月十五`, `음력 8월 15일`.
fn is_lunar(text: &str) -> bool {
    let is_named = || {
        ["农历", "農曆", "阴历", "陰曆", "旧历", "舊曆", "旧暦", "음력"]
            .iter()
            .any(|name| text.contains(name))
    };
    let is_written = || {
        let Some((month, day)) = text.split_once('月') else { return false };
        let month = month.trim_start_matches(['闰', '閏']);
        let is_day = !day.is_empty() && day.chars().all(|c| "初十廿卅一二三四五六七八九".contains(c));
        !month.is_empty() && month.chars().all(|c| "正一二三四五六七八九十冬腊臘".contains(c)) && is_day
    };
    is_named() || is_written()
}

/// Whether a text is a day of the Persian calendar, of which it is the 14th or 15th century, or of the Buddhist one, which is 543
/// years ahead: `1403/05/12`, `2567-02-01`.
fn is_of_other_calendar(text: &str) -> bool {
    let mut numbers = text.split(['/', '-', '.']).map(|number| (number.len(), number.parse::<u16>().ok()));
    let (year, month, day) = (numbers.next(), numbers.next(), numbers.next());
    let is_full = !text.contains('.') || matches!((month, day), (Some((2, _)), Some((2, _))));
    matches!(year, Some((4, Some(1300..1500 | 2500..2600))))
        && matches!(month, Some((1 | 2, Some(1..=12))))
        && matches!(day, Some((1 | 2, Some(1..=31))))
        && is_full
        && numbers.next().is_none()
}

/// Whether a quarter of a fiscal year is named, of which two digits are told: four are read as a part of that year.
fn is_fiscal(text: &str) -> bool {
    let words = || text.split(|c: char| !c.is_ascii_alphanumeric()).filter(|word| !word.is_empty());
    let is_year = |word: &str| {
        let digits = word.strip_prefix("fy");
        digits.is_some_and(|digits| digits.len() == 2 && digits.bytes().all(|b| b.is_ascii_digit()))
    };
    let is_quarter = |word: &str| matches!(word.as_bytes(), [b'q', b'1'..=b'4'] | [b'1'..=b'4', b'q']);
    words().any(is_quarter) && words().any(is_year)
}

/// Whether the letter of a Japanese era stands before a year, perhaps with a month: `H31`, `R5.3`. Other letters are those of
/// terms and months.
fn is_short_era(text: &str) -> bool {
    let (letter, rest) = text.split_at(text.chars().next().map_or(0, char::len_utf8));
    let mut numbers = rest.split(['.', '/', '-']).map(|number| {
        (1..=2).contains(&number.len()).then_some(number).and_then(|number| number.parse::<u8>().ok())
    });
    let years = match letter {
        "h" => 3..=31,
        "r" => 1..=40,
        _ => return false,
    };
    let is_year = numbers.next().flatten().is_some_and(|year| years.contains(&year));
    let month = numbers.next();
    is_year
        && month.is_none_or(|month| month.is_some_and(|month| (1..=12).contains(&month)))
        && numbers.next().is_none()
}
