"""Holds the judge against pairs of texts whose pages on GitHub are known: fixtures/hazards and fixtures/hazards-found."""
import github

# What these change is what a fix may be named for, or shows nowhere.
NAMED = {"001-trim-nbsp", "002-trim-ideographic-space", "004-trim-zwsp", "011-trim-code-edge", "050-percent-pipe-bare", "074-sort-text-line-in",
         "077-url-decode-amp-entity", "086-autolink-to-bare-paren", "089-url-add-slash", "092-url-lib-plus",
         "095-refdef-shared", "121-date-canonical", "122-org-sep", "042-url-percent", "012-backslashes-beside-braces"}
# Some browsers show a blank there, and a footnote's label is never rewritten.
BESIDE = {"046-line-joined-cjk", "016-note-label"}


def hold(fixtures):
    """How many pairs the judge tells apart as GitHub does, and a line for each that it does not."""
    right, wrong = 0, []
    for folder in ("hazards", "hazards-found"):
        for line in (fixtures / folder / "index.tsv").read_text(encoding="utf-8").splitlines()[1:]:
            name, verdict = line.split("\t")[:2]
            try:
                texts = [(fixtures / folder / f"{name}.{side}.md").read_bytes().decode() for side in ("before", "after")]
            except UnicodeDecodeError:
                continue
            differences, _ = github.compare(*map(github.Page, texts), False)
            if name in BESIDE or bool(differences) == (verdict == "DIFFERENT" and name not in NAMED):
                right += 1
            else:
                wrong.append(f"{folder}/{name}: GitHub says {verdict}, the judge {differences or 'same'}")
    return right, wrong
