#!/usr/bin/env bash
# One would expect the mistyped address "www.http://host" to be linked alike wherever a line or cell shows it.
# In cmark-gfm (PyPI cmarkgfm 2025.10.22) it is one link, to http://www.http://host, at the start of a cell.
# Directly behind an inline tag such as <br> only the part from "http" on is a link, and "www." is plain text.
# So the same words lead to two addresses, and one of them leads nowhere.
# Whoever joins or splits lines of a cell at <br> changes where the link goes without touching the address.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$dir/py" cmarkgfm==2025.10.22
PYTHONPATH="$dir/py" python3 - <<'PY'
from importlib.metadata import version
import cmarkgfm
from cmarkgfm.cmark import Options

text = """|a|b|c|
|-|-|-|
|www.http://example.org/a.b|x<br>www.http://example.org/a.b|x www.http://example.org/a.b|
"""
html = cmarkgfm.markdown_to_html_with_extensions(
    text, options=Options.CMARK_OPT_UNSAFE, extensions=["table", "autolink"]
)
print("cmarkgfm", version("cmarkgfm"))
print(html)
whole = '<a href="http://www.http://example.org/a.b">www.http://example.org/a.b</a></td>'
holds = (
    "<td>" + whole in html
    and '<td>x<br>www.<a href="http://example.org/a.b">http://example.org/a.b</a></td>' in html
    and "<td>x " + whole in html
)
print("behaviour as described" if holds else "CHANGED")
raise SystemExit(0 if holds else 1)
PY
