# What is wrong with a command line. What the parser finds it says itself in English.

usage = Usage: { $usage }
more = For more information, try `--help`.

## What the parser finds

unknown-argument = unexpected argument `{ $arg }`
no-value = `{ $arg }` needs a value
invalid-value = `{ $value }` is no value of `{ $arg }`; the values are { $values }
bad-value = `{ $value }` is no value of `{ $arg }`: { $why }
conflict = `{ $arg }` cannot be used with `{ $other }`
twice = `{ $arg }` cannot be used more than once
missing-argument = `{ $args }` is missing
other = the command line cannot be read: { $why }
near = { $message }; did you mean `{ $near }`?

## What does not go together

no-rule = there is no rule `{ $name }` (`--rules` lists all)
no-rule-near = there is no rule `{ $name }`; did you mean `{ $near }`? (`--rules` lists all)
which-fixes-alone = `{ $flag }` says which fixes to apply; give it with `--fix` or `--diff`
statistics-format = `--statistics` counts findings; give it with `--format human`, `short` or `json`
no-date = the system's date cannot be right; give the current date with `--today`
stdin-name-alone = `--stdin-filename` names standard input; give it with `-`
stdin-with-paths = `-` (standard input) stands alone; check other paths in another run
watch-stdin = `--watch` watches files; name them instead of `-` (standard input)
adopt-stdin = what is old of standard input is told by its name; give it with `--stdin-filename`
no-revision = name a commit, a branch or a tag
two-revisions = name one revision; `--since A` counts from where the work on `A` began, as `git diff A...` does
two-stdins = only one of the two can be `-` (standard input)
date-form = write it as YYYY-MM-DD
no-such-day = there is no such day between 1900 and 2199
