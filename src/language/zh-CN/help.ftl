# --help 的中文文本。英文写在 src/cli/args.rs 里；测试保证这里既不缺少，也不多余。

about = 检查以 Markdown 表格维护的阅读清单
after-help = 退出码：0 没有错误；1 还有错误，或 --diff 有内容可显示；
    2 有事情没有做成（文件不存在、不是 UTF-8 编码、选项有误）。
help = 显示帮助
version = 显示版本

## 检查

paths = 文件、文件夹（其下所有 .md 和 .markdown 文件），或用 - 表示标准输入 [默认：.]
fix = 直接在文件里执行安全修复（与 - 一起使用时，输出修复后的内容）
unsafe-fixes = 与 --fix 或 --diff 一起使用：同时执行可能改变原意的修复
fix-notes = 与 --fix 或 --diff 一起使用：同时执行提示的修复
diff = 以统一差异格式显示 --fix 会改动什么，不写入文件
format = 诊断的输出格式：human、short、json、github、sarif、gitlab、rdjson、junit 或 markdown [默认：human]
statistics = 不显示诊断，而是按规则统计数量（用于 --format human、short 或 json）
watch = 每次保存文件后重新检查，直到按下 Ctrl-C
since = 只报告自这个 git 版本上的工作开始以来新增或改动的条目
baseline = 不报告这个文件里已有的问题
write-baseline = 把所有问题写入这个文件，供 --baseline 使用
today = 当前日期，YYYY-MM-DD [默认：系统日期]
stdin-filename = 报告标准输入的诊断时使用的路径
explain = 解释一条规则；judgement 说明怎样判断疏漏
rules = 列出全部规则
config = 使用这个配置文件，而不是最近的 learnvlm-lint.toml
no-config = 不使用配置文件
deny = 把警告当作错误：--deny warnings
print-config = 显示对某个文件生效的配置，以及每个值的来源
color = 是否使用颜色：auto、always 或 never [默认：auto]
lang = 使用英文（en）或中文（zh-CN）[默认：跟随系统区域设置]
quiet = 只显示错误：没有警告、提示和总结
verbose = 说明检查了什么

## same-page

same-page-about = 判断两个 Markdown 文件在 GitHub 上显示的页面是否相同
same-page-after-help = 退出码：0 页面相同；1 页面不同，并显示第一处差异；
    2 有文件无法读取（文件不存在、不是 UTF-8 编码、含有 NUL 字节）。
same-page-old = 改动前的文件，或用 - 表示标准输入
same-page-new = 改动后的文件，或用 - 表示标准输入

## init

init-about = 写出适合某份清单的 learnvlm-lint.toml，并说明每个值由何推断
init-path = 清单，或清单所在的文件夹 [默认：.]
init-print = 输出配置，不写入文件

## rows

rows-about = 以数据格式输出清单的条目
rows-after-help = 在 csv 和 tsv 里，值的开头或 ; 后面会被电子表格当作公式的内容前面加上 '，
    控制字符写成 <U+001B> 这样的形式；json 和 jsonl 保留原文。
rows-paths = 文件、文件夹，或用 - 表示标准输入 [默认：.]
rows-format = json（一个数组）、jsonl（每行一个对象）、csv 或 tsv [默认：json]
rows-config = 使用这个配置文件，而不是最近的 learnvlm-lint.toml
rows-no-config = 不使用配置文件

## schema

schema-about = 输出 JSON Schema：learnvlm-lint.toml 的，或 rows 输出内容的
schema-of = 哪一个：config 或 rows

## completions、man

completions-about = 输出命令行补全脚本
completions-shell = 哪种 shell：bash、elvish、fish、powershell 或 zsh
man-about = 输出手册页（英文）
