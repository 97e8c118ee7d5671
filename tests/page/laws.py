"""What no run may do to a document. `violations` says which laws fell, by kind."""
import pathlib
import re

import github
import program
from values import DATE, DITTO, MARKS, TITLE, folded, names

# A secret's beginning looks as no word does; of so many letters none may be printed.
BEGINNING = re.compile(r"[a-z][A-Z][a-z][A-Z]")
ADDRESS = re.compile(r"(?i)h?ttps?:")  # also one that is broken
MARKERS = re.compile(r"^(?:<{7}|>{7}|\|{7})(?: .*)?$|^={7}$|^[ >]*> > > > > > .*$")
# A redirect page that wraps another takes a run each, as is documented.
WRAPPED_TWICE = re.compile(r"(?i)https?(?:[:%]\S*?)https?(?:[:%]\S*?)(?:https?|//|%25)")

# What unsafe fixes of these show in other cells is judged by tests of their own.
TURNED = pathlib.Path(__file__).with_name("unsafe.toml")
WAYS = {"": (), " (unsafe)": ("--unsafe-fixes", "--config", str(TURNED)), " (since)": ()}


def violations(scratch, binary, documents, ways=tuple(WAYS), formats=True):
    """For each violation the number of its document, its kind, and what happened; and how many texts each way rewrote."""
    found, rewritten = [], {}
    texts = [document.text for document in documents]
    for number, way in enumerate(ways):
        older = [document.older for document in documents] if "since" in way else None
        lang = ("--lang", "zh-CN" if len(texts[0]) % 2 else "en")
        after, again, bugs, failed = program.fix(f"{scratch}/{number}", binary, texts, *WAYS[way], *lang, older=older)
        found += [(n, "crashes", why) for n, why in failed.items()]
        found += [(n, "bug reports" + way, line) for n, line in bugs.items() if n is not None]
        rewritten[way] = sum(old != new for old, new in zip(texts, after))
        for n, (old, new, newer) in enumerate(zip(texts, after, again)):
            if new != newer and not WRAPPED_TWICE.search(old):
                found.append((n, "second fixes" + way, _first_difference(new, newer)))
            if old != new:
                found += [(n, kind + way, what) for kind, what in _judge(old, new, "unsafe" in way)]
    if formats:
        found += _printed(scratch, binary, documents)
    return found, rewritten


def _first_difference(old, new):
    for a, b in zip(old.splitlines(), new.splitlines()):
        if a != b:
            return f"{a[:200]!r} -> {b[:200]!r}"
    return "more or fewer lines"


def _judge(old, new, is_unsafe):
    was, now = github.Page(old), github.Page(new)
    found = []
    differences, moves = github.compare(was, now, is_unsafe)
    if differences:
        found.append(("page changes", "; ".join(differences)))
    gone = github.lost(was, now)
    if gone:
        found.append(("lost words", gone[:60]))
    markers = [[line for line in re.split(r"\r\n?|\n", text) if MARKERS.match(line)] for text in (old, new)]
    if any(line.startswith("<<<<<<<") for line in markers[0]) and markers[0] != markers[1]:
        found.append(("conflict markers", f"{markers[0]} -> {markers[1]}"))
    for table, move in zip(was.tables, moves):
        parted = _parted(table, move)
        if parted:
            found.append(("rows parted", parted))
    return found


def _parted(rows, move):
    """What is wrong with the new order, if anything is: `move` says where each row is now."""
    if None in move or len(rows) < 3:
        return None
    same = {}
    for row in rows:
        same[_words(row)] = same.get(_words(row), 0) + 1
    places = sorted(range(len(rows)), key=move.__getitem__)
    dates = [n for n, cell in enumerate(rows[0]) if DATE.search(cell.text)]
    titles = [n for n, cell in enumerate(rows[0]) if TITLE.search(cell.text)]
    for n, row in enumerate(rows):
        if n == 0 or same[_words(row)] > 1 or MARKERS.match(row[0].text):
            continue
        blank = [number for number, cell in enumerate(row) if cell.text in MARKS]
        is_repeated = n + 1 < len(rows) and rows[n + 1][0].text.strip().lower() in DITTO
        # A row that a line break tore in two is one.
        is_torn = n + 1 < len(rows) and titles and all(rows[n + 1][title].text in MARKS for title in titles)
        if _is_heading(row, dates) and not is_repeated and not is_torn:
            above = [rows[m] for m in range(n)], [rows[m] for m in places[:move[n]]]
            if sorted(map(_words, above[0])) != sorted(map(_words, above[1])):
                return f"rows crossed the heading {_words(row)}"
        elif n > 1 and dates and titles and set(dates + titles) <= set(blank) and len(blank) < len(row):
            before = rows[places[move[n] - 1]] if move[n] else None
            if before is None or _said(before) != _said(rows[n - 1]):
                return f"{_words(row)} followed {_words(rows[n - 1])} and follows {before and _words(before)}"
    return None


def _words(row):
    return tuple(cell.text for cell in row)


def _said(row):
    """What rows have in common that a fix makes alike."""
    return [[folded(name) for name in names(cell.text)] for cell in row]


def _is_heading(row, dates):
    """Whether only the first cell says something, which is no date of an entry, or all that is said is bold. No heading
    is a link."""
    if row[0].text in MARKS:
        return False
    said = [cell for cell in row if cell.text]
    is_bold = all([shape[0] for shape in cell.shape[1:]] == ["strong"] and cell.events[0][0] == "start"
                  and cell.events[-1] == ("end", "strong") for cell in said)
    is_single = said == [row[0]] and 0 not in dates and re.search(r"\w", row[0].text)
    return len(row) > 1 and bool(said) and (is_single or is_bold) and not any(
        cell.hrefs or ADDRESS.match(cell.text) for cell in said)


def _printed(scratch, binary, documents):
    numbers = [n for n, document in enumerate(documents) if document.secret]
    if not numbers:
        return []
    owners = {documents[n].secret[:4]: n for n in numbers}
    found = []
    for command, code, text in program.outputs(f"{scratch}/out", binary, [documents[n].text for n in numbers]):
        if code not in (0, 1, 2):
            found += [(n, "crashes", f"{command}: exit code {code}") for n in numbers[:1]]
        for at in range(len(text) - 3 if any(owner in text for owner in owners) else 0):
            n = owners.get(text[at:at + 4])
            if n is not None and documents[n].text.count(text[at:at + 4]) == 1:
                found.append((n, "secrets printed", f"{command}: …{text[max(0, at - 60):at + 40]}…"))
                del owners[text[at:at + 4]]
    return found
