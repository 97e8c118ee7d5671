//! Documents made up: lists in every container, written as badly as people write them.

use learnvlm_lint::date::DateForm;
use learnvlm_lint::style::{Layout, RowOrder, Wishes};
use proptest::collection::vec;
use proptest::prelude::*;

/// A whole document.
pub(crate) fn document() -> impl Strategy<Value = String> {
    let head = prop_oneof![
        6 => Just(""),
        1 => Just("\u{feff}"),
        1 => Just("---\ntitle: 清单\n---\n"),
        1 => Just("\u{feff}---\ntags: [a, b]\n---\n"),
    ];
    let tail = prop_oneof![3 => Just("\n"), 1 => Just(""), 1 => Just("\n\n\n"), 1 => Just("\n1.")];
    (head, vec(block(), 1..5), tail, line_end()).prop_map(|(head, blocks, tail, ends)| {
        let text = format!("{head}{}{tail}", blocks.join("\n\n"));
        ends.apply(&text)
    })
}

/// What may be wished for, each value or none. Years of two digits are left out, because the page that the laws
/// compare does not know the century.
pub(crate) fn wishes() -> impl Strategy<Value = Wishes> {
    let forms: Vec<DateForm> =
        DateForm::all().iter().copied().filter(|form| form.name().contains("YYYY")).collect();
    let layouts =
        [Layout::Aligned { max_width: 60 }, Layout::Aligned { max_width: 8 }, Layout::Compact, Layout::Keep];
    (
        prop::option::weighted(0.8, prop::sample::select(forms)),
        prop::option::weighted(0.8, prop::sample::select(RowOrder::ALL.to_vec())),
        prop::option::weighted(0.8, prop::sample::select(vec![" & ", "&", "、", "; "])),
        prop::option::weighted(0.8, prop::sample::select(layouts.to_vec())),
    )
        .prop_map(|(dates, order, separator, layout)| Wishes {
            dates,
            order,
            org_separator: separator.map(str::to_owned),
            layout,
        })
}

/// How lines end.
#[derive(Clone, Debug)]
enum LineEnds {
    Unix,
    Dos,
    /// CRLF where the flag is set.
    Mixed(Vec<bool>),
}

impl LineEnds {
    fn apply(&self, text: &str) -> String {
        match self {
            Self::Unix => text.to_owned(),
            Self::Dos => text.replace('\n', "\r\n"),
            Self::Mixed(dos) => {
                let lines = text.split_inclusive('\n').enumerate();
                let line = |(n, line): (usize, &str)| {
                    if dos[n % dos.len()] { line.replace('\n', "\r\n") } else { line.to_owned() }
                };
                lines.map(line).collect()
            }
        }
    }
}

fn line_end() -> impl Strategy<Value = LineEnds> {
    prop_oneof![
        4 => Just(LineEnds::Unix),
        1 => Just(LineEnds::Dos),
        1 => vec(any::<bool>(), 1..7).prop_map(LineEnds::Mixed),
    ]
}

fn block() -> impl Strategy<Value = String> {
    prop_oneof![
        8 => (list_table(), container()).prop_map(|(table, container)| container.around(&table)),
        3 => (grouped_table(), container()).prop_map(|(table, container)| container.around(&table)),
        1 => prop::bool::weighted(0.3).prop_flat_map(|is_torn| {
            if is_torn { torn_table().boxed() } else { grouped_table().boxed() }
        }),
        2 => (plain_table(), container()).prop_map(|(table, container)| container.around(&table)),
        2 => (vec(cell(), 1..4), container()).prop_map(|(words, c)| c.around(&words.join(" "))),
        1 => link().prop_map(|link| format!("[ref]: {} \"标题\"", link.address)),
        1 => link().prop_map(|link| format!("[^1]: see {}", link.written())),
        1 => list_table().prop_map(|table| format!("```text\n{table}\n```")),
        1 => list_table().prop_map(|table| format!("<!--\n{table}\n-->")),
        2 => (directive(&["allow", "allow-file", "off", "on"]), container(), list_table())
            .prop_map(|(directive, c, table)| c.around(&format!("{directive}\n{table}"))),
        1 => directive(&["allow", "allow-file", "off", "on"]),
        1 => list_table().prop_map(|table| format!("{table}\n以上为全部")),
        1 => list_table().prop_map(|table| {
            let (above, row) = table.rsplit_once('\n').unwrap_or_default();
            format!("{above}\n|{}", row.trim_start_matches([' ', '>']))
        }),
        1 => Just("## 最新工作 ###".to_owned()),
        1 => Just("para above\n***".to_owned()),
        1 => Just("<div align=\"center\">\n<a href=\"http://arxiv.org/abs/2411.15296\">x</a>\n</div>".to_owned()),
    ]
}

/// What a block stands in. Task items are left out: comrak sees no table in one (GFM case 175), so nothing can be
/// proven of the tables of such a document.
#[derive(Clone, Copy, Debug)]
enum Container {
    Bare,
    /// Every line begins so.
    Prefix(&'static str),
    /// The first line begins with the marker, the others are indented by its width.
    Item(&'static str),
    Details,
    /// Text stands directly above and below.
    Crowded,
}

fn container() -> impl Strategy<Value = Container> {
    prop_oneof![
        6 => Just(Container::Bare),
        1 => Just(Container::Prefix("> ")),
        1 => Just(Container::Prefix(">")),
        1 => Just(Container::Prefix("> > ")),
        1 => Just(Container::Prefix("   ")),
        1 => Just(Container::Item("- ")),
        1 => Just(Container::Item("12. ")),
        1 => Just(Container::Item("* > ")),
        1 => Just(Container::Details),
        1 => Just(Container::Crowded),
    ]
}

impl Container {
    fn around(self, block: &str) -> String {
        let prefixed =
            |prefix: &str| block.lines().map(|line| format!("{prefix}{line}")).collect::<Vec<_>>().join("\n");
        match self {
            Self::Bare => block.to_owned(),
            Self::Prefix(prefix) => prefixed(prefix),
            Self::Item(marker) => {
                let indent: String = marker.chars().map(|c| if c == '>' { '>' } else { ' ' }).collect();
                format!("{marker}{}", prefixed(&indent).get(indent.len()..).unwrap_or_default())
            }
            Self::Details => format!("<details>\n<summary>更早</summary>\n\n{block}\n\n</details>"),
            Self::Crowded => format!("下面是清单：\n{block}\n上面是清单。"),
        }
    }
}

/// How a table's rows are written.
#[derive(Clone, Debug)]
struct Looks {
    outer: bool,
    blank: &'static str,
    dashes: &'static str,
}

fn looks() -> impl Strategy<Value = Looks> {
    let blank = prop_oneof![5 => Just(" "), 2 => Just(""), 1 => Just("  "), 1 => Just("\t")];
    let dashes =
        prop_oneof![4 => Just("---"), 1 => Just(":-"), 1 => Just("--:"), 1 => Just(":-:"), 1 => Just("-")];
    (prop::bool::weighted(0.8), blank, dashes).prop_map(|(outer, blank, dashes)| Looks {
        outer,
        blank,
        dashes,
    })
}

impl Looks {
    fn row(&self, cells: &[String]) -> String {
        let Self { outer, blank, .. } = self;
        let cells: Vec<String> = cells.iter().map(|cell| format!("{blank}{cell}{blank}")).collect();
        let row = cells.join("|");
        if *outer { format!("|{row}|") } else { row.trim().to_owned() }
    }

    fn table(&self, header: &[String], rows: &[Vec<String>]) -> String {
        let delimiter: Vec<String> = header.iter().map(|_| self.dashes.to_owned()).collect();
        let mut lines = vec![self.row(header), self.row(&delimiter)];
        lines.extend(rows.iter().map(|row| self.row(row)));
        lines.join("\n")
    }
}

/// A table with a title, a date and an organisation column, in some order, and perhaps others; some are told by their
/// content alone.
fn list_table() -> impl Strategy<Value = String> {
    let row = (title(), date(), orgs(), cell(), raggedness());
    let names = prop_oneof![
        3 => Just(["名称", "时间", "机构", "说明"]),
        3 => Just(["Title", "**Date**", "Org", "Notes"]),
        1 => Just(["", "时间", "高校", "公司"]),
        1 => Just(["佳作", "更新日期", "机构", "链接"]),
        1 => Just(["Paper", "Source", "Company", "Code"]),
        1 => Just(["Model", "首次发布时间", "Team", "Title"]),
        1 => Just(["Repository", "Venue", "Region", "Demo"]),
    ];
    let order = Just([0_usize, 1, 2, 3]).prop_shuffle();
    let sorted = any::<bool>();
    (looks(), names, order, vec(row, 0..10), sorted).prop_map(|(looks, names, order, mut rows, sorted)| {
        if sorted {
            rows.sort_by(|a, b| b.1.cmp(&a.1));
        }
        let header: Vec<String> = order.iter().map(|&n| names[n].to_owned()).collect();
        let rows: Vec<Vec<String>> = rows
            .into_iter()
            .map(|(title, date, orgs, cell, ragged)| {
                let cells = [title, date, orgs, cell];
                let mut cells: Vec<String> = order.iter().map(|&n| cells[n].clone()).collect();
                ragged.apply(&mut cells);
                cells
            })
            .collect();
        looks.table(&header, &rows)
    })
}

/// A list table with rows between its rows that are headings, continue them, repeat them, or are no entries.
fn grouped_table() -> impl Strategy<Value = String> {
    let row = prop::sample::select(
        &[
            "| **2024** | | | |",
            "| **2023** |",
            "| 🔥 **Vision** | | | |",
            "| <b>语音</b> | | | |",
            "| __2025年__ ||||",
            "| **Motion** | — | — | — |",
            "| Touch | 🔥 | 🔥 | 🔥 |",
            "| 2022 | | | |",
            "| Speech | Speech | Speech | Speech |",
            "| Audio | | | |",
            "| | | | [code](https://example.com/code) |",
            "| | | 北大 | |",
            "| ^^ | ^^ | ^^ | [demo](https://example.com/demo) |",
            "| [b](https://example.com/b) | 同上 | 〃 | |",
            "| [e](https://example.com/e) | 2023.4 | 同上（南京） | |",
            "| [f](https://example.com/f) | 2025.7 | Same as above (v2) | |",
            "| [c](https://example.com/c) | | 清华 | |",
            "| [d](https://example.com/d) | 2024.3 | \" | |",
            "| Total: 7 | | | |",
            "| ... | ... | ... | ... |",
            "| *More to come* | | | |",
            "| Title | Date | Org | Link |",
            "| --- | --- | --- | --- |",
            "| | | | |",
            "| - | - | | |",
            "| 📌 [p](https://example.com/p) | 2020.1 | | |",
            "| ↳ code | 2024.1 | | |",
        ][..],
    );
    let entry = (0_u16..9, 2022_u16..2026, 1_u8..13).prop_map(|(n, year, month)| {
        format!("| [Paper {n}](https://example.com/{n}) | {year}.{month} | Lab {n} | |")
    });
    let line = prop_oneof![5 => entry, 2 => row.prop_map(str::to_owned)];
    let end = prop::sample::select(&["", "", "\n{: .wide }", "\n^papers", "\n: Papers"][..]);
    (vec(line, 2..14), end).prop_map(|(lines, end)| {
        format!("| Title | Date | Org | Link |\n| --- | --- | --- | --- |\n{}{end}", lines.join("\n"))
    })
}

/// A table with a merge conflict in it.
fn torn_table() -> impl Strategy<Value = String> {
    (list_table(), 0_usize..6).prop_map(|(table, at)| {
        let mut lines: Vec<&str> = table.lines().collect();
        let at = at.min(lines.len());
        let own = lines.last().copied().unwrap_or_default();
        lines.splice(at..at, ["<<<<<<< HEAD", own, "=======", own, own, ">>>>>>> topic"]);
        lines.join("\n")
    })
}

fn plain_table() -> impl Strategy<Value = String> {
    (looks(), 1_usize..4, vec(vec(cell(), 1..5), 0..4)).prop_map(|(looks, columns, rows)| {
        let header: Vec<String> = (0..columns).map(|n| format!("h{n}")).collect();
        looks.table(&header, &rows)
    })
}

/// Cells too many or too few.
#[derive(Clone, Debug)]
enum Raggedness {
    Even,
    Short(usize),
    Long(Vec<String>),
}

impl Raggedness {
    fn apply(self, cells: &mut Vec<String>) {
        match self {
            Self::Even => {}
            Self::Short(kept) => cells.truncate(kept),
            Self::Long(more) => cells.extend(more),
        }
    }
}

fn raggedness() -> impl Strategy<Value = Raggedness> {
    let comment = Just(vec!["<!-- 2024.5.3 收录 -->".to_owned()]);
    prop_oneof![
        12 => Just(Raggedness::Even),
        1 => (1_usize..4).prop_map(Raggedness::Short),
        1 => vec(cell(), 1..3).prop_map(Raggedness::Long),
        1 => comment.prop_map(Raggedness::Long),
    ]
}

fn title() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => link().prop_map(|link| link.written()),
        1 => (word(), link()).prop_map(|(word, link)| format!("{word} {}", link.written())),
        1 => word(),
        1 => Just("[ref]".to_owned()),
        1 => Just(String::new()),
    ]
}

fn date() -> impl Strategy<Value = String> {
    let plain = (2019_u16..2027, 1_u8..13, 1_u8..29);
    prop_oneof![
        6 => plain.clone().prop_map(|(y, m, _)| format!("{y}.{m}")),
        1 => plain.clone().prop_map(|(y, m, _)| format!("{y}.{m:02}")),
        1 => plain.clone().prop_map(|(y, m, d)| format!("{y}-{m:02}-{d:02}")),
        1 => plain.clone().prop_map(|(y, m, _)| format!("**{y}年{m}月**")),
        1 => plain.clone().prop_map(|(y, m, _)| format!("[{y}/{m}](https://example.com/{y})")),
        1 => plain.clone().prop_map(|(y, m, d)| format!("{d}/{m}/{y}")),
        1 => plain.clone().prop_map(|(y, m, d)| format!("{y}{m:02}{d:02}")),
        1 => plain.prop_map(|(y, m, _)| format!("{y}\\-{m}")),
        2 => prop::sample::select(&[
            "", "-", "TBD", "同上", "2024.13", "CVPR 2024", "2023", "May 2024", "2024-05[^1]", "`2024-05`",
            "2024&#46;05", "２０２４.５", "2024.05\u{3000}", "\u{a0}2024-06", "2024-05~", "*2024*-05", "<b>2024-05</b>",
            "2024-05 <br> 2024-06", "2024.1O",
        ][..]).prop_map(str::to_owned),
    ]
}

fn orgs() -> impl Strategy<Value = String> {
    let joint = prop::sample::select(
        &[" & ", "&", "、", "；", ";", " ; ", " &amp; ", "&amp;", "\\&", "，", "/", "\u{3000}&\u{a0}", "&  "]
            [..],
    );
    let name = prop_oneof![
        4 => word(),
        2 => prop::sample::select(&["Nest Labs", "NestLabs", "nest-labs", "ＮＥＳＴ Labs"][..]).prop_map(str::to_owned),
        1 => prop::sample::select(&[
            "AT&T", "A&M", "清华（电子系、自动化系）", "`a&b;c`", "[某所](https://example.com/a&b;c)", "**某校**", "&copy", "&lt;x",
            "x&y", "R&D;", "![](a.png)", "清华[^1]", "<br>", "<b>甲", "乙</b>", "\\", "-",
        ][..]).prop_map(str::to_owned),
    ];
    vec((name, joint), 0..4).prop_map(|parts| {
        let mut cell = String::new();
        for (n, (name, joint)) in parts.iter().enumerate() {
            if n > 0 {
                cell.push_str(joint);
            }
            cell.push_str(name);
        }
        cell
    })
}

fn word() -> impl Strategy<Value = String> {
    prop::sample::select(
        &[
            "萤火-VL",
            "Lantern",
            "清华",
            "北大",
            "腾讯",
            "MIT",
            "多模态",
            "👨\u{200d}👩\u{200d}👧",
            "👍🏽",
            "cafe\u{301}",
            "한국",
            "ﾃｽﾄ",
            "3B~27B",
            "~1B~",
            "“引号”",
            "——",
            "…",
            "\u{202e}rtl",
            "a\u{200b}b",
            "（注）",
            "#1",
            "+1",
            "1.",
            "`code`",
            "**粗**",
            "_i_",
            "<sub>x</sub>",
            "&nbsp;",
            "$x$",
            "@user",
            ":smile:",
            "~~旧~~",
            "\\*",
            "!",
            "[",
            "](",
            "<",
        ][..],
    )
    .prop_map(str::to_owned)
}

/// What may stand in any cell.
fn cell() -> impl Strategy<Value = String> {
    prop_oneof![
        6 => vec(word(), 0..4).prop_map(|words| words.join(" ")),
        2 => vec(word(), 1..4).prop_map(|words| words.concat()),
        2 => link().prop_map(|link| link.written()),
        1 => link().prop_map(|link| format!("见{}，又见", link.written())),
        1 => (word(), directive(&["allow", "off"])).prop_map(|(word, directive)| format!("{word} {directive}")),
        2 => prop::sample::select(&[
            "a \\| b", "`c \\| d`", "x\\\\", "x\\", "\\\\\\|", "\u{3000}全角\u{3000}", "\u{a0}", "字[^1]", "[^2]", "同上", "<br>",
            "<details>", "</details>", "<!-- 注 -->", "<!--", "-->", "``", "`", "*", "a<br>b", "\u{feff}", "\u{2028}",
        ][..]).prop_map(str::to_owned),
    ]
}

/// A comment that allows some rules.
fn directive(verbs: &'static [&'static str]) -> impl Strategy<Value = String> {
    let rules =
        &["missing-org", "missing-date", "unsorted-rows", "insecure-url", "tracking-parameter", "no-rule"];
    let rules = vec(prop::sample::select(&rules[..]), 0..4);
    (prop::sample::select(verbs), rules, any::<bool>()).prop_map(|(verb, rules, has_reason)| {
        let reason = if has_reason { " -- 待查" } else { "" };
        format!("<!-- learnvlm-lint: {verb} {}{reason} -->", rules.join(", "))
    })
}

/// A link and how it is written.
#[derive(Clone, Debug)]
struct Written {
    address: String,
    text: String,
    form: Form,
}

#[derive(Clone, Copy, Debug)]
enum Form {
    Inline,
    Titled,
    Angled,
    Auto,
    Bare,
    Html,
    Image,
}

impl Written {
    fn written(&self) -> String {
        let Self { address, text, form } = self;
        match form {
            Form::Inline => format!("[{text}]({address})"),
            Form::Titled => format!("[{text}]({address} \"标 | 题\")").replace(" | ", " \\| "),
            Form::Angled => format!("[{text}](<{address}>)"),
            Form::Auto => format!("<{address}>"),
            Form::Bare => address.clone(),
            Form::Html => format!("<a href=\"{address}\">{text}</a>"),
            Form::Image => format!("[![{text}](a.png)]({address})"),
        }
    }
}

fn link() -> impl Strategy<Value = Written> {
    let form = prop_oneof![
        8 => Just(Form::Inline), 1 => Just(Form::Titled), 2 => Just(Form::Angled), 2 => Just(Form::Auto),
        3 => Just(Form::Bare), 1 => Just(Form::Html), 1 => Just(Form::Image),
    ];
    (address(), word(), form).prop_map(|(address, text, form)| Written { address, text, form })
}

/// An address: good, shared, broken or hostile. No wrapper stands in another.
fn address() -> impl Strategy<Value = String> {
    let site = prop::sample::select(
        &[
            "https://mp.weixin.qq.com/s?__biz=MzAwMTIzNDU2Nw==&mid=2247485379&idx=1&sn=0123456789abcdef0123456789abcdef&chksm=0123456789abcdef0123456789abcdef0123456789abcdef0123456789abcdef0123456789ab",
            "https://mp.weixin.qq.com/s/LmWJGCLyddA9sAM7arYpag?",
            "http://mp.weixin.qq.com/s?mid=2247485379&__biz=MzAwMTIzNDU2Nw==&idx=1&sn=0123456789abcdef0123456789abcdef",
            "https://zhuanlan.zhihu.com/p/123456789?x=1",
            "http://arxiv.org/abs/2411.15296?",
            "https://www.arxiv.org/pdf/2411.15296.pdf?",
            "https://github.com/example/repo?tab=readme-ov-file",
            "https://www.github.com/example/repo.git?",
            "https://example.com/a_(b)?c=d",
            "https://example.com/a\\|b?",
            "https://example.com/文章?q=你好",
            "https://www.bilibili.com/video/BV1xg411w7AP/?p=7",
            "https://link.zhihu.com/?target=https%3A//arxiv.org/abs/1406.2661",
            "https:/arxiv.org/abs/2411.15296?",
            "www.arxiv.org/abs/2411.15296?",
            "https://mp.weixin.qq.com.evil.example/s?",
            "notes.md?",
            "#anchor?",
            "https://example.com/a(b?",
            "https://example.com/a%7Cb%20c?",
            "https://x:hunter2pass@example.com/?",
        ][..],
    );
    let extra = prop::sample::select(
        &[
            "",
            "",
            "",
            "&scene=1",
            "&utm_source=x",
            "&amp;utm_medium=y",
            "&mpshare=1&srcid=a_b*c",
            "#rd",
            "&key=0123456789",
            "&x=\\_y",
            "&copy=2",
            "&from=timeline;&lang=a~b~",
            "&utm_source=a\\|b",
            "&scene=1)",
            "（&scene=1）",
            "，",
            "&utm_campaign=`a`",
            "&lt;",
            "&utm_x=&y;",
            "&si=1**",
            "&pass_ticket=abc%2Bdef12345",
            "&utm_source=中文",
        ][..],
    );
    (site, vec(extra, 0..3)).prop_map(|(site, extra)| format!("{site}{}", extra.concat()))
}
