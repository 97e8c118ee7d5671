# What rules find. The message of a key says what is wrong; `.label` marks the place, `.help` gives the cure,
# `.fix` says what the fix does, `.related` what stands at a second place.

## Names

this-link = this link
this-image = this image

## insecure-url

insecure-url = { $link } uses `http`, though its host serves `https`
    .label = not encrypted
    .help = write `https`
    .fix = Write `https`

## lookalike-host

lookalike-host = { $link } leads to `{ $real }`, which looks like `{ $imitates }`
    .label = not the host it looks like
    .help = check where it was meant to lead; `{ $imitates }`?

## malformed-url

malformed-url-no-host = { $link } has an address without a host
    .label = no host
    .help = write the whole address
    .fix = Repair the address
malformed-url-bad-host = { $link } has a host that cannot be
    .label = no host name
    .help = correct the host
    .fix = Repair the address
malformed-url-missing-scheme = { $link } has an address without `https://`
    .label = leads to a file of this repository
    .help = write `https://` in front
    .fix = Repair the address
malformed-url-missing-mailto = { $link } has a mailbox without `mailto:`
    .label = leads to a file of this repository
    .help = write `mailto:` in front
malformed-url-placeholder = { $link } has a word in the place of its address
    .label = no address
    .help = write the address, or take the link away
malformed-url-local-path = { $link } leads to a file on somebody's own machine
    .label = no reader has it
    .help = link to a page that everybody can open
malformed-url-glued-path = { $link } has a host that cannot be
    .label = no slash behind `{ $ending }`
    .help = write `/` behind the host's `{ $ending }`
malformed-url-scheme-slashes = { $link } has an address with a broken `https://`
    .label = not `https://`
    .help = write `https://`
    .fix = Repair the address
malformed-url-scheme-typo = { $link } has an address with a mistyped `https://`
    .label = not `https://`
    .help = write `https://`
    .fix = Repair the address
malformed-url-double-scheme = { $link } has an address with two schemes
    .label = stands here twice
    .help = remove the first one
    .fix = Repair the address
malformed-url-several = { $link } has several addresses in the place of one
    .label = another address
    .help = keep one address, and make a link of its own for each of the others
malformed-url-link-inside = { $link } has a link in the place of its address
    .label = a link, not an address
    .help = write the address alone
    .fix = Keep the address
malformed-url-in-brackets = { $link } has brackets around its address
    .label = brackets too many
    .help = write the address alone
malformed-url-arxiv-number = { $link } leads to no paper: its number on arXiv has too many digits
    .label = no such number
    .help = compare it with the number on the paper's page
malformed-url-escaped-query = { $link } has an address with an escaped query
    .label = escaped
    .help = write `?`, `=` and `&` for `%3F`, `%3D` and `%26`
    .fix = Repair the address
malformed-url-space-in-host = { $link } has an address with a blank in its host
    .label = a host has no blanks
    .help = write the address of the page, if these are words, or take out the blank
    .fix = Repair the address
malformed-url-space = { $link } has an address with a blank inside
    .label = a blank
    .help = remove the blank, or write `%20`
    .fix = Repair the address
malformed-url-space-beside = { $link } has a blank in its address
    .label = a blank
    .help = remove the blank
    .fix = Repair the address
malformed-url-invisible-char = { $link } has an address with an invisible character
    .label = an invisible character
    .help = remove it
    .fix = Repair the address
malformed-url-fullwidth = { $link } has an address with full-width punctuation
    .label = full-width
    .help = write `?`, `&`, `=` and `:`
    .fix = Repair the address
malformed-url-trailing-punctuation = { $link } has an address with punctuation behind its end
    .label = not part of the address
    .help = remove it
    .fix = Repair the address
malformed-url-behind-bare = { $link } takes in the punctuation behind its address
    .label = part of the link
    .help = write a blank behind the address, or `<` and `>` around it
    .fix = Repair the address
malformed-url-tag = { $link } has an address with a piece of HTML
    .label = not part of the address
    .help = remove what does not belong to the address
    .fix = Repair the address
malformed-url-backslash = { $link } has an address with a backslash
    .label = a backslash
    .help = remove the backslash
    .fix = Repair the address

## malformed-wechat-url

wechat-copy-again = copy the link from WeChat again (复制链接)
wechat-unescape = write the address without the escapes
malformed-wechat-url-biz = { $link } names no WeChat article: its `__biz` names no account
    .label = not base64 of a number
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-mid = { $link } names no WeChat article: its `mid` is no message number
    .label = not up to 11 digits
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-idx = { $link } names no WeChat article: its `idx` is no position
    .label = not a number from 1
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-sn = { $link } names no WeChat article: its `sn` is not whole
    .label = not 32 hexadecimal digits
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-chksm = { $link } names no WeChat article: its `chksm` is not whole
    .label = not 76 hexadecimal digits
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-missing-keys = { $link } names no WeChat article: it lacks { $keys }
    .label = incomplete
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-conflicting-key = { $link } names no WeChat article: it has two values of `{ $key }`
    .label = another value
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-short-id = { $link } names no WeChat article: its id is not 22 characters long
    .label = not 22 characters
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-short-id-end = { $link } names no WeChat article: its id cannot end so
    .label = ends in `A`, `Q`, `g` or `w`
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-html-entity = { $link } names no WeChat article: it holds escaped ampersands
    .label = `&amp;` for `&`
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-newline = { $link } names no WeChat article: it ends in `\n`
    .label = not part of the address
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-question-mark = { $link } names no WeChat article: the `?` behind `/s` is missing
    .label = no `?`
    .help = { $cure }
    .fix = Repair the address
malformed-wechat-url-encoded = { $link } names no WeChat article: its `?` is escaped as `%3F`
    .label = escaped
    .help = { $cure }
    .fix = Repair the address

## noncanonical-url

noncanonical-url-www = { $link } does not use the canonical address of its page
    .label = `www.` is not needed
    .help = remove `www.`
    .fix = Write the canonical address
noncanonical-url-host-alias = { $link } does not use the canonical address of its page
    .label = another name of the host
    .help = write `{ $host }`, the host's own name
    .fix = Write the canonical address
noncanonical-url-letter-case = { $link } does not use the canonical address of its page
    .label = upper case
    .help = write scheme and host in lower case
    .fix = Write the canonical address
noncanonical-url-default-port = { $link } does not use the canonical address of its page
    .label = the port that is used anyway
    .help = remove the port
    .fix = Write the canonical address
noncanonical-url-git-suffix = { $link } does not use the canonical address of its page
    .label = the address for `git clone`
    .help = remove `.git`
    .fix = Write the canonical address
noncanonical-url-trailing-slash = { $link } does not use the canonical address of its page
    .label = a slash too many
    .help = remove the slash at the end
    .fix = Write the canonical address
noncanonical-url-missing-slash = { $link } does not use the canonical address of its page
    .label = a slash is missing
    .help = add a slash at the end
    .fix = Write the canonical address
noncanonical-url-default-tab = { $link } does not use the canonical address of its page
    .label = the tab that opens anyway
    .help = remove `?tab=readme-ov-file`
    .fix = Write the canonical address
noncanonical-url-wechat-anchor = { $link } does not use the canonical address of its page
    .label = taken away again by WeChat itself
    .help = remove the fragment
    .fix = Write the canonical address
noncanonical-url-listing-context = { $link } does not use the canonical address of its page
    .label = the listing it was opened from
    .help = remove `context`
    .fix = Write the canonical address
noncanonical-url-pdf-suffix = { $link } does not use the canonical address of its page
    .label = arXiv's address has no `.pdf`
    .help = remove `.pdf`
    .fix = Write the canonical address
noncanonical-url-key-order = { $link } does not use the canonical address of its page
    .label = keys in another order
    .help = write the keys in WeChat's order
    .fix = Write the canonical address
noncanonical-url-percent-encoding = { $link } does not use the canonical address of its page
    .label = needs no percent-encoding
    .help = write the characters themselves
    .fix = Write the canonical address
noncanonical-url-repeated-key = { $link } does not use the canonical address of its page
    .label = stands here twice
    .help = remove the second one
    .fix = Write the canonical address
noncanonical-url-empty-parameter = { $link } does not use the canonical address of its page
    .label = holds nothing
    .help = remove the empty parameter
    .fix = Write the canonical address

## script-url

script-url-runs = { $link } runs a script instead of opening a page
    .label = `{ $scheme }:` opens no page
    .help = link to a page; GitHub takes this link away
script-url-data = { $link } brings its own content instead of opening a page
    .label = `{ $scheme }:` opens no page
    .help = link to a page; GitHub takes this link away

## secret-in-url

secret-in-url-session = { $link } publishes somebody's session: { $keys }
    .label = a secret
    .help = remove it and consider it leaked: the repository's history keeps it
    .fix = Remove the secret
secret-in-url-captcha = { $link } carries the token of a captcha that somebody solved: { $keys }
    .label = somebody's token
    .help = remove it
    .fix = Remove the token
secret-in-url-password = { $link } publishes somebody's password
    .label = a secret
    .help = remove it and consider it leaked: the repository's history keeps it
    .fix = Remove the secret
secret-in-url-token = { $link } publishes a secret: { $keys }
    .label = a secret
    .help = remove it and consider it leaked: the repository's history keeps it
    .fix = Remove the secret
secret-in-url-doubt = { $link } carries what may be somebody's secret: { $keys }
    .label = may be a secret
    .help = leave it if it is meant for all readers; otherwise remove it and consider it leaked

## temporary-url

temporary-url-sogou = { $link } is a search result of Sogou and expires
    .label = works for hours
    .help = open the article in WeChat and copy its own link (复制链接)
temporary-url-preview = { $link } is the preview of a draft and expires
    .label = works until it is published
    .help = open the article in WeChat and copy its own link (复制链接)
temporary-url-group-invite = { $link } is an invitation to a group and expires
    .label = works for days
    .help = link to a page that stays
temporary-url-signed = { $link } leads to a file that is let out for a while
    .label = ends
    .help = link to the page that offers the file
temporary-url-closed-shortener = { $link } is a short link of a service that is closed
    .label = may lead nowhere
    .help = open it, and write the address to which it leads

## tracking-parameter

tracking-parameter = { $link } carries { $count ->
        [one] the tracking parameter { $keys }
       *[other] { $count } tracking parameters
    }
    .label = added when the link was shared
    .help = remove { $keys }
    .fix = Remove what only tells who shared the link
tracking-parameter-with-fragment = { $link } carries { $count ->
        [one] the tracking parameter { $keys }
       *[other] { $count } tracking parameters
    }
    .label = added when the link was shared
    .help = remove { $keys } and the fragment
    .fix = Remove what only tells who shared the link
tracking-parameter-fragment = { $link } carries a tracking fragment
    .label = added when the link was shared
    .help = remove the fragment
    .fix = Remove what only tells who shared the link
tracking-parameter-github = { $link } has a campaign that names GitHub: { $keys }
    .label = perhaps made for this list
    .help = remove { $keys }, or name the campaign in `links.campaigns` if it is meant
    .fix = Remove the campaign
tracking-parameter-banner = { $link } has a campaign around a picture: { $keys }
    .label = perhaps a sponsor's
    .help = remove { $keys }, or name the campaign in `links.campaigns` if it is meant
    .fix = Remove the campaign

## wechat-url-without-chksm

wechat-url-without-chksm = { $link } opens on a verification page outside WeChat: it has no `chksm`
    .label = no `chksm`
    .help = replace it by the short link that WeChat copies (复制链接)

## wrapped-url

wrapped-url = { $link } leads through a redirect page to `{ $target }`
    .label = a wrapper
    .help = link to the page itself
    .fix = Link to the page itself

## Rows

row = row { $row }

## missing-title, missing-link, missing-date, missing-org

missing-title-open = { $rows ->
        [one] this row is still to be filled in
       *[other] { $rows } rows from here on are still to be filled in
    }
    .label = no title, and links without an address
    .help = write what they are about, or take them out
missing-title-planned = { $rows ->
        [one] this row has nothing but a date
       *[other] { $rows } rows from here on have nothing but a date
    }
    .label = no title
    .help = write what they are about, or take them out
missing-title-empty = { $rows ->
        [one] this row is empty
       *[other] { $rows } rows from here on are empty
    }
    .label = nothing stands here
    .help = { $rows ->
        [one] delete the row
       *[other] delete the { $rows } rows
    }
missing-title = row { $row } has no title
    .label = no title
    .help = write the title, with a link to the article
missing-link = { $entry } links nowhere
    .label = no link
    .help = write the title as `[title](address)`
missing-link-beside = { $entry } links nowhere
    .label = no link
    .help = write its address into the column { $column }, or why there is none
missing-date = { $entry } has no date
    .label = no date
    .help = write { $months ->
        [0] the year
       *[other] year and month
    }, such as `{ $example }`
missing-org = { $entry } names no organisation
    .label = no organisation
    .help = write who made it; join several with `{ $separator }`
missing-org-many = signs such as `{ $sign }` stand for the organisation in { $rows } rows: lines { $lines }
    .label = no organisation
    .help = write who made them, if it is known by now

## malformed-date

malformed-date = `{ $date }` is no date
    .label = no date
    .help = write { $months ->
        [0] the year
       *[other] year and month
    }, such as `{ $example }`
malformed-date-slip = `{ $date }` is no date: { $meant } is, with two digits of its year the other way round
    .label = no such year
    .help = write the year that was meant
    .fix = Swap the two digits
malformed-date-many = `{ $date }` stands for a date in { $rows } rows
    .label = no date
    .help = write the year at least, so that the rows can be put in order
malformed-date-relative = { $rows ->
        [one] `{ $date }` counts
       *[other] `{ $date }`, and { $rows } rows in all, count
    } from a day that is not said
    .label = from which day?
    .help = write the day itself, which stays true
malformed-date-month = `{ $date }` has no such month
    .label = there is no month { $month }
    .help = write year and month, such as `{ $example }`
malformed-date-day = `{ $date }` has no such day
    .label = there is no day { $day }
    .help = write year and month, such as `{ $example }`
malformed-date-century = `{ $date }` leaves the century open
    .label = year of two digits
    .help = write year and month, such as `{ $example }`
malformed-date-of-two = `{ $date }` may be { $one } or { $other }
    .label = which of them?
    .help = write year and month, such as `{ $example }`
malformed-date-of-three = `{ $date }` may be { $one }, { $other } or { $third }
    .label = which of them?
    .help = write year and month, such as `{ $example }`
malformed-date-open = `{ $date }` and other dates may be two dates each: { $rows } rows
    .label = which of them?
    .help = name their order in the header, such as `Date (dd/mm/yyyy)`, or write year and month, such as `{ $example }`
malformed-date-centuries = `{ $date }` and other dates leave the century open: { $rows } rows
    .label = year of two digits
    .help = write the year in four digits, such as `{ $example }`
whole-date = { $day } { $month ->
         [1] January
         [2] February
         [3] March
         [4] April
         [5] May
         [6] June
         [7] July
         [8] August
         [9] September
         [10] October
         [11] November
        *[12] December
        } { $year }
year-alone = { $year }
month-of-year = { $month ->
         [1] January
         [2] February
         [3] March
         [4] April
         [5] May
         [6] June
         [7] July
         [8] August
         [9] September
         [10] October
         [11] November
        *[12] December
        } { $year }
day-of-month = { $day } { $month ->
         [1] January
         [2] February
         [3] March
         [4] April
         [5] May
         [6] June
         [7] July
         [8] August
         [9] September
         [10] October
         [11] November
        *[12] December
        }
malformed-date-year = `{ $date }` has no year
    .label = no year
    .help = write year and month, such as `{ $example }`

## noncanonical-date

noncanonical-date = `{ $written }` is not written as `{ $canonical }`
    .label = another form
    .help = write `{ $canonical }`
    .fix = Write `{ $canonical }`

## mixed-dates

mixed-dates = the dates of this list have many forms, such as `{ $one }` and `{ $other }`
    .label = many forms
    .help = wish for one of them with `dates` in the configuration, and `--fix` writes all dates so

## future-date

future-date = `{ $date }` is later than today
    .label = today is { $today }
    .help = correct the year or the month

## noncanonical-orgs

noncanonical-orgs = the organisations in `{ $written }` are not joined by `{ $separator }`
    .label = another separator
    .help = write `{ $canonical }`
    .fix = Join the names by `{ $separator }`

noncanonical-orgs-mixed = the organisations in `{ $written }` are joined by two kinds of marks
    .label = what is one name?
    .help = write `{ $separator }` between the names, and an ampersand in a name as `and`

noncanonical-orgs-open = a name is missing beside `{ $mark }` in `{ $written }`
    .label = no name at one side
    .help = write the missing name, or take `{ $mark }` out

## inconsistent-org

inconsistent-org = `{ $written }` is spelled `{ $usual }` in more rows
    .label = { $count } rows have `{ $usual }`
    .help = write `{ $usual }`
    .fix = Write `{ $usual }`

inconsistent-org-alias = `{ $written }` is another name of `{ $usual }`
    .label = an alias in the configuration
    .help = write `{ $usual }`
    .fix = Write `{ $usual }`

## duplicate-link

duplicate-link = { $entry } links to the same page as { $other } in line { $line }: { $page }
    .label = linked before
    .help = remove one of the rows, or correct its link
    .related = { $other } links there first
duplicate-link-pasted = the table of { $entry } stands twice: all its rows are those from line { $line } on, beginning with { $page }
    .label = linked before
    .help = remove one of the tables
    .related = { $other } links there first

## duplicate-title

duplicate-title = the title { $title } stands in line { $line } already, with another link
    .label = the same title
    .help = remove one of the rows, or tell the titles apart
    .related = the same title

## date-against-heading, unsorted-rows

date-against-heading = { $entry } is of `{ $date }` and stands below `{ $heading }`
    .label = of another time
    .help = correct the date, or move the row below the heading of its time
unsorted-rows-before = { $entry } belongs before { $next }
    .label = out of order
    .help = { $cure }
    .fix = Put the rows in order
unsorted-rows-or-date = { $entry } of { $own } is out of order, or its date is wrong: { $meant } would fit
    .label = out of order
    .help = { $cure }
    .fix = Put the rows in order
unsorted-rows-after = { $entry } belongs after { $previous }
    .label = out of order
    .help = { $cure }
    .fix = Put the rows in order
unsorted-rows-oldest-first = this table is ordered oldest first
    .label = oldest first
    .help = { $cure }
    .fix = Turn the table round
unsorted-rows-newest-first = this table is ordered newest first
    .label = newest first
    .help = { $cure }
    .fix = Turn the table round
unsorted-rows-z-to-a = this table is ordered Z to A
    .label = Z to A
    .help = { $cure }
    .fix = Turn the table round
unsorted-rows-a-to-z = this table is ordered A to Z
    .label = A to Z
    .help = { $cure }
    .fix = Turn the table round
unsorted-rows-pinned = { $entry } is out of order
    .label = out of order
    .help = move the row
turn-round = turn the rows round
move-above = move the row above { $next }
mend-date-or-move = correct the date if it is wrong, else put the row in its place
move-below = move the row below { $previous }
move-by-hand = move the row by hand: { $why }
footnotes = the table holds footnotes, whose numbers follow the order
open-tag = a tag is opened in one row and closed in another
as-above = a cell refers to the row above it
hole = a row lacks a cell, so that its date stands in another column
row-number = a cell tells of a row by its number
pipe = the parsers read a pipe behind backslashes differently
disputed = two parsers do not see the same table

## yearless-dates

yearless-dates = { $count } dates of this table have no year
    .label = month and day only
    .help = write the year, too

## unordered-table

unordered-table = the rows of this table are in no clear order
    .label = neither by date nor by title
    .help = say `order = "by-hand"` in the configuration if that is meant, or wish for an order

## missing-cell, excess-cell

missing-cell = { $entry } has { $cells } of { $columns } cells
    .label = { $missing ->
        [one] { $missing } cell missing
       *[other] { $missing } cells missing
    }
    .help = look whether a pipe was forgotten; add the empty cells
    .fix = Add the empty cells
missing-cell-broken = { $entry } is broken over two lines, which GitHub shows as two rows
    .label = the line breaks here
    .help = join the two lines
missing-cell-wide = the pipes of this row are full-width, so that GitHub shows all of it in one cell
    .label = full-width pipes
    .help = write `|` for each `｜`
missing-cell-many = { $rows } of { $all } rows have fewer cells than this table has columns
    .label = { $columns } columns
    .help = add the empty cells, or leave them out: GitHub shows the same page
    .fix = Add the empty cells
excess-cell = `{ $lost }` is not shown: the row has { $cells } cells in { $columns ->
        [one] { $columns } column
       *[other] { $columns } columns
    }
    .label = dropped by GitHub
    .help = write `\|` for a pipe in the text, or move the words to a column
excess-cell-header = { $others ->
        [0] all { $rows } rows have more cells than the header, which has { $columns }
       *[other] { $wide } of { $rows } rows have more cells than the header, which has { $columns }
    }
    .label = the last of the header
    .help = add to the header and to the row of dashes what these rows have more, or take the cells out of the rows

## unaligned-table

unaligned-table = the source of this table is not in canonical layout
    .label = this table
    .help = pad the cells, with a pipe at both ends of each row
    .fix = Lay the table out
unaligned-table-compact = the source of this table is not in compact layout
    .label = this table
    .help = leave one blank at each side of a cell, with a pipe at both ends of each row
    .fix = Lay the table out

unaligned-table-rows = { $rows ->
        [one] a row of this table is not laid out as the others are
       *[other] { $rows } rows of this table are not laid out as the others are
    }
    .label = this table
    .help = write the same blanks beside each cell as in the other rows, and pipes at the same ends
    .fix = Lay these rows out as the others are
unaligned-table-head = the header or the delimiter row is not laid out as the rows are
    .label = this table
    .help = pad the cells of the header, and the dashes below it, to the columns of the rows
    .fix = Lay the header out as the rows are
unaligned-table-blank = { $cells ->
        [one] a cell begins or ends with a blank that is no space, `{ $sign }`
       *[other] { $cells } cells of this table begin or end with a blank that is no space, such as `{ $sign }`
    }
    .label = such a blank
    .help = delete it, and write a space where a blank is wanted
    .fix = Delete the blanks that are no spaces

## mixed-layouts

mixed-layouts = the tables of this list are laid out in more than one way
    .label = for example this table
    .help = wish for `layout = "keep"` in the configuration, or lay all of them out alike
    .fix = Lay the tables out
mixed-layouts-rows = the rows of this table are laid out in more than one way
    .label = this table
    .help = wish for `layout = "keep"` in the configuration, or lay all rows out alike
    .fix = Lay the table out

## oversized-readme

oversized-readme = the file has { $bytes } bytes, of which { $padding } pad tables; GitHub shows { $limit }
    .label = not shown from here
    .help = shorten links, or move part of the list to another file

## parsers-disagree

parsers-disagree = this table is left alone: { $why }
    .label = this table
    .help = set the table off by blank lines and write a pipe at both ends of each row
only-one-sees-a-table = only one of two parsers sees a table here
rows-or-columns-differ = two parsers see different rows or columns
one-cannot-read = one of two parsers cannot read it

## malformed-directive

malformed-directive-colon = `{ $written }` is not followed by a colon
    .label = no colon
    .help = write `learnvlm-lint:`
malformed-directive-no-verb = this directive says nothing
    .label = says nothing
    .help = write `allow`, `allow-file`, `off` or `on`
malformed-directive-verb = `{ $written }` is no directive
    .label = unknown
    .help = { $cure }
malformed-directive-rule = there is no rule `{ $written }`
    .label = unknown rule
    .help = { $cure }
malformed-directive-own-rule = `{ $written }` cannot be allowed in the text
    .label = about directives
    .help = mend the directive that it reports
malformed-directive-no-rule = `{ $verb }` names no rule
    .label = no rule
    .help = write `{ $verb }` and the names of rules; `off` and `on` are for all rules
malformed-directive-place = `{ $verb }` has no effect in a line of text or a cell
    .label = not on a line of its own
    .help = put it on a line of its own between blank lines
malformed-directive-place-of-file = `allow-file` has no effect in a line of text or a cell
    .label = not on a line of its own
    .help = put it on a line of its own between blank lines, or write `allow`
malformed-directive-nothing-follows = nothing follows that could be allowed
    .label = at the end
    .help = put it above the table, or into a cell of the row, that it is for
malformed-directive-all-are-off = `{ $written }` ends nothing: the `off` above it is for all rules
    .label = nothing to end
    .help = write `on` without a rule, or name the rules behind `off`
malformed-directive-no-off = there is no `off` above this `on`
    .label = nothing to end
    .help = remove it, or write `off` where the region begins
malformed-directive-ends-table = this comment ends the table: GitHub shows the rows below it as text
    .label = between rows
    .help = put it into a cell of the row that it is for, or above the table
malformed-directive-parts-header = this comment parts the header from its delimiter row: GitHub shows no table
    .label = inside a table
    .help = put it above the header
write = write `{ $near }`
write-a-verb = write `allow`, `allow-file`, `off` or `on`
name-a-rule = name a rule that `--rules` lists; a reason stands behind `--`

## unused-allowance

unused-allowance = { $rule } would report nothing { $place }
    .label = allows nothing
    .help = remove the comment
    .fix = Remove the comment
unused-allowance-part = { $rule } would report nothing { $place }
    .label = allows nothing
    .help = remove { $rules }
    .fix = Take the names out
unused-allowances = neither { $rule } would report anything { $place }
    .label = allows nothing
    .help = remove the comment
    .fix = Remove the comment
unused-allowances-part = neither { $rule } would report anything { $place }
    .label = allows nothing
    .help = remove { $rules }
    .fix = Take the names out
unused-allowance-off = `off` switches nothing off that would be reported
    .label = allows nothing
    .help = remove the comment
    .fix = Remove the comment
nor = { $a } nor { $b }
other-rules = { $count ->
    [one] one other
   *[other] { $count } others
}
here = here
in-this-file = in this file
from-here = from here to its end

## broken-link

broken-link-blank = `[{ $text }]` is no link
    .label = a blank before the address
    .help = write `[{ $text }](…)` without a blank
broken-link-wide = `[{ $text }]` is no link
    .label = brackets of another width
    .help = write `[{ $text }](…)` with the brackets of an English keyboard
broken-link-swapped = `({ $text })[…]` is no link
    .label = the brackets are swapped
    .help = write `[{ $text }](…)`
broken-link-blank-inside = `[{ $text }]` is no link
    .label = a blank in the address
    .help = take out the blank or what stands behind the address; a blank that belongs to it is written `%20`
broken-link-nested = `[{ $text }]` is no link
    .label = a link in the place of the address
    .help = write one address in `(…)`, without brackets inside
broken-link-open = `[{ $text }]` is no link
    .label = not closed
    .help = write `)` behind the address
broken-link-open-text = `[{ $text }` is no link
    .label = the bracket is not closed
    .help = write `]` behind `{ $text }`
broken-link-two-open = `[{ $text }]` is no link
    .label = two brackets before the address
    .help = write one `(` before the address
broken-link-mistyped = an address is no link: its `https://` is mistyped
    .label = not `https://`
    .help = write `https://`
broken-link-left-over = a bracket is left over behind the link
    .label = closes nothing
    .help = remove the bracket
broken-link-empty = `[{ $text }]()` has no address
    .label = leads nowhere
    .help = write the address into `()`, or take the link away
broken-link-empty-many = { $count } links have no address: lines { $lines }
    .label = leads nowhere
    .help = write the addresses into `()`, or take the links away
broken-link-anchor = `[{ $text }]` is no link
    .label = a blank in the anchor
    .help = write the anchor as GitHub makes it of the heading: in lower case, without punctuation, with `-` for each blank
broken-link-no-bracket = this is no link
    .label = no bracket before its text
    .help = write `[` before the text of the link

## missing-anchor

missing-anchor = { $link } leads to no place of this page: there is no `#{ $anchor }`
    .label = no such anchor
    .help = write the anchor of a heading of this page, or take the link away
missing-anchor-near = { $link } leads to no place of this page: there is no `#{ $anchor }`
    .label = no such anchor
    .help = write `#{ $near }`

## missing-file

missing-file = { $link } leads to no file of this repository: there is no `{ $path }`
    .label = no such file
    .help = write the path of a file that is there, or add the file
missing-file-near = { $link } leads to no file of this repository: there is no `{ $path }`
    .label = no such file
    .help = write `{ $near }`

## venue-against-address, title-against-address

venue-against-address = `{ $venue }` contradicts an address of its row, which says `{ $other }`
    .label = another venue
    .related = the address
    .help = correct the venue, or link to the right paper
title-against-address-slip = `{ $title }` is called `{ $name }` in its address
    .label = nearly the same
    .help = correct the name or the address
title-against-address = `{ $title }` shares no word with its address: `{ $name }`
    .label = another work?
    .help = link to the work that the title names

## swallowed-text, exposed-definition, literal-asterisks, stray-strikethrough

swallowed-text = the link takes in `{ $behind }`
    .label = part of the link
    .help = write a blank behind the address, or `<` and `>` around it
exposed-definition = `{ $line }` is shown as text
    .label = no definition
    .help = write a blank line between it and the table
literal-asterisks = `{ $written }` is shown with its asterisks
    .label = not bold
    .help = move the asterisks off the punctuation, or write a blank outside them
literal-asterisks-blank = `{ $written }` is shown with its asterisks
    .label = not bold
    .help = take the blank out of the asterisks
literal-asterisks-unpaired = `{ $written }` is shown with its asterisks
    .label = no asterisks belong to these
    .help = write `**` before and behind each of the bold words
stray-strikethrough = `{ $struck }` is struck out by the tildes around it
    .label = struck out
    .help = write `\~`, `–` or `～` for a range

## swapped-cells

swapped-cells = { $rows ->
        [one] the cells of { $one } and { $other } changed places
       *[other] the cells of { $one } and { $other } changed places in { $rows } rows from here on
    }
    .label = belongs to { $other }
    .help = { $rows ->
        [one] swap the two cells
       *[other] swap the two cells of each of these rows, or the two headers if they are wrong
    }
    .fix = Swap the cells
swapped-cells-headers = the headers { $one } and { $other } changed places, as { $rows } rows show
    .label = belongs over the cells of { $other }
    .help = swap the two headers
    .fix = Swap the headers
column-named = column { $column }

## shifted-row, unescaped-pipe, text-row, cut-off-row

shifted-row = every cell of this row is one column too far to the right; `{ $lost }` is not shown
    .label = two pipes
    .help = write one pipe
unescaped-pipe = { $pipes ->
        [1] this pipe tears `{ $torn }` in two cells
       *[other] this pipe is the first of { $pipes } that tear `{ $torn }` in { $cells } cells
    }
    .label = ends the cell
    .help = { $pipes ->
        [1] write `\|` for the pipe
       *[other] write `\|` for each of the { $pipes } pipes
    }
    .fix = Write `\|`
text-row = `{ $line }` is shown as a row of the table
    .label = no pipe
    .help = write a blank line above it, or a pipe at both ends if it is a row
repeated-header = the header of the table and its row of dashes stand in the table again
    .label = header, shown as a row
    .help = delete this line and the row of dashes below it, and of the rows below those that stand above, too
repeated-header-alone = the header of the table stands in the table again
    .label = header, shown as a row
    .help = delete this line, or write a blank line and the row of dashes to begin a new table
repeated-header-dashes = a second row of dashes stands in the table
    .label = shown as a row
    .help = delete one of the two rows of dashes
text-row-markup = `{ $line }` is shown as a row of the table
    .label = no pipe
    .help = delete it if only GitHub shows this page; if another program reads it, leave it where it is and write `<!-- learnvlm-lint: allow text-row -->` above the table
merge-conflict = `{ $line }` begins a merge conflict
    .label = first line of the conflict
    .help = keep the lines of one side or of both, and delete the lines of marks; until then nothing in this file is fixed
merge-conflict-mark = `{ $line }` is left of a merge conflict
    .label = a mark of git
    .help = delete this line, and look whether what stands round it is what was meant; until then nothing in this file is fixed
cut-off-row-blank = { $rows ->
        [one] this row is cut off from the table by a blank line
       *[other] these { $rows } rows are cut off from the table by a blank line
    }
    .label = shown as text
    .help = remove the blank line, or write a header and a row of dashes above the row
cut-off-row-comment = { $rows ->
        [one] this row is cut off from the table by a comment
       *[other] these { $rows } rows are cut off from the table by a comment
    }
    .label = shown as text
    .help = put the comment above the table or into a cell
cut-off-row-line = { $rows ->
        [one] this row is cut off from the table by the line above
       *[other] these { $rows } rows are cut off from the table by the line above
    }
    .label = shown as text
    .help = write a header and a row of dashes above the row, or move it up to the table
cut-off-row-indent = { $rows ->
        [one] this row is cut off from the table by the indent
       *[other] these { $rows } rows are cut off from the table by the indent
    }
    .label = shown as text
    .help = write the row without the blanks before it
cut-off-row-item = { $rows ->
        [one] this row is cut off from the table by the list mark before it
       *[other] these { $rows } rows are cut off from the table by the list mark before the first
    }
    .label = shown as the item of a list
    .help = write the rows without the list mark, or leave a blank line above the list

## broken-table

broken-table-widths = this table is shown as text: the header has { $header ->
        [one] { $header } cell
       *[other] { $header } cells
    }, the row of dashes { $delimiter }
    .label = no table
    .help = write as many cells in the row of dashes as in the header
broken-table-html = this table is shown as text: it goes on with `{ $tag }`
    .label = no table
    .help = write a blank line between `{ $tag }` and the table
broken-table-text = this table is shown as text: it goes on with the text above it
    .label = no table
    .help = write a blank line above it; in a list item or a quote, begin each row as its lines begin
broken-table-comment = this table is shown as text: a comment stands between the header and the row of dashes
    .label = no table
    .help = put the comment above the header
broken-table-no-dashes = this table is shown as text: { $rows } rows and no row of dashes
    .label = no table
    .help = write a row of dashes such as `| --- | --- |` under the header
broken-table-dashes-first = this table is shown as text: the row of dashes stands above the header
    .label = no table
    .help = put the row of dashes under the header
