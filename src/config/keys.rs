//! The keys of a configuration file, as they are written.
//!
//! The JSON schema is made from these types; their documentation is what an editor shows.

use std::collections::BTreeMap;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::Deserialize;
use toml::Spanned;

use super::name::{Name, RuleName};
use crate::date::DateForm;
use crate::language::Language;
use crate::link::Chksm;
use crate::policy::Level;
use crate::rules::RULES;
use crate::style::{Layout, RowOrder};

/// Configuration of learnvlm-lint: `learnvlm-lint.toml` or `.learnvlm-lint.toml`.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
#[schemars(title = "learnvlm-lint.toml")]
pub(super) struct Keys {
    /// Files that are never looked at, as in `.gitignore`: `docs/`, `CHANGELOG.md`.
    #[schemars(with = "Vec<String>")]
    pub(super) exclude: Vec<Spanned<String>>,
    /// The level of each rule that is to have another than its own.
    #[schemars(schema_with = "levels")]
    pub(super) rules: BTreeMap<Name<RuleName>, Name<Level>>,
    /// How lists are written. What is not said is left to each list.
    pub(super) style: StyleKeys,
    /// Which column is what, by its header.
    pub(super) columns: ColumnKeys,
    /// What is known of links.
    pub(super) links: LinkKeys,
    /// What is known of organisations.
    pub(super) organisations: OrgKeys,
    /// Other values for some files. Of two that meet, the later one is in force.
    #[serde(rename = "override")]
    pub(super) overrides: Vec<Override>,
}

/// Other values for some files.
#[derive(Clone, Debug, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub(super) struct Override {
    /// The files, as in `.gitignore`.
    #[schemars(with = "Vec<String>")]
    pub(super) files: Vec<Spanned<String>>,
    /// The level of each rule that is to have another than its own.
    #[serde(default)]
    #[schemars(schema_with = "levels")]
    pub(super) rules: BTreeMap<Name<RuleName>, Name<Level>>,
    /// How lists are written.
    #[serde(default)]
    pub(super) style: StyleKeys,
    /// Which column is what, by its header.
    #[serde(default)]
    pub(super) columns: ColumnKeys,
    /// What is known of links.
    #[serde(default)]
    pub(super) links: LinkKeys,
    /// What is known of organisations.
    #[serde(default)]
    pub(super) organisations: OrgKeys,
}

/// How lists are written.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct StyleKeys {
    /// How dates are written.
    pub(super) dates: Option<Name<DateForm>>,
    /// What orders the rows.
    pub(super) order: Option<Name<RowOrder>>,
    /// What stands between two organisations, with the blanks at its sides: ` & `, `、`.
    #[schemars(with = "Option<String>")]
    pub(super) org_separator: Option<Spanned<String>>,
    /// How the source of a table is laid out.
    pub(super) layout: Option<Name<Layout>>,
    /// The widest that padding makes a column of an aligned table, in display columns (a Chinese character takes
    /// two). Without it, 60.
    #[schemars(range(min = 3))]
    pub(super) max_column_width: Option<usize>,
}

/// Which column is what, by its header; these come before the headers that are known anyway. Capitals and what
/// stands in brackets do not matter.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct ColumnKeys {
    /// Headers of the column that says what an entry is called.
    pub(super) title: Vec<String>,
    /// Headers of the column that says when it came out.
    pub(super) date: Vec<String>,
    /// Headers of the column that says who made it.
    pub(super) organisation: Vec<String>,
    /// Headers of columns that hold links.
    pub(super) link: Vec<String>,
    /// Headers of the column that describes it.
    pub(super) description: Vec<String>,
    /// Headers of columns that are none of these, though they sound so.
    pub(super) other: Vec<String>,
}

/// What is known of links.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct LinkKeys {
    /// Parameters that only track, by host; `"*"` stands for every host, and `*` at the end of a key for any rest.
    pub(super) tracking_parameters: BTreeMap<String, Vec<String>>,
    /// Hosts whose links are left alone, with those below them; `"*"` stands for every host.
    #[schemars(with = "Vec<String>")]
    pub(super) untouched_hosts: Vec<Spanned<String>>,
    /// What becomes of `chksm` in long WeChat links. Without it an article opens on a verification page.
    pub(super) chksm: Option<Name<Chksm>>,
    /// Values, such as those of `utm_source`, that the list gives to its links itself: the parameters of its campaigns stay. Without this key
    /// they are told from the links.
    pub(super) campaigns: Option<Vec<String>>,
}

/// What is known of organisations.
#[derive(Clone, Debug, Default, Deserialize, JsonSchema)]
#[serde(deny_unknown_fields, rename_all = "kebab-case", default)]
pub(super) struct OrgKeys {
    /// Other names of an organisation, by the name that the list is to use.
    #[schemars(with = "BTreeMap<String, Vec<String>>")]
    pub(super) aliases: BTreeMap<String, Vec<Spanned<String>>>,
}

/// The rules, each with what it finds.
fn levels(generator: &mut SchemaGenerator) -> Schema {
    let level = <Name<Level> as JsonSchema>::json_schema(generator);
    let mut properties = serde_json::Map::new();
    for rule in RULES {
        let mut property = level.clone();
        property.insert("description".to_owned(), rule.summary(Language::English).into());
        properties.insert(rule.name.to_owned(), property.to_value());
    }
    json_schema!({ "type": "object", "properties": properties, "additionalProperties": false })
}
