//! Configuration: `learnvlm-lint.toml`, from its text to what a check is asked to hold a file to.
//!
//! No file is read here: [`files::config`](crate::files::config) finds them. Without a file everything is left to
//! the rules and to each list.

pub mod draft;
mod error;
mod globs;
mod keys;
mod meaning;
mod name;
mod origin;
mod print;
mod writing;

pub use error::ConfigError;

use std::path::Path;

use crate::Settings;
use crate::date::Date;
use globs::Globs;
use keys::Keys;
use meaning::Layer;
use origin::Origin;

/// The names of a configuration file, the better one first.
pub const NAMES: [&str; 2] = ["learnvlm-lint.toml", ".learnvlm-lint.toml"];

/// What a configuration file says.
///
/// Invariant: every glob, name and number in it is good.
#[derive(Clone, Debug, Default)]
pub struct Config {
    keys: Keys,
    exclude: Globs,
    /// For each override, the files that it speaks of.
    overrides: Vec<Globs>,
    origin: Origin,
}

impl Config {
    /// Reads the text of a configuration file that is called `name` in messages.
    pub fn parse(name: &str, text: &str) -> Result<Self, ConfigError> {
        let bare = text.strip_prefix('\u{feff}').unwrap_or(text);
        let keys: Keys = toml::from_str(bare).map_err(|error| ConfigError::toml(bare, &error))?;
        let exclude = Globs::new(&keys.exclude).map_err(|error| error.within(bare))?;
        let mut overrides = Vec::new();
        for part in &keys.overrides {
            overrides.push(Globs::new(&part.files).map_err(|error| error.within(bare))?);
        }
        let config = Self { exclude, overrides, origin: Origin::new(name, bare), keys };
        for (_, layer) in config.layers(|_| true) {
            layer.check().map_err(|error| error.within(bare))?;
        }
        Ok(config)
    }

    /// Whether a file is not to be looked at. `path` starts at the folder of the configuration file.
    pub fn is_excluded(&self, path: &Path) -> bool {
        self.exclude.hold(path)
    }

    /// What the file at `path`, which starts at the folder of the configuration file, is held to.
    pub fn settings(&self, path: &Path, today: Date) -> Settings {
        let mut settings = Settings::new(today);
        for (_, layer) in self.layers(|globs| globs.hold(path)) {
            layer.apply(&mut settings);
        }
        settings
    }

    /// The JSON schema of configuration files.
    pub fn schema() -> String {
        let schema = schemars::schema_for!(Keys);
        serde_json::to_string_pretty(&schema).unwrap_or_default() + "\n"
    }

    /// The values for all files, and those of the overrides whose files are meant, each with its number.
    fn layers(&self, is_meant: impl Fn(&Globs) -> bool) -> Vec<(Option<usize>, Layer<'_>)> {
        let parts = self.keys.overrides.iter().zip(&self.overrides).enumerate();
        let meant = parts.filter(|(_, (_, globs))| is_meant(globs));
        let meant = meant.map(|(n, (part, _))| (Some(n), Layer::of_override(part)));
        std::iter::once((None, Layer::of(&self.keys))).chain(meant).collect()
    }
}
