//! Fixes applied: values in place or laid out, orders, completed rows, and what is left out.

use learnvlm_lint::diagnostic::{Action, Applicability, Edit, Fix, Scope, Wanted};
use learnvlm_lint::document::Document;
use learnvlm_lint::rewrite::{self, Alone, Settled, rewrite, settle};
use learnvlm_lint::source::Source;
use learnvlm_lint::style::{Layout, Style, Styles};
use learnvlm_lint::text::Span;
use learnvlm_lint::verify::Rewrite;

use crate::util::{fixed_wholly, settings};

fn source(text: &str) -> Source {
    Source::decode(text.into()).expect("a source")
}

fn fix(action: Action) -> Fix {
    let scope = match &action {
        Action::Edit(_) => Scope::Words,
        Action::Order { .. } => Scope::Order,
        Action::Complete { .. } | Action::Layout { .. } => Scope::Nothing,
    };
    Fix { title: "mend it".into(), applicability: Applicability::Safe, scope, action }
}

/// A fix that replaces each `from` in `text`, which stands there once, by its `to`.
fn replace(text: &str, pairs: &[(&str, &str)]) -> Fix {
    let edit = |(from, to): &(&str, &str)| {
        let start = text.find(from).expect("what is replaced");
        Edit { span: Span::new(start, start + from.len()), replacement: (*to).to_owned() }
    };
    fix(Action::Edit(pairs.iter().map(edit).collect()))
}

fn order(table: usize, order: &[usize]) -> Fix {
    fix(Action::Order { table, order: order.into() })
}

fn apply(text: &str, is_list: bool, fixes: &[Fix]) -> Settled {
    let source = source(text);
    let document = Document::parse(&source);
    let styles = Styles::new(vec![is_list.then(Style::default); document.tables.len()]);
    let fixes: Vec<&Fix> = fixes.iter().collect();
    let settled = settle(&document, &[], &styles, &fixes);
    let plan = rewrite(&document, &styles, &settled.applied.iter().map(|&n| fixes[n]).collect::<Vec<_>>());
    let proven = settled.rewrite.as_ref().map_or(text, |rewrite| rewrite.new_text());
    assert_eq!(plan.text, proven, "the plan is what was proven");
    settled
}

/// The text with all `fixes` applied, each of them proven.
fn fixed(text: &str, is_list: bool, fixes: &[Fix]) -> String {
    let settled = apply(text, is_list, fixes);
    assert!(settled.refused.is_empty(), "{:?}", settled.refused);
    settled.rewrite.map_or_else(|| text.to_owned(), Rewrite::into_new_text)
}

const TIDY: &str = "\
| a   | b       |
| --- | ------- |
| x   | 2024.05 |
| y   | 2024.6  |
";

#[test]
fn a_tidy_list_stays_tidy() {
    let shorter = "\
| a   | b      |
| --- | ------ |
| y   | 2024.6 |
| x   | 2024.5 |
";
    let fixes = [replace(TIDY, &[("05", "5")]), order(0, &[1, 0])];
    assert_eq!(fixed(TIDY, true, &fixes), shorter);
}

#[test]
fn a_tidy_list_whose_layout_is_to_be_kept_as_it_is_is_edited_in_place() {
    let source = source(TIDY);
    let document = Document::parse(&source);
    let mut styles = Styles::new(vec![Some(Style { layout: Layout::Keep, ..Style::default() })]);
    styles.is_wished = true;
    let plan = rewrite(&document, &styles, &[&replace(TIDY, &[("05", "5")])]);
    assert_eq!(plan.text, TIDY.replace("05 ", "5  "));
}

#[test]
fn another_table_is_edited_in_place() {
    let in_place = TIDY.replace("05 ", "5  ");
    assert_eq!(fixed(TIDY, false, &[replace(TIDY, &[("05", "5")])]), in_place);
    let untidy = "a|b\n-|-\nx|2024.05\ny|2024.6";
    let fixes = [replace(untidy, &[("05", "5")]), order(0, &[1, 0])];
    assert_eq!(fixed(untidy, true, &fixes), "a|b\n-|-\ny|2024.6\nx|2024.5");
}

#[test]
fn cells_behind_the_last_column_are_edited_too() {
    let text = "| a   | b   |\n| --- | --- |\n| 1   | 2   | 2024.05 | 2024.06 |\n";
    let fixes = [replace(text, &[("05", "5")]), replace(text, &[("06", "6")])];
    let wanted = text.replace("05", "5").replace("06", "6");
    assert_eq!(fixed(text, true, &fixes), wanted);
    let untidy = text.replace("   |", "|");
    let fixes = [replace(&untidy, &[("05", "5")]), replace(&untidy, &[("06", "6")])];
    assert_eq!(fixed(&untidy, true, &fixes), untidy.replace("05", "5").replace("06", "6"));
}

#[test]
fn rows_move_and_what_stands_around_them_stays() {
    let text = "> |a|\n> |-|\n> |1|\r\n>  |22| \n>|3|";
    let moved = "> |a|\n> |-|\n> |3|\r\n>  |1|\n>|22| ";
    assert_eq!(fixed(text, true, &[order(0, &[2, 0, 1])]), moved);
}

#[test]
fn destinations_change_inside_and_outside_tables() {
    let text = "see https://e.com/?a=1&utm=3\n\n| a |\n|---|\n| [x](<https://e.com/?a\\|1&utm=2> \"t\") |\n\
                | https://e.com/?b&amp;c=1&amp;u=4 |\n| [y][l] |\n\n[l]: https://e.com/?u=5 'title'\n";
    let pairs = [("&utm=3", ""), ("&utm=2", ""), ("&amp;u=4", ""), ("?u=5", "")];
    let wanted = pairs.iter().fold(text.to_owned(), |text, (from, to)| text.replace(from, to));
    let fixes: Vec<Fix> = pairs.iter().map(|pair| replace(text, &[*pair])).collect();
    assert_eq!(fixed(text, true, &fixes), wanted);
}

#[test]
fn a_bare_url_and_a_text_change_in_one_cell() {
    let text = "| a |\n| --- |\n| 2024.05 https://e.com/?a=1&utm=2 A/B |\n";
    let fixes = [replace(text, &[("05", "5")]), replace(text, &[("&utm=2", ""), ("/B", " & B")])];
    let wanted = "| a |\n| --- |\n| 2024.5 https://e.com/?a=1 A & B |\n";
    assert_eq!(fixed(text, false, &fixes), wanted);
}

#[test]
fn a_row_without_a_first_pipe_gets_one_where_it_would_be_another_block() {
    let text = "a | b\n--- | ---\n1.&x | 2\ny&z | 2024.05\n1.&w | 2024.06\n";
    let fixes = [
        replace(text, &[("&x", " & x")]),
        replace(text, &[("&z", " & z")]),
        replace(text, &[("1.&w", "# w"), ("06", "6")]),
    ];
    let wanted = "a | b\n--- | ---\n| 1. & x | 2\ny & z | 2024.05\n| # w | 2024.6\n";
    assert_eq!(fixed(text, true, &fixes), wanted);
    let moved = "a | b\n--- | ---\n| # w | 2024.6\n1.&x | 2\ny&z | 2024.05\n";
    let fixes = [replace(text, &[("1.&w", "# w"), ("06", "6")]), order(0, &[2, 0, 1])];
    assert_eq!(fixed(text, true, &fixes), moved);
}

#[test]
fn a_row_is_completed_on_request() {
    let complete = |row| fix(Action::Complete { rows: vec![(0, row)] });
    let text = "| a | b | c |\n| - | - | - |\n| 1 |  \n1 | 2\n| ends\\\n";
    let wanted = "| a | b | c |\n| - | - | - |\n| 1 | | |  \n1 | 2 | |\n| ends\\ | | |\n";
    assert_eq!(fixed(text, true, &[complete(0), complete(1), complete(2)]), wanted);
    let all = fix(Action::Complete { rows: vec![(0, 0), (0, 1), (0, 2)] });
    assert_eq!(fixed(text, true, &[all]), wanted);
    let tidy = "| a   | b   |\n| --- | --- |\n| 1   |\n";
    assert_eq!(fixed(tidy, true, &[complete(0)]), "| a   | b   |\n| --- | --- |\n| 1   |     |\n");
}

#[test]
fn what_parsers_read_differently_is_left_alone() {
    let text = "| a |\n| --- |\n| x \\\\| y |\n| 2024.05 |\n";
    let settled = apply(text, true, &[order(0, &[1, 0]), replace(text, &[("y", "z")])]);
    assert!(settled.rewrite.is_none() && settled.applied.is_empty());
    assert_eq!(settled.refused.len(), 2);
    let short = "| a | b |\n| --- | --- |\n| x \\\\| y |\n| 2024.05 |\n";
    let rows = |rows: &[usize]| [fix(Action::Complete { rows: rows.iter().map(|row| (0, *row)).collect() })];
    assert!(apply(short, false, &rows(&[0])).applied.is_empty());
    let completed = apply(short, false, &rows(&[0, 1])).rewrite.map(Rewrite::into_new_text);
    assert_eq!(completed, Some(short.replace("05 |", "05 | |")), "the other one is");
    let wanted = text.replace("05", "5");
    let fixes = [order(0, &[1, 0]), replace(text, &[("05", "5")])];
    let settled = apply(text, false, &fixes);
    assert_eq!(settled.applied, [1]);
    assert_eq!(settled.rewrite.map(Rewrite::into_new_text), Some(wanted));
}

#[test]
fn a_line_outside_tables_that_a_parser_could_read_differently_is_free_no_more() {
    for (line, is_free) in [("x \\\\| [y](http://e.com)", false), ("x \\| [y](http://e.com)", true)] {
        let text = format!("a\n\n{line}\n");
        let source = source(&text);
        let fix = replace(&text, &[("http", "https")]);
        assert_eq!(rewrite::is_free(&Document::parse(&source), &fix), is_free, "{line}");
    }
}

#[test]
fn of_two_fixes_for_the_same_bytes_the_first_wins() {
    let fixes = [
        replace(TIDY, &[("2024.05", "2024.5")]),
        replace(TIDY, &[("x", "z"), ("05", "06")]),
        replace(TIDY, &[("2024.05", "2024.5")]),
    ];
    let settled = apply(TIDY, false, &fixes);
    assert_eq!(settled.applied, [0, 2]);
    assert_eq!(settled.refused[0].fixes, [1]);
    let text = settled.rewrite.map(Rewrite::into_new_text);
    assert_eq!(text, Some(TIDY.replace("05 ", "5  ")));
}

#[test]
fn tables_at_fault_are_found_and_the_others_fixed() {
    let table = |n: usize| {
        // An emphasis that begins in a value is nothing that the fix names.
        let value = if n % 40 == 7 { "*0" } else { "0" };
        (format!("| a |\n| - |\n| {n}.0{n}* |\n\n"), (format!(".0{n}"), format!(".{value}{n}x")))
    };
    let tables: Vec<_> = (0..100).map(table).collect();
    let text: String = tables.iter().map(|(text, _)| text.as_str()).collect();
    let mut fixes = Vec::new();
    let mut start = 0;
    for (table, (from, to)) in &tables {
        let at = start + table.find(from.as_str()).expect("a value");
        let span = Span::new(at, at + from.len());
        fixes.push(fix(Action::Edit(vec![Edit { span, replacement: to.clone() }])));
        start += table.len();
    }
    let settled = apply(&text, true, &fixes);
    let refused: Vec<Option<usize>> = settled.refused.iter().map(|refusal| refusal.table).collect();
    assert_eq!(refused, [Some(7), Some(47), Some(87)]);
    assert_eq!(settled.refused[0].line, 28);
    assert_eq!(settled.applied.len(), 97);
}

#[test]
fn an_edit_outside_tables_that_is_no_destination_is_refused() {
    let text = "some text\n";
    let settled = apply(text, true, &[replace(text, &[("some", "any")])]);
    assert!(settled.rewrite.is_none());
    assert_eq!((settled.refused[0].table, settled.refused[0].line), (None, 0));
}

#[test]
fn one_fix_alone_tells_its_edits() {
    let source = source(TIDY);
    let document = Document::parse(&source);
    let plain = Styles::default();
    let edits = |fix: &Fix| Alone::new(&document, &plain).edits_of(fix);
    let one = replace(TIDY, &[("05", "5")]);
    // A blank behind the cell makes up for the byte that goes.
    let Action::Edit(mut wanted) = one.action.clone() else { unreachable!("it is an edit") };
    let behind = wanted[0].span.end();
    wanted.push(Edit { span: Span::new(behind, behind + 1), replacement: "  ".into() });
    assert_eq!(edits(&one), wanted);
    let of_list = Styles::new(vec![Some(Style::default())]);
    assert_eq!(Alone::new(&document, &of_list).edits_of(&one), wanted, "a tidy list is not laid out, either");
    let rows = &document.tables[0].rows;
    let text = |row: usize| rows[row].span.of(TIDY).to_owned();
    let swapped = vec![
        Edit { span: rows[0].span, replacement: text(1) },
        Edit { span: rows[1].span, replacement: text(0) },
    ];
    assert_eq!(edits(&order(0, &[1, 0])), swapped);
    assert_eq!(edits(&fix(Action::Layout { tables: vec![0] })), []);
    assert_eq!(edits(&fix(Action::Layout { tables: vec![9] })), []);
}

/// A column that is padded, but not so exactly that the table had a layout.
const NEARLY_PADDED: &str = "| Title                                    | Date   | Org |\n\
    |-----------------------------------|--------|------|\n\
    | [Acorn](https://arxiv.org/abs/2405.0001) | 2024.5 | Oak |\n\
    | [Birch](http://www.github.com/a/birch)   | 2024.4   | Oak |\n\
    |   [Cedar](http://arxiv.org/abs/2403.00123) | 2024.3 | Elm |\n\
    | [Damson](https://e.com/1)                | 2024.2 | Pine |\n\
    |[Elder](http://arxiv.org/abs/2401.1)  | 2024.1   |  Elm |\n\
    | [Fir](https://e.com/2)                   | 2023.12 | Pine |\n";

#[test]
fn an_edited_cell_that_stood_in_line_with_most_still_does() {
    let safe = Wanted::default();
    let (new, outcome) = fixed_wholly(NEARLY_PADDED, &settings(), safe);
    assert!(outcome.refused.is_empty());
    let row = |text: &str, n: usize| text.lines().nth(n).expect("a row").to_owned();
    assert_eq!(row(&new, 3), "| [Birch](https://github.com/a/birch)      | 2024.4   | Oak |");
    // Few others are as wide.
    assert_eq!(row(&new, 4), row(NEARLY_PADDED, 4).replace("http:", "https:"));
    assert_eq!(row(&new, 6), row(NEARLY_PADDED, 6).replace("http:", "https:"));
}
