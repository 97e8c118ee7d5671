//! Values that a configuration file gives by name.

use std::marker::PhantomData;

use schemars::{JsonSchema, Schema, SchemaGenerator, json_schema};
use serde::{Deserialize, Deserializer, de};

use crate::date::DateForm;
use crate::link::Chksm;
use crate::policy::Level;
use crate::rules::RULES;
use crate::style::{Layout, RowOrder};

/// Something with a name in configuration files.
pub(super) trait Named: Sized + 'static {
    /// What it is, in words.
    const KIND: &'static str;

    /// All values, by their names.
    fn all() -> Vec<(String, Self)>;

    /// The value of a name, which may have more names than one.
    fn called(name: &str) -> Option<Self> {
        Self::all().into_iter().find(|(own, _)| own == name).map(|(_, value)| value)
    }
}

/// A value that is written as its name.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Name<T>(pub(super) T);

/// The name of a rule.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct RuleName(pub(super) &'static str);

impl Named for RuleName {
    const KIND: &'static str = "rule";

    fn all() -> Vec<(String, Self)> {
        RULES.iter().map(|rule| (rule.name.to_owned(), Self(rule.name))).collect()
    }
}

impl Named for Level {
    const KIND: &'static str = "level";

    fn all() -> Vec<(String, Self)> {
        owned(&Self::ALL)
    }
}

impl Named for DateForm {
    const KIND: &'static str = "form of dates";

    fn all() -> Vec<(String, Self)> {
        Self::all().iter().map(|form| (form.name(), *form)).collect()
    }

    fn called(name: &str) -> Option<Self> {
        Self::from_name(name)
    }
}

impl Named for RowOrder {
    const KIND: &'static str = "order";

    fn all() -> Vec<(String, Self)> {
        Self::ALL.map(|order| (order.name().to_owned(), order)).into()
    }
}

impl Named for Layout {
    const KIND: &'static str = "layout";

    fn all() -> Vec<(String, Self)> {
        let all = [Self::Aligned { max_width: Self::TYPORA_WIDTH }, Self::Compact, Self::Keep];
        all.map(|layout| (layout.name().to_owned(), layout)).into()
    }
}

impl Named for Chksm {
    const KIND: &'static str = "choice";

    fn all() -> Vec<(String, Self)> {
        owned(&[("keep", Self::Keep), ("drop", Self::Drop)])
    }
}

fn owned<T: Copy>(named: &[(&str, T)]) -> Vec<(String, T)> {
    named.iter().map(|(name, value)| ((*name).to_owned(), *value)).collect()
}

impl<T: Named + PartialEq> Name<T> {
    /// The name.
    pub(super) fn written(&self) -> String {
        let named = T::all().into_iter().find(|(_, value)| *value == self.0);
        named.map_or_else(String::new, |(name, _)| name)
    }
}

impl<'de, T: Named> Deserialize<'de> for Name<T> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        deserializer.deserialize_str(Reader(PhantomData))
    }
}

struct Reader<T>(PhantomData<T>);

impl<T: Named> de::Visitor<'_> for Reader<T> {
    type Value = Name<T>;

    fn expecting(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        write!(f, "a {}", T::KIND)
    }

    fn visit_str<E: de::Error>(self, written: &str) -> Result<Name<T>, E> {
        T::called(written).map(Name).ok_or_else(|| {
            // As serde says it of a key; `error.rs` reads it.
            let all: Vec<String> = T::all().iter().map(|(name, _)| format!("`{name}`")).collect();
            E::custom(format!("unknown {} `{written}`, expected one of {}", T::KIND, all.join(", ")))
        })
    }
}

impl<T: Named> JsonSchema for Name<T> {
    fn inline_schema() -> bool {
        true
    }

    fn schema_name() -> std::borrow::Cow<'static, str> {
        T::KIND.into()
    }

    fn json_schema(_: &mut SchemaGenerator) -> Schema {
        let names: Vec<String> = T::all().into_iter().map(|(name, _)| name).collect();
        json_schema!({ "type": "string", "enum": names })
    }
}
