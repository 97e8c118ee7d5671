//! What is known of a URL.

use super::identity::Identity;
use super::kind::Problem;

/// What there is to say about one URL.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Inspection {
    /// The problems, at most one of each rule. The edits of all of them are disjoint.
    pub problems: Vec<Problem>,
    /// What the URL reads when every repair is made; `None` when there is none to make.
    pub canonical: Option<String>,
    /// What it leads to. `None` for links that are no URL, and where the address cannot be trusted.
    pub identity: Option<Identity>,
}
