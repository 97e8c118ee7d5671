"""Whether one address may have become another by a fix: cleaned, repaired, unwrapped or made canonical."""
import base64
import collections
import functools
import html
import re
import unicodedata
from urllib.parse import parse_qsl, quote, unquote, urlsplit

# Parameters that say who shared a link, how and when; anything else stays.
TRACKERS = re.compile(r"""(?ix) ^(?: utm_.* | spm.* | scm | .*clid | dgcid | si | s | t | pp | app | count | source | srcid | scene
    | mpshare | sharer?_.* | share_.* | from.* | isappinstalled | clicktime | enterid | ref | ref_.* | req_id | subscene
    | sessionid | ascene | devicetype | version | nettype | abtest_cookie | lang | exportkey | pass_ticket | key | uin
    | .*token | poc_.* | vd_source | buvid | is_story.* | mid | plat_id | timestamp | unique_k | up_id | tab | context
    | gh_src | gh_jid | igsh.* | ved | usg | sa | feature | ab_channel | nolastread | embeds_.* | trk.* | chksm | .*_share.*
    | af | via | usp | hm[a-z]+ | wfr | wt\..* | jwt | _openstat | mkt_tok | _g[la] | (?:pk|mtm|mc|oly|vero|_*hs)_?.* | f | referrer | mibextid
    | ocid | ouid | for | weibo_id | dt_dapp | previous_page | extra_params | __cft__.* | __tn__ | app_.* | appuid | apptime
    | author_share | category_new | correlation_id | email_source | ignoreengage | isfreemail | kw | lipi | notification_.*
    | original_referer | post_fullname | rcm | rdt | refid | reference_.* | share(?:redid|type|source|refer|id) | source_ve_path
    | showwelcomeonshare | tracking.* | triedredirect | tt_from | use_new_style | wxshare_count | xhsshare | casa_.* )$""")
IDENTITY = {"mp.weixin.qq.com": ("__biz", "mid", "idx", "sn"), "youtube.com": ("v", "list"),
            "openreview.net": ("id",), "news.ycombinator.com": ("id",), "scholar.google.com": ("user", "cluster")}
HOSTS = {"dx.doi.org": "doi.org", "hf.co": "huggingface.co", "aclweb.org": "aclanthology.org",
         "mobile.twitter.com": "twitter.com", "anthology.aclweb.org": "aclanthology.org",
         "export.arxiv.org": "export.arxiv.org"}
MOST = 120  # spellings
SCHEME = re.compile(r"(?i)^(?:<?(?:https?|ftp):|www\.|//)")


def is_address(text):
    return bool(SCHEME.match(text)) and not re.search(r"[ \t\n\r\f\v]", text)


@functools.lru_cache(65536)
def may_become(old, new):
    if old == new:
        return True
    old, new = _decoded(old or ""), _decoded(new or "")
    wanted = _meaning(new)
    return old not in ("", new) and wanted is not None and any(_is_cleaned(_meaning(url), wanted) for url in _spellings(old))


def _decoded(url):
    """The address with its letters beyond ASCII as they are; GitHub escapes them."""
    return re.sub(r"(?i)(?:%[89a-f][0-9a-f])+", lambda found: unquote(found[0]), url)


def _meaning(url):
    """Scheme, host, path, parameters and fragment, as far as they name a page; None for what is no address."""
    url = re.sub(r"(?i)^(?=www\.)", "http://", url)
    try:
        parts = urlsplit(url)
        port = parts.port
    except ValueError:
        return None
    host = unicodedata.normalize("NFKC", parts.hostname or "").lower().rstrip(".")
    host = re.sub(r"^www\.", "", host)
    host = HOSTS.get(host, host)
    path = re.sub(r'[ "<>`{}]', lambda found: quote(found[0]), parts.path)  # as browsers do
    if host == "arxiv.org":
        path = re.sub(r"\.pdf$", "", path)
    elif host == "github.com":
        path = re.sub(r"\.git/?$", "", path)
    elif host == "aclanthology.org":
        path = "/" + path.rstrip("/").rsplit("/", 1)[-1]
    port = None if port in (80, 443) else port
    query = re.sub(r"\?(?=[\w.-]+=)", "&", parts.query)  # a second `?` is where tracking was glued on
    pairs = parse_qsl(query, keep_blank_values=True)
    return parts.scheme.lower(), host, port, path.rstrip("/"), pairs, parts.fragment


def _is_cleaned(old, new):
    if old is None:
        return False
    schemes = (old[0], new[0])
    if schemes[0] != schemes[1] and schemes not in (("http", "https"), ("", "https"), ("", "http")):
        return False
    if old[1:4] != new[1:4]:
        return False
    left = list(old[4])
    for pair in new[4]:
        if pair not in left:
            return False
        left.remove(pair)
    if new[1] == "arxiv.org" or new[1].endswith(".arxiv.org") and "/pdf/" in new[3]:
        left = []  # a paper has no parameters
    elif new[1] == "mp.weixin.qq.com":
        left = [pair for pair in left if pair[0] in IDENTITY[new[1]]]  # anything else says who read and shared it
    kept = {name for name, _ in new[4]}
    if any(not TRACKERS.match(name) or name in IDENTITY.get(new[1], ()) and value and name not in kept
           for name, value in left):
        return False
    return not new[5] or new[5] == old[5] or old[5].startswith(new[5])


def _repairs(url):
    yield html.unescape(url)
    yield re.sub(r"([?&])(?:amp;)+", r"\1", url)
    yield re.sub(r"[！-～]", lambda wide: unicodedata.normalize("NFKC", wide[0]), url)
    yield url.strip("<>[]()\"'“”《》「」 \u3000\u00a0")
    yield url.replace("\\", "").replace("%5C", "").replace("%5c", "")
    yield re.sub(r"[\s。，、；：！？）」』”’》,;.!)\]>*`'\"&#?]+$", "", url)
    yield re.sub(r"(?i)^h?t*ps?[:;：]*/*(?=\w)", "https://", url)
    yield re.sub(r"(?i)^h?t*p[:;：]*/*(?=\w)", "http://", url)
    yield re.sub(r"(?i)^(?:https?:/*)+(?=https?:)", "", url)
    yield url if "://" in url else "https://" + url.lstrip("/")
    yield re.sub(r"/s/?__biz", "/s?__biz", url)
    if re.search(r"(?i)%(?:3f|26|3d|2f|3a)", url):
        yield unquote(url)
    yield re.sub(r"(?i)%3f", "?", re.sub(r"(?i)%3d", "=", re.sub(r"(?i)%26", "&", url)))
    yield re.sub(r"\s+", "", url)
    yield re.sub(r"(?i)(?:\\n|%5cn|%0a|%20|<|%3c|\"|%22).*$", "", url)
    yield re.sub(r"(#rd|#wechat_redirect).*$", "", url)
    yield re.sub(r"^([^?]*)&", r"\1?", url)
    yield url.replace("??", "?").replace("?&", "?").replace("&&", "&")
    yield re.sub(r"(?i)(.)https?://.*$", r"\1", url)
    yield re.sub(r"(?i)^(https?://)[^/?#@]*@", r"\1", url)
    yield re.sub(r"#.*$", "", url)
    yield re.sub(r"(arxiv\.org/(?:abs|pdf)/\d{4}\.\d{5})\d+", r"\1", url)
    for match in re.finditer(r"(?i)https?(?:://|%3a%2f%2f|%3a//)", url):
        if match.start():
            yield url[match.start():]
            yield url[match.start():].split("&")[0]
    for value in re.findall(r"=([A-Za-z0-9+/_-]{12,}=*)", url):
        try:
            yield base64.urlsafe_b64decode(value + "=" * (-len(value) % 4)).decode()
        except ValueError:
            pass
        try:  # Bing writes `a1` before it.
            yield base64.urlsafe_b64decode(value[2:] + "=" * (-len(value[2:]) % 4)).decode()
        except ValueError:
            pass


def _spellings(url):
    """What a reader may take a broken, escaped or wrapped address for, the likeliest first."""
    found, seen = collections.deque([url]), {url}
    while found:
        url = found.popleft()
        yield url
        for repaired in _repairs(url):
            if repaired and repaired not in seen and len(seen) < MOST:
                seen.add(repaired)
                found.append(repaired)
