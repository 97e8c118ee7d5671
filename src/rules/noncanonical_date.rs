//! A date is written another way than the list writes dates.
//!
//! The form is the list's own, where nearly all its dates share one, in a list of fewer than 40 dates most:
//! `2024-05`, `May 2024` or `2024年5月` are as good as `2024.5`. A table may have another one than its neighbours. Where
//! a long list has many forms, there are no exceptions (`mixed-dates` says so once). In a short one most of whose dates
//! differ only in leading zeros or ordinals (`3rd May`), that of most of these is theirs; as many with as without are left alone.
//! One without a form of its own is held to the reference list's, if none is more usual in it: `2024.5`, `2024.12`, `2024.5.3`.
//! Dates with something beside them (`~2024-04`) speak for their form. A form that no date has is never asked for. What several
//! dates share that is no form here (`2024.5.3.`, `2024 / 5`) is left alone.
//! A year alone is right under every form. A date whose year stands only in a heading above (`03-15` under `## 2024`)
//! is an exception where nearly all dates of its table say theirs. Where a month is mostly spelled in another usual way
//! (`Sept` beside `Oct`, `June` beside `Oct`), that is the list's.
//!
//! ```markdown
//! |                                               | 时间       | 机构   |
//! | --------------------------------------------- | ---------- | ------ |
//! | [GLM-Edge](https://github.com/THUDM/GLM-Edge) | 2024年11月 | 智谱   |
//! | [YOPO](https://arxiv.org/abs/2410.01234)      | 2024.10    | Adobe  |
//! | [LOVA3](https://arxiv.org/abs/2405.14974)     | 2024.5     | 新国大 |
//! ```
//!
//! The fix writes the same date in the list's form: markup round it stays. This changes what GitHub shows. Where the year does not come first (`05/2024`, `13/12/2024`) the
//! fix is unsafe, because it rests on which number can be no month; so is one that only writes other marks (`5.12.2023` as
//! `5/12/2023`), if both numbers may be months; one into a form that neither most dates of the table nor of the list have; and
//! one of a date with two marks (`2023.12-13`). A year that stands in a heading is left to you: a fix says nothing new.

use super::rule::{Check, Context, Findings, Rule};
use crate::date::{DateForm, MonthName, plain_date, says_the_same};
use crate::diagnostic::{Action, Edit, Scope, Severity};
use crate::entry::{Entry, Field, ListTable, Years};
use crate::language::{Key, Message};

/// The rule.
pub(super) static RULE: Rule = Rule {
    name: "noncanonical-date",
    severity: Severity::Warning,
    fixable: true,
    check: Check::Entry(check),
    source: super::rule::documentation!("noncanonical_date.rs"),
    chinese: include_str!("zh-CN/noncanonical-date.md"),
};

fn check(context: &Context<'_>, list: &ListTable, entry: &Entry, findings: &mut Findings<'_>) {
    let Some(column) = list.columns.date() else { return };
    let Field::Parsed(written) = &entry.date else { return };
    let lacks_year = written.is_completed && list.years == Years::Said;
    if !(written.is_plain || lacks_year) || !written.date.has_forms() || written.is_korean() {
        return;
    }
    let Some(form) = context.style(list).dates else { return };
    let replacement = form.write(written.date);
    let is_year = written.date.month().is_none() && written.text == written.date.to_string();
    if is_year || written.text == replacement || is_dotted_may(form, &written.text, &replacement) {
        return;
    }
    if context.styles.date_ways.have(&written.text) {
        return;
    }
    if context.styles.long_months.tell_apart(&written.text, &replacement) {
        return;
    }
    // Written so the date could be read as another: `03/04/2024` where nothing settles what is the month.
    if plain_date(&replacement, list.date_order) != Some(written.date) {
        return;
    }
    let reported = findings.report_cell(list, entry.row, column, words(&written.text, &replacement));
    if let Some(span) = written.place.span().filter(|_| !lacks_year) {
        let is_sure = !context.styles.date_ways.are_others_in(list.table)
            && says_the_same(&written.text, &replacement, written.is_year_first);
        let action = Action::Edit(vec![Edit { span, replacement }]);
        if is_sure {
            reported.fix(Scope::Dates, action);
        } else {
            reported.unsafe_fix(Scope::Dates, action);
        }
    }
}

/// Whether nothing but the dot of `May.` is too much, in a list that writes `Apr.`.
fn is_dotted_may(form: DateForm, written: &str, replacement: &str) -> bool {
    matches!(form, DateForm::Named { month: MonthName::Dotted, .. })
        && written.replacen("May.", "May", 1) == replacement
}

fn words(written: &str, canonical: &str) -> Message {
    Message::new(Key::Rules("noncanonical-date")).with("written", written).with("canonical", canonical)
}
