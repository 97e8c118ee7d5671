# What commands say on standard error, and why something cannot be done.

error = error: { $message }
warning = warning: { $message }
named = { $name }: { $why }

## Fixing

fixed = fixed { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    } in { $name }
would-fix = would fix { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    } in { $name }
too-long = { $count ->
        [one] { $count } fix in { $name } is left out because GitHub would cut the file, of which it shows 512,000 bytes; shorten it first
       *[other] { $count } fixes in { $name } are left out because GitHub would cut the file, of which it shows 512,000 bytes; shorten it first
    }
held-back = { $count ->
        [one] { $count } fix in { $name } is held back because it may change what is meant; `--unsafe-fixes` applies it
       *[other] { $count } fixes in { $name } are held back because they may change what is meant; `--unsafe-fixes` applies them
    }
notes-left = { $count ->
        [one] { $count } note in { $name } is left as it is; `--fix-notes` mends it
       *[other] { $count } notes in { $name } are left as they are; `--fix-notes` mends them
    }
left-without-fix = { $errors ->
        [one] { $errors } error that no fix mends is left
       *[other] { $errors } errors that no fix mends are left
    }; run without `--diff` to see them
left-by-diff = { $errors ->
        [one] { $errors } error that the diff does not mend is left
       *[other] { $errors } errors that the diff does not mend are left
    }; run without `--diff` to see them
parted = { $name }: had another name (a hard link), which keeps the old text
refused = { $name }:{ $line }: not fixed, because the result would not be what was promised ({ $rules }; { $reason })
our-bug = {"  "}this is a bug in learnvlm-lint { $version }, not in your file: please report it with this line and the text of line { $line }

## What was looked at

seen-list-table = { $name }:{ $line }: list table, { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
seen-other-table = { $name }:{ $line }: other table, { $rows ->
        [one] { $rows } row
       *[other] { $rows } rows
    }
no-list-table = { $name }: no list table (a table whose header names a date or an organisation column)
no-markdown = { $name }: no Markdown file (.md, .markdown) in this folder
allowed = { $name }: { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    } allowed by comments in it
excluded = { $name }: excluded by { $by }

## How far it is

read-so-far = read { $done } of { $total } files
checked-so-far = checked { $done } of { $total } files

## What is old

no-git = `--since` asks git, and there is no `git` here; install it, or use `--baseline`
git-not-run = `--since` asks git, which cannot be started: { $why }
git-silent = `--since` asks git, which gave no answer in { $seconds } seconds; look whether `git status` ends here, or use `--baseline`
git-pipe = `--since` asks git, which would wait for ever, because `{ $path }` is no file; put it right, or use `--baseline`
git-refused = git does not say what it was: { $why }
no-repository = is in no git repository, so `--since` has nothing to compare it with; use `--baseline`
no-revision = there is no revision `{ $revision }` in this repository; name a commit, a branch or a tag, or fetch it (`git fetch`)
shallow = this shallow clone does not hold the revision `{ $revision }`; fetch it (`{ $fetch }`), or let the checkout fetch all (`fetch-depth: 0`)
shallow-fetch-head = this shallow clone does not hold the revision `{ $revision }`; fetch it (`{ $fetch }`, then `--since FETCH_HEAD`), or let the checkout fetch all (`fetch-depth: 0`)
partial = this partial clone does not hold what it was; fetch it (`{ $fetch }`)
no-ancestor = { $repository }: compared with `{ $revision }` itself, because no ancestor of it and `HEAD` is known here
old-unreadable = { $name }: all of it counts as new; in `{ $revision }` it { $why }
no-baseline = there is no such baseline; `--write-baseline { $file }` makes it
baseline-again = { $why }; `--write-baseline { $file }` writes it anew
baseline-none = { $why }; name the file that `--write-baseline` wrote, or a new one for it to write, such as `baseline.json`
baseline-other = { $why }; remove it, or name another file to write the baseline to
baseline-malformed = is no baseline: { $why }
baseline-version = was written by another version of learnvlm-lint
baseline-fingerprint = is no baseline: `{ $text }` is no fingerprint
unwritten = cannot be written: { $why }
baseline-written = wrote { $count ->
        [one] { $count } finding
       *[other] { $count } findings
    } to { $file }
baseline-mended = { $count ->
        [one] { $count } finding of { $file } is mended; `--write-baseline { $file }` drops it
       *[other] { $count } findings of { $file } are mended; `--write-baseline { $file }` drops them
    }
baseline-secret = { $name }: publishes a secret, which a baseline hides and does not make harmless

## Watching

watching = watching { $count ->
        [one] { $count } file
       *[other] { $count } files
    }; Ctrl-C ends it
saved = { $name } changed
saved-many = { $count } files changed

## Files

not-found = no such file or folder
permission-denied = permission denied
storage-full = no space is left on the device
quota-exceeded = the disk quota is used up
file-too-large = the limit of the size of a file is reached
read-only-filesystem = the file system is read-only
not-regular = is not a regular file; to read a pipe, name `-` and send it to standard input
links-to = links to `{ $target }`: { $why }
is-folder = is a folder; name a file in it
cannot-read = cannot be read: { $why }
no-config = cannot be read: { $why }; `learnvlm-lint init` writes one
two-configs = { $unread }: is not read, because `{ $file }` beside it is; put both together in one file
config-not-utf-8 = is not UTF-8; save it as UTF-8
too-large = is larger than { $most } MiB, the most that GitHub takes; divide it
no-plain-file = is a pipe or a device and is not read; put a plain file there
leads-out = is a link out of its repository, to `{ $target }`, and is not read; put a copy there
over-size = is larger than { $most } MiB and is not read; shorten it
no-memory = does not fit into the memory that this process may take; divide it, or raise the limit (`ulimit -v`)
no-room = may need { $need } MiB of memory, more than this process may take; divide it, or raise the limit (`ulimit -v`)
too-much = may need { $need } MiB of memory, more than the { $most } MiB that one file may take; divide it
grew = grew while it was read; run again when it is whole
utf-16 = is UTF-16, not UTF-8; save it as UTF-8
not-utf-8 = is not UTF-8 (first bad byte in line { $line }); save it as UTF-8
nul = holds a NUL byte in line { $line }; remove it
changed = changed on disk since it was read; nothing was written, run again
access-list = has an access list (ACL) that a new file cannot be given; nothing was written
gone = was deleted since it was read; nothing was written
changed-twice = changed on disk while it was written; nothing is lost: one of the changes is in `{ $kept }` now, put both together
lost-attributes = { $name }: lost what the system does not let a new file have: extended attribute { $names }
read-only = is read-only; nothing was written
no-file-in-folder = cannot make a file in folder `{ $folder }`: { $why }; nothing was written
cannot-write = cannot be written: { $why }; it is as it was
no-output = cannot write to standard output: { $why }

## init

nothing-to-fit = holds no list table (a table with a column of dates or organisations), so there is nothing to fit
no-markdown-here = no Markdown file (.md, .markdown) in this folder
config-exists = is there already; remove it, or see with `init --print` what would be written
init-wrote = wrote { $file }, from { $name }:
init-left = with it: { $summary }
init-hook = every commit, in .pre-commit-config.yaml:
init-workflow = every pull request, in .github/workflows/list.yml:
