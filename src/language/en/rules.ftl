# What rules find. The message of a key says what is wrong; `.label` marks the place, `.help` gives the cure,
# `.fix` says what the fix does, `.related` what stands at a second place.

## Names

this-link = this link

## insecure-url

insecure-url = { $link } uses `http`, though its host serves `https`
    .label = not encrypted
    .help = write `https`
    .fix = Write `https`

## lookalike-host

lookalike-host = { $link } leads to `{ $real }`, which looks like `{ $imitates }`
    .label = not the host it looks like
    .help = check where it was meant to lead; `{ $imitates }`?

## malformed-url

malformed-url-no-host = { $link } has an address without a host
    .label = no host
    .help = write the whole address
    .fix = Repair the address
malformed-url-bad-host = { $link } has a host that cannot be
    .label = no host name
    .help = correct the host
    .fix = Repair the address
malformed-url-missing-scheme = { $link } has an address without `https://`
    .label = leads to a file of this repository
    .help = write `https://` in front
    .fix = Repair the address
malformed-url-scheme-slashes = { $link } has an address with a broken `https://`
    .label = not `https://`
    .help = write `https://`
    .fix = Repair the address
malformed-url-scheme-typo = { $link } has an address with a mistyped `https://`
    .label = not `https://`
    .help = write `https://`
    .fix = Repair the address
malformed-url-double-scheme = { $link } has an address with two schemes
    .label = stands here twice
    .help = remove the first one
    .fix = Repair the address
malformed-url-space = { $link } has an address with a blank inside
    .label = a blank
    .help = remove the blank, or write `%20`
    .fix = Repair the address
malformed-url-invisible-char = { $link } has an address with an invisible character
    .label = an invisible character
    .help = remove it
    .fix = Repair the address
malformed-url-fullwidth = { $link } has an address with full-width punctuation
    .label = full-width
    .help = write `?`, `&`, `=` and `:`
    .fix = Repair the address
malformed-url-trailing-punctuation = { $link } has an address with punctuation behind its end
    .label = not part of the address
    .help = remove it
    .fix = Repair the address
malformed-url-backslash = { $link } has an address with a backslash
    .label = a backslash
    .help = remove the backslash
    .fix = Repair the address

## malformed-wechat-url

wechat-copy-again = copy the link from WeChat again (复制链接)
wechat-unescape = write the address without the escapes
malformed-wechat-url-biz = { $link } names no WeChat article: its `__biz` names no account
    .label = not base64 of a number
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-mid = { $link } names no WeChat article: its `mid` is no message number
    .label = not up to 11 digits
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-idx = { $link } names no WeChat article: its `idx` is no position
    .label = not a number from 1
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-sn = { $link } names no WeChat article: its `sn` is not whole
    .label = not 32 hexadecimal digits
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-chksm = { $link } names no WeChat article: its `chksm` is not whole
    .label = not 76 hexadecimal digits
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-missing-keys = { $link } names no WeChat article: it lacks { $keys }
    .label = incomplete
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-conflicting-key = { $link } names no WeChat article: it has two values of `{ $key }`
    .label = another value
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-short-id = { $link } names no WeChat article: its id is not 22 characters long
    .label = not 22 characters
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-short-id-end = { $link } names no WeChat article: its id cannot end so
    .label = ends in `A`, `Q`, `g` or `w`
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-html-entity = { $link } names no WeChat article: it holds escaped ampersands
    .label = `&amp;` for `&`
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-newline = { $link } names no WeChat article: it ends in `\n`
    .label = not part of the address
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-question-mark = { $link } names no WeChat article: the `?` behind `/s` is missing
    .label = no `?`
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-encoded = { $link } names no WeChat article: its `?` is escaped as `%3F`
    .label = escaped
    .help = { $cure }
    .fix = Repair the address

## noncanonical-url

noncanonical-url-www = { $link } does not use the canonical address of its page
    .label = `www.` is not needed
    .help = remove `www.`
    .fix = Write the canonical address
noncanonical-url-host-alias = { $link } does not use the canonical address of its page
    .label = another name of the host
    .help = write the host's own name
    .fix = Write the canonical address
noncanonical-url-letter-case = { $link } does not use the canonical address of its page
    .label = upper case
    .help = write scheme and host in lower case
    .fix = Write the canonical address
noncanonical-url-default-port = { $link } does not use the canonical address of its page
    .label = the port that is used anyway
    .help = remove the port
    .fix = Write the canonical address
noncanonical-url-git-suffix = { $link } does not use the canonical address of its page
    .label = the address for `git clone`
    .help = remove `.git`
    .fix = Write the canonical address
noncanonical-url-trailing-slash = { $link } does not use the canonical address of its page
    .label = a slash too many
    .help = remove the slash at the end
    .fix = Write the canonical address
noncanonical-url-missing-slash = { $link } does not use the canonical address of its page
    .label = a slash is missing
    .help = add a slash at the end
    .fix = Write the canonical address
noncanonical-url-default-tab = { $link } does not use the canonical address of its page
    .label = the tab that opens anyway
    .help = remove `?tab=readme-ov-file`
    .fix = Write the canonical address
noncanonical-url-readme-anchor = { $link } does not use the canonical address of its page
    .label = where the page opens anyway
    .help = remove `#readme`
    .fix = Write the canonical address
noncanonical-url-pdf-suffix = { $link } does not use the canonical address of its page
    .label = arXiv's address has no `.pdf`
    .help = remove `.pdf`
    .fix = Write the canonical address
noncanonical-url-key-order = { $link } does not use the canonical address of its page
    .label = keys in another order
    .help = write the keys in WeChat's order
    .fix = Write the canonical address
noncanonical-url-percent-encoding = { $link } does not use the canonical address of its page
    .label = needs no percent-encoding
    .help = write the characters themselves
    .fix = Write the canonical address
noncanonical-url-repeated-key = { $link } does not use the canonical address of its page
    .label = stands here twice
    .help = remove the second one
    .fix = Write the canonical address
noncanonical-url-empty-parameter = { $link } does not use the canonical address of its page
    .label = holds nothing
    .help = remove the empty parameter
    .fix = Write the canonical address

## script-url

script-url-runs = { $link } runs a script instead of opening a page
    .label = `{ $scheme }:` opens no page
    .help = link to a page; GitHub takes this link away
script-url-data = { $link } brings its own content instead of opening a page
    .label = `{ $scheme }:` opens no page
    .help = link to a page; GitHub takes this link away

## secret-in-url

secret-in-url-session = { $link } publishes somebody's session: { $keys }
    .label = a secret
    .help = remove it and consider it leaked: the repository's history keeps it
    .fix = Remove the secret
secret-in-url-password = { $link } publishes somebody's password
    .label = a secret
    .help = remove it and consider it leaked: the repository's history keeps it
    .fix = Remove the secret

## temporary-url

temporary-url-sogou = { $link } is a search result of Sogou and expires
    .label = works for hours
    .help = open the article in WeChat and copy its own link (复制链接)
temporary-url-preview = { $link } is the preview of a draft and expires
    .label = works until it is published
    .help = open the article in WeChat and copy its own link (复制链接)
temporary-url-group-invite = { $link } is an invitation to a group and expires
    .label = works for days
    .help = link to a page that stays

## tracking-parameter

tracking-parameter = { $link } carries { $count ->
        [one] the tracking parameter { $keys }
       *[other] { $count } tracking parameters
    }
    .label = added when the link was shared
    .help = remove { $keys }
    .fix = Remove what only tells who shared the link
tracking-parameter-with-fragment = { $link } carries { $count ->
        [one] the tracking parameter { $keys }
       *[other] { $count } tracking parameters
    }
    .label = added when the link was shared
    .help = remove { $keys } and the fragment
    .fix = Remove what only tells who shared the link
tracking-parameter-fragment = { $link } carries a tracking fragment
    .label = added when the link was shared
    .help = remove the fragment
    .fix = Remove what only tells who shared the link

## wechat-url-without-chksm

wechat-url-without-chksm = { $link } opens on a verification page outside WeChat: it has no `chksm`
    .label = no `chksm`
    .help = replace it by the short link that WeChat copies (复制链接)

## wrapped-url

wrapped-url = { $link } leads through a redirect page to `{ $target }`
    .label = a wrapper
    .help = link to the page itself
    .fix = Link to the page itself
