//! Comments that are addressed to this program: `<!-- learnvlm-lint: … -->`.

/// What directives begin with.
pub const NAME: &str = "learnvlm-lint";

/// Whether `html` is a single directive.
pub fn is_directive(html: &str) -> bool {
    let inner = html.strip_prefix("<!--").and_then(|rest| rest.strip_suffix("-->"));
    inner.is_some_and(|inner| {
        let inner = inner.trim_start();
        let is_name = inner.get(..NAME.len()).is_some_and(|name| name.eq_ignore_ascii_case(NAME));
        is_name && inner[NAME.len()..].trim_start().starts_with(':') && !inner.contains("-->")
    })
}
