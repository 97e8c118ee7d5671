# 命令在标准错误输出里说的话，以及某事做不成的原因。

error = 错误：{ $message }
warning = 警告：{ $message }
named = { $name }：{ $why }

## 修复

fixed = 已修复 { $name } 中的 { $count } 个问题
would-fix = 可修复 { $name } 中的 { $count } 个问题
too-long = { $name } 中有 { $count } 处修复没有执行：执行后文件超过 512,000 字节，GitHub 会截断；请先缩短文件
held-back = { $name } 中有 { $count } 处修复可能改变原意，没有执行；加上 `--unsafe-fixes` 才会执行
notes-left = { $name } 中有 { $count } 个提示没有修复；加上 `--fix-notes` 才会修复
left-without-fix = 还有 { $errors } 个错误没有可用的修复；去掉 `--diff` 可查看
left-by-diff = 还有 { $errors } 个错误不在这份差异里；去掉 `--diff` 可查看
parted = { $name }：它还有另一个名字（硬链接），那个名字保留旧内容
refused = { $name }:{ $line }：没有修复，因为结果与承诺不符（{ $rules }；{ $reason }）
our-bug = {"  "}这是 learnvlm-lint { $version } 的缺陷，不是文件的问题：请附上这一行和第 { $line } 行的内容报告给我们

## 检查了什么

seen-list-table = { $name }:{ $line }：清单表格，{ $rows } 行
seen-other-table = { $name }:{ $line }：其他表格，{ $rows } 行
no-list-table = { $name }：没有清单表格（表头里有日期列或机构列的表格）
no-markdown = { $name }：文件夹里没有 Markdown 文件（.md、.markdown）
allowed = { $name }：其中的注释允许了 { $count } 个问题
excluded = { $name }：被 { $by } 排除

## 进度

read-so-far = 已读取 { $done } / { $total } 个文件
checked-so-far = 已检查 { $done } / { $total } 个文件

## 哪些是旧的

no-git = `--since` 要询问 git，但这里没有 `git`；请安装，或改用 `--baseline`
git-not-run = `--since` 要询问 git，但无法启动：{ $why }
git-silent = `--since` 要询问 git，但它 { $seconds } 秒内没有回答；请看 `git status` 能否结束，或改用 `--baseline`
git-pipe = `--since` 要询问 git，但 `{ $path }` 不是文件，git 会一直等下去；请先改正，或改用 `--baseline`
git-refused = git 没有给出旧版本：{ $why }
no-repository = 不在任何 git 仓库里，`--since` 无从比较；请改用 `--baseline`
no-revision = 这个仓库里没有版本 `{ $revision }`；请指定提交、分支或标签，或者先取回（`git fetch`）
shallow = 这个浅克隆里没有版本 `{ $revision }`；请取回（`{ $fetch }`），或在检出时取回全部历史（`fetch-depth: 0`）
shallow-fetch-head = 这个浅克隆里没有版本 `{ $revision }`；请取回（`{ $fetch }`，然后用 `--since FETCH_HEAD`），或在检出时取回全部历史（`fetch-depth: 0`）
partial = 这个部分克隆（partial clone）没有它原来的内容；请先获取（`{ $fetch }`）
no-ancestor = { $repository }：直接与 `{ $revision }` 比较，因为这里找不到它与 `HEAD` 的共同祖先
old-unreadable = { $name }：全部算作新内容；在 `{ $revision }` 中，它{ $why }
no-baseline = 没有这份基线；可以用 `--write-baseline { $file }` 生成
baseline-again = { $why }；可以用 `--write-baseline { $file }` 重新生成
baseline-none = { $why }；请写 `--write-baseline` 写出的文件，或者让它写一个新文件，例如 `baseline.json`
baseline-other = { $why }；请删除它，或把基线写到别的文件
baseline-malformed = 不是基线文件：{ $why }
baseline-version = 由其他版本的 learnvlm-lint 写成
baseline-fingerprint = 不是基线文件：`{ $text }` 不是指纹
unwritten = 无法写入：{ $why }
baseline-written = 已把 { $count } 个问题写入 { $file }
baseline-mended = { $file } 中有 { $count } 个问题已经改好；`--write-baseline { $file }` 会把它们去掉
baseline-secret = { $name }：公开了密钥；基线只是隐藏它，并不能消除危害

## 监视

watching = 正在监视 { $count } 个文件；按 Ctrl-C 结束
saved = { $name } 有改动
saved-many = { $count } 个文件有改动

## 文件

not-found = 没有这个文件或文件夹
permission-denied = 没有权限
storage-full = 磁盘空间已满
quota-exceeded = 磁盘配额已用完
file-too-large = 达到了文件大小的上限
read-only-filesystem = 文件系统是只读的
not-regular = 不是普通文件；要读取管道，请用 `-` 从标准输入传入
links-to = 链接到 `{ $target }`：{ $why }
is-folder = 是文件夹；请指定其中的文件
cannot-read = 无法读取：{ $why }
no-config = 无法读取：{ $why }；可以用 `learnvlm-lint init` 生成
two-configs = { $unread }: 没有读取，因为旁边已有 `{ $file }`；请把两者合成一个文件
config-not-utf-8 = 不是 UTF-8 编码；请另存为 UTF-8
too-large = 超过 { $most } MiB，GitHub 最多只接受这么大；请拆分
no-plain-file = 是管道或设备，不会读取；请换成普通文件
leads-out = 是指向仓库之外的链接（`{ $target }`），不会读取；请在原处放一份副本
over-size = 超过 { $most } MiB，不会读取；请缩短
no-memory = 放不进本进程可用的内存；请拆分，或提高限制（`ulimit -v`）
no-room = 可能需要 { $need } MiB 内存，超过本进程可用的内存；请拆分，或提高限制（`ulimit -v`）
too-much = 可能需要 { $need } MiB 内存，超过一个文件最多可用的 { $most } MiB；请拆分
grew = 读取时文件还在变大；请在写完后重试
utf-16 = 是 UTF-16 编码，不是 UTF-8；请另存为 UTF-8
not-utf-8 = 不是 UTF-8 编码（第 { $line } 行出现首个无效字节）；请另存为 UTF-8
nul = 第 { $line } 行有 NUL 字节；请删除
changed = 读取之后文件又被改动；没有写入，请重试
access-list = 有访问控制列表（ACL），无法交给新文件；没有写入
gone = 读取之后被删除了；没有写入
changed-twice = 写入时文件被改动；没有丢失内容：其中一处改动现在在 `{ $kept }` 里，请把两者合并
lost-attributes = { $name }：系统不允许新文件保留扩展属性 { $names }，已经丢失
read-only = 是只读的；没有写入
no-file-in-folder = 无法在文件夹 `{ $folder }` 里新建文件：{ $why }；没有写入
cannot-write = 无法写入：{ $why }；文件保持原样
no-output = 无法写入标准输出：{ $why }

## init

nothing-to-fit = 没有列表表格（含日期列或机构列的表格），因此没有可以适配的内容
no-markdown-here = 此文件夹中没有 Markdown 文件（.md、.markdown）
config-exists = 已经存在；请先删除，或用 `init --print` 查看将要写入的内容
init-wrote = 已根据 { $name } 写入 { $file }：
init-left = 使用该配置：{ $summary }
init-hook = 检查每次提交，写入 .pre-commit-config.yaml：
init-workflow = 检查每个 pull request，写入 .github/workflows/list.yml：
