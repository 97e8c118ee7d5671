//! The year and the month that the headings above a table give its dates.
//!
//! `## 2024` over a column of `03-15`, `## 2024` and `### March` over a column of `15日`. A wrong year is worse than
//! none. So a heading gives a date only where it says nothing else but that there is a list of that time: `2024 年论文`,
//! `Papers of 2024 📅`. One that names a year otherwise (`Top 100 of 2024 models`, `CVPR 2024`, `2023–2024`) leaves it
//! open, and no heading above it is asked. A month whose year no heading says still tells that numbers below it are days.

use std::sync::LazyLock;

use regex::Regex;

use super::plain::in_english;
use super::tokens::{month_number, narrow_digit};
use super::words::regex;

/// A year, a month, or a month of a year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Given {
    pub(crate) year: Option<u16>,
    pub(crate) month: Option<u8>,
}

/// What the header of a column of dates gives them: the one year that it names, `Start date (2018)`; and what the headings do.
pub(crate) fn with_header(header: &str, outer: Option<Given>) -> Option<Given> {
    let mut numbers = header.split(|c: char| !c.is_ascii_digit()).filter(|number| !number.is_empty());
    let mut named = || {
        let year = numbers.next().filter(|number| number.len() == 4)?.parse().ok()?;
        (numbers.next().is_none() && (1900..2200).contains(&year)).then_some(year)
    };
    let Some(year) = named() else { return outer };
    let is_of_it = |given: &Given| given.year.is_none_or(|other| other == year);
    Some(Given { year: Some(year), month: outer.filter(is_of_it).and_then(|given| given.month) })
}

/// What a heading says of time.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Says {
    Year(u16),
    YearAndMonth(u16, u8),
    Month(u8),
    /// A year, but not that what stands below is of it.
    Unsure,
    Nothing,
}

/// What headings say together, the nearest first.
pub(crate) fn together(headings: impl DoubleEndedIterator<Item = Says>) -> Option<Given> {
    headings.rev().fold(Together::NOTHING, |above, says| above.then(Some(says))).given()
}

/// What headings say together.
#[derive(Clone, Copy)]
pub(crate) struct Together {
    /// The month of the nearest that names one without a year, below any that names a year.
    month: Option<u8>,
    /// What the nearest says that names a year.
    year: Says,
}

impl Together {
    pub(crate) const NOTHING: Self = Self { month: None, year: Says::Nothing };

    /// With what the heading below says, if there is one.
    pub(crate) fn then(self, says: Option<Says>) -> Self {
        match says {
            None | Some(Says::Nothing) => self,
            Some(Says::Month(month)) => Self { month: Some(month), ..self },
            Some(year) => Self { month: None, year },
        }
    }

    pub(crate) fn given(self) -> Option<Given> {
        match (self.year, self.month) {
            (Says::Year(year), month) => Some(Given { year: Some(year), month }),
            (Says::YearAndMonth(year, own), month) => Some(Given { year: Some(year), month: Some(own) })
                .filter(|_| month.is_none_or(|month| month == own)),
            (_, month) => month.map(|month| Given { year: None, month: Some(month) }),
        }
    }

    /// Whether no heading says a year.
    pub(crate) fn lacks_year(self) -> bool {
        self.year == Says::Nothing
    }
}

/// What a heading says.
pub(crate) fn says(heading: &str) -> Says {
    let text: String = heading.chars().map(narrow_digit).flat_map(char::to_lowercase).collect();
    let text = in_english(text);
    if !may_say(&text) {
        return Says::Nothing;
    }
    let Some(found) = YEAR.captures(&text).or_else(|| MONTH.captures(&text)) else { return Says::Nothing };
    let group = |name: &str| found.name(name).map(|found| found.as_str());
    let all = found.get_match().range();
    let is_about_it = is_filler(&text[..all.start]) && is_filler(&text[all.end..]);
    let digits = group("month").or(group("behind")).and_then(|month| month.parse().ok());
    let named = || u8::try_from(month_number(group("name").or(group("last"))?)?).ok();
    let month: Option<u8> = digits.or_else(named);
    let year = group("year").and_then(|year| year.parse().ok());
    match (year, month) {
        (Some(_), _) if !is_about_it => Says::Unsure,
        (Some(year), None) => Says::Year(year),
        (Some(year), Some(month @ 1..=12)) => Says::YearAndMonth(year, month),
        (Some(_), Some(_)) => Says::Unsure,
        (None, Some(month @ 1..=12)) if is_about_it => Says::Month(month),
        (None, _) => Says::Nothing,
    }
}

/// Whether something of a year or a month stands in `text`. To compile the patterns takes three million instructions.
fn may_say(text: &str) -> bool {
    let is_begun = |(at, _): (usize, char)| text.get(at..at + 3).and_then(month_number).is_some();
    ["19", "20", "21", "月"].iter().any(|part| text.contains(part)) || text.char_indices().any(is_begun)
}

const NAMES: &str = "jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?";

/// A year, with or without its month.
static YEAR: LazyLock<Regex> = LazyLock::new(|| {
    let before = format!(r"(?:(?<name>{NAMES})[.,]* *)?");
    let behind = format!(
        r"(?: *年(?: *(?<month>[0-9]{{1,2}}) *月份?)?|[-./](?<behind>[0-9]{{1,2}})|,? *(?<last>{NAMES}))?"
    );
    regex(&format!("{before}(?<year>(?:19|20|21)[0-9]{{2}}){behind}"))
});

/// A month alone.
static MONTH: LazyLock<Regex> =
    LazyLock::new(|| regex(&format!("(?<month>[0-9]{{1,2}}) *月份?|(?<name>{NAMES})")));

/// Whether a text says no more than that there is a list.
fn is_filler(text: &str) -> bool {
    let mut words = text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty());
    words.all(|word| {
        if word.is_ascii() {
            return FILLERS.contains(&word);
        }
        let mut rest = word;
        while let Some(shorter) = CHINESE_FILLERS.iter().find_map(|filler| rest.strip_prefix(filler)) {
            rest = shorter;
        }
        rest.is_empty()
    })
}

const FILLERS: &[&str] = &[
    "a",
    "all",
    "archive",
    "archives",
    "articles",
    "calendar",
    "conferences",
    "entries",
    "events",
    "from",
    "in",
    "list",
    "month",
    "news",
    "of",
    "paper",
    "papers",
    "posts",
    "publications",
    "published",
    "release",
    "released",
    "releases",
    "reports",
    "schedule",
    "the",
    "update",
    "updated",
    "updates",
    "work",
    "works",
    "year",
];

const CHINESE_FILLERS: &[&str] = &[
    "的", "年度", "年份", "月份", "论文", "文章", "更新", "新闻", "资讯", "动态", "发布", "发表", "收录",
    "新增", "汇总", "合集", "归档", "存档", "列表", "清单", "记录", "日志", "工作", "最新",
];
