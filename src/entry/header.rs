//! What a header says about its column.

use std::collections::BTreeMap;

use super::header_dates;
use super::header_names::{BESIDE, BESIDE_DATA, DATA, NAMES, OTHERS, PEOPLE, RELEASES, VERSIONS, WORKS};
use super::header_offers::{APPLICATIONS, CLIENTS, OFFERS, PAPERS, REPORTS};
use super::role::{Rank, Role};

/// Headers that a keeper names, before those that are known anyway.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Headers(BTreeMap<String, Option<Role>>);

impl Headers {
    /// Says that a column with this header holds `role`; `None` for none of those we know.
    pub fn name(&mut self, header: &str, role: Option<Role>) {
        self.0.insert(normalise(header), role);
    }

    /// What is known of a column with this header.
    pub(super) fn read(&self, header: &str) -> Header {
        let words = normalise(header);
        if let Some(role) = self.0.get(&words) {
            return Header { words, role: *role, rank: Rank::Named, measures_time: false };
        }
        let measures_time = header_dates::measures_time(header, &words);
        let known = role_of(&words).filter(|(role, _)| *role != Role::Date || !measures_time);
        let (role, rank) = known.map_or((None, Rank::Hint), |(role, rank)| (Some(role), rank));
        Header { words, role, rank, measures_time }
    }
}

/// A header that was read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) struct Header {
    /// As it is compared; empty where the header shows no letter and no digit.
    pub(super) words: String,
    /// What it says that the column holds.
    pub(super) role: Option<Role>,
    /// How much that says.
    pub(super) rank: Rank,
    /// Whether it says how long something takes.
    measures_time: bool,
}

impl Header {
    /// Whether nothing but the content says what the column holds.
    pub(super) fn is_blank(&self) -> bool {
        self.words.is_empty() && self.rank != Rank::Named
    }

    /// Whether it says what an entry is about, which may be what it is called.
    pub(super) fn is_topic(&self) -> bool {
        matches!(self.words.as_str(), "topic" | "topics")
    }

    /// Whether it speaks of versions, and of nothing that is released in them.
    pub(super) fn is_of_versions(&self) -> bool {
        self.words.split(' ').any(|word| VERSIONS.contains(&word))
            || VERSIONS.iter().any(|version| !version.is_ascii() && self.words.ends_with(version))
    }

    /// Whether it is what is released again and again, and nothing more.
    pub(super) fn is_release(&self) -> bool {
        [VERSIONS, RELEASES].iter().any(|names| names.contains(&self.words.as_str()))
    }

    /// Whether what looks like a date below it is none: a version, a duration.
    pub(super) fn is_of_numbers(&self) -> bool {
        self.measures_time || self.is_of_versions()
    }

    /// Whether it is the name of a column of dates, whatever this holds.
    pub(super) fn is_sure_date(&self) -> bool {
        self.role == Some(Role::Date) && self.rank > Rank::Weak
    }

    /// Whether it speaks of days that may lie ahead.
    pub(super) fn is_ahead(&self) -> bool {
        self.role == Some(Role::Date)
            && (self.rank == Rank::Ahead || header_dates::rank(&self.words) == Some(Rank::Ahead))
    }

    /// Whether it may be the name of a column of dates.
    pub(super) fn is_date(&self) -> bool {
        self.role == Some(Role::Date) && !self.measures_time && !header_dates::is_of_founding(&self.words)
    }

    /// Whether it speaks of the date of a row and not of the thing: `Added`, `Updated`.
    pub(super) fn is_date_of_row(&self) -> bool {
        self.role == Some(Role::Date) && (self.rank == Rank::Kind || header_dates::is_of_row(&self.words))
    }

    /// Whether it speaks of when something was last changed: `Last updated`.
    pub(super) fn is_date_of_change(&self) -> bool {
        self.role == Some(Role::Date) && header_dates::is_of_change(&self.words)
    }

    /// Whether it is the name of a column of months.
    pub(super) fn is_month(&self) -> bool {
        header_dates::MONTHS.contains(&self.words.as_str())
    }

    /// Whether it says that the column holds links, or the works themselves.
    pub(super) fn is_of_links(&self) -> bool {
        self.role != Some(Role::Title) || PAPERS.contains(&self.words.as_str())
    }

    /// Whether it says where one applies.
    pub(super) fn is_of_applications(&self) -> bool {
        let is = |word: &str| APPLICATIONS.contains(&word);
        self.role.is_none() && (is(&self.words) || self.words.split(['/', ' ']).any(is))
    }

    /// Whether it says for whom something was done, if something was.
    pub(super) fn is_client(&self) -> bool {
        self.role.is_none() && CLIENTS.contains(&self.words.as_str())
    }

    /// Whether it is what was done for somebody, or tells of it: `Project`, `Audit Report`.
    pub(super) fn is_report(&self) -> bool {
        let last = self.words.rsplit(' ').next().unwrap_or_default();
        REPORTS.contains(&self.words.as_str()) || REPORTS.contains(&last)
    }

    /// Whether it is what is offered or takes place, and an entry is called so.
    pub(super) fn is_offer(&self) -> bool {
        let last = self.words.rsplit(' ').next().unwrap_or_default();
        self.role.is_none() && (OFFERS.contains(&self.words.as_str()) || OFFERS.contains(&last))
    }

    /// Whether the column names people.
    pub(super) fn is_people(&self) -> bool {
        self.role.is_none() && PEOPLE.contains(&self.words.as_str())
    }

    /// Whether the header says what the column holds, and that it is nothing that we read, or a date.
    pub(super) fn is_other(&self) -> bool {
        let is_known = |word: &str| OTHERS.contains(&word);
        matches!(self.role, None | Some(Role::Date))
            && self.words.split('/').any(|part| is_known(part.trim()))
    }

    /// Whether it says what belongs to an entry and may be a link to something else: a commit, a report, a place.
    pub(super) fn is_beside(&self) -> bool {
        let is_last = |part: &str| {
            let last = part.rsplit(' ').next().unwrap_or_default();
            BESIDE
                .iter()
                .any(|name| *name == last || *name == part || (!name.is_ascii() && part.ends_with(name)))
        };
        self.role.is_none() && self.words.split('/').any(|part| is_last(part.trim()))
    }
}

/// Reads what means something else beside headers of other languages: dates are `Data` in Portuguese, Italian and Polish.
pub(super) fn read_together(headers: &mut [Header]) {
    if !headers.iter().any(|header| BESIDE_DATA.contains(&header.words.as_str())) {
        return;
    }
    for header in headers.iter_mut().filter(|header| header.words == DATA && header.rank != Rank::Named) {
        (header.role, header.rank) = (Some(Role::Date), Rank::Weak);
    }
}

fn role_of(words: &str) -> Option<(Role, Rank)> {
    // A header in two languages, or with an alternative: `机构/个人`, `时间 / Date`, `时间 Date`.
    let parts = || words.split('/').map(str::trim);
    let chinese: Vec<&str> = words.split(' ').filter(|word| !word.is_ascii()).collect();
    exact(words.replace('/', " ").trim())
        .or_else(|| alternative(words))
        .or_else(|| exact(&chinese.join(" ")))
        .or_else(|| header_dates::rank(words).map(|rank| (Role::Date, rank)))
        .or_else(|| ending(words))
        .or_else(|| parts().find_map(ending))
}

fn exact(words: &str) -> Option<(Role, Rank)> {
    NAMES.iter().find(|(_, _, names)| names.contains(&words)).map(|(role, rank, _)| (*role, *rank))
}

/// The role of the first of several names that has one. Beside a name of another kind an organisation is not sure,
/// `Team / Focus`, and no date is asked for: `年份 / 论文`.
fn alternative(words: &str) -> Option<(Role, Rank)> {
    let parts = words.split('/').map(str::trim);
    let found = parts.clone().find_map(exact)?;
    let is_alike = |role: Role| parts.clone().all(|part| exact(part).is_some_and(|(other, _)| other == role));
    let is_other = |role: Role| parts.clone().filter_map(exact).any(|(other, _)| other != role);
    Some(match found.0 {
        Role::Orgs if !is_alike(Role::Orgs) => (Role::Orgs, Rank::Weak),
        Role::Date if is_other(Role::Date) => (Role::Date, Rank::Hint),
        _ => found,
    })
}

/// The role of a name that says more: `论文标题`, `Paper Title and Authors`, `研发团队`, `Date Added mm`, `首次发布时间`.
fn ending(words: &str) -> Option<(Role, Rank)> {
    let all: Vec<&str> = words.split(' ').collect();
    let (first, last) = (all.first()?, all.last()?);
    let ends = |ends: &[&str]| ends.iter().any(|end| words.ends_with(end) && words.len() > end.len());
    let kind_of = |name: &str| WORKS.iter().any(|work| words.strip_suffix(name).map(str::trim) == Some(work));
    if all.contains(&"title") || ends(&["标题", "题目"]) {
        return Some((Role::Title, Rank::First));
    }
    if kind_of("name") || kind_of("名") || kind_of("名称") || kind_of("名字") {
        return Some((Role::Title, Rank::Sure));
    }
    if ends(&["简介", "介绍", "描述", "说明", "概述"]) {
        return Some((Role::Description, Rank::Kind));
    }
    if let Some(kind) = words.strip_suffix("名称").filter(|kind| !kind.is_empty()) {
        let is_org = matches!(exact(kind), Some((Role::Orgs, _)));
        return Some(if is_org { (Role::Orgs, Rank::Sure) } else { (Role::Title, Rank::Kind) });
    }
    if ends(&["机构", "单位", "公司", "团队", "厂商", "企业", "高校", "学校", "院校", "提供者", "提供方"])
        && !words.starts_with("是否")
    {
        return Some((Role::Orgs, Rank::Kind));
    }
    if [
        "affiliation",
        "affiliations",
        "institution",
        "institutions",
        "organization",
        "organisation",
        "university",
    ]
    .contains(last)
    {
        return Some((Role::Orgs, Rank::Kind));
    }
    if all.len() > 1 && ["company", "companies", "employer", "employers"].contains(last) {
        return Some((Role::Orgs, Rank::Weak));
    }
    if *first == "date" {
        return Some((Role::Date, Rank::Hint));
    }
    if ["date", "year", "published", "released"].contains(last) {
        return Some((Role::Date, Rank::Weak));
    }
    if ["link", "links"].contains(first) || ends(&["链接", "地址"]) || ["link", "links", "url"].contains(last)
    {
        return Some((Role::Link, Rank::Kind));
    }
    (exact(last)?.0 == Role::Description).then_some((Role::Description, Rank::Kind))
}

/// A header as it is compared: letters and digits in lower case, one blank between words, what stands
/// in parentheses left out; `/` stays.
fn normalise(name: &str) -> String {
    let mut words = String::new();
    let mut depth = 0_usize;
    for c in name.chars().flat_map(char::to_lowercase) {
        match c {
            '(' | '（' | '[' | '【' => depth += 1,
            ')' | '）' | ']' | '】' => depth = depth.saturating_sub(1),
            _ if depth > 0 => {}
            '／' | '/' => words.push('/'),
            c if c.is_alphanumeric() => words.push(c),
            '.' | '-' | '\'' => {}
            _ => words.push(' '),
        }
    }
    words.split_whitespace().collect::<Vec<_>>().join(" ")
}
