#!/usr/bin/env bash
# One would expect the three lines that git writes into a conflict to be treated alike inside a table.
# cmark-gfm (PyPI cmarkgfm 2025.10.22) takes "<<<<<<< HEAD" and "=======" for rows with an empty second cell.
# The third, ">>>>>>> topic", ends the table and opens a block quote seven deep.
# The rows behind it become text in that quote, although they have no ">" of their own.
# So whoever edits a table with a conflict left in it must not take the lines behind it for rows.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$dir/py" cmarkgfm==2025.10.22
PYTHONPATH="$dir/py" python3 - <<'PY'
from importlib.metadata import version
import cmarkgfm

text = """| A | B |
|---|---|
| x | 1 |
<<<<<<< HEAD
| y | 2 |
=======
| y | 3 |
>>>>>>> topic
| z | 4 |
"""
html = cmarkgfm.markdown_to_html_with_extensions(text, extensions=["table"])
print("cmarkgfm", version("cmarkgfm"))
print(html)
holds = (
    "<td>&lt;&lt;&lt;&lt;&lt;&lt;&lt; HEAD</td>" in html
    and "<td>=======</td>" in html
    and html.count("<blockquote>") == 7
    and html.index("</table>") < html.index("<blockquote>")
    and "<p>topic\n| z | 4 |</p>" in html
    and "<td>z</td>" not in html
)
print("behaviour as described" if holds else "CHANGED")
raise SystemExit(0 if holds else 1)
PY
