//! Short names of what can be wrong with a URL, as the vectors of `fixtures/urls/` write them.

use super::kind::{Form, Malformed, MalformedWechat, ProblemKind, Temporary};

impl ProblemKind {
    /// A short name of the very kind, such as `bad-sn` or `missing-key(mid,idx,sn)`.
    pub fn code(&self) -> String {
        match self {
            Self::Malformed(why) => why.as_str().into(),
            Self::MalformedWechat(why) => why.code(),
            Self::LookalikeHost { .. } => "lookalike-host".into(),
            Self::Temporary(why) => why.as_str().into(),
            Self::Secret { keys } => {
                let mut names: Vec<_> = keys.iter().map(|key| key.name).collect();
                names.dedup();
                format!("secret({})", names.join(","))
            }
            Self::Tracking { keys, fragment: false, .. } => format!("tracking({})", keys.join(",")),
            Self::Tracking { keys, fragment: true, .. } if keys.is_empty() => "tracking(#)".into(),
            Self::Tracking { keys, fragment: true, .. } => format!("tracking({},#)", keys.join(",")),
            Self::Wrapped { .. } => "wrapped".into(),
            Self::Script(scheme) => format!("script({scheme})"),
            Self::Insecure => "insecure".into(),
            Self::Noncanonical(form) => form.as_str().into(),
            Self::WechatWithoutChksm => "no-chksm".into(),
        }
    }
}

impl Malformed {
    fn as_str(self) -> &'static str {
        match self {
            Self::NoHost => "no-host",
            Self::BadHost => "bad-host",
            Self::MissingScheme => "missing-scheme",
            Self::MissingMailto => "missing-mailto",
            Self::Placeholder => "placeholder",
            Self::LocalPath => "local-path",
            Self::GluedPath(_) => "glued-path",
            Self::SchemeSlashes => "scheme-slashes",
            Self::SchemeTypo => "scheme-typo",
            Self::DoubleScheme => "double-scheme",
            Self::Several => "several-addresses",
            Self::LinkInside => "link-inside",
            Self::InBrackets => "in-brackets",
            Self::ArxivNumber => "arxiv-number",
            Self::Tag => "tag",
            Self::EscapedQuery => "escaped-query",
            Self::Space => "space-in-url",
            Self::SpaceInHost => "space-in-host",
            Self::InvisibleChar => "invisible-char",
            Self::Fullwidth => "fullwidth",
            Self::TrailingPunctuation => "trailing-punct",
            Self::BackslashEscape => "backslash-escape",
        }
    }
}

impl MalformedWechat {
    fn code(&self) -> String {
        match self {
            Self::BadBiz => "bad-biz".into(),
            Self::BadMid => "bad-mid".into(),
            Self::BadIdx => "bad-idx".into(),
            Self::BadSn => "bad-sn".into(),
            Self::BadChksm => "bad-chksm".into(),
            Self::MissingKeys(keys) => format!("missing-key({})", keys.join(",")),
            Self::ConflictingKey(key) => format!("duplicate-key({key})"),
            Self::ShortIdShape => "short-id-shape".into(),
            Self::ShortIdLastChar => "short-id-last-char".into(),
            Self::HtmlEntity => "html-entity".into(),
            Self::LiteralNewline => "literal-newline".into(),
            Self::MissingQuestionMark => "missing-question-mark".into(),
            Self::EncodedDelimiter => "encoded-delimiter".into(),
        }
    }
}

impl Temporary {
    fn as_str(self) -> &'static str {
        match self {
            Self::Sogou => "temporary-sogou",
            Self::Preview => "temporary-preview",
            Self::GroupInvite => "group-invite",
            Self::Signed => "temporary-signed",
            Self::ClosedShortener => "closed-shortener",
        }
    }
}

impl Form {
    fn as_str(self) -> &'static str {
        match self {
            Self::Www => "www",
            Self::HostAlias(_) => "host-alias",
            Self::LetterCase => "letter-case",
            Self::DefaultPort => "default-port",
            Self::GitSuffix => "git-suffix",
            Self::TrailingSlash => "trailing-slash",
            Self::MissingSlash => "missing-slash",
            Self::DefaultTab => "default-tab",
            Self::WechatAnchor => "wechat-anchor",
            Self::ListingContext => "listing-context",
            Self::PdfSuffix => "pdf-suffix",
            Self::KeyOrder => "key-order",
            Self::PercentEncoding => "percent-encoding",
            Self::RepeatedKey => "repeated-key",
            Self::EmptyParameter => "empty-parameter",
        }
    }
}
