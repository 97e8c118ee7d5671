# 命令行的问题。英文的解析错误由解析器自己给出。

usage = 用法：{ $usage }
more = 更多信息请用 `--help` 查看。

## 解析器发现的问题

unknown-argument = 没有 `{ $arg }` 这个参数
no-value = `{ $arg }` 需要一个值
invalid-value = `{ $arg }` 的值不能是 `{ $value }`；可用的值有 { $values }
bad-value = `{ $arg }` 的值不能是 `{ $value }`：{ $why }
conflict = `{ $arg }` 不能与 `{ $other }` 同时使用
twice = `{ $arg }` 只能写一次
missing-argument = 缺少 `{ $args }`
other = 无法读懂命令行：{ $why }
near = { $message }；是不是 `{ $near }`？

## 不能搭配的参数

no-rule = 没有名为 `{ $name }` 的规则（`--rules` 列出全部规则）
no-rule-near = 没有名为 `{ $name }` 的规则；是不是 `{ $near }`？（`--rules` 列出全部规则）
which-fixes-alone = `{ $flag }` 指定执行哪些修复；请与 `--fix` 或 `--diff` 一起使用
statistics-format = `--statistics` 统计诊断的数量；请与 `--format human`、`short` 或 `json` 一起使用
no-date = 系统日期不可能是对的；请用 `--today` 给出当前日期
stdin-name-alone = `--stdin-filename` 给标准输入命名；请与 `-` 一起使用
stdin-with-paths = `-`（标准输入）只能单独使用；其他路径请另外检查
watch-stdin = `--watch` 监视的是文件；请给出文件，而不是 `-`（标准输入）
adopt-stdin = 标准输入里哪些内容是旧的，要看它的名字；请用 `--stdin-filename` 给出
no-revision = 请写一个提交、分支或标签
two-revisions = 请只写一个版本；`--since A` 从 `A` 上的工作开始之处算起，与 `git diff A...` 相同
two-stdins = 两者之中只有一个可以是 `-`（标准输入）
date-form = 请写成 YYYY-MM-DD
no-such-day = 1900 年到 2199 年之间没有这一天
