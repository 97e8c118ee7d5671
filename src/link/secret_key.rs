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
    /// Whether it may be meant for all readers.
    is_doubtful: bool,
}

impl SecretKey {
    pub(super) fn new(name: &'static str, value: Range<usize>) -> Self {
        Self { name, start: value.start, end: value.end, is_doubtful: false }
    }

    /// The same key, of which nobody knows that it is somebody's.
    pub(super) fn doubted(self, is_doubtful: bool) -> Self {
        Self { is_doubtful, ..self }
    }

    /// Whether it may be meant for all readers: that of a shared page, or a JSON web token that names nobody.
    pub fn is_doubtful(self) -> bool {
        self.is_doubtful
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
        Self { start: self.start + by, end: self.end + by, ..self }
    }

    pub(super) fn at(self, value: Range<usize>) -> Self {
        Self { start: value.start, end: value.end, ..self }
    }
}

/// What a session is called that no key names.
pub(super) const JWT: &str = "JWT";
