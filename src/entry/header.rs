//! What a header says about its column.

use std::collections::BTreeMap;

use super::Role;

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
        match self.0.get(&words) {
            Some(Some(role)) => Header { words, role: Some(*role), rank: Rank::Named },
            Some(None) => Header { words, role: None, rank: Rank::Named },
            None => {
                let (role, rank) =
                    role_of(&words).map_or((None, Rank::Hint), |(role, rank)| (Some(role), rank));
                Header { words, role, rank }
            }
        }
    }
}

/// A header that was read.
#[derive(Clone, Debug)]
pub(super) struct Header {
    /// As it is compared; empty where the header shows no letter and no digit.
    pub(super) words: String,
    /// What it says that the column holds.
    pub(super) role: Option<Role>,
    /// How much that says.
    pub(super) rank: Rank,
}

/// How much a header says; of two columns of a role the one that says more is the one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) enum Rank {
    /// A word that may be about anything, such as the first of several: what the cells hold must agree.
    Hint,
    /// A name that says more, of which some are about other things (`训练时间`): what the cells hold must agree.
    Weak,
    /// A kind of thing (`Paper`, `Code`), a second date (`Updated`).
    Kind,
    /// The very thing: `Name`, `Date`, `Link`.
    Sure,
    /// The thing that is preferred to all others: `Title` beside `Name`.
    First,
    /// The keeper says so.
    Named,
}

impl Header {
    /// Whether nothing but the content says what the column holds.
    pub(super) fn is_blank(&self) -> bool {
        self.words.is_empty() && self.rank != Rank::Named
    }

    /// Whether the header says what the column holds, and that it is nothing that we read.
    pub(super) fn is_other(&self) -> bool {
        let is_known = |word: &str| OTHERS.contains(&word);
        self.role.is_none() && self.words.split('/').any(|part| is_known(part.trim()))
    }
}

/// Names of each role, in lower case. Found in a survey of 3,627 tables of 117 repositories (2026-11).
const NAMES: &[(Role, Rank, &[&str])] = &[
    (Role::Date, Rank::Sure, DATES),
    (Role::Date, Rank::Kind, SECOND_DATES),
    (Role::Orgs, Rank::Sure, ORGS),
    (Role::Description, Rank::Sure, DESCRIPTIONS),
    (Role::Title, Rank::First, TITLES),
    (Role::Title, Rank::Sure, NAMED),
    (Role::Title, Rank::Kind, WORKS),
    (Role::Link, Rank::Sure, ARTICLE_LINKS),
    (Role::Link, Rank::Kind, LINKS),
];

#[rustfmt::skip]
const DATES: &[&str] = &[
    "时间", "日期", "年份", "年月", "年", "发布时间", "发布日期", "发布年份", "发布年月", "发表时间", "发表日期", "发表年份",
    "发行时间", "发行日期", "上线时间", "开源时间", "提出时间", "出版时间", "出版日期", "公布时间", "推出时间", "论文时间",
    "提交时间",
    "date", "dates", "year", "time", "release date", "released", "release time", "publish date", "published",
    "publish time", "published date", "publication date", "publication year", "pub date", "date published",
    "date released", "release year", "year released",
];

#[rustfmt::skip]
const SECOND_DATES: &[&str] = &[
    "更新时间", "更新日期", "收录时间", "收录日期", "创建时间", "创建日期",
    "date added", "updated", "last updated", "update date", "update time", "created", "added",
];

#[rustfmt::skip]
const ORGS: &[&str] = &[
    "机构", "单位", "公司", "组织", "团队", "厂商", "企业", "作者单位", "发布机构", "研究机构", "开发机构", "所属机构", "机构名称",
    "发布单位", "研发机构", "研发单位", "开发商", "公司名称", "公司名字", "公司名", "企业名称", "高校", "大学", "院校", "学校",
    "研究院", "研究所", "科研机构", "科研院所", "開発元",
    "org", "orgs", "organization", "organizations", "organisation", "organisations", "affiliation", "affiliations",
    "institute", "institutes", "institution", "institutions", "company", "companies", "team", "vendor", "lab", "labs",
    "company name", "developer", "developers", "university", "universities", "academia", "institution name", "organization name",
];

#[rustfmt::skip]
const DESCRIPTIONS: &[&str] = &[
    "说明", "描述", "简介", "备注", "介绍", "内容", "特点", "亮点", "摘要", "概要", "总结", "用途", "概述", "核心内容", "主要内容",
    "关键词", "简要说明", "一句话总结", "核心亮点", "核心贡献", "简述",
    "description", "desc", "descriptions", "note", "notes", "summary", "introduction", "intro", "comment", "comments",
    "abstract", "details", "keywords", "remark", "remarks", "highlights", "feature", "features", "tldr",
];

const TITLES: &[&str] = &["标题", "题目", "title", "titles", "title authors"];

const NAMED: &[&str] = &["名称", "名字", "name", "names"];

/// What lists are lists of. Beside a title or a name such a column may hold links.
#[rustfmt::skip]
const WORKS: &[&str] = &[
    "模型", "论文", "项目", "文章", "数据集", "工作", "方法", "算法", "工具", "资源", "书", "书名", "书籍", "图书", "课程", "主题",
    "大模型", "产品", "平台", "框架", "库", "型号", "教程", "博客", "视频",
    "model", "models", "paper", "papers", "project", "projects", "article", "articles", "dataset", "datasets",
    "benchmark", "benchmarks", "method", "methods", "work", "works", "tool", "tools", "resource", "resources", "acronym",
    "platform", "platforms", "framework", "frameworks", "library", "libraries", "course", "courses", "book", "books",
    "system", "package", "tutorial", "tutorials", "detector",
];

/// Links to the thing itself, before links to what belongs to it.
#[rustfmt::skip]
const ARTICLE_LINKS: &[&str] = &[
    "链接", "地址", "网址", "原文", "论文链接", "论文地址", "源地址", "原文链接", "文章链接", "网页",
    "link", "links", "url", "urls", "pdf", "arxiv", "paper link", "paper url", "paper page", "preprint", "source link",
];

#[rustfmt::skip]
const LINKS: &[&str] = &[
    "代码", "官网", "下载", "代码链接", "代码地址", "项目链接", "项目地址", "主页", "演示", "站点", "仓库",
    "code", "github", "repo", "repository", "website", "homepage", "home page", "site", "demo", "code link",
    "project page", "download", "downloads", "blog", "video", "videos", "code base", "webpage", "page", "official website",
];

/// What lists tell besides, and what an entry is never called.
#[rustfmt::skip]
const OTHERS: &[&str] = &[
    "作者", "序号", "编号", "排名", "语言", "许可", "许可证", "类别", "类型", "分类", "标签", "状态", "大小", "任务", "领域", "会议",
    "期刊", "城市", "地区", "省市", "星数", "推荐",
    "author", "authors", "id", "no", "rank", "index", "stars", "star", "language", "languages", "license", "licence",
    "category", "categories", "type", "types", "tag", "tags", "topic", "topics", "status", "size", "task", "tasks",
    "venue", "conference", "journal", "publication", "pub", "where", "when", "location", "deadline", "maintainer",
];

fn role_of(words: &str) -> Option<(Role, Rank)> {
    // A header in two languages, or with an alternative: `机构/个人`, `时间 / Date`, `时间 Date`.
    let parts = || words.split('/').map(str::trim);
    let chinese: Vec<&str> = words.split(' ').filter(|word| !word.is_ascii()).collect();
    exact(words.replace('/', " ").trim())
        .or_else(|| alternative(words))
        .or_else(|| exact(&chinese.join(" ")))
        .or_else(|| ending(words))
        .or_else(|| parts().find_map(ending))
}

fn exact(words: &str) -> Option<(Role, Rank)> {
    NAMES.iter().find(|(_, _, names)| names.contains(&words)).map(|(role, rank, _)| (*role, *rank))
}

/// The role of the first of several names that has one. Beside a name of another kind an organisation is not sure:
/// `Team / Focus`.
fn alternative(words: &str) -> Option<(Role, Rank)> {
    let mut parts = words.split('/').map(str::trim);
    let found = parts.clone().find_map(exact)?;
    let is_sure =
        found.0 != Role::Orgs || parts.all(|part| exact(part).is_some_and(|(role, _)| role == Role::Orgs));
    Some(if is_sure { found } else { (Role::Orgs, Rank::Weak) })
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
    if *first == "date" {
        return Some((Role::Date, Rank::Hint));
    }
    if ["date", "year", "published", "released"].contains(last) || ends(&["时间", "日期", "年份", "年月"])
    {
        return Some((Role::Date, Rank::Weak));
    }
    if ends(&["链接", "地址"]) || ["link", "links", "url"].contains(last) {
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
