//! Configuration as text: lines of TOML, each with a remark behind it.

use std::fmt::Write;

use crate::infer::{Evidence, Inferred};
use crate::language::{Key, Language, Message};
use crate::link::{Campaign, secrets_in};
use crate::style::{Layout, Style};
use crate::text::width::display_width;

/// So wide a column is in effect not limited, and the number can still be read.
const UNLIMITED: usize = 10_000;

/// A line: what it says, and the remark behind it.
pub(super) struct Line(pub(super) String, pub(super) Message);

/// The keys of a style, their values, and what in a list speaks for each.
pub(super) fn style_values(
    style: &Style,
    evidence: &Evidence,
) -> Vec<(&'static str, String, Option<Message>)> {
    let layout = evidence.layout.map(|said| rows(&said, Key::Config("of-rows")));
    let separator = evidence.org_separator.as_ref().map(|said| rows(said, Key::Config("of-several")));
    let mut values = vec![
        (
            "dates",
            text(&style.dates.unwrap_or_default().name()),
            evidence.dates.map(|said| rows(&said, Key::Config("of-dates"))),
        ),
        (
            "order",
            text(style.order.name()),
            evidence.order.map(|said| rows(&said, Key::Config("of-dated-rows"))),
        ),
        ("org-separator", text(&style.org_separator), separator),
        ("layout", text(style.layout.name()), layout.clone()),
    ];
    if let Layout::Aligned { max_width } = style.layout {
        values.push(("max-column-width", max_width.min(UNLIMITED).to_string(), layout));
    }
    values
}

/// The campaigns that a list's links show, if there are any; `remark` makes a remark of how many links do.
pub(super) fn campaigns_line(
    campaigns: &[Campaign],
    remark: impl FnOnce(Message) -> Message,
) -> Option<Line> {
    // What is written into a file is public.
    let is_public = |campaign: &&Campaign| secrets_in(&campaign.value).is_empty();
    let campaigns: Vec<&Campaign> = campaigns.iter().filter(is_public).collect();
    let links: usize = campaigns.iter().map(|campaign| campaign.links).sum();
    let own: Vec<String> = campaigns.iter().map(|campaign| campaign.value.clone()).collect();
    let why = || Message::new(Key::Config("of-links")).with("links", links);
    (links > 0).then(|| Line(format!("campaigns = {}", list(&own)), remark(why())))
}

fn rows<T>(said: &Inferred<T>, of: Key) -> Message {
    Message::new(of).with("agreeing", said.agreeing).with("all", said.rows)
}

/// The lines of a table of the file, with their remarks in a column.
pub(super) fn section(out: &mut String, header: &str, lines: Vec<Line>, language: Language) {
    /// In display columns.
    const WIDEST: usize = 60;
    if lines.is_empty() {
        return;
    }
    if !header.is_empty() {
        let _ = writeln!(out, "\n{header}");
    }
    let width =
        lines.iter().map(|line| display_width(&line.0)).filter(|width| *width <= WIDEST).max().unwrap_or(0);
    for Line(said, remark) in lines {
        let gap = width.saturating_sub(display_width(&said)) + 2;
        let _ = writeln!(out, "{said}{}# {}", " ".repeat(gap), language.say(&remark));
    }
}

pub(super) fn list(values: &[String]) -> String {
    format!("[{}]", values.iter().map(|value| text(value)).collect::<Vec<_>>().join(", "))
}

/// A string as TOML writes it.
pub(super) fn text(value: &str) -> String {
    let mut out = String::from("\"");
    for c in value.chars() {
        match c {
            '"' | '\\' => out.extend(['\\', c]),
            c if c.is_control() => {
                let _ = write!(out, "\\u{:04X}", u32::from(c));
            }
            c => out.push(c),
        }
    }
    out + "\""
}
