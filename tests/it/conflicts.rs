//! Fixes that want the same bytes, or bytes that are not theirs: which of them a rewrite leaves out, and why.

use learnvlm_lint::diagnostic::{Action, Applicability, Edit, Fix, Scope};
use learnvlm_lint::document::Document;
use learnvlm_lint::rewrite::rewrite;
use learnvlm_lint::source::Source;
use learnvlm_lint::style::{Style, Styles};
use learnvlm_lint::text::Span;

const LIST: &str = "| a | b |\n| --- | --- |\n| abcdef | 1 | extra | more |\n| y | 2 |\n| z | 3 |\n";

fn fix(action: Action) -> Fix {
    let scope = match &action {
        Action::Edit(_) => Scope::Words,
        Action::Order { .. } => Scope::Order,
        Action::Complete { .. } | Action::Layout { .. } => Scope::Nothing,
    };
    Fix { title: "mend it".into(), applicability: Applicability::Safe, scope, action }
}

/// A fix that replaces these pieces of `text`, each from a byte of `abcdef` to another, by `X`.
fn letters(text: &str, pieces: &[(usize, usize)]) -> Fix {
    let at = text.find("abcdef").expect("letters");
    let edit = |&(from, to): &(usize, usize)| Edit {
        span: Span::new(at + from, at + to),
        replacement: "X".to_owned(),
    };
    fix(Action::Edit(pieces.iter().map(edit).collect()))
}

fn order(order: &[usize]) -> Fix {
    fix(Action::Order { table: 0, order: order.into() })
}

/// What the fixes make of `text`, and what stands against those that are left out.
fn apply(text: &str, fixes: &[Fix]) -> (String, Vec<(usize, &'static str)>) {
    let source = Source::decode(text.into()).expect("a source");
    let document = Document::parse(&source);
    let styles = Styles::new(vec![Some(Style::default()); document.tables.len()]);
    let plan = rewrite(&document, &styles, &fixes.iter().collect::<Vec<_>>());
    (plan.text, plan.dropped.iter().map(|dropped| (dropped.fix, dropped.why)).collect())
}

/// What becomes of `abcdef`, and which fixes are left out.
fn word(pieces: &[&[(usize, usize)]]) -> (String, Vec<usize>) {
    let fixes: Vec<Fix> = pieces.iter().map(|pieces| letters(LIST, pieces)).collect();
    let (text, dropped) = apply(LIST, &fixes);
    let word = text.lines().nth(2).and_then(|row| row.split('|').nth(1)).expect("a cell").trim().to_owned();
    assert!(dropped.iter().all(|(_, why)| *why == "an overlap with another fix"), "{dropped:?}");
    (word, dropped.iter().map(|(fix, _)| *fix).collect())
}

#[test]
fn of_two_fixes_that_overlap_the_first_has_its_way() {
    for (pieces, made, dropped) in [
        // Apart, and touching each other.
        (&[&[(0, 1)][..], &[(3, 4)]][..], "XbcXef", &[][..]),
        (&[&[(0, 2)], &[(2, 4)]], "XXef", &[]),
        (&[&[(2, 4)], &[(0, 2)]], "XXef", &[]),
        // The very same.
        (&[&[(1, 3)], &[(1, 3)]], "aXdef", &[]),
        // The second begins in the first, ends in it, holds it, stands in it.
        (&[&[(1, 3)], &[(2, 5)]], "aXdef", &[1]),
        (&[&[(2, 4)], &[(1, 3)]], "abXef", &[1]),
        (&[&[(2, 4)], &[(0, 6)]], "abXef", &[1]),
        (&[&[(0, 6)], &[(2, 4)]], "X", &[1]),
        // One place, another length; nothing put in where another begins.
        (&[&[(1, 3)], &[(1, 2)]], "aXdef", &[1]),
        (&[&[(1, 1)], &[(1, 2)]], "aXbcdef", &[1]),
        // The second edit of a fix meets another fix, so the fix is left out whole.
        (&[&[(4, 5)], &[(0, 1), (4, 6)]], "abcdXf", &[1]),
        // The edits of one fix meet each other.
        (&[&[(0, 3), (2, 4)]], "abcdef", &[0]),
        (&[&[(1, 1), (1, 2)]], "abcdef", &[0]),
        (&[&[(0, 2), (2, 4)]], "XXef", &[]),
    ] {
        assert_eq!(word(pieces), (made.to_owned(), dropped.to_vec()), "{pieces:?}");
    }
}

#[test]
fn an_order_is_a_permutation_and_the_first_one_counts() {
    let moved = |fixes: &[Fix]| {
        let (text, dropped) = apply(LIST, fixes);
        let rows: String = text.lines().skip(2).filter_map(|row| row.chars().nth(2)).collect();
        (rows, dropped)
    };
    assert_eq!(moved(&[order(&[2, 0, 1])]), ("zay".to_owned(), vec![]));
    assert_eq!(moved(&[order(&[2, 0, 1]), order(&[2, 0, 1])]), ("zay".to_owned(), vec![]));
    for (wrong, why) in [
        (&[0, 0, 1][..], "an order that doubles a row"),
        (&[1, 0], "an order that leaves rows out"),
        (&[0, 1, 3], "a table or row that is not there"),
    ] {
        assert_eq!(moved(&[order(wrong)]), ("ayz".to_owned(), vec![(0, why)]), "{wrong:?}");
    }
    let two = moved(&[order(&[2, 0, 1]), order(&[0, 2, 1])]);
    assert_eq!(two, ("zay".to_owned(), vec![(1, "another order of the same table")]));
}

#[test]
fn cells_behind_the_last_column_are_edited_where_they_stand() {
    for (from, to) in [("extra", "EXTRA"), ("more", "MORE")] {
        let start = LIST.find(from).expect("a cell");
        let edit = Edit { span: Span::new(start, start + from.len()), replacement: to.to_owned() };
        let (text, dropped) = apply(LIST, &[fix(Action::Edit(vec![edit]))]);
        assert_eq!((text, dropped), (LIST.replace(from, to), vec![]));
    }
}

#[test]
fn a_row_whose_pipe_is_read_differently_is_left_alone() {
    let text = LIST.replace("abcdef | 1", "abcdef `\\\\|` | 1");
    let why = "a row that would be read differently";
    assert_eq!(apply(&text, &[letters(&text, &[(0, 1)])]), (text.clone(), vec![(0, why)]));
    assert_eq!(apply(&text, &[order(&[1, 0, 2])]), (text.clone(), vec![(0, why)]));
    let (moved, dropped) = apply(&text, &[order(&[0, 2, 1])]);
    assert_eq!((moved.find("| z") < moved.find("| y"), dropped), (true, vec![]));
}
