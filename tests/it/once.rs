//! Fixing twice is fixing once, and an offered fix is made. Each case broke one of the two.

use learnvlm_lint::Outcome;
use learnvlm_lint::diagnostic::Wanted;

use crate::laws::laws;
use crate::util::{fixed_wholly, settings};

/// A document, what becomes of it, and what it is an example of.
const CASES: &[(&str, &str, &str)] = &[
    (
        "[code](http://github.com/a/b.git) http://github.com/a/b.git\n",
        "[code](https://github.com/a/b) https://github.com/a/b.git\n",
        "one address written twice, of which one stays among words",
    ),
    (
        "[a]: http://github.com/a/b.git\nhttp://github.com/a/b.git\n",
        "[a]: https://github.com/a/b\nhttps://github.com/a/b.git\n",
        "one address as a definition and bare",
    ),
    (
        "<!-- learnvlm-lint: allow missing-org -->\n<!-- learnvlm-lint: allow missing-date -->\n\
        | Title | Date | Org |\n| --- | --- | --- |\n| [a](https://e.com/1) | 2024.5 | A |\n",
        "| Title | Date | Org |\n| --- | --- | --- |\n| [a](https://e.com/1) | 2024.5 | A |\n",
        "unused allowances, one under the other",
    ),
    ("<!-- learnvlm-lint: off -->\n<!-- learnvlm-lint: off -->\nD\n", "D\n", "unused allowances that nest"),
    (
        "http://github.com/i/2.git\nTitle | Date\n---|---\na | 2024\n",
        "https://github.com/i/2\nTitle | Date\n---|---\na | 2024\n",
        "a table without outer pipes under a line of text",
    ),
    (
        "| Title | Date |\n|-|-|\n| [a](https://e.com/1) | 202405 |\n| [b](https://e.com/2) | 2024. |\n\n\
        | Model | When |\n|-|-|\n| [c](https://e.com/3) | 1985.05 |\n| [d](https://e.com/4) | 1987.01 |\n\
        | [e](https://e.com/5) | 1992.02 |\n",
        "| Title | Date |\n|-|-|\n| [a](https://e.com/1) | 2024.05 |\n| [b](https://e.com/2) | 2024 |\n\n\
        | Model | When |\n|-|-|\n| [c](https://e.com/3) | 1985.05 |\n| [d](https://e.com/4) | 1987.01 |\n\
        | [e](https://e.com/5) | 1992.02 |\n",
        "a date that has no form any more when it is mended",
    ),
    ("HTTP://ARXIV.ORG\n", "https://arxiv.org\n", "a scheme in capitals, which is text to the second parser"),
    (
        "[^1]: Sources:\n\n    | a | b |\n    | --- | --- |\n    | 1 | 2 |\n\n\
        | Title                    | Date    | Org |\n| ------------------------ | ------- | --- |\n\
        | [a](https://e.com/1)[^1] | 2024年5月 | MIT |\n| [b](https://e.com/2)     | 2024.4  | MIT |\n\
        | [c](https://e.com/3)     | 2024.3  | MIT |\n",
        "[^1]: Sources:\n\n    | a | b |\n    | --- | --- |\n    | 1 | 2 |\n\n\
        | Title                    | Date   | Org |\n| ------------------------ | ------ | --- |\n\
        | [a](https://e.com/1)[^1] | 2024.5 | MIT |\n| [b](https://e.com/2)     | 2024.4 | MIT |\n\
        | [c](https://e.com/3)     | 2024.3 | MIT |\n",
        "a table of a footnote, which the page shows below the list that it stands above",
    ),
    ("<!-->\rhttp://arxiv.org\r", "<!-->\rhttps://arxiv.org\r", "CR behind a comment"),
    (
        "1. <!-- a\nb <!-- learnvlm-lint: allow insecure-url --> c\n",
        "1. <!-- a\nb <!-- learnvlm-lint: allow insecure-url --> c\n",
        "a directive that ends a comment which is open in a list item above it",
    ),
    (
        "https://e.com/a` b`http://arxiv.org/c) d` http://arxiv.org/e\n\nhttp://arxiv.org/f\n",
        "https://e.com/a` b`http://arxiv.org/c) d` http://arxiv.org/e\n\nhttps://arxiv.org/f\n",
        "a mark of code at the end of an address, behind which nobody knows what is code",
    ),
    (
        "https://e.com/`a` http://arxiv.org/b\n",
        "https://e.com/`a` https://arxiv.org/b\n",
        "two marks of code in an address",
    ),
    (
        "a |\n- [x] \n| a | Date |\n|-|-|\n|http://arxiv.org/b|2024|\n",
        "a |\n- [x] \n| a | Date |\n|-|-|\n|https://arxiv.org/b|2024|\n",
        "a box under a line of text that is all of its item",
    ),
    (
        "<details>\n\u{c}\nDate | Title\n-|-\nhttp://arxiv.org/a\n\nhttp://arxiv.org/b\n",
        "<details>\n\u{c}\nDate | Title\n-|-\nhttp://arxiv.org/a\n\nhttps://arxiv.org/b\n",
        "a form feed ends no block of HTML",
    ),
    (
        "<!-- learnvlm-lint: off unsorted-rows -->\n\u{c}\n\nhttp://arxiv.org/b\n",
        "\u{c}\n\nhttps://arxiv.org/b\n",
        "a form feed is text behind a comment",
    ),
    (
        "a\n* [x] \n\n  [b](http://arxiv.org/c)\n",
        "a\n* [x] \n\n  [b](https://arxiv.org/c)\n",
        "a box under a line of text that is all of its item, and a line behind a blank one that is not its",
    ),
    (
        "a\n1. [x] \n\n    http://arxiv.org/b\n\nhttp://arxiv.org/c\n",
        "a\n1. [x] \n\n    http://arxiv.org/b\n\nhttps://arxiv.org/c\n",
        "code behind such an item",
    ),
    (
        "a\r\n1. [x] \r\n\r\n    http://arxiv.org/b\r\n\r\nhttp://arxiv.org/c\r\n",
        "a\r\n1. [x] \r\n\r\n    http://arxiv.org/b\r\n\r\nhttps://arxiv.org/c\r\n",
        "the same in lines that end with CR LF",
    ),
    (
        "|a|\n|-|\n</pre>\n[^1]: http://arxiv.org/b\n\nhttp://arxiv.org/c\n",
        "|a|\n|-|\n</pre>\n[^1]: http://arxiv.org/b\n\nhttps://arxiv.org/c\n",
        "a block of HTML that an end tag below a table begins",
    ),
    (
        "|a|Date|\n|-|-|\n|<!-- learnvlm-lint: allow missing-org -->\n",
        "|a|Date|\n|-|-|\n|<!-- learnvlm-lint: allow missing-org -->\n",
        "a comment that is all that its row has beside a pipe",
    ),
    (
        "[^1]: a\n<br>\nhttp://arxiv.org/a\n",
        "[^1]: a\n<br>\nhttp://arxiv.org/a\n",
        "a tag on a line of its own ends a footnote, and a block of HTML begins",
    ),
    (
        "[^1]: a\n    <br>\nhttp://arxiv.org/a\n",
        "[^1]: a\n    <br>\nhttps://arxiv.org/a\n",
        "a tag on a line of its own inside a footnote",
    ),
    (
        "[a](bilibili.com/v?from=timeline[)https://arxiv.org/?from=timeline\n",
        "[a](https://bilibili.com/v?from=timeline[)https://arxiv.org/\n",
        "a bracket in an address opens none in the text behind it",
    ),
    (
        "x\rDate|c\r-|-\r    http://arxiv.org/a\r\rhttp://arxiv.org/b\r",
        "x\rDate|c\r-|-\r    http://arxiv.org/a\r\rhttps://arxiv.org/b\r",
        "code below a table under a line of text, in lines that end with CR",
    ),
    (
        "x\rDate|c\r-|-\r<p>http://arxiv.org/a\r\rhttp://arxiv.org/b\r",
        "x\rDate|c\r-|-\r<p>http://arxiv.org/a\r\rhttps://arxiv.org/b\r",
        "HTML below a table under a line of text, in lines that end with CR",
    ),
    (
        "[^1]:\n \n    date|e\n    -|-\n",
        "[^1]:\n \n    date|e\n    -|-\n",
        "code, no table: blanks end a footnote",
    ),
    (
        "http://github.com/a/b.git\n[c](http://github.com/a/b.git)\n",
        "https://github.com/a/b.git\n[c](https://github.com/a/b)\n",
        "two fixes of one address, of which one begins with the other",
    ),
    (
        "> - [ ] |a|Date\n>   -|-\n",
        "> - [ ] |a|Date\n>   -|-\n",
        "no box in a quote, so a header of three cells over a delimiter row of two",
    ),
    (
        "[^1]:\n \n    http://github.com/a/b.git\n",
        "[^1]:\n \n    http://github.com/a/b.git\n",
        "an address in code: blanks end a footnote",
    ),
    (
        "> [^1]: a\n>\n>     http://github.com/a/b.git\n",
        "> [^1]: a\n>\n>     http://github.com/a/b.git\n",
        "an address in code: a line with a quote mark ends a footnote",
    ),
    (
        "[^1]: a\n    \n    http://github.com/a/b.git\n",
        "[^1]: a\n    \n    https://github.com/a/b\n",
        "an address in a footnote, behind a line that is as far in",
    ),
    (
        "www.google.com/url?q=https%3A%2F%2Fe.com%2Fa.\n",
        "https://e.com/a.\n",
        "an address without a scheme that leads to one with a scheme",
    ),
    (
        "https://www.google.com/url?q=https%3A%2F%2Fe.com&sa=D_\n",
        "https://www.google.com/url?q=https%3A%2F%2Fe.com&sa=D_\n",
        "a mark behind an address that would be part of the host, so that there would be no link",
    ),
    (
        "[a](http://github.com/a)\n- [x] \n",
        "[a](https://github.com/a)\n- [x] \n",
        "a box that is the last of the text, under text",
    ),
    (
        "[a]:arxiv.org/1\nWords\nPaper|Date\n--|-\n",
        "[a]:arxiv.org/1\nWords\nPaper|Date\n--|-\n",
        "no definition: it begins the paragraph above a table",
    ),
    (
        "[^1]:Labs[^1]\n[^1]:Sources:\nOrg|Date|Note\n    -|-|-\n    May\n",
        "[^1]:Labs[^1]\n[^1]:Sources:\nOrg|Date|Note\n    -|-|-\n    May | | |\n",
        "a table in the second footnote of a label, which no page shows",
    ),
    (
        ">[^1]:\n>     Title|Date|Org|Link\n>     -|-|-|-\n    [t5](https:github.git?2)\n",
        ">[^1]:\n>     Title|Date|Org|Link\n>     -|-|-|-\n    [t5](https:github.git?2)\n",
        "a link in code below a table in a footnote in a quote",
    ),
    (
        "- [ ] \nDate | |\n--|-\nhttp://arxiv.org/ | |\n",
        "- [ ] \nDate | |\n--|-\nhttps://arxiv.org/ | |\n",
        "a table below a box that is all of its item",
    ),
    (
        "Model | Date\n--|-\n\u{feff}\u{c} | \u{feff}\n",
        "Model | Date\n--|-\n\u{feff}\u{c} | \u{feff}\n",
        "cells of blanks of which GitHub takes some off",
    ),
    (
        "Model | Date\n--|-\nhttp://1709?x\u{3000} |\n",
        "Model | Date\n--|-\nhttp://1709?x\u{3000} | |\n",
        "a blank that is a part of the address before it",
    ),
    (
        "http://arxiv.org/abs/2411.00497?__b=1 a_\n",
        "https://arxiv.org/abs/2411.00497?__b=1 a_\n",
        "an address with two marks of emphasis, and words with a third",
    ),
    (
        "HTTP://arxiv.org/s\u{2028}\n",
        "https://arxiv.org/s\u{2028}\n",
        "a blank beyond ASCII, which does not end an address",
    ),
    (
        "<https://bob:batter\u{2029}staple@e.com>\n",
        "<https://bob:batter\u{2029}staple@e.com>\n",
        "what may be words in a password",
    ),
    (
        "Title|Date|Org|Link\u{c}\n-|-|-|-\n",
        "Title|Date|Org|Link\u{c}\n-|-|-|-\n",
        "a form feed at the edge of a cell, which is no part of it",
    ),
    (
        "Model|Date|Org\n-|-|-\n\u{b}\u{feff}\n\u{c}|2024\n",
        "Model|Date|Org\n-|-|-\n\u{b}\u{feff}\n\u{c}|2024\n",
        "rows that begin with blanks which GitHub shows only where no pipe stands before them",
    ),
    (
        "HTTP://ARXIV.ORG/\u{540e}&#124;\n",
        "https://arxiv.org/\u{540e}&#124;\n",
        "an entity in an address of which GitHub leaves the last semicolon off",
    ),
    (
        "- a\n<br>\nhttp://arxiv.org\n\n- b\n  <br>\n  http://arxiv.org\n\n1. c\n   - d\n   <br>\n   http://arxiv.org\nhttp://arxiv.org\n\n\
        > e\n</span>\nhttp://arxiv.org\n\nf\n<br>\nhttp://arxiv.org\n",
        "- a\n<br>\nhttp://arxiv.org\n\n- b\n  <br>\n  https://arxiv.org\n\n1. c\n   - d\n   <br>\n   http://arxiv.org\nhttps://arxiv.org\n\n\
        > e\n</span>\nhttp://arxiv.org\n\nf\n<br>\nhttps://arxiv.org\n",
        "a tag on a line of its own that ends an item or a quote and begins a block of HTML",
    ),
    (
        "Run <code>curl http://arxiv.org/abs/1</code> and <kbd>http://arxiv.org</kbd>, see http://arxiv.org\n\nhttp://arxiv.org\n",
        "Run <code>curl http://arxiv.org/abs/1</code> and <kbd>http://arxiv.org</kbd>, see https://arxiv.org\n\nhttps://arxiv.org\n",
        "addresses in code that is written as HTML",
    ),
    (
        "[a](https://web.archive.org/web/20200101000000/https://a.example/?utm_source=x&id=3)\n",
        "[a](https://web.archive.org/web/20200101000000/https://a.example/?utm_source=x&id=3)\n",
        "parameters of the address that an archive keeps",
    ),
    (
        "<!-- LEARNVLM-LINT: off -->\n<!-- learnvlm-lint: OFF -->\nD\n",
        "<!-- learnvlm-lint: OFF -->\nD\n",
        "an allowance in capitals",
    ),
    (
        "| Title | Date | Org | N |\n| --- | --- | --- | --- |\n| [a](https://x.example/1) | 2024-12 | M | |\n\
        | [b](https://x.example/b1) | 2024.9 | M | |\n| [c](https://x.example/b2) | 2024.8 | M | |\n\
        | [d](https://x.example/b3) | 2024.7 | M | |\n| [e](https://x.example/b4) | 2024.6 | M | |\n",
        "| Title | Date | Org | N |\n| --- | --- | --- | --- |\n| [a](https://x.example/1) | 2024.12 | M | |\n\
        | [b](https://x.example/b1) | 2024.9 | M | |\n| [c](https://x.example/b2) | 2024.8 | M | |\n\
        | [d](https://x.example/b3) | 2024.7 | M | |\n| [e](https://x.example/b4) | 2024.6 | M | |\n",
        "an empty cell beside one that is mended stays as blank as the others",
    ),
    (
        "| T | Date |\n| --- | --- |\n| [a](https://e.com/?utm_source=x\u{c}) | 2024.5 |\n",
        "| T | Date |\n| --- | --- |\n| [a](https://e.com/?utm_source=x\u{c}) | 2024.5 |\n",
        "a form feed behind an address, which is a part of it on GitHub",
    ),
    ("---\n\u{c}\n|-\n| 3 |\n", "---\n\u{c}\n|-\n| 3 |\n", "a header row of a form feed, which has no cell"),
    (
        "Date|Title\n-|-\n3|<!--learnvlm-lint:allow missing-org -->\n",
        "Date|Title\n-|-\n3|<!--learnvlm-lint:allow missing-org -->\n",
        "an allowance that is all of a cell without a pipe behind it",
    ),
    (
        "- [x]\n[a]: https:example.org/a\n",
        "- [x]\n[a]: https:example.org/a\n",
        "a definition below an item that is only a box",
    ),
    (
        "> x\n<br>\n* [b]: http:/example.org/b\n",
        "> x\n<br>\n* [b]: http:/example.org/b\n",
        "a definition in a block of HTML that ends a quote",
    ),
    (
        "x\ny|z\n|-|-\n    2 <!-- learnvlm-lint: allow missing-org --> |\n",
        "x\ny|z\n|-|-\n    2 <!-- learnvlm-lint: allow missing-org --> |\n",
        "an allowance in code below a table",
    ),
    (
        "[^2]: x\n<br>\n\n    | 2024 <!-- learnvlm-lint: allow missing-org -->\n",
        "[^2]: x\n<br>\n\n    | 2024 <!-- learnvlm-lint: allow missing-org -->\n",
        "an allowance in code below a block of HTML that ends a footnote",
    ),
    (
        "| Title | Date | Org |\n| --- | --- | --- |\n| [a](https://e.com/1) | 2024.5 | A |\n-|-|-\n\
        | [b](https://e.com/2) | 2024.4 | B |\n| [c](https://e.com/3) | 2024.3 | C |\n",
        "| Title | Date | Org |\n| --- | --- | --- |\n| [a](https://e.com/1) | 2024.5 | A |\n| - | - | - |\n\
        | [b](https://e.com/2) | 2024.4 | B |\n| [c](https://e.com/3) | 2024.3 | C |\n",
        "a row whose first cell is a list item as soon as a blank stands behind it",
    ),
    ("1. e|Year\n\t   -|-\n", "1. e|Year\n\t   -|-\n", "a delimiter row that is too far in, behind a tab"),
];

const NOTES: Wanted = Wanted { notes_too: true, unsafe_too: false };
const ALL: Wanted = Wanted { notes_too: true, unsafe_too: true };

#[test]
fn one_run_does_all() {
    for (text, wanted, what) in CASES {
        let (new, Outcome { refused, .. }) = fixed_wholly(text, &settings(), NOTES);
        assert_eq!(&new, wanted, "{what}");
        assert!(refused.is_empty(), "{what}: {refused:?}");
        laws(text).unwrap_or_else(|law| panic!("{what}: {law}"));
    }
}

#[test]
fn one_run_does_all_that_is_unsafe() {
    let text = "Entreprise|||\n-|-|-|\nhttp://1?utm_source=xwwwxİ\n";
    let (new, _) = fixed_wholly(text, &settings(), ALL);
    assert_eq!(fixed_wholly(&new, &settings(), ALL).0, new);
    // What stands in it may be a word.
    assert!(new.contains("utm_source"), "{new}");
    laws(text).expect("the laws");
}

#[test]
fn a_table_that_can_be_read_when_a_comment_is_gone_is_looked_at_at_once() {
    let text = "<!-- learnvlm-lint: allow missing-org -->\n|-\n[^1]:Date||\n    -|-\n";
    let (new, Outcome { refused, .. }) = fixed_wholly(text, &settings(), NOTES);
    assert_eq!(new, "|-\n[^1]:Date||\n    -|-\n");
    assert!(refused.is_empty(), "{refused:?}");
    assert_eq!(fixed_wholly(&new, &settings(), NOTES).0, new);
}
