# 报告中诊断以外的内容。

## 级别，以及正文前面的词

level-error = 错误
level-warning = 警告
level-note = 提示
word-help = 帮助
word-note = 附注
word-habit = 惯例
colon = ：
semicolon = ；

## 一条诊断

in-line = 第 { $line } 行：{ $label }
help-fix = { $help }；`{ $flags }` 可修复
of-rows = { $rows } 行中有 { $agreeing } 行如此

## 最后一行

files = { $count } 个文件
tables = { $count } 个表格
other-tables = { $count } 个其他表格
no-list-table = 没有清单表格
rows = { $count } 行
errors = { $count } 个错误
warnings = { $count } 个警告
notes = { $count } 个提示
nothing = 没有问题
summary = { $seen }：{ $found }
summary-fixable = { $summary }；{ $ways }
fixable-with = `{ $flags }` 可修复 { $count } 个
fixable-more = { $ways }，加上 `{ $flags }` 可再修复 { $count } 个
summary-since = { $summary }；`--since` 隐藏了 { $count } 个旧问题
summary-baseline = { $summary }；`--baseline` 隐藏了 { $count } 个旧问题

## JUnit

and-more = { $message }（另有 { $more } 个）

## Markdown

markdown-head = | 行 | 级别 | 规则 | 诊断 | 帮助 |
markdown-left-out = 还有 { $count } 条诊断没有列出，因为 GitHub 不接受更长的评论。
no-error = 没有错误

## --rules 和 --explain

rules-rule = 规则
rules-level = 级别
rules-fix = 修复
rules-finds = 报告的问题
yes = 有
explain = { $rule }（{ $level }）
explain-fixable = { $rule }（{ $level }；可用 `--fix` 修复）

## --statistics

statistics-count = 数量
statistics-fixable = 可修复
statistics-unsafe = 不安全修复
