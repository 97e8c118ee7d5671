#!/usr/bin/env bash
# One would expect a list item with a task box and a table to read alike when the whole item is quoted with ">".
# cmark-gfm (PyPI cmarkgfm 2025.10.22) takes a task box in a list, but none in a list inside a block quote.
# There "[ ]" stays text, so in "> - [ ] |a|Date" it is the first of three cells of the header.
# The delimiter row that makes a table outside the quote makes none inside it, and the other way round.
# Whoever counts the columns of such a header must know whether a quote stands round it.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$dir/py" cmarkgfm==2025.10.22
PYTHONPATH="$dir/py" python3 - <<'PY'
from importlib.metadata import version
import cmarkgfm

print("cmarkgfm", version("cmarkgfm"))
two = "- [ ] |a|Date\n  |-|-\n  |x|y\n"
three = "- [ ] |a|Date\n  |-|-|-\n  |x|y|z\n"


def quoted(text):
    return "".join("> " + line for line in text.splitlines(True))


holds = True
for text, columns, box in [
    (two, 2, True),
    (three, 0, True),
    (quoted(two), 0, False),
    (quoted(three), 3, False),
]:
    html = cmarkgfm.markdown_to_html_with_extensions(text, extensions=["table", "tasklist"])
    found = html.count("<th>"), 'type="checkbox"' in html
    print(text + "-> %d columns, task box: %s\n%s" % (*found, html))
    holds = holds and found == (columns, box)
    if columns == 3:
        holds = holds and "<th>[ ]</th>" in html
print("behaviour as described" if holds else "CHANGED")
raise SystemExit(0 if holds else 1)
PY
