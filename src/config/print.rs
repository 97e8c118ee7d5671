//! What is in force for a file, and where each value came from.
//!
//! The result is a configuration file itself: with it the same is in force.

use std::fmt::Write;
use std::path::Path;

use super::Config;
use super::meaning::Layer;
use crate::Report;
use crate::rules::RULES;
use crate::style::{Layout, Style};
use crate::text::width::display_width;

/// A value that a list's own rows decided.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Decided {
    /// The style that is in force.
    pub style: Style,
    /// What dates, order, separator and layout rest on, in words; `None` where it is the default.
    pub dates: Option<String>,
    /// Why the order is what it is.
    pub order: Option<String>,
    /// Why the separator is what it is.
    pub org_separator: Option<String>,
    /// Why the layout is what it is.
    pub layout: Option<String>,
}

impl Decided {
    /// The style of the first list table.
    pub fn of(report: &Report<'_>) -> Self {
        let first = (0..report.document.tables.len()).find(|table| report.styles.is_list(*table));
        let style = first.map_or_else(Style::default, |table| report.styles.of(table).clone());
        Self { style, dates: None, order: None, org_separator: None, layout: None }
    }
}

/// A line: what it says, and where that came from.
struct Line(String, String);

impl Config {
    /// The values in force for the file at `path`, whose own style is `decided`.
    pub fn print(&self, path: &Path, decided: &Decided) -> String {
        let layers = self.layers(|globs| globs.hold(path));
        let mut out = String::new();
        let exclude =
            self.keys.exclude.iter().map(|glob| text(glob.get_ref())).collect::<Vec<_>>().join(", ");
        section(&mut out, "", vec![Line(format!("exclude = [{exclude}]"), self.place(None, &["exclude"]))]);
        section(&mut out, "[rules]", self.rules(&layers));
        section(&mut out, "[style]", self.style(&layers, decided));
        self.rest(&mut out, &layers);
        out
    }

    fn rules(&self, layers: &[(Option<usize>, Layer<'_>)]) -> Vec<Line> {
        let line = |rule: &&crate::rules::Rule| {
            let mut said =
                Line(format!("{} = \"{}\"", rule.name, rule.severity.as_str()), "default".to_owned());
            for (n, layer) in layers {
                if let Some((_, level)) = layer.rules.iter().find(|(name, _)| name.0.0 == rule.name) {
                    said = Line(
                        format!("{} = \"{}\"", rule.name, level.written()),
                        self.place(*n, &["rules", rule.name]),
                    );
                }
            }
            said
        };
        RULES.iter().map(line).collect()
    }

    fn style(&self, layers: &[(Option<usize>, Layer<'_>)], decided: &Decided) -> Vec<Line> {
        let style = &decided.style;
        let width = if let Layout::Aligned { max_width } = style.layout { Some(max_width) } else { None };
        let mut values = vec![
            ("dates", text(&style.dates.name()), &decided.dates),
            ("order", text(style.order.name()), &decided.order),
            ("org-separator", text(&style.org_separator), &decided.org_separator),
            ("layout", text(style.layout.name()), &decided.layout),
        ];
        values.extend(width.map(|width| ("max-column-width", width.to_string(), &decided.layout)));
        let line = |(key, value, why): (&str, String, &Option<String>)| {
            let configured = layers.iter().rev().find_map(|(n, _)| self.origin(*n, &["style", key]));
            let own = || why.as_ref().map(|why| format!("the list's own: {why}"));
            Line(format!("{key} = {value}"), configured.or_else(own).unwrap_or_else(|| "default".to_owned()))
        };
        values.into_iter().map(line).collect()
    }

    /// Columns, links and organisations: what was said, layer by layer, since they add up.
    fn rest(&self, out: &mut String, layers: &[(Option<usize>, Layer<'_>)]) {
        let (mut columns, mut links, mut parameters, mut aliases) =
            (Vec::new(), Vec::new(), Vec::new(), Vec::new());
        for (n, layer) in layers {
            let named = [
                ("title", &layer.columns.title),
                ("date", &layer.columns.date),
                ("organisation", &layer.columns.organisation),
                ("link", &layer.columns.link),
                ("description", &layer.columns.description),
                ("other", &layer.columns.other),
            ];
            for (key, headers) in named.into_iter().filter(|(_, headers)| !headers.is_empty()) {
                columns.push(Line(format!("{key} = {}", list(headers)), self.place(*n, &["columns", key])));
            }
            if !layer.links.untouched_hosts.is_empty() {
                let hosts = list(&layer.links.untouched_hosts);
                links.push(Line(
                    format!("untouched-hosts = {hosts}"),
                    self.place(*n, &["links", "untouched-hosts"]),
                ));
            }
            if let Some(chksm) = &layer.links.chksm {
                links.push(Line(
                    format!("chksm = \"{}\"", chksm.written()),
                    self.place(*n, &["links", "chksm"]),
                ));
            }
            for (host, keys) in &layer.links.tracking_parameters {
                let place = self.place(*n, &["links", "tracking-parameters", host]);
                parameters.push(Line(format!("{} = {}", text(host), list(keys)), place));
            }
            for (name, others) in &layer.organisations.aliases {
                let place = self.place(*n, &["organisations", "aliases", name]);
                aliases.push(Line(format!("{} = {}", text(name), list(others)), place));
            }
        }
        section(out, "[columns]", columns);
        section(out, "[links]", links);
        section(out, "[links.tracking-parameters]", parameters);
        section(out, "[organisations.aliases]", aliases);
    }

    fn origin(&self, part: Option<usize>, keys: &[&str]) -> Option<String> {
        let number = part.map(|n| n.to_string());
        let above: Vec<&str> = number.iter().flat_map(|n| ["override", n.as_str()]).collect();
        self.origin.of(&[&above, keys].concat())
    }

    fn place(&self, part: Option<usize>, keys: &[&str]) -> String {
        self.origin(part, keys).unwrap_or_else(|| "default".to_owned())
    }
}

/// The lines of a table of the file, with their origins in a column.
fn section(out: &mut String, header: &str, lines: Vec<Line>) {
    const WIDEST: usize = 60;
    if lines.is_empty() {
        return;
    }
    if !header.is_empty() {
        let _ = writeln!(out, "\n{header}");
    }
    let width =
        lines.iter().map(|line| display_width(&line.0)).filter(|width| *width <= WIDEST).max().unwrap_or(0);
    for Line(said, origin) in lines {
        let gap = width.saturating_sub(display_width(&said)) + 2;
        let _ = writeln!(out, "{said}{}# {origin}", " ".repeat(gap));
    }
}

fn list(values: &[String]) -> String {
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
