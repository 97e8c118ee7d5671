//! What can be wrong with a URL: the vocabulary of this room.

use std::ops::Range;

use super::secret_key::SecretKey;

/// One thing that is wrong with a URL.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// What is wrong.
    pub kind: ProblemKind,
    /// The smallest place that shows it: bytes of the URL, on char boundaries.
    pub range: Range<usize>,
    /// The repair, sorted and disjoint from the edits of every other problem of the URL. Empty where
    /// there is no repair, and where another problem's repair already takes the whole query.
    pub edits: Vec<UrlEdit>,
}

impl Problem {
    /// The problem of a URL that begins `by` bytes later.
    pub(super) fn shifted(mut self, by: usize) -> Self {
        let moved = |range: &Range<usize>| range.start + by..range.end + by;
        self.range = moved(&self.range);
        for edit in &mut self.edits {
            edit.range = moved(&edit.range);
        }
        if let ProblemKind::Secret { keys } = &mut self.kind {
            for key in keys {
                *key = key.shifted(by);
            }
        }
        self
    }
}

/// One replacement in the URL as it was written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct UrlEdit {
    /// The bytes that go.
    pub range: Range<usize>,
    /// What comes instead.
    pub replacement: String,
}

impl UrlEdit {
    /// Where it stands among others; what takes nothing away stands before what does.
    pub(super) fn place(&self) -> usize {
        2 * self.range.start + usize::from(!self.range.is_empty())
    }
}

/// The kinds of problems; each belongs to one rule.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum ProblemKind {
    /// The address is not a URL.
    Malformed(Malformed),
    /// The address leads to WeChat's server but names no article.
    MalformedWechat(MalformedWechat),
    /// The host is made to be taken for another.
    LookalikeHost {
        /// The host that answers, in ASCII.
        real: String,
        /// The host it is taken for.
        imitates: String,
    },
    /// The link expires.
    Temporary(Temporary),
    /// The link publishes somebody's session or password.
    Secret {
        /// The keys, ordered by name. Their values are never copied, only located.
        keys: Vec<SecretKey>,
    },
    /// Parts of the link only tell who shared it.
    Tracking {
        /// Names of the parameters, in the order of the URL, each once.
        keys: Vec<String>,
        /// Whether the fragment goes too.
        fragment: bool,
        /// Why they may be meant where they stand.
        meant: Option<Purpose>,
    },
    /// A redirect or captcha page stands before the real address.
    Wrapped {
        /// Host of the real address; the address itself may hold secrets.
        target: String,
    },
    /// It is itself what the browser runs or shows: `javascript`, `vbscript` or `data`.
    Script(&'static str),
    /// `http`, though the host is known to serve `https`.
    Insecure,
    /// The same page has a canonical address; the first reason that was found.
    Noncanonical(Form),
    /// A long WeChat link without `chksm` opens on a verification page outside WeChat.
    WechatWithoutChksm,
}

/// Why the campaign of a link may be one that who put it there means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// It says that readers come from GitHub, where lists are read.
    NamesGithub,
    /// The link is a banner: it stands around a picture only.
    Banner,
}

/// Why an address is not a URL.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Malformed {
    /// `https://` and nothing to ask.
    NoHost,
    /// The host holds what no host name can hold.
    BadHost,
    /// A host without `https://` before it.
    MissingScheme,
    /// A mailbox without `mailto:` before it.
    MissingMailto,
    /// A word that holds the place of an address, such as `TODO`.
    Placeholder,
    /// A path of somebody's own machine.
    LocalPath,
    /// A path that stands behind the host without a slash; this ends the host.
    GluedPath(&'static str),
    /// `https:/x`, `https//x`, `https:///x`.
    SchemeSlashes,
    /// `hhttps://x`.
    SchemeTypo,
    /// `https://https://x`.
    DoubleScheme,
    /// Another address stands behind it, or it itself once more.
    Several,
    /// A Markdown link in the place of the address.
    LinkInside,
    /// Brackets around it: `(https://example.com)`, `\url{https://example.com}`.
    InBrackets,
    /// A paper's number on arXiv that has too many digits.
    ArxivNumber,
    /// A piece of HTML behind it.
    Tag,
    /// A query whose `?` and `=` are escaped, so that it is taken for part of the path.
    EscapedQuery,
    /// A blank inside.
    Space,
    /// A blank in the host: words stand where the address should.
    SpaceInHost,
    /// A zero-width, bidirectional or control character inside.
    InvisibleChar,
    /// Full-width `？＆＝：` where the URL needs `?&=:`.
    Fullwidth,
    /// `，。）` behind the end.
    TrailingPunctuation,
    /// A backslash that Markdown did not take away.
    BackslashEscape,
}

/// Why a WeChat address names no article.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum MalformedWechat {
    /// `__biz` is not the base64 form of an account number.
    BadBiz,
    /// `mid` is not a number.
    BadMid,
    /// `idx` is not a place from 1 to 99.
    BadIdx,
    /// `sn` is not 32 lower-case hexadecimal digits.
    BadSn,
    /// `chksm` is not 76 lower-case hexadecimal digits.
    BadChksm,
    /// Keys that are absent, in canonical order.
    MissingKeys(Vec<&'static str>),
    /// A key that stands twice with two values.
    ConflictingKey(&'static str),
    /// A short id that is not 22 characters of `[A-Za-z0-9_-]`.
    ShortIdShape,
    /// A short id that cannot be the base64 form of 16 bytes.
    ShortIdLastChar,
    /// `&amp;` is left after Markdown unescaping.
    HtmlEntity,
    /// A literal `\n` at the end.
    LiteralNewline,
    /// `/s__biz=`, `/s&__biz=`.
    MissingQuestionMark,
    /// `s%3F__biz%3D`.
    EncodedDelimiter,
}

/// Why a link expires.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Temporary {
    /// A link that Sogou's search made; it works for hours.
    Sogou,
    /// The preview of a draft.
    Preview,
    /// An invitation into a group.
    GroupInvite,
    /// A file that a server let out for a while, with its signature in the link.
    Signed,
    /// A link of a shortener that is closed.
    ClosedShortener,
}

/// How an address differs from the canonical one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Form {
    /// `www.` before a host that lives without it.
    Www,
    /// An old or short name of the host: `dx.doi.org`, `hf.co`, `aclweb.org`; this is its own.
    HostAlias(&'static str),
    /// Upper-case letters in scheme or host.
    LetterCase,
    /// `:443`.
    DefaultPort,
    /// `.git` behind a repository.
    GitSuffix,
    /// A slash at the end that the canonical address lacks.
    TrailingSlash,
    /// No slash at the end where the canonical address has one.
    MissingSlash,
    /// `?tab=readme-ov-file`, the tab that opens anyway.
    DefaultTab,
    /// `#rd`, which WeChat's own script takes away again.
    WechatAnchor,
    /// `?context=cs`, the listing on arXiv from which the paper was opened.
    ListingContext,
    /// `.pdf` behind an arXiv id.
    PdfSuffix,
    /// Keys in another order than WeChat writes them.
    KeyOrder,
    /// Percent-encoding of what needs none.
    PercentEncoding,
    /// The same key and value twice.
    RepeatedKey,
    /// A parameter, or a query, that holds nothing.
    EmptyParameter,
}

impl ProblemKind {
    /// Whether nobody knows that it harms anybody: it is told as a note.
    pub fn is_doubtful(&self) -> bool {
        match self {
            Self::Temporary(why) => *why == Temporary::ClosedShortener,
            Self::Secret { keys } => keys.iter().all(|key| key.is_doubtful()),
            _ => self.is_meant(),
        }
    }

    /// Whether who put the link there may mean what is wrong with it: it is taken away only where that is asked for.
    pub fn is_meant(&self) -> bool {
        matches!(self, Self::Tracking { meant: Some(_), .. })
    }

    /// The rule it belongs to.
    pub fn rule(&self) -> &'static str {
        match self {
            Self::Malformed(_) => "malformed-url",
            Self::MalformedWechat(_) => "malformed-wechat-url",
            Self::LookalikeHost { .. } => "lookalike-host",
            Self::Temporary(_) => "temporary-url",
            Self::Secret { .. } => "secret-in-url",
            Self::Tracking { .. } => "tracking-parameter",
            Self::Wrapped { .. } => "wrapped-url",
            Self::Script(_) => "script-url",
            Self::Insecure => "insecure-url",
            Self::Noncanonical(_) => "noncanonical-url",
            Self::WechatWithoutChksm => "wechat-url-without-chksm",
        }
    }
}
