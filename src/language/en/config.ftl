# What is wrong with a configuration file.

with-excerpt = { $message }
    { $excerpt }
misplaced = { $found } stands where { $wanted } is expected
misplaced-cured = { $found } stands where { $wanted } is expected; write `{ $cure }`
misplaced-of-few = { $found } stands where { $wanted } is expected; write { $all }
out-of-range = `{ $written }` is no number that can be kept to; write a whole number such as 120
missing = { $key } is missing
twice = the key stands twice{ $rest }
no-file = `{ $written }` names no file
no-file-below = `{ $written }` names no file: write a path from here with `/` between its parts, and close each `[`
no-host = `{ $written }` is no host; write one such as `example.com`, which stands for all below it, or `*` for every host
two-organisations = `{ $written }` is given to two organisations, `{ $one }` and `{ $other }`; leave it to one of them
blank-separator = a blank separates nothing; write a mark such as ` & ` or `、`
separator-in-cell = `{ $written }` cannot stand in a cell as it is
no-organisation = `{ $written }` cannot be the name of an organisation in a cell; write letters or digits, and no markup or `|`

## Values

found-string = string { $value }
found-number = integer { $value }
found-fraction = floating point { $value }
found-boolean = boolean { $value }
found-table = a table
found-list = a list
wanted-string = a string
wanted-list = a list
wanted-table = a table
wanted-rule = a rule
wanted-level = a level
wanted-form = a form of dates
wanted-order = an order
wanted-layout = a layout
wanted-choice = a choice
wanted-number = a whole number

## Names

kind-key = key
kind-rule = rule
kind-level = level
kind-form = form of dates
kind-order = order
kind-layout = layout
kind-choice = choice
unknown = there is no { $kind } `{ $written }`
unknown-near = there is no { $kind } `{ $written }`; did you mean `{ $near }`?
unknown-of-few = there is no { $kind } `{ $written }`; there is { $all }

## Where values come from

default = default
own = the list's own: { $why }
of-rows = { $agreeing } of { $all } rows
of-links = { $links } links
of-dates = { $agreeing } of { $all } dates
of-dated-rows = { $agreeing } of { $all } dated rows
of-several = { $agreeing } of { $all } rows with several
in-force = { $name }, with { $file }
in-force-without = { $name }, with no configuration file

## What init writes

written-from = Written by `learnvlm-lint init` from { $name }.
its-way = { $found ->
    [one] one note
   *[other] { $found } notes
} on a way the list has
cells-are-dates = { $agreeing } of { $all } cells are dates
names-of-one = Names of one organisation, the one to use first:
too-few = too few rows to tell
many-forms = its dates have many forms
tables-differ = its tables differ
order-open = rows may stand otherwise on purpose; without the `#`, `--fix` moves them
nearly-so = most tables are so; without the `#`, all are held to it
no-layout = its tables have none; `aligned` or `compact` lets --fix tidy them
