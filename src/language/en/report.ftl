# What stands round findings in reports.

## Levels, and words in front of a text

level-error = error
level-warning = warning
level-note = note
word-help = help
word-note = note
word-habit = habit
colon = :{" "}
semicolon = ;{" "}

## A finding

in-line = line { $line }: { $label }
help-fix = { $help }; `{ $flags }` does it
of-rows = { $agreeing } of { $rows } rows

## The last line

files = { $count ->
        [one] { $count } file
       *[other] { $count } files
    }
tables = { $count ->
        [one] { $count } table
       *[other] { $count } tables
    }
other-tables = { $count ->
        [one] { $count } other table
       *[other] { $count } other tables
    }
no-list-table = no list table
rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
errors = { $count ->
        [one] { $count } error
       *[other] { $count } errors
    }
warnings = { $count ->
        [one] { $count } warning
       *[other] { $count } warnings
    }
notes = { $count ->
        [one] { $count } note
       *[other] { $count } notes
    }
nothing = nothing to report
summary = { $seen }: { $found }
summary-fixable = { $summary }; { $ways }
fixable-with = { $count } fixable with `{ $flags }`
fixable-more = { $ways }, { $count } more with `{ $flags }`
summary-since = { $summary }; { $count ->
        [one] { $count } old finding
       *[other] { $count } old findings
    } hidden by `--since`
summary-baseline = { $summary }; { $count ->
        [one] { $count } old finding
       *[other] { $count } old findings
    } hidden by `--baseline`

## JUnit

and-more = { $message } (and { $more } more)

## Markdown

markdown-head = | line | level | rule | finding | help |
markdown-left-out = { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    } more left out here, because GitHub takes no longer comment.
no-error = no error

## --rules and --explain

rules-rule = rule
rules-level = level
rules-fix = fix
rules-finds = finds
yes = yes
explain = { $rule } ({ $level })
explain-fixable = { $rule } ({ $level }; `--fix` can mend it)

## --statistics

statistics-count = count
statistics-fixable = fixable
statistics-unsafe = unsafe
