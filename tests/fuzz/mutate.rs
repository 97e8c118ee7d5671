//! What happens to lists: what keepers, contributors, editors and merges do to a text, and what an attacker would.
//!
//! A mutation is chosen by a number, so the same number makes the same text. The fuzzers take turns between these
//! and single bytes; the laws of `cargo test` are held to made documents after some of them.

/// Numbers that follow from a first one (splitmix64).
struct Dice(u64);

impl Dice {
    fn number(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut mixed = self.0;
        mixed = (mixed ^ (mixed >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is at least 1.
    fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.number() % end.max(1) as u64).unwrap_or_default()
    }

    fn one_in(&mut self, count: usize) -> bool {
        self.below(count) == 0
    }

    fn pick<'a>(&mut self, from: &[&'a str]) -> &'a str {
        from[self.below(from.len())]
    }
}

/// Tracked, wrapped, broken and shouted addresses.
const ADDRESSES: &[&str] = &[
    "https://www.bilibili.com/video/BV1xx411c7mD/?spm_id_from=333",
    "https://example.com/1?utm_source=x",
    "https://example.com/?fbclid=a",
    "https://www.google.com/url?q=https%3A%2F%2Fexample.com&sa=D",
    "https://link.zhihu.com/?target=https%3A//example.com/a",
    "https://x.com/a/status/1?s=20",
    "https://zhuanlan.zhihu.com/p/1?source=x",
    "HTTP://ARXIV.ORG/abs/2411.15296",
    "www.http://github.com/a/b.git",
    "http://github.com/a/b.git",
    "www.arxiv.org/abs/2411.15296",
    "https:/arxiv.org/abs/2411.15296",
    "http://http://example.com",
    "http://1?utm_source=xwwwxİ",
    "https://bob:correct-horse-battery@example.com/a",
    "http://mp.weixin.qq.com/s?key=correct-horse-battery-777",
];

/// What stands right behind a bare address.
const BEHIND: &[&str] = &[
    "，视频里有完整说明",
    "、https://example.com/2?utm_source=y",
    "。",
    "）",
    "；www.example.com",
    "（中文）",
    "模型",
    ",next",
    "~",
    "*",
    "_",
    ")",
    "**粗**",
    "&copy;",
    ";",
    "\\",
    "`",
    "",
];

const DIRECTIVES: &[&str] = &[
    "<!-- learnvlm-lint: allow missing-org -->",
    "<!-- learnvlm-lint: allow missing-date, unsorted-rows -->",
    "<!-- learnvlm-lint: allow insecure-url -- why -->",
    "<!-- learnvlm-lint: off -->",
    "<!-- learnvlm-lint: on -->",
    "<!-- learnvlm-lint: off unsorted-rows -->",
    "<!-- learnvlm-lint: allow-file missing-link -->",
    "<!--learnvlm-lint: allow no-rule-->",
];

/// What a cell holds that tears, opens, closes or stands for something.
const PIECES: &[&str] = &[
    "",
    "",
    "-",
    "`a|b`",
    "`a\\|b`",
    "`a||b`",
    "$p(x|y)$",
    "[[a|b]]",
    "{{ a | b }}",
    "\\[ \\| \\]",
    "[l](u \"A|B\")",
    "\\|",
    "\\\\|",
    "[Eps[^1]](https://example.com/1)",
    "<br>",
    "<b>x</b>",
    "<!--",
    "-->",
    "&amp;",
    "&#124;",
    "~x~",
    "**x",
    "*",
    "\u{3000}x\u{3000}",
    "\u{a0}",
    "\\",
    "`",
    "[",
    "](",
    "[^1]",
    "[ref]",
    "www.a.b",
    "e\u{301}",
    "İ",
    "\u{202e}x",
    "<details>",
    "</details>",
    "[x]",
    "同上",
    "^^",
    "〃",
    "AT&T",
    "A；www.B",
    "A & B",
    "甲、乙",
    "Weights & Biases",
    "2024年5月",
    "202405",
    "2024.",
    "May 2024",
    "05/2024",
    "**2024**",
];

/// Lines that end, open or change what stands around them.
const LINES: &[&str] = &[
    "",
    "",
    "<details>",
    "</details>",
    "<!--",
    "-->",
    "<!-->",
    "<div align=\"center\">",
    "</div>",
    "<table>",
    "```",
    "~~~ md",
    "$$",
    "---",
    "===",
    "|-",
    "-|-",
    "| --- | --- |",
    "***",
    ": Caption",
    "{: .x }",
    "# T",
    "[ref]: http://github.com/a/b.git",
    "[^1]: x",
    "<a href=\"http://arxiv.org/abs/2411.15296\">x</a>",
    "<!-->http://arxiv.org",
    "| **2024** | | |",
    "| 2023 |",
    "| | | [Code](http://github.com/a/b.git) |",
    "以上为全部",
];

const PREFIXES: &[&str] = &[
    "> ",
    ">",
    "> > ",
    "- ",
    "  ",
    "    ",
    "\t",
    "1. ",
    "* > ",
    "- [ ] ",
    "- [x] ",
    "[^1]: ",
    "[^1]:[^1]:",
    "    > ",
];

const SIGNS: &[&str] = &[
    "|", "|", "`", "*", "_", "~", "[", "]", "(", ")", "<", ">", "!", "\\", "&", ";", ":", "#", "-", "+", "=",
    "\"", "$", "^", "，", "、", "；", "\u{b}", "\u{c}", "\u{1}", "\u{1b}", "\u{7f}", "\u{85}", "\u{2028}",
    "\u{feff}", "\u{200b}", "\t", "\r", "\u{3000}", "\u{a0}",
];

const TABLES: &[&str] = &[
    "| Title | Date | Org |\n| --- | --- | --- |\n| [a](http://github.com/a/b.git) | 2024年5月 | 腾讯；www.qq.com |\n| b | 2024.4 | A & B |",
    "名称|时间|机构\n---|---|---\n[a](https://example.com/1?utm_source=x)|2024-05|同济、MIT\nb|2023.1|",
    "date|e\n-|-",
    "| Model | When |\n|-|-|\n| [c](https://example.com/3) | 1985.05 |\n| [d](https://example.com/4) | 202405 |",
];

/// The text after the mutation that `number` names. `others` are texts that rows are taken from.
pub(crate) fn mutate(text: &str, number: u64, others: &[&str]) -> String {
    let mut dice = Dice(number);
    match dice.below(24) {
        0 => return format!("\u{feff}{text}"),
        1 => return with_line_ends(text, &mut dice),
        2 => {
            let (before, behind) = text.split_at(place(text, &mut dice));
            return format!("{before}{}{behind}", dice.pick(SIGNS));
        }
        _ => {}
    }
    let mut lines: Vec<String> = text.split('\n').map(str::to_owned).collect();
    change(&mut lines, &mut dice, others);
    lines.join("\n")
}

fn with_line_ends(text: &str, dice: &mut Dice) -> String {
    let ends: &[&str] = [&["\r\n"][..], &["\r"], &["\r\n", "\n"], &["\r", "\n"]][dice.below(4)];
    let mut out = String::with_capacity(text.len() * 2);
    for line in text.split('\n') {
        out.push_str(line);
        out.push_str(dice.pick(ends));
    }
    out
}

fn change(lines: &mut Vec<String>, dice: &mut Dice, others: &[&str]) {
    let at = dice.below(lines.len());
    let row = row(lines, dice);
    match dice.below(20) {
        0 | 1 => {
            let foreign = others.get(dice.below(others.len())).copied().unwrap_or(TABLES[0]);
            let rows: Vec<&str> = foreign.lines().filter(|line| line.contains('|')).collect();
            lines
                .insert(row + 1, rows.get(dice.below(rows.len())).copied().unwrap_or("| a | b |").to_owned());
        }
        2 | 3 => {
            let text = format!("{}{}", dice.pick(ADDRESSES), dice.pick(BEHIND));
            if dice.one_in(2) {
                lines.insert(at, format!("见 {text}"));
            } else {
                set_cell(&mut lines[row], &text, dice);
            }
        }
        4 => {
            let address = dice.pick(ADDRESSES);
            let forms = ["[c](@) @", "@ @", "<@> @", "[@](@)", "@ `@`"];
            let text = dice.pick(&forms).replace('@', address);
            set_cell(&mut lines[row], &text, dice);
            if dice.one_in(3) {
                lines.insert(at, format!("[a]: {address}"));
            }
        }
        5 => {
            let label = dice.pick(&["[^1]:", "[^1]: Sources:", "[^1]:[^1]:", "[^1]:\n "]);
            let table = dice.pick(TABLES).replace('\n', "\n    ");
            lines.insert(at, format!("{label}\n{}    {table}\n", dice.pick(&["", "\n"])));
            append_cell(&mut lines[row], "[^1]", dice);
        }
        6 => {
            lines
                .insert(at, format!("{}{}", dice.pick(&["", "", "> ", "    ", "- "]), dice.pick(DIRECTIVES)));
        }
        7 => append_cell(&mut lines[row], dice.pick(DIRECTIVES), dice),
        8 => {
            let ours = lines[row].clone();
            let base = if dice.one_in(3) { format!("||||||| base\n{ours}\n") } else { String::new() };
            lines[row] = format!("<<<<<<< HEAD\n{ours}\n{base}=======\n{ours} x |\n>>>>>>> topic");
        }
        9 | 10 => lines.insert(at, dice.pick(LINES).to_owned()),
        11 => lines.insert(at, format!("\n{}\n", dice.pick(TABLES))),
        12 | 13 => set_cell(&mut lines[row], dice.pick(PIECES), dice),
        14 => append_cell(&mut lines[row], dice.pick(PIECES), dice),
        15 => {
            let prefix = dice.pick(PREFIXES);
            let end = (at + [1, 4, 40][dice.below(3)]).min(lines.len());
            let indent: String = prefix.chars().map(|c| if c == '>' { '>' } else { ' ' }).collect();
            for (n, line) in lines[at..end].iter_mut().enumerate() {
                line.insert_str(0, if n == 0 { prefix } else { &indent });
            }
        }
        16 => {
            let cells = dice.pick(&[" x |", " |", " x | y | z | 表 | | | | | | |"]);
            lines
                .iter_mut()
                .filter(|line| line.trim_end().ends_with('|'))
                .for_each(|line| line.push_str(cells));
        }
        17 => {
            let line = lines[at].trim().trim_matches('|').to_owned();
            lines[at] = line;
        }
        18 => {
            let line = lines.remove(at);
            let to = dice.below(lines.len() + 1);
            lines.insert(to, line);
        }
        _ => {
            let cut = place(&lines[at], dice);
            lines[at].truncate(cut);
        }
    }
}

/// Where a character of `text` begins, or its end.
fn place(text: &str, dice: &mut Dice) -> usize {
    let mut at = dice.below(text.len() + 1);
    while !text.is_char_boundary(at) {
        at -= 1;
    }
    at
}

/// The number of a line that may be a row; any line where there is none.
fn row(lines: &[String], dice: &mut Dice) -> usize {
    let rows: Vec<usize> = (0..lines.len()).filter(|n| lines[*n].contains('|')).collect();
    rows.get(dice.below(rows.len())).copied().unwrap_or_default()
}

fn set_cell(line: &mut String, text: &str, dice: &mut Dice) {
    let mut cells: Vec<&str> = line.split('|').collect();
    let n = dice.below(cells.len());
    let set = format!(" {text} ");
    cells[n] = &set;
    *line = cells.join("|");
}

fn append_cell(line: &mut String, text: &str, dice: &mut Dice) {
    let mut cells: Vec<&str> = line.split('|').collect();
    let n = dice.below(cells.len());
    let set = format!("{} {text} ", cells[n].trim_end());
    cells[n] = &set;
    *line = cells.join("|");
}
