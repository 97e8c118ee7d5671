#!/usr/bin/env bash
# One would expect a footnote with a second, indented paragraph to mean the same in a block quote as outside of one.
# In cmark-gfm (PyPI cmarkgfm 2025.10.22) it does outside: both paragraphs are in the note. In the quote the line of ">" between
# the two ends the note, and the second paragraph is a code block in the quote, away from its note.
# One space on the blank line does the same outside of a quote.
# The footnote plugin of markdown-it (PyPI markdown-it-py 4.0.0, mdit-py-plugins 0.5.0) keeps both paragraphs in all three.
# So an address in such a paragraph is a link in one reader and code in the other.
set -euo pipefail
dir=$(mktemp -d)
trap 'rm -rf "$dir"' EXIT
python3 -m pip install --quiet --disable-pip-version-check --root-user-action ignore --target "$dir/py" \
  cmarkgfm==2025.10.22 markdown-it-py==4.0.0 mdit-py-plugins==0.5.0
PYTHONPATH="$dir/py" python3 - <<'PY'
from importlib.metadata import version
from cmarkgfm import markdown_to_html_with_extensions
from cmarkgfm.cmark import Options
from markdown_it import MarkdownIt
from mdit_py_plugins.footnote import footnote_plugin

plain = "word[^1]\n\n[^1]: first\n\n    second\n"
texts = {
    "plain": plain,
    "in a quote": "".join(f"> {line}".rstrip() + "\n" for line in plain.splitlines()),
    "with a space on the blank line": plain.replace("first\n\n", "first\n \n"),
}
readers = {
    f"cmarkgfm {version('cmarkgfm')}": lambda text: markdown_to_html_with_extensions(text, options=Options.CMARK_OPT_FOOTNOTES),
    f"markdown-it-py {version('markdown-it-py')}": MarkdownIt().use(footnote_plugin).render,
}
seen = []
for reader, render in readers.items():
    for name, text in texts.items():
        html = render(text)
        is_code = "<code>second" in html
        is_in_note = "<p>second" in html.split("<section", 1)[1]
        seen.append((is_code, is_in_note))
        print(f"{reader}, {name}: second paragraph is", "code" if is_code else "in the note" if is_in_note else "elsewhere")
code, note = (True, False), (False, True)
holds = seen == [note, code, code, note, note, note]
print("behaviour as described" if holds else "CHANGED")
raise SystemExit(0 if holds else 1)
PY
