# What differs between two pages (`same-page`), and what a page shows.

same = { $old } and { $new } show the same page
differ = { $old } and { $new } differ:
differ-in = { $old } and { $new } differ { $place }:

## Places

in-table = in table { $table }
in-row = in table { $table }, row { $row }
in-header = in table { $table }, header, column { $column }
in-cell = in table { $table }, row { $row }, column { $column }
in-front-matter = in the front matter
in-words = in words that are read differently
in-text = in a text that is read differently
in-pipes = in rows with a pipe behind two backslashes

## What stands there

none = none
nothing-more = nothing more
text = text `{ $text }`
changed-text = text `{ $text }` with { $changes }
html = HTML `{ $html }`
table = a table
end = the end of what is open
leads-to = { $what } to `{ $address }`
columns = columns { $alignments }
left = left
centred = centred
right = right
unaligned = unaligned
rows = { $count ->
        [one] { $count } row
       *[other] { $count } rows
    }
cells = { $count ->
        [one] { $count } cell
       *[other] { $count } cells
    }
every-row = every row once
lost-rows = rows left out or doubled

## Elements

heading = a heading of level { $level }
paragraph = a paragraph
quote = a quote
list = a list
numbered-list = a list numbered from { $start }
list-item = a list item
open-task = an open task
ticked-task = a ticked task
link = a link
image = an image
thematic-break = a thematic break
line-end = a line end
line-break = a hard line break
html-block = an HTML block
emphasis = emphasis
strong-emphasis = strong emphasis
strikethrough = strikethrough
