//! What stands behind the `#` and does not change the page.

use super::hosts::within;
use super::params::is_tracking_anywhere;
use super::parts::Parts;
use super::wechat::Page;

/// Whether the fragment of a URL goes; `page` is what it is on WeChat.
pub(super) fn goes(parts: &Parts<'_>, page: Option<&Page>) -> bool {
    match page {
        // WeChat's own script strips #rd and #wechat_redirect; neither reaches the server.
        Some(Page::Long | Page::Short(_)) => parts.fragment.is_some(),
        Some(_) => false,
        None => parts.fragment().is_some_and(|text| {
            (within(&parts.name, "zhihu.com") && text.starts_with("showWechatShareTip"))
                || text.split('&').all(is_tracking_anywhere)
        }),
    }
}
