//! The names of the rules that other rooms know: they need not know the rules for that.

/// The name of the rule whose findings say all there is to say of an address that was to be a link's.
pub(crate) const BROKEN_LINK: &str = "broken-link";
/// The name of the rule whose findings say all there is to say of what pipes tear, but for secrets.
pub(crate) const UNESCAPED_PIPE: &str = "unescaped-pipe";
/// The name of the rule whose findings are about broken addresses.
pub(crate) const MALFORMED_URL: &str = "malformed-url";
/// The name of the rule whose findings are about the spelling of a name, and not about what it names.
pub(crate) const INCONSISTENT_ORG: &str = "inconsistent-org";
/// The name of the rule whose findings are new where the secret is another one.
pub(crate) const SECRET_IN_URL: &str = "secret-in-url";
/// The name of the rule whose findings stand for all that could be said of their lines.
pub(crate) const MERGE_CONFLICT: &str = "merge-conflict";
/// The name of the rule whose findings are about the order of rows.
pub(crate) const UNSORTED_ROWS: &str = "unsorted-rows";
/// The name of the rule whose findings are about allowances that allow nothing.
pub(crate) const UNUSED_ALLOWANCE: &str = "unused-allowance";
/// The name of the rule whose allowances keep a table as it is laid out.
pub(crate) const UNALIGNED_TABLE: &str = "unaligned-table";
/// The name of the rule whose findings are about what GitHub shows on the page of a folder.
pub(crate) const OVERSIZED_README: &str = "oversized-readme";
