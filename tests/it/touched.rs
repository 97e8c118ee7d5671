//! What is shown since an older text, and at which row.

use std::cmp::Reverse;

use learnvlm_lint::date::DateForm;
use learnvlm_lint::diagnostic::Wanted;
use learnvlm_lint::document::Link;
use learnvlm_lint::link::{Identity, inspect};
use learnvlm_lint::order::blame;
use learnvlm_lint::source::Source;
use learnvlm_lint::style::{RowOrder, Wishes};
use learnvlm_lint::{Settings, check, check_since, fix};
use proptest::prelude::*;

use crate::corpus::{files, fixtures, read, source};
use crate::laws::{Verdict, swaps_cells};
use crate::util::{LIST, settings};

/// What a list is held to whose keeper wants it newest first, however few rows it has.
fn newest_first() -> Settings {
    let mut settings = settings();
    settings.wishes.order = Some(RowOrder::NewestFirst);
    settings
}

/// What is shown: `line rule`, in order.
fn shown(old: &str, new: &str) -> Vec<String> {
    let new = source(new);
    let report = check_since(&new, &newest_first(), &source(old));
    let line = |at: usize| report.document.source.lines().line_of(at) + 1;
    report.diagnostics.iter().map(|found| format!("{} {}", line(found.span.start()), found.rule)).collect()
}

fn fixed_since(old: &str, new: &str) -> String {
    let new = source(new);
    let report = check_since(&new, &newest_first(), &source(old));
    fix(&report, Wanted::default())
        .rewrite
        .map_or_else(|| new.text().to_owned(), |rewrite| rewrite.new_text().to_owned())
}

const NOTHING: &[&str] = &[];
const NONE: &[u32] = &[];

/// A list with old sins: no organisation in line 5, no date in line 6, a tracked link in line 10.
const OLD: &str = "\
# List

|                                           | 时间    | 机构   |
| ----------------------------------------- | ------- | ------ |
| [GLM](https://arxiv.org/abs/2411.00001)   | 2024.11 |        |
| [YOPO](https://arxiv.org/abs/2410.01234)  |         | Adobe  |
| [LOVA3](https://arxiv.org/abs/2405.14974) | 2024.5  | 新国大 |

## More

<https://zhuanlan.zhihu.com/p/929138634?utm_source=a>
";

const LOVA3: &str = "| [LOVA3](https://arxiv.org/abs/2405.14974) | 2024.5  | 新国大 |\n";

#[test]
fn a_name_that_is_spelled_another_way_is_new_where_it_is_written() {
    let row = |n: u8, org: &str| format!("| [M{n}](https://example.org/m{n}) | 2024.{n} | {org} |\n");
    let head = "| Title | Date | Org |\n| --- | --- | --- |\n";
    let old =
        [head, &row(9, "NestLabs"), &row(8, "Nest Labs"), &row(7, "Nest Labs"), &row(6, "B & Nest Labs")]
            .concat();
    let spelled = |new: &str| -> Vec<String> {
        shown(&old, new).into_iter().filter(|line| line.ends_with("inconsistent-org")).collect()
    };
    assert_eq!(spelled(&old), NOTHING, "the old one stays old");
    assert_eq!(spelled(&format!("{old}{}", row(5, "nest labs"))), ["7 inconsistent-org"]);
    assert_eq!(
        spelled(&old.replace("| B & Nest", "| B & NEST")),
        ["6 inconsistent-org"],
        "of a row that is no new one"
    );
    assert_eq!(spelled(&old.replace("NestLabs |", "Nest Labs|")), NOTHING);
    let source = source(&old);
    let report = check(&source, &settings());
    let of_rule = report.diagnostics.iter().zip(learnvlm_lint::fingerprint::fingerprints(&report));
    let marks: Vec<_> =
        of_rule.filter(|(found, _)| found.rule == "inconsistent-org").map(|(_, mark)| mark).collect();
    let moved =
        [head, &row(7, "Nest Labs"), &row(9, " NestLabs "), &row(6, "B & Nest Labs"), &row(8, "Nest Labs")]
            .concat();
    let moved = crate::corpus::source(&moved);
    let again = learnvlm_lint::fingerprint::fingerprints(&check(&moved, &settings()));
    assert!(marks.len() == 1 && again.contains(&marks[0]), "a baseline knows it wherever it stands");
}

#[test]
fn the_old_list_has_sins() {
    assert_eq!(shown("", OLD), ["5 missing-org", "6 missing-date", "11 tracking-parameter"]);
    assert_eq!(shown(OLD, OLD), NOTHING);
}

#[test]
fn lines_padding_and_order_blame_nobody() {
    let moved = OLD.replace(LOVA3, "").replace("# List\n", "# List\n\nWords.\n") + "\nAnd more.\n";
    assert_eq!(shown(OLD, &moved), NOTHING);
    // Not aligned any more, which is new; the rows are not.
    let flat = OLD.replace("  ", " ").replace("  ", " ");
    assert_eq!(shown(OLD, &flat), ["3 unaligned-table"]);
    assert_eq!(shown(&flat, OLD), NOTHING);
    let crlf = OLD.replace('\n', "\r\n");
    assert_eq!(shown(OLD, &crlf), NOTHING);
}

#[test]
fn an_edited_row_is_shown_whole_and_alone() {
    assert_eq!(
        shown(OLD, &OLD.replace("[GLM]", "[GLM-4]").replace("| 2024.11 |  ", "| 2024.11 |")),
        ["3 unaligned-table", "5 missing-org"]
    );
    let another = OLD.replace("2410.01234", "2410.01239");
    assert_eq!(shown(OLD, &another), ["6 missing-date"]);
}

#[test]
fn a_new_row_is_shown() {
    let row = "| [YOLO](https://arxiv.org/abs/2012.01234)  |         | Adobe  |\n";
    let more = OLD.replace(LOVA3, &format!("{LOVA3}{row}"));
    assert_eq!(shown(OLD, &more), ["8 missing-date"]);
    let twice = OLD.replace(LOVA3, &format!("{LOVA3}{LOVA3}"));
    assert_eq!(shown(OLD, &twice), ["8 duplicate-link"]);
}

#[test]
fn a_cleaned_link_blames_nobody_and_a_dirty_one_only_itself() {
    let dirty = OLD.replace("abs/2411.00001)  ", "abs/2411.00001?utm_source=a)");
    assert_eq!(shown(OLD, &dirty), ["3 unaligned-table", "5 tracking-parameter"]);
    assert_eq!(shown(&dirty, OLD), NOTHING);
    assert_eq!(shown(OLD, &OLD.replace("2024.11", "2024-11")), ["5 noncanonical-date"]);
}

#[test]
fn a_column_may_come_in() {
    let lines = OLD
        .lines()
        .map(|line| if line.starts_with('|') { format!("{line}      |\n") } else { format!("{line}\n") });
    let wider: String = lines.collect();
    let wider =
        wider.replace("机构   |      |", "机构   | 代码 |").replace("------ |      |", "------ | ---- |");
    assert_eq!(shown(OLD, &wider), NOTHING);
    // Where no row has a cell in it yet, that is the way of the table.
    let begun = OLD.replace("机构   |", "机构   | 代码 |").replace("------ |\n", "------ | ---- |\n");
    assert_eq!(shown(OLD, &begun), NOTHING);
}

#[test]
fn of_two_the_new_one_is_to_blame() {
    // Above the old one, where newest first puts it.
    let row = "| [GLM v2](https://arxiv.org/pdf/2405.14974v2) | 2024.12 | 智谱 |\n";
    let old = OLD.replace("| [GLM]", &format!("{row}| [GLM]"));
    assert_eq!(shown(OLD, &old), ["3 unaligned-table", "5 duplicate-link"]);
    let first = "| [GLM]";
    let title = "| [LOVA3](https://arxiv.org/abs/2412.00007) | 2024.12 | 智谱   |\n";
    assert_eq!(shown(OLD, &OLD.replace(first, &format!("{title}{first}"))), ["5 duplicate-title"]);
    // A copy in another table, above the old one.
    let head: String = OLD.split_inclusive('\n').skip(2).take(2).collect();
    let above = format!("# Now\n\n{head}{LOVA3}\n{OLD}");
    assert_eq!(shown(OLD, &above), ["5 duplicate-link"]);
    // They were two before.
    let two = OLD.replace(LOVA3, &LOVA3.repeat(2));
    assert_eq!(shown(&two, &two), NOTHING);
    assert_eq!(shown(&two, &OLD.replace(LOVA3, &LOVA3.repeat(3))), ["9 duplicate-link"]);
}

/// A table of rows with these months, each with its own article.
fn months(months: &[u32]) -> String {
    let row = |month: &u32| {
        format!(
            "| [Paper {month}](https://arxiv.org/abs/2410.{month:05}) | 2024.{:<2} | 智谱 |\n",
            month % 100
        )
    };
    let rows: String = months.iter().map(row).collect();
    format!(
        "|                                              | 时间    | 机构 |\n| -------------------------------------------- | ------- | ---- |\n{rows}"
    )
}

fn out_of_order(old: &[u32], new: &[u32]) -> Vec<u32> {
    let rows = shown(&months(old), &months(new)).into_iter().filter(|found| found.ends_with("unsorted-rows"));
    let line = |found: String| found.split(' ').next().and_then(|line| line.parse().ok());
    rows.map(|found| line(found).map_or(0, |line: usize| line.checked_sub(3).map_or(0, |row| new[row])))
        .collect()
}

#[test]
fn a_row_out_of_order_is_the_new_one() {
    // Either of 10 and 11 could move; 10 was there.
    assert_eq!(out_of_order(&[12, 10, 9], &[12, 10, 11, 9]), [11]);
    assert_eq!(out_of_order(&[12, 11, 9], &[12, 10, 11, 9]), [10]);
    assert_eq!(out_of_order(&[9, 8], &[9, 8, 11, 12]), [11, 12]);
    // Was out of order, and is.
    assert_eq!(out_of_order(&[5, 12, 11, 3], &[5, 12, 11, 3]), NONE);
    assert_eq!(out_of_order(&[5, 12, 11, 3], &[5, 12, 11, 4, 3]), NONE);
    assert_eq!(out_of_order(&[5, 12, 11, 3], &[4, 5, 12, 11, 3]), [4]);
    // A new one has its place below one that is out of order.
    assert_eq!(out_of_order(&[12, 9, 2, 5, 1], &[12, 9, 2, 8, 5, 1]), NONE);
    // A row was moved to a wrong place.
    assert_eq!(out_of_order(&[12, 11, 10, 9], &[12, 10, 9, 11]), [11]);
    // Sorted anew.
    assert_eq!(out_of_order(&[5, 12, 3, 11], &[12, 11, 5, 3]), NONE);
    // Rows were taken out, and which ones are the fewest to move has changed.
    assert_eq!(out_of_order(&[3, 5, 7, 6, 1], &[3, 5, 6, 1]), NONE);
    // Newly oldest first is a new finding about the table, but not by taking out.
    assert_eq!(out_of_order(&[5], &[5, 6]), [0]);
    assert_eq!(out_of_order(&[5, 7, 6], &[5, 6]), NONE);
}

#[test]
fn taking_out_blames_nobody() {
    // The widest row kept the table as wide as it was.
    let narrower = OLD.replace(LOVA3, "");
    assert_eq!(shown(OLD, &narrower), NOTHING);
    assert!(!shown("", &narrower).contains(&"3 unaligned-table".to_owned()), "its rows share that width");
}

#[test]
fn a_new_table_is_new_and_an_old_one_old_whatever_their_order() {
    let flat = "| | 时间 | 机构 |\n|---|---|---|\n| [A](https://arxiv.org/abs/2411.00001) | 2024.11 | |\n";
    let other = "\nAnd:\n\n| | 时间 | 机构 |\n|---|---|---|\n| [B](https://arxiv.org/abs/2411.00002) | 2024.11 | |\n\n";
    assert_eq!(shown(flat, &format!("{other}{flat}")), ["6 missing-org"]);
    assert_eq!(shown(flat, &format!("{flat}{other}")), ["9 missing-org"]);
}

#[test]
fn what_a_list_as_a_whole_is_said_of_is_old_whatever_comes_to_stand_first() {
    let old = read(&fixtures().join("rules/mixed-layouts/many/input.md"));
    let flat = "| Name | Date |\n|---|---|\n|[Zenith](https://arxiv.org/abs/2412.30001)|2024.12|\n\n";
    let new = format!("{flat}{old}");
    let is_it = |shown: &String| shown.ends_with("mixed-layouts");
    assert_eq!(shown("", &new).iter().filter(|shown| is_it(shown)).count(), 1);
    assert_eq!(shown(&old, &new).iter().filter(|shown| is_it(shown)).count(), 0);
    let mark = |text: &str| {
        let source = source(text);
        let report = check(&source, &settings());
        let marks = learnvlm_lint::fingerprint::fingerprints(&report);
        report
            .diagnostics
            .iter()
            .zip(marks)
            .find(|(found, _)| found.rule == "mixed-layouts")
            .map(|found| found.1)
    };
    assert!(mark(&old).is_some());
    assert_eq!(mark(&old), mark(&new), "and a baseline knows it");
}

#[test]
fn a_link_outside_tables_is_shown_if_it_is_new() {
    let link = "<https://zhuanlan.zhihu.com/p/929138634?utm_source=a>";
    let moved = OLD.replace(link, "Words.") + "\n" + link + "\n";
    assert_eq!(shown(OLD, &moved), NOTHING);
    assert_eq!(shown(OLD, &OLD.replace("=a", "=b")), NOTHING);
    assert_eq!(shown(OLD, &OLD.replace("929138634", "929138635")), ["11 tracking-parameter"]);
}

#[test]
fn a_row_of_another_table_may_move_and_a_second_mention_is_the_new_one() {
    let url = "https://zhuanlan.zhihu.com/p/929138634?utm_source=a";
    let row = format!("| x | [x]({url}) |\n");
    let other = |rows: &str| format!("\n| name | link |\n| --- | --- |\n{rows}");
    let (first, second) = (other(&row) + &other("| y | z |\n"), other("| y | z |\n") + &other(&row));
    assert_eq!(shown(&first, &second), NOTHING);
    assert_eq!(shown(&first, &format!("See [x]({url}).\n{first}")), ["1 tracking-parameter"]);
    assert_eq!(shown(&first, &format!("{first}\nSee [x]({url}).\n")), ["10 tracking-parameter"]);
    // From a table that is no list to one that is.
    let list = |rows: &str| format!("\n| name | link | 时间 |\n| ---- | ---- | ---- |\n{rows}");
    assert_eq!(
        shown(&(other(&row) + &list("")), &(other("") + &list("| x | [x](URL) |\n").replace("URL", url))),
        ["7 missing-cell", "7 missing-date"]
    );
}

#[test]
fn another_secret_is_shown_though_all_else_is_the_same() {
    let with = |secret: &str| {
        OLD.replace("https://arxiv.org/abs/2405.14974", &format!("https://reader:{secret}@example.org/LOVA3"))
            + &format!("\n<https://reader:{secret}@example.org/>\n")
    };
    let found = shown(&with("first"), &with("other"));
    assert_eq!(found, ["7 secret-in-url", "13 secret-in-url"]);
    assert_eq!(shown(&with("first"), &with("first")), NOTHING);
}

#[test]
fn only_what_is_shown_is_fixed() {
    // An old row is out of order, a new one too; a tidy table stays tidy.
    let (old, new) = (months(&[5, 12, 11, 3]), months(&[5, 12, 11, 3, 7]));
    assert_eq!(fixed_since(&old, &new), months(&[5, 12, 11, 7, 3]));
    let (old, new) = (months(&[5, 12, 11, 3]), months(&[5, 12, 11, 3, 1, 107, 2, 7]));
    assert_eq!(fixed_since(&old, &new), months(&[5, 12, 11, 107, 7, 3, 2, 1]));
    // Both old and new links are tracked.
    let tracked = |name: &str| {
        format!("| [{name}](https://zhuanlan.zhihu.com/p/{}?utm_source=a) | 2024.5 | 智谱 |\n", name.len())
    };
    let table = |rows: &str| format!("| | 时间 | 机构 |\n|-|-|-|\n{rows}");
    let fixed = fixed_since(&table(&tracked("old")), &table(&(tracked("old") + &tracked("newer"))));
    assert_eq!(fixed, table(&(tracked("old") + &tracked("newer").replace("?utm_source=a", ""))));
}

/// Nothing is shown of a text that did not change, and nothing that a fix has done is held against anybody.
pub(crate) fn blames_nobody(old: &Source, new: &str, settings: &Settings, wanted: Wanted) -> Verdict {
    let new = source(new);
    let found = check(old, settings);
    let is_unnamed = |(link, identity): (&Link, &Option<Identity>)| {
        let has_secret = || found.secrets.iter().any(|secret| link.destination.contains(*secret));
        identity.is_none() && (inspect(&link.url).canonical.is_some() || has_secret())
    };
    if found.document.links.iter().zip(&found.identities).any(is_unnamed) {
        return Ok(()); // The article cannot be named without its secret, so the row is another one afterwards.
    }
    // Of rows whose cells changed places nothing else is said until they are back.
    let was_swapped = swaps_cells(old.text(), settings, wanted);
    for (what, new) in [("unchanged", old), ("fixed", &new)].into_iter().take(if was_swapped { 1 } else { 2 })
    {
        let report = check_since(new, settings, old);
        // A wrapper inside a wrapper is taken off by the next run; that a link has no `chksm` is said when nothing
        // worse is, and so is that an address swallowed the words behind it, or that its link is none.
        let may_come_up = ["wrapped-url", "wechat-url-without-chksm", "swallowed-text", "broken-link"];
        // What stands in the row, too, is not lost, whether it is written there as it is behind the last column or not.
        let may_come_up = may_come_up.into_iter().chain(["excess-cell"]).collect::<Vec<_>>();
        if let Some(found) = report.diagnostics.iter().find(|found| !may_come_up.contains(&found.rule)) {
            return Err(format!("{what}, but {} is shown: {found:?}", found.rule));
        }
    }
    Ok(())
}

#[test]
fn fixing_blames_nobody() {
    let mut inputs = files(&fixtures().join("rules"), &["md"]);
    inputs.extend(files(&fixtures().join("layout"), &["md"]));
    let texts = inputs.iter().map(|path| (path.display().to_string(), read(path)));
    for (name, text) in texts.chain([("list".to_owned(), LIST.to_owned())]) {
        let old = source(&text);
        let report = check(&old, &settings());
        for unsafe_too in [false, true] {
            let wanted = Wanted { notes_too: true, unsafe_too };
            let rewrite = fix(&report, wanted).rewrite;
            let new = rewrite.map_or(text.clone(), |rewrite| rewrite.new_text().to_owned());
            blames_nobody(&old, &new, &settings(), wanted)
                .unwrap_or_else(|why| panic!("{name}, unsafe {unsafe_too}: {why}\n{new}"));
        }
    }
}

#[test]
fn with_no_old_text_all_is_shown() {
    for path in files(&fixtures().join("rules"), &["md"]) {
        let text = source(&read(&path));
        let (all, since) = (check(&text, &settings()), check_since(&text, &settings(), &source("")));
        assert_eq!(
            format!("{:?}", all.diagnostics),
            format!("{:?}", since.diagnostics),
            "{}",
            path.display()
        );
        assert_eq!(since.hidden.since, 0);
    }
}

/// Each broke the law when it was made up: a row was another one, or had something new, for what a fix did elsewhere.
#[test]
fn a_fix_blames_nobody_for_how_the_rows_beside_it_are_written() {
    let head = "| 名称 | 时间 | 机构 | 说明 |\n| --- | --- | --- | --- |\n";
    let month_first = Wishes { dates: DateForm::from_name("M.YYYY"), ..Wishes::default() };
    let padded = Wishes { dates: DateForm::from_name("YYYY.MM"), ..Wishes::default() };
    let plain = Wishes::default();
    let article = "[灯塔](https://example.org/1)";
    let copies = |n: usize| format!("| {article} | 2022.1 | 甲所 |  |\n").repeat(n);
    let cases = [
        (
            &month_first,
            format!(
                "{head}| {article} | 2020\\-1 |  | [![灯](a.png)](http://arxiv.org/abs/2411.15296?) |\n\
                 | {article} | **2019年1月** |  |  |\n"
            ),
        ),
        (
            &plain,
            format!(
                "{head}{}| {article} | 2022.1 | 甲所 | <!-- learnvlm-lint: allow insecure-url -- 旧 --> |\n{}",
                copies(3),
                copies(7)
            ),
        ),
        (
            &plain,
            format!(
                "{head}| 灯塔 | 1/1/2019 |  |\n| 灯塔 | 2019.1 |  | [灯塔](https:/arxiv.org/abs/2411.15296?) |\n"
            ),
        ),
        (
            &padded,
            format!(
                "公司 |  | 时间 | 高校\n--- | --- | --- | ---\n\
                 ! <!-- learnvlm-lint: allow  --> | {article} | 2019.1 |\n| {article} | 2019.1 |\n\
                 灯塔 | {article} | 20190201 | 灯塔\n以上为全部\n"
            ),
        ),
        (
            &plain,
            format!(
                "时间 | 名称 | 机构 | 说明\n--- | --- | --- | ---\n[2019/1](https://example.org/2019)\n\
                 21/1/2019 | {article} |  |\n2019\\-2 | {article} | 灯塔 |\n2019.1 | {article} |  |\n"
            ),
        ),
    ];
    let more = [
        // Of how many rows lack a cell is told where one that lacks more is no entry any more.
        (
            &month_first,
            format!(
                "时间 | 名称 | 说明 | 机构\n--- | --- | --- | ---\n2019.1 | {article} |  |\n2019.1 | {article} |  |\n\
                 2019\\-1\n2019.1 | {article} |  | 灯塔\n2019.1 | {article} |  |\n"
            ),
        ),
        // An address in a cell that no fix changes, and the other addresses by which it was the list's way.
        (
            &plain,
            format!(
                "{head}| [灯](https://www.arxiv.org/pdf/2411.15296.pdf?) | 2019.1 |  |\n\
                 | {article} | 2019.1 | 灯塔&amp;~~旧~~ |  | [灯](https://www.arxiv.org/pdf/2411.15296.pdf?)\n\n\
                 {head}| [灯](https://www.arxiv.org/pdf/2411.15296.pdf?) | 2019.1 | 甲、乙 |  |\n"
            ),
        ),
    ];
    hold_laws(cases.into_iter().chain(more));
}

/// Each broke a law when it was made up: a secret, an address or a name made a row another one.
#[test]
fn a_row_is_known_again_by_what_it_says() {
    let head = "| 名称 | 时间 | 机构 | 说明 |\n| --- | --- | --- | --- |\n";
    let article = "[灯塔](https://example.org/1)";
    let plain = Wishes::default();
    let oldest = Wishes { order: Some(RowOrder::OldestFirst), ..Wishes::default() };
    let cases = [
        // A password beside a number, and a session that stays in an address of which other parts change.
        (
            &plain,
            format!("{head}| 灯塔 | 2019.1 | [#1](https://x:hunter2pass@example.com/a) |  | 灯塔 |\n"),
        ),
        (
            &plain,
            format!(
                "{head}| {article} | 2019.1 | 甲所 | \
                 [![灯](a.png)](https://www.arxiv.org/pdf/2411.15296.pdf?&utm_source=x&pass_ticket=abc%2Bdef12345) |\n"
            ),
        ),
        // An address that is shown, and is read in pieces.
        (
            &plain,
            "Region|Demo|Venue|Repository\n---|---|---|---\n\
             |灯塔|http://mp.weixin.qq.com/s?mid=2247485379&__biz=MzAwMTIzNDU2Nw==&idx=1&sn=0123456789abcdef0123456789abcdef\
             &pass_ticket=abc%2Bdef12345|灯塔\n"
                .to_owned(),
        ),
        // Links in a header without rows.
        (
            &plain,
            "h <!-- learnvlm-lint: off unsorted-rows --> | https://example.com/1?utm_source=x\n--- | ---\n".to_owned(),
        ),
        // Names that are told apart only once other rows are mended.
        (
            &plain,
            format!(
                "说明 | 机构 | 名称 | 时间\n--- | --- | --- | ---\n灯塔 | 灯塔、灯塔 | {article} | 2019.1\n\
                 灯塔 | Nest Labs&NestLabs、Nest Labs | {article} | 2019.1\n\
                 灯塔 | AT&T &amp; Nest Labs | [灯](http://arxiv.org/abs/2411.15296?) | 2019\\-1\n"
            ),
        ),
        // A row below a name, and a table that is torn.
        (
            &oldest,
            format!("{head}| {article} | 2021.1 |  |  |\n| 灯塔 | 2019.1 |  |  | 同上 |\n"),
        ),
        (
            &plain,
            "| Title | Date | Org |\n| --- | --- | --- |\n| [w](https://e.org/0) | 2022.1 | A |\n\
             | [w](https://e.org/0) | 2022.2 | A |\n| **2023** |\n| [w](https://e.org/0) | 2022.1 | A |\n\
             | [w |x](https://e.org/0) | 2022.10 | A |\n| Total: 7 | | |\n| [w](https://e.org/0) | 2022.1 | A |\n"
                .to_owned(),
        ),
    ];
    hold_laws(cases.into_iter());
}

fn hold_laws<'w>(cases: impl Iterator<Item = (&'w Wishes, String)>) {
    for (wishes, text) in cases {
        let settings = Settings { wishes: wishes.clone(), ..settings() };
        crate::laws::laws_under(&text, &settings).unwrap_or_else(|law| panic!("{law}\n{text}"));
    }
}

/// Keys of rows, and the places that some of them had; no two had the same.
fn rows() -> impl Strategy<Value = (Vec<Option<usize>>, Vec<Option<usize>>)> {
    let row = (proptest::option::weighted(0.9, 0_usize..6), proptest::option::weighted(0.7, 0_u8..100));
    prop::collection::vec(row, 0..12).prop_map(|rows| {
        let rank = |n: usize| rows[n].1.map(|place| (place, n));
        let places = (0..rows.len()).map(|n| {
            rank(n).map(|own| (0..rows.len()).filter_map(rank).filter(|other| *other < own).count())
        });
        (rows.iter().map(|row| row.0).collect(), places.collect())
    })
}

fn is_sorted(keys: &[Option<usize>], order: impl Iterator<Item = usize>) -> bool {
    order.filter_map(|row| keys[row]).map(Reverse).is_sorted()
}

proptest! {
    #[test]
    fn old_disorder_is_what_it_was((keys, places) in rows()) {
        let found = blame::is_old(&keys, &places);
        for row in (0..keys.len()).filter(|row| keys[*row].is_some()) {
            let is_wrong = |a: usize, b: usize| a < b && keys[a].is_some() && keys[a] < keys[b] && keys[b].is_some();
            let is_new = (0..keys.len()).filter(|row| places[*row].is_some()).any(|other| {
                let was = |above: usize, below: usize| matches!((places[above], places[below]), (Some(a), Some(b)) if a < b);
                (is_wrong(row, other) && !was(row, other)) || (is_wrong(other, row) && !was(other, row))
            });
            prop_assert_eq!(found[row], places[row].is_some() && !is_new, "row {}", row);
        }
    }

    #[test]
    fn what_stays_is_in_order_and_as_much_as_can_be((keys, places) in rows()) {
        let moved = blame::to_move(&keys, &places);
        let stays = |row: &usize| !moved.contains(row);
        prop_assert!(is_sorted(&keys, (0..keys.len()).filter(stays)));
        // The best of all choices: old rows first, then all.
        let value = |stays: &dyn Fn(usize) -> bool| {
            let rows: Vec<usize> = (0..keys.len()).filter(|row| keys[*row].is_some() && stays(*row)).collect();
            (rows.iter().filter(|row| places[**row].is_some()).count(), rows.len())
        };
        let own = value(&|row| stays(&row));
        for choice in 0_u32..1 << keys.len() {
            let stays = |row: usize| choice >> row & 1 == 1;
            if is_sorted(&keys, (0..keys.len()).filter(|row| stays(*row))) {
                // The old rows that stay are chosen first, so fewer new ones may go with them.
                prop_assert!(value(&stays).0 <= own.0);
                prop_assert!(places.iter().any(Option::is_some) || value(&stays) <= own);
            }
        }
    }

    #[test]
    fn only_movers_move((keys, places) in rows(), pick in any::<u16>()) {
        let out = blame::to_move(&keys, &places);
        let movers: Vec<usize> = out.iter().copied().filter(|row| pick >> row & 1 == 1).collect();
        let order = blame::inserted(&keys, &out, &movers);
        let mut sorted = order.clone();
        sorted.sort_unstable();
        prop_assert!(sorted.into_iter().eq(0..keys.len()));
        prop_assert!(order.iter().filter(|row| !movers.contains(row)).is_sorted());
        let settled = order.iter().copied().filter(|row| !out.contains(row) || movers.contains(row));
        prop_assert!(is_sorted(&keys, settled));
    }
}
