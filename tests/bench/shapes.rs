//! Text that costs a parser more than its length.

use std::io::Write;

/// A shape: its name, and its text.
type Shape = (&'static str, fn() -> String);

const SHAPES: &[Shape] = &[
    // 6 KB that GitHub completes to half a million cells.
    ("completed-cells", || format!("|{}\n|{}\n{}", "x|".repeat(750), "-|".repeat(750), "|y|\n".repeat(700))),
    ("entity-flood", || format!("| a | 时间 |\n|---|---|\n| {} | 2024 |\n", "&#".repeat(800_000))),
    ("short-rows", || format!("|名称|时间|\n|-|-|\n{}", "|a|\n".repeat(1_000_000))),
    ("list-rows", || {
        let row = |n: usize| format!("|[t{n}](https://a.io/{n})|2024.5|\n");
        format!("|名称|时间|\n|-|-|\n{}", (0..1_000_000).map(row).collect::<String>())
    }),
    ("brackets", || format!("| a | 时间 |\n|---|---|\n| {} | 2024 |\n", "[".repeat(1_600_000))),
    ("bare-urls", || format!("{}\n", "https://a.io/x ".repeat(100_000))),
    ("backslashes", || format!("| a | 时间 |\n|---|---|\n| {} | 2024 |\n", "\\".repeat(1_600_001))),
    ("quotes", || format!("{}x\n", ">".repeat(100_000))),
    ("delimiter-lines", || "a|b\n-|-\n".repeat(200_000)),
];

/// The text of the shape called `name`.
pub(crate) fn shape(name: &str) -> Option<String> {
    SHAPES.iter().find(|(known, _)| *known == name).map(|(_, text)| text())
}

/// Prints what shapes there are.
pub(crate) fn names() -> Result<(), String> {
    let names: Vec<&str> = SHAPES.iter().map(|(name, _)| *name).collect();
    writeln!(std::io::stdout(), "{}", names.join("\n")).map_err(|error| error.to_string())
}
