# 两个页面的差异（`same-page`），以及页面上显示的内容。

same = { $old } 与 { $new } 显示的页面相同
differ = { $old } 与 { $new } 不同：
differ-in = { $old } 与 { $new } 不同，{ $place }：

## 位置

in-table = 在第 { $table } 个表格
in-row = 在第 { $table } 个表格、第 { $row } 行
in-header = 在第 { $table } 个表格、表头、第 { $column } 列
in-cell = 在第 { $table } 个表格、第 { $row } 行、第 { $column } 列
in-front-matter = 在 front matter 里
in-words = 在读法可能不同的文字里
in-text = 在读法可能不同的文本里
in-pipes = 在两个反斜杠后面有竖线的行里

## 那里的内容

none = 没有
nothing-more = 没有更多内容
text = 文字 `{ $text }`
changed-text = 文字 `{ $text }`，改动为 { $changes }
html = HTML `{ $html }`
table = 表格
end = 元素的结尾
leads-to = { $what }，指向 `{ $address }`
columns = 各列 { $alignments }
left = 左对齐
centred = 居中
right = 右对齐
unaligned = 未指定对齐
rows = { $count } 行
cells = { $count } 个单元格
every-row = 每一行各一次
lost-rows = 有的行丢失或重复

## 元素

heading = { $level } 级标题
paragraph = 段落
quote = 引用
list = 列表
numbered-list = 从 { $start } 开始编号的列表
list-item = 列表项
open-task = 未完成的任务
ticked-task = 已完成的任务
link = 链接
image = 图片
thematic-break = 分隔线
line-end = 行尾
line-break = 换行
html-block = HTML 块
emphasis = 强调
strong-emphasis = 着重
strikethrough = 删除线
