//! How a file is called.

use std::fmt::Write as _;
use std::path::Path;

/// The path of a file in words. On Unix a name may be any bytes; one that is no UTF-8 is spelled out, as `<E9>`, so
/// that two names are never shown as one. Where files are opened or git is asked, the path itself is taken.
pub fn written(path: &Path) -> String {
    let mut name = String::new();
    for chunk in path.as_os_str().as_encoded_bytes().utf8_chunks() {
        name.push_str(chunk.valid());
        for byte in chunk.invalid() {
            let _ = write!(name, "<{byte:02X}>");
        }
    }
    name
}
