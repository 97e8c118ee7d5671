//! What the keys mean to a check.

use std::collections::BTreeMap;

use super::error::Misuse;
use super::keys::{ColumnKeys, Keys, LinkKeys, OrgKeys, Override, StyleKeys};
use super::name::{Name, RuleName};
use crate::Settings;
use crate::entry::{Alias, Role, folded, is_placeholder};
use crate::language::{Key, Message};
use crate::link::Tracking;
use crate::policy::Level;
use crate::style::Layout;

/// The values of a file or of one of its overrides. A later layer has the last word on a value, and adds to lists.
#[derive(Clone, Copy, Debug)]
pub(super) struct Layer<'k> {
    pub(super) rules: &'k BTreeMap<Name<RuleName>, Name<Level>>,
    pub(super) style: &'k StyleKeys,
    pub(super) columns: &'k ColumnKeys,
    pub(super) links: &'k LinkKeys,
    pub(super) organisations: &'k OrgKeys,
}

impl<'k> Layer<'k> {
    /// The values for all files.
    pub(super) fn of(keys: &'k Keys) -> Self {
        Self {
            rules: &keys.rules,
            style: &keys.style,
            columns: &keys.columns,
            links: &keys.links,
            organisations: &keys.organisations,
        }
    }

    /// The values for some files.
    pub(super) fn of_override(part: &'k Override) -> Self {
        Self {
            rules: &part.rules,
            style: &part.style,
            columns: &part.columns,
            links: &part.links,
            organisations: &part.organisations,
        }
    }

    /// Whether every value can be followed.
    pub(super) fn check(&self) -> Result<(), Misuse> {
        let is_host = |host: &str| !host.is_empty() && !host.contains(['*', '/', ':', '@', ' ']);
        let mut hosts = self.links.untouched_hosts.iter();
        if let Some(host) = hosts.find(|host| host.get_ref() != "*" && !is_host(host.get_ref())) {
            let message = Message::new(Key::Config("no-host")).with("written", host.get_ref().as_str());
            return Err(Misuse { span: host.span(), message });
        }
        self.check_aliases()?;
        let Some(separator) = &self.style.org_separator else { return Ok(()) };
        let written = separator.get_ref();
        let misuse = |message: Message| Err(Misuse { span: separator.span(), message });
        if written.trim().is_empty() {
            return misuse(Message::new(Key::Config("blank-separator")));
        }
        // What nobody sees, or what turns the text behind it round, is no separator either.
        let is_steering = |c: char| {
            c.is_control()
                || matches!(c, '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{2069}' | '\u{feff}')
        };
        // So is what is a part of words or opens markup.
        let is_markup =
            |c: char| matches!(c, '|' | '\\' | '`' | '[' | ']' | '(' | ')' | '*' | '_' | '~' | '<' | '>');
        let is_break = written.trim().to_ascii_lowercase().starts_with("<br");
        let is_in_word =
            written.starts_with(char::is_alphanumeric) || written.ends_with(char::is_alphanumeric);
        if written.contains(is_steering) || (!is_break && (written.contains(is_markup) || is_in_word)) {
            return misuse(Message::new(Key::Config("separator-in-cell")).with("written", written.as_str()));
        }
        Ok(())
    }

    /// Whether each name is that of one organisation.
    fn check_aliases(&self) -> Result<(), Misuse> {
        let aliases = &self.organisations.aliases;
        let mut owners: BTreeMap<String, &str> =
            aliases.keys().map(|name| (folded(name), name.as_str())).collect();
        // What a cell shows, and nothing that is written round it.
        let is_name = |name: &str| {
            name.contains(char::is_alphanumeric)
                && !is_placeholder(name)
                && !name.contains(['|', '\n', '\r', '`', '[', ']', '<', '>'])
                && name.trim_matches(['*', '_']) == name
        };
        if let Some((name, others)) = aliases.iter().find(|(name, _)| !is_name(name)) {
            let message = Message::new(Key::Config("no-organisation")).with("written", name.as_str());
            let span = others.first().map_or(0..0, toml::Spanned::span);
            return Err(Misuse { span, message });
        }
        for (name, other) in aliases.iter().flat_map(|(name, others)| others.iter().map(move |o| (name, o))) {
            let owner = *owners.entry(folded(other.get_ref())).or_insert(name);
            if folded(owner) != folded(name) {
                let message = Message::new(Key::Config("two-organisations"))
                    .with("written", other.get_ref().as_str())
                    .with("one", owner)
                    .with("other", name.as_str());
                return Err(Misuse { span: other.span(), message });
            }
        }
        Ok(())
    }

    /// Says these values.
    pub(super) fn apply(&self, settings: &mut Settings) {
        settings.policy.levels.extend(self.rules.iter().map(|(rule, level)| (rule.0.0, level.0)));
        self.apply_style(settings);
        self.apply_columns(settings);
        for (host, keys) in &self.links.tracking_parameters {
            let host = (host != "*").then(|| host.to_lowercase());
            let own = keys.iter().map(|key| Tracking { host: host.clone(), key: key.clone() });
            settings.links.tracking.extend(own);
        }
        settings
            .links
            .untouched
            .extend(self.links.untouched_hosts.iter().map(|host| host.get_ref().to_lowercase()));
        if let Some(chksm) = self.links.chksm {
            settings.links.chksm = chksm.0;
        }
        if let Some(campaigns) = &self.links.campaigns {
            settings.links.campaigns = Some(campaigns.clone());
        }
        let aliases = self.organisations.aliases.iter();
        settings.aliases.extend(aliases.map(|(name, others)| {
            let others = others.iter().map(|other| other.get_ref().clone()).collect();
            Alias { name: name.clone(), others }
        }));
    }

    fn apply_style(&self, settings: &mut Settings) {
        let wishes = &mut settings.wishes;
        wishes.dates = self.style.dates.map(|name| name.0).or(wishes.dates);
        wishes.order = self.style.order.map(|name| name.0).or(wishes.order);
        if let Some(separator) = &self.style.org_separator {
            wishes.org_separator = Some(separator.get_ref().clone());
        }
        let kind = self.style.layout.map(|name| name.0);
        let width = self.style.max_column_width;
        wishes.layout = match (kind, width, wishes.layout) {
            (Some(Layout::Compact), ..) => Some(Layout::Compact),
            (Some(Layout::Keep), ..) => Some(Layout::Keep),
            (Some(Layout::Aligned { .. }), None, Some(aligned @ Layout::Aligned { .. })) => Some(aligned),
            (Some(Layout::Aligned { .. }), width, _) => {
                Some(Layout::Aligned { max_width: width.unwrap_or(Layout::TYPORA_WIDTH) })
            }
            (None, Some(max_width), None | Some(Layout::Aligned { .. })) => {
                Some(Layout::Aligned { max_width })
            }
            (None, _, before) => before,
        };
    }

    fn apply_columns(&self, settings: &mut Settings) {
        let named = [
            (&self.columns.title, Some(Role::Title)),
            (&self.columns.date, Some(Role::Date)),
            (&self.columns.organisation, Some(Role::Orgs)),
            (&self.columns.link, Some(Role::Link)),
            (&self.columns.description, Some(Role::Description)),
            (&self.columns.other, None),
        ];
        for (headers, role) in named {
            for header in headers {
                settings.headers.name(header, role);
            }
        }
    }
}
