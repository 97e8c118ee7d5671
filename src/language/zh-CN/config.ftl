# 配置文件的问题。

with-excerpt = { $message }
    { $excerpt }
misplaced = 此处应为{ $wanted }，而不是{ $found }
missing = 缺少 { $key }
twice = 键重复出现{ $rest }
no-file = `{ $written }` 不表示任何文件
blank-separator = 空白不能分隔机构；请写 ` & ` 或 `、` 这样的符号
separator-in-cell = `{ $written }` 不能直接写在单元格里

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
