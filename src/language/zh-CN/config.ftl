# 配置文件的问题。

with-excerpt = { $message }
    { $excerpt }
misplaced = 此处应为{ $wanted }，而不是{ $found }
misplaced-cured = 此处应为{ $wanted }，而不是{ $found }；请写 `{ $cure }`
misplaced-of-few = 此处应为{ $wanted }，而不是{ $found }；请写 { $all }
out-of-range = 无法按 `{ $written }` 执行；请写 120 这样的整数
missing = 缺少 { $key }
twice = 键重复出现{ $rest }
no-file = `{ $written }` 不表示任何文件
no-file-below = `{ $written }` 不表示任何文件：请写从这里开始的路径，各部分之间用 `/`，每个 `[` 都要闭合
no-host = `{ $written }` 不是域名；请写 `example.com` 这样的域名（也包括它下面的所有域名），或者用 `*` 表示所有域名
two-organisations = `{ $written }` 同时属于两个机构 `{ $one }` 和 `{ $other }`；请只留给其中一个
blank-separator = 空白不能分隔机构；请写 ` & ` 或 `、` 这样的符号
separator-in-cell = `{ $written }` 不能直接写在单元格里
no-organisation = `{ $written }` 不能作为单元格里的机构名称；请写字母或数字，不要写标记或 `|`

## 值

found-string = 字符串 { $value }
found-number = 整数 { $value }
found-fraction = 小数 { $value }
found-boolean = 布尔值 { $value }
found-table = 表
found-list = 数组
wanted-string = 字符串
wanted-list = 数组
wanted-table = 表
wanted-rule = 规则
wanted-level = 级别
wanted-form = 日期格式
wanted-order = 顺序
wanted-layout = 排版方式
wanted-choice = 选项
wanted-number = 整数

## 名称

kind-key = 键
kind-rule = 规则
kind-level = 级别
kind-form = 日期格式
kind-order = 顺序
kind-layout = 排版方式
kind-choice = 选项
unknown = 没有名为 `{ $written }` 的{ $kind }
unknown-near = 没有名为 `{ $written }` 的{ $kind }；是不是 `{ $near }`？
unknown-of-few = 没有名为 `{ $written }` 的{ $kind }；可用的有 { $all }

## 值的来源

default = 默认值
own = 列表自身的写法：{ $why }
of-rows = { $all } 行中有 { $agreeing } 行
of-links = { $links } 个链接
of-dates = { $all } 个日期中有 { $agreeing } 个
of-dated-rows = { $all } 个有日期的行中有 { $agreeing } 行
of-several = { $all } 个有多个机构的行中有 { $agreeing } 行
in-force = { $name }，使用 { $file }
in-force-without = { $name }，没有配置文件

## init 写入的内容

written-from = 由 `learnvlm-lint init` 根据 { $name } 生成。
its-way = 清单的习惯，提示过 { $found } 次
cells-are-dates = { $all } 个单元格中有 { $agreeing } 个是日期
names-of-one = 同一机构的各种名称，最前面的是应使用的名称：
too-few = 行数太少，无法判断
many-forms = 日期写法不一
tables-differ = 各个表格不一致
order-open = 有些行可能有意不按此顺序；去掉开头的 `#`，`--fix` 就会移动它们
nearly-so = 大多数表格如此；去掉开头的 `#`，就对所有表格严格要求
no-layout = 表格没有统一的排版；改为 `aligned` 或 `compact` 后，--fix 会整理表格
