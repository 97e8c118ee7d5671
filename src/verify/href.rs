//! Destinations as they stand in the page.

/// `url` as GitHub writes it into an `href`, but for the HTML escapes of `&` and `'`, which are the same
/// in all pages.
///
/// The set of bytes that stay is that of cmark-gfm's `houdini_escape_href`; comrak's own differs from
/// it for a `%` that begins no escape and for the brackets of an IPv6 address.
pub(super) fn rendered(url: &str) -> String {
    const HEX: [char; 16] = ['0', '1', '2', '3', '4', '5', '6', '7', '8', '9', 'A', 'B', 'C', 'D', 'E', 'F'];
    let mut href = String::with_capacity(url.len());
    for byte in url.bytes() {
        if byte.is_ascii_alphanumeric() || b"-_.+!*'(),%#@?=;:/&$~".contains(&byte) {
            href.push(char::from(byte));
        } else {
            href.push('%');
            href.push(HEX[usize::from(byte >> 4)]);
            href.push(HEX[usize::from(byte & 15)]);
        }
    }
    href
}

/// Whether two destinations lead to the same place for a browser of the page.
pub(super) fn is_same(one: &str, other: &str) -> bool {
    one == other || rendered(one) == rendered(other)
}
