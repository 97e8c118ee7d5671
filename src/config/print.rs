//! What is in force for a file, and where each value came from.
//!
//! The result is a configuration file itself: with it the same is in force.

use std::path::Path;

use super::Config;
use super::meaning::Layer;
use super::writing::{Line, campaigns_line, list, section, style_values, text};
use crate::infer::Evidence;
use crate::language::{Key, Language, Message};
use crate::link::Campaign;
use crate::rules::RULES;
use crate::style::Style;

impl Config {
    /// The values in force for the file at `path`: `style` is that of its lists, and `evidence` what they say.
    ///
    /// `campaigns` are those that the list's links show.
    pub fn print(
        &self,
        path: &Path,
        style: &Style,
        evidence: &Evidence,
        campaigns: &[Campaign],
        language: Language,
    ) -> String {
        let layers = self.layers(|globs| globs.hold(path));
        let mut out = String::new();
        let exclude =
            self.keys.exclude.iter().map(|glob| text(glob.get_ref())).collect::<Vec<_>>().join(", ");
        let exclude = vec![Line(format!("exclude = [{exclude}]"), self.place(None, &["exclude"]))];
        section(&mut out, "", exclude, language);
        section(&mut out, "[rules]", self.rules(&layers), language);
        section(&mut out, "[style]", self.style(&layers, style, evidence), language);
        self.rest(&mut out, &layers, campaigns, language);
        out
    }

    fn rules(&self, layers: &[(Option<usize>, Layer<'_>)]) -> Vec<Line> {
        let line = |rule: &&crate::rules::Rule| {
            let mut said = Line(format!("{} = \"{}\"", rule.name, rule.severity.as_str()), default());
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

    fn style(&self, layers: &[(Option<usize>, Layer<'_>)], style: &Style, evidence: &Evidence) -> Vec<Line> {
        let line = |(key, value, why): (&str, String, Option<Message>)| {
            let configured = layers.iter().rev().find_map(|(n, _)| self.origin(*n, &["style", key]));
            let configured = configured.map(Message::verbatim);
            let own = || why.map(|why| Message::new(Key::Config("own")).with("why", why));
            Line(format!("{key} = {value}"), configured.or_else(own).unwrap_or_else(default))
        };
        style_values(style, evidence).into_iter().map(line).collect()
    }

    /// Columns, links and organisations: what was said, layer by layer, since they add up.
    fn rest(
        &self,
        out: &mut String,
        layers: &[(Option<usize>, Layer<'_>)],
        campaigns: &[Campaign],
        language: Language,
    ) {
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
                let hosts: Vec<String> =
                    layer.links.untouched_hosts.iter().map(|host| host.get_ref().clone()).collect();
                let hosts = list(&hosts);
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
                let others: Vec<String> = others.iter().map(|other| other.get_ref().clone()).collect();
                aliases.push(Line(format!("{} = {}", text(name), list(&others)), place));
            }
        }
        let configured =
            layers.iter().rev().find_map(|(n, layer)| Some((*n, layer.links.campaigns.as_ref()?)));
        match configured {
            Some((n, own)) => {
                links
                    .push(Line(format!("campaigns = {}", list(own)), self.place(n, &["links", "campaigns"])));
            }
            None => links
                .extend(campaigns_line(campaigns, |why| Message::new(Key::Config("own")).with("why", why))),
        }
        section(out, "[columns]", columns, language);
        section(out, "[links]", links, language);
        section(out, "[links.tracking-parameters]", parameters, language);
        section(out, "[organisations.aliases]", aliases, language);
    }

    fn origin(&self, part: Option<usize>, keys: &[&str]) -> Option<String> {
        let number = part.map(|n| n.to_string());
        let above: Vec<&str> = number.iter().flat_map(|n| ["override", n.as_str()]).collect();
        self.origin.of(&[&above, keys].concat())
    }

    fn place(&self, part: Option<usize>, keys: &[&str]) -> Message {
        self.origin(part, keys).map_or_else(default, Message::verbatim)
    }
}

/// Nobody asked for another value.
fn default() -> Message {
    Message::new(Key::Config("default"))
}
