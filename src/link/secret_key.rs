//! A key whose value is a secret.

use std::ops::Range;

use super::params::wechat_secret;

/// A key whose value is a secret, and where the value stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct SecretKey {
    /// The key, or what else tells of it: `password` for `user:password@`, how a token begins, what stands before it
    /// in a path.
    pub name: &'static str,
    start: usize,
    end: usize,
}

impl SecretKey {
    pub(super) fn new(name: &'static str, value: Range<usize>) -> Self {
        Self { name, start: value.start, end: value.end }
    }

    /// Bytes of the URL that must not be printed.
    pub fn value(self) -> Range<usize> {
        self.start..self.end
    }

    /// Whether it is the key of a session.
    pub fn is_of_session(self) -> bool {
        self.name == JWT || wechat_secret(self.name).is_some()
    }

    pub(super) fn shifted(self, by: usize) -> Self {
        Self { name: self.name, start: self.start + by, end: self.end + by }
    }
}

/// What a session is called that no key names.
pub(super) const JWT: &str = "JWT";
