//! How wide texts are by each width model: `fixtures/widths.tsv`.

use learnvlm_lint::text::width_model::WidthModel;

/// A text with `\u{…}` for characters that an editor may not show.
fn unescaped(written: &str) -> String {
    let mut parts = written.split("\\u{");
    let mut text = parts.next().unwrap_or_default().to_owned();
    for part in parts {
        let (code, rest) = part.split_once('}').expect("a closing brace");
        text.push(char::from_u32(u32::from_str_radix(code, 16).expect("a number")).expect("a character"));
        text.push_str(rest);
    }
    text
}

#[test]
fn each_model_counts_as_the_programs_it_is_named_for() {
    let mut lines = include_str!("../../fixtures/widths.tsv").lines().filter(|line| !line.starts_with('#'));
    let head: Vec<&str> = lines.next().expect("a head").split('\t').collect();
    let models: Vec<String> = WidthModel::ALL.iter().map(|model| format!("{model:?}")).collect();
    assert_eq!(head[1..], models, "the models of the file are those of the program");
    let mut wrong = Vec::new();
    for line in lines {
        let cells: Vec<&str> = line.split('\t').collect();
        let text = unescaped(cells[0]);
        for (model, wanted) in WidthModel::ALL.into_iter().zip(&cells[1..]) {
            let seen = model.columns(&text);
            if seen.to_string() != *wanted {
                wrong.push(format!("{model:?} takes `{}` for {seen} columns, not {wanted}", cells[0]));
            }
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn what_is_joined_to_an_emoji_takes_no_columns_of_mdformat() {
    // source: wcwidth 0.9.4, run (2026-11-30)
    for (text, columns) in [
        ("\u{1f938}\u{1f3fe}\u{200d}\u{2640}\u{fe0f}", 2),
        ("\u{1f469}\u{200d}\u{2764}\u{fe0f}\u{200d}\u{1f468}", 2),
        ("\u{1f3f3}\u{fe0f}\u{200d}\u{1f308}", 2),
        ("\u{2764}\u{fe0f}\u{200d}\u{1f525}x", 3),
    ] {
        assert_eq!(WidthModel::Wcwidth.columns(text), columns, "{}", text.escape_unicode());
    }
}

#[test]
fn any_text_has_a_width() {
    for model in WidthModel::ALL {
        // Marks, joiners and halves of pairs in any order: no sum falls below nought.
        let odd = [
            "\u{fe0e}",
            "\u{fe0f}",
            "\u{200d}",
            "\u{1f3fd}",
            "\u{1f1e8}",
            "\u{231a}",
            "\u{2714}",
            "1",
            "\u{20e3}",
            "\u{ff9e}",
        ];
        for first in odd {
            for second in odd {
                for third in odd {
                    assert!(model.columns(&format!("{first}{second}{third}")) <= 12);
                }
            }
        }
    }
}
