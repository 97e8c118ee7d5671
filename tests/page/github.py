"""What GitHub shows for a text, and whether two texts show the same but for what fixes are named for.

The parser is cmark-gfm, GitHub's own, as PyPI's cmarkgfm has it. No line of learnvlm-lint takes part.
"""
import collections
import difflib
import html
import re
import unicodedata

import cmarkgfm
from cmarkgfm.cmark import Options

from addresses import is_address, may_become
from values import date_value, folded, is_corrected, names

EXTENSIONS = ["table", "autolink", "strikethrough", "tasklist"]
OPTIONS = Options.CMARK_OPT_UNSAFE | Options.CMARK_OPT_FOOTNOTES | Options.CMARK_OPT_SOURCEPOS
TOKEN = re.compile(r"""<!---?>|<!--[\s\S]*?-->|</?[A-Za-z](?:[^<>"']|"[^"]*"|'[^']*')*>|[^<]+|<""")
ATTRIBUTE = re.compile(r"""([^\s=/<>"']+)(?:\s*=\s*("[^"]*"|'[^']*'|[^\s>]+))?""")
# Blanks, and what is as unseen at the edge of a cell.
UNSEEN = "".join(chr(c) for c in range(0x110000) if chr(c).isspace()) + "\u200b\u2060\ufeff"
BLOCKS = set("p li ul ol h1 h2 h3 h4 h5 h6 blockquote hr pre details summary div section table br td th".split())
ADDRESS = re.compile(r"(?i)\b(?:https?:|www\.)[!-;=?-~]*")

Cell = collections.namedtuple("Cell", "text shape hrefs events")


def render(text):
    return cmarkgfm.markdown_to_html_with_extensions(text, OPTIONS, EXTENSIONS)


class Page:
    """What is shown: `outside`, the events outside tables, and `tables`, each a list of rows of `Cell`s.

    An event is ("text", words), ("start", tag, attributes) or ("end", tag); a table stands in `outside` as one
    event. Comments are no events. The first row of a table is its header.
    """

    def __init__(self, text):
        self.outside, self.tables = [], []
        into, cell, is_behind_comment = self.outside, None, False
        for token in TOKEN.findall(render(text)):
            if token[0] != "<" or token == "<":
                if cell is not None or into is self.outside:
                    _add_text(into, html.unescape(token), is_behind_comment)
                is_behind_comment = False
                continue
            is_behind_comment = token.startswith("<!--")
            if is_behind_comment:
                continue
            closes, tag = token[1] == "/", re.match(r"</?([^\s/>]+)", token)[1].lower()
            is_own = "data-sourcepos=" in token  # not raw HTML
            if tag == "table" and is_own:
                self.outside.append(("table", len(self.tables)))
                self.tables.append([])
                into = []
            elif into is self.outside:
                self._event(into, token, tag, closes)
            elif cell is not None:
                if closes and tag in ("td", "th"):
                    self.tables[-1][-1].append(_cell(cell[0], cell[1]))
                    cell = None
                else:
                    self._event(into, token, tag, closes)
            elif closes and tag == "table":
                into = self.outside
            elif tag == "tr" and not closes:
                self.tables[-1].append([])
            elif tag in ("td", "th") and not closes:
                into = []
                align = re.search(r'align="(\w+)"', token)
                cell = (align[1] if align else "", into)
        self.outside = _settled(self.outside)

    @staticmethod
    def _event(into, token, tag, closes):
        if closes:
            into.append(("end", tag))
            return
        inside = token[1 + len(tag):-1].rstrip("/")
        pairs = ((name.lower(), html.unescape((value or "").strip("\"'"))) for name, value in ATTRIBUTE.findall(inside))
        into.append(("start", tag, tuple(sorted(pair for pair in pairs if pair[0] != "data-sourcepos"))))


def _add_text(into, text, is_behind_comment):
    """The blanks around a comment are one, for with a comment that goes one of them goes, too, in raw `<pre>` as well."""
    if into and into[-1][0] == "text":
        before = into.pop()[1]
        text = before + (text.lstrip(" ") if is_behind_comment and before.endswith(" ") else text)
    into.append(("text", text))


def _cell(align, events):
    events = _without_edges(_settled(events))
    shape = [align]
    shape += [(event[1],) + tuple(pair for pair in event[2] if pair[0] != "href") for event in events if event[0] == "start"]
    text = "".join(event[1] for event in events if event[0] == "text").strip(UNSEEN)
    hrefs = tuple(dict(event[2]).get("href") for event in events if event[0] == "start" and event[1] == "a")
    return Cell(text, tuple(shape), hrefs, events)


def _without_edges(events):
    """Without the blanks at the edges of a cell, which a comment that shows nothing may have parted from it."""
    if events and events[0][0] == "text":
        events = [("text", events[0][1].lstrip(UNSEEN)), *events[1:]]
    if events and events[-1][0] == "text":
        events = [*events[:-1], ("text", events[-1][1].rstrip(UNSEEN))]
    return [event for event in events if event != ("text", "")]


def _settled(events):
    """Blanks as a browser shows them: runs are one, and none stands at the edge of a block. Blocks of nothing go."""
    kept, preformatted = [], 0
    for event in events:
        if event[0] == "text":
            text = event[1] if preformatted else re.sub(r"[ \t\n\r\f]+", " ", event[1])
            if kept and kept[-1][0] == "text":
                text = kept.pop()[1] + text
                text = text if preformatted else re.sub(r" +", " ", text)
            if not preformatted and (not kept or _is_block(kept[-1])):
                text = text.lstrip(" ")
            if text:
                kept.append(("text", text))
            continue
        if event[1] in ("pre", "code"):
            preformatted = max(0, preformatted + (1 if event[0] == "start" else -1))
        if _is_block(event) and kept and kept[-1][0] == "text" and not preformatted:
            text = kept.pop()[1].rstrip(" ")
            kept += [("text", text)] if text else []
        if event == ("end", "p") and kept and kept[-1] == ("start", "p", ()):
            kept.pop()
            continue
        kept.append(event)
    return kept


def _is_block(event):
    return event[0] != "text" and (event[0] == "table" or event[1] in BLOCKS)


# What may differ.

def compare(old, new, is_unsafe):
    """Says what differs between two pages, as a list of lines; and for each table where each of its rows is now."""
    if len(old.tables) != len(new.tables):
        return [f"{len(old.tables)} tables are {len(new.tables)}"], []
    found = _compare_events(old.outside, new.outside, "outside tables")
    moves = []
    for number, (was, now) in enumerate(zip(old.tables, new.tables), 1):
        move = _match(was, now, is_unsafe)
        if len(was) != len(now):
            found.append(f"table {number}: {len(was)} rows are {len(now)}")
        elif None in move:
            row = was[move.index(None)]
            rest = [r for n, r in enumerate(now) if n not in move]
            found.append(f"table {number}: a row is another: {_said(row)} -> {_said(rest[0])}")
        moves.append(move)
    return found, moves


def _said(row):
    return [(cell.text, *cell.hrefs, *cell.shape[1:]) for cell in row]


def _match(was, now, is_unsafe):
    """For each old row the new one: an equal one, else the first that may have been made of it, else None."""
    places = collections.defaultdict(collections.deque)
    for n, row in enumerate(now):
        places[_key(row), n == 0].append(n)
    move = []
    for n, row in enumerate(was):
        equal = places[_key(row), n == 0]
        move.append(equal.popleft() if equal else None)
    left = [n for n in range(len(now)) if n not in set(move)]
    for n, row in enumerate(was):
        if move[n] is None:
            fits = (m for m in left if (m == 0) == (n == 0) and _may_be(row, now[m], is_unsafe))
            move[n] = next(fits, None)
            if move[n] is not None:
                left.remove(move[n])
    return move


def _key(row):
    return tuple(cell[:3] for cell in row)


def _may_be(old, new, is_unsafe):
    return len(old) == len(new) and all(
        (a.shape == b.shape and len(a.hrefs) == len(b.hrefs) and _same_words(a, b, is_unsafe)
         and all(may_become(x, y) for x, y in zip(a.hrefs, b.hrefs)))
        or a.shape[0] == b.shape[0] and not _compare_events(a.events, b.events, "") for a, b in zip(old, new))


def _same_words(a, b, is_unsafe):
    if a.text == b.text:
        return True
    dates = [date_value(_without_notes(cell)) for cell in (a, b)]
    if None not in dates and (sorted(dates[0]) == sorted(dates[1]) or is_unsafe and is_corrected(*dates)):
        return True
    # An address beside a name is judged as one.
    found = [ADDRESS.findall(cell.text) for cell in (a, b)]
    is_kept = len(found[0]) == len(found[1]) and all(may_become(x, y) for x, y in zip(*found))
    if is_kept and names(ADDRESS.sub("x", a.text)) == names(ADDRESS.sub("x", b.text)):
        return True
    return is_unsafe and [folded(name) for name in names(a.text)] == [folded(name) for name in names(b.text)]


def _without_notes(cell):
    """The text but for the numbers of footnotes."""
    depth, text = 0, []
    for event in cell.events:
        if event[1] == "sup" and event[0] != "text":
            depth += 1 if event[0] == "start" else -1
        elif event[0] == "text" and depth <= 0:
            text.append(event[1])
    return "".join(text).strip()


def _compare_events(old, new, where):
    # Event by event first: of an address that stands twice, one of which is cleaned, the other would be taken for it.
    if old == new or len(old) == len(new) and _is_cleaned(old, new):
        return []
    for kind, a, b, c, d in difflib.SequenceMatcher(None, old, new, autojunk=False).get_opcodes():
        if kind != "equal" and not _is_cleaned(old[a:b], new[c:d]):
            return [f"{where}: {old[a:b]} -> {new[c:d]}"[:500]]
    return []


def _is_cleaned(old, new):
    """Whether only addresses differ: those that links lead to, and those that they show."""
    if len(old) == len(new):
        return all(x == y or _is_cleaned_event(x, y) for x, y in zip(old, new))
    # What was part of a link with a broken address is none now: the words stay, and the address comes from them.
    words = ["".join(event[1] for event in events if event[0] == "text") for events in (old, new)]
    said = [re.sub(r"[\[\]()<>\s]", "", ADDRESS.sub("", text)) for text in words]
    hrefs = [[dict(event[2]).get("href") for event in events if event[0] == "start" and event[1] == "a"] for events in (old, new)]
    tags = [[event[1] for event in events if event[0] == "start" and event[1] != "a"] for events in (old, new)]
    sources = hrefs[0] + ADDRESS.findall(words[0])
    return said[0] == said[1] and tags[0] == tags[1] and len(hrefs[0]) >= len(hrefs[1]) > 0 and all(
        any(may_become(source, href) for source in sources) for href in hrefs[1])


def _is_cleaned_event(x, y):
    if x[0] == y[0] == "text":
        return _is_cleaned_text(x[1], y[1])
    if x[0] != "start" or x[:2] != y[:2] or x[1] != "a":
        return False
    rest = [tuple(pair for pair in event[2] if pair[0] != "href") for event in (x, y)]
    return rest[0] == rest[1] and may_become(dict(x[2]).get("href"), dict(y[2]).get("href"))


def _is_cleaned_text(old, new):
    if is_address(old.strip()) and may_become(old.strip(), new.strip()):
        return True
    pieces = [re.split(r"([ \t\n\r\f\v]+)", text) for text in (old, new)]
    return len(pieces[0]) == len(pieces[1]) and all(
        a == b or is_address(a) and may_become(a, b) for a, b in zip(*pieces))


# What no fix may take, whatever it is named for.

def words(page):
    """How often each letter, digit and ideograph is shown, but for addresses and cells that are a date."""
    shown = collections.Counter()
    _count(page.outside, shown)
    for cell in (cell for table in page.tables for row in table for cell in row):
        if date_value(_without_notes(cell)) is None:
            _count(cell.events, shown)
    return shown


def _count(events, shown):
    depth, text, linked = 0, [], []
    for event in events:
        if event[0] == "text":
            (linked if depth else text).append(event[1])
        elif event[0] in ("start", "end") and event[1] == "a":
            depth = 1 if event[0] == "start" else 0
            if event[0] == "end":
                label = "".join(linked)
                # Of a shown address only what cannot be one is words.
                text.append(re.sub(r"[!-~]", "", _wide(label)) if is_address(label) else label)
                linked = []
    said = ADDRESS.sub("", _wide("".join(text + linked)))
    shown.update(c for c in said.casefold() if c.isalnum())


def _wide(text):
    return unicodedata.normalize("NFKC", text)


def lost(old, new):
    """The letters that `new` shows less often than `old`."""
    gone = words(old) - words(new)
    return "".join(sorted(gone.elements()))
