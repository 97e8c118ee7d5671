# 规则报告的内容。正文说明问题；`.label` 标注位置，`.help` 给出改法，
# `.fix` 说明修复做什么，`.related` 说明另一处是什么。

## 名称

this-link = 此链接
this-image = 这个图片

## insecure-url

insecure-url = { $link } 使用 `http`，而该网站支持 `https`
    .label = 未加密
    .help = 改用 `https`
    .fix = 改用 `https`

## lookalike-host

lookalike-host = { $link } 指向 `{ $real }`，看起来却像 `{ $imitates }`
    .label = 并非看上去的网站
    .help = 核对原本要指向哪里，是 `{ $imitates }` 吗？

## malformed-url

malformed-url-no-host = { $link } 的地址没有主机名
    .label = 缺少主机名
    .help = 写出完整地址
    .fix = 修复地址
malformed-url-bad-host = { $link } 的主机名不合规范
    .label = 不是主机名
    .help = 改正主机名
    .fix = 修复地址
malformed-url-missing-scheme = { $link } 的地址缺少 `https://`
    .label = 会指向本仓库里的文件
    .help = 在前面加上 `https://`
    .fix = 修复地址
malformed-url-missing-mailto = { $link } 的邮箱缺少 `mailto:`
    .label = 会指向本仓库里的文件
    .help = 在前面加上 `mailto:`
malformed-url-placeholder = { $link } 在地址的位置写了占位的词
    .label = 不是地址
    .help = 写出地址，或者去掉链接
malformed-url-local-path = { $link } 指向某人自己电脑上的文件
    .label = 读者没有这个文件
    .help = 改为链接到人人都能打开的页面
malformed-url-glued-path = { $link } 的主机名不存在
    .label = `{ $ending }` 后面没有斜杠
    .help = 在主机名的 `{ $ending }` 后面写上 `/`
malformed-url-scheme-slashes = { $link } 的地址里 `https://` 不完整
    .label = 不是 `https://`
    .help = 写成 `https://`
    .fix = 修复地址
malformed-url-scheme-typo = { $link } 的地址里 `https://` 拼写有误
    .label = 不是 `https://`
    .help = 写成 `https://`
    .fix = 修复地址
malformed-url-double-scheme = { $link } 的地址有两个协议头
    .label = 重复出现
    .help = 删除第一个
    .fix = 修复地址
malformed-url-several = { $link } 在一个地址的位置写了多个地址
    .label = 另一个地址
    .help = 只留一个地址，其余的各写成一个链接
malformed-url-link-inside = { $link } 在地址的位置写了整个链接
    .label = 是链接，不是地址
    .help = 只写地址
    .fix = 只留地址
malformed-url-in-brackets = { $link } 的地址外面多了一层括号
    .label = 多余的括号
    .help = 只写地址
malformed-url-arxiv-number = { $link } 打不开任何论文：arXiv 编号的位数过多
    .label = 没有这个编号
    .help = 与论文页面上的编号核对
malformed-url-escaped-query = { $link } 的地址里查询参数被转义了
    .label = 被转义
    .help = 把 `%3F`、`%3D`、`%26` 写成 `?`、`=`、`&`
    .fix = 修复地址
malformed-url-space-in-host = { $link } 的主机名里有空格
    .label = 主机名不能有空格
    .help = 如果这里是文字，请换成网页的地址；否则删除空格
    .fix = 修复地址
malformed-url-space = { $link } 的地址里有空格
    .label = 空格
    .help = 删除空格，或写成 `%20`
    .fix = 修复地址
malformed-url-space-beside = { $link } 的地址带了空格
    .label = 空格
    .help = 删除空格
    .fix = 修复地址
malformed-url-invisible-char = { $link } 的地址里有不可见字符
    .label = 不可见字符
    .help = 删除该字符
    .fix = 修复地址
malformed-url-fullwidth = { $link } 的地址里有全角标点
    .label = 全角标点
    .help = 改为半角的 `?`、`&`、`=`、`:`
    .fix = 修复地址
malformed-url-trailing-punctuation = { $link } 的地址末尾多了标点
    .label = 不属于地址
    .help = 删除该标点
    .fix = 修复地址
malformed-url-behind-bare = { $link } 把地址后面的标点也算了进去
    .label = 成了链接的一部分
    .help = 在地址后面写一个空格，或用 `<` 和 `>` 把地址括起来
    .fix = 修复地址
malformed-url-tag = { $link } 的地址里混进了 HTML
    .label = 不属于地址
    .help = 删除不属于地址的部分
    .fix = 修复地址
malformed-url-backslash = { $link } 的地址里有反斜杠
    .label = 反斜杠
    .help = 删除反斜杠
    .fix = 修复地址

## malformed-wechat-url

wechat-copy-again = 回到微信，重新“复制链接”
wechat-unescape = 写出未经转义的地址
malformed-wechat-url-biz = { $link } 打不开微信文章：`__biz` 不是公众号的编号
    .label = 不是数字的 base64 编码
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-mid = { $link } 打不开微信文章：`mid` 不是消息编号
    .label = 不是 11 位以内的数字
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-idx = { $link } 打不开微信文章：`idx` 不是序号
    .label = 不是从 1 开始的数字
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-sn = { $link } 打不开微信文章：`sn` 不完整
    .label = 不是 32 位十六进制数
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-chksm = { $link } 打不开微信文章：`chksm` 不完整
    .label = 不是 76 位十六进制数
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-missing-keys = { $link } 打不开微信文章：缺少 { $keys }
    .label = 不完整
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-conflicting-key = { $link } 打不开微信文章：`{ $key }` 有两个不同的值
    .label = 另一个值
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-short-id = { $link } 打不开微信文章：短链接的 id 不是 22 个字符
    .label = 不是 22 个字符
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-short-id-end = { $link } 打不开微信文章：短链接的 id 不可能这样结尾
    .label = 应以 `A`、`Q`、`g` 或 `w` 结尾
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-html-entity = { $link } 打不开微信文章：`&` 被转义了
    .label = 把 `&` 写成了 `&amp;`
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-newline = { $link } 打不开微信文章：地址以 `\n` 结尾
    .label = 不属于地址
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-question-mark = { $link } 打不开微信文章：`/s` 后面缺少 `?`
    .label = 缺少 `?`
    .help = { $cure }
    .fix = 修复地址
malformed-wechat-url-encoded = { $link } 打不开微信文章：`?` 被转义成了 `%3F`
    .label = 被转义
    .help = { $cure }
    .fix = 修复地址

## noncanonical-url

noncanonical-url-www = { $link } 没有使用页面的规范地址
    .label = 不需要 `www.`
    .help = 删除 `www.`
    .fix = 改为规范地址
noncanonical-url-host-alias = { $link } 没有使用页面的规范地址
    .label = 网站的别名
    .help = 改用网站本来的域名 `{ $host }`
    .fix = 改为规范地址
noncanonical-url-letter-case = { $link } 没有使用页面的规范地址
    .label = 大写字母
    .help = 协议和域名用小写
    .fix = 改为规范地址
noncanonical-url-default-port = { $link } 没有使用页面的规范地址
    .label = 默认端口
    .help = 删除端口
    .fix = 改为规范地址
noncanonical-url-git-suffix = { $link } 没有使用页面的规范地址
    .label = 供 `git clone` 使用的地址
    .help = 删除 `.git`
    .fix = 改为规范地址
noncanonical-url-trailing-slash = { $link } 没有使用页面的规范地址
    .label = 多余的斜杠
    .help = 删除末尾的斜杠
    .fix = 改为规范地址
noncanonical-url-missing-slash = { $link } 没有使用页面的规范地址
    .label = 缺少斜杠
    .help = 在末尾加上斜杠
    .fix = 改为规范地址
noncanonical-url-default-tab = { $link } 没有使用页面的规范地址
    .label = 默认打开的标签页
    .help = 删除 `?tab=readme-ov-file`
    .fix = 改为规范地址
noncanonical-url-wechat-anchor = { $link } 没有使用页面的规范地址
    .label = 微信自己也会去掉
    .help = 删除 `#` 之后的片段
    .fix = 写成规范地址
noncanonical-url-listing-context = { $link } 没有使用页面的规范地址
    .label = 只表明从哪个列表打开
    .help = 删除 `context`
    .fix = 写成规范地址
noncanonical-url-pdf-suffix = { $link } 没有使用页面的规范地址
    .label = arXiv 的地址不带 `.pdf`
    .help = 删除 `.pdf`
    .fix = 改为规范地址
noncanonical-url-key-order = { $link } 没有使用页面的规范地址
    .label = 参数顺序不同
    .help = 按微信的顺序写参数
    .fix = 改为规范地址
noncanonical-url-percent-encoding = { $link } 没有使用页面的规范地址
    .label = 无需百分号编码
    .help = 直接写出字符本身
    .fix = 改为规范地址
noncanonical-url-repeated-key = { $link } 没有使用页面的规范地址
    .label = 重复出现
    .help = 删除第二个
    .fix = 改为规范地址
noncanonical-url-empty-parameter = { $link } 没有使用页面的规范地址
    .label = 空参数
    .help = 删除空参数
    .fix = 改为规范地址

## script-url

script-url-runs = { $link } 不打开页面，而是运行脚本
    .label = `{ $scheme }:` 不会打开页面
    .help = 改为链接到页面；GitHub 会去掉这种链接
script-url-data = { $link } 不打开页面，而是自带内容
    .label = `{ $scheme }:` 不会打开页面
    .help = 改为链接到页面；GitHub 会去掉这种链接

## secret-in-url

secret-in-url-session = { $link } 泄露了某人的登录会话：{ $keys }
    .label = 机密信息
    .help = 删除它，并视为已经泄露：仓库的历史里还有
    .fix = 删除机密信息
secret-in-url-captcha = { $link } 带有某人通过验证码后得到的令牌：{ $keys }
    .label = 别人的令牌
    .help = 删除它
    .fix = 删除令牌
secret-in-url-password = { $link } 泄露了某人的密码
    .label = 机密信息
    .help = 删除它，并视为已经泄露：仓库的历史里还有
    .fix = 删除机密信息
secret-in-url-token = { $link } 泄露了机密信息：{ $keys }
    .label = 机密信息
    .help = 删除它，并视为已经泄露：仓库的历史里还有
    .fix = 删除机密信息
secret-in-url-doubt = { $link } 可能带有某人的机密信息：{ $keys }
    .label = 可能是机密信息
    .help = 如果本来就给所有读者，就留着；否则删除它，并视为已经泄露

## temporary-url

temporary-url-sogou = { $link } 是搜狗的搜索结果，会过期
    .label = 几小时后失效
    .help = 在微信里打开文章，用“复制链接”取得文章本身的链接
temporary-url-preview = { $link } 是草稿的预览，会过期
    .label = 发布后失效
    .help = 在微信里打开文章，用“复制链接”取得文章本身的链接
temporary-url-group-invite = { $link } 是群聊的邀请，会过期
    .label = 几天后失效
    .help = 改为链接到长期有效的页面
temporary-url-signed = { $link } 是带签名的文件链接，会过期
    .label = 有效期
    .help = 改为链接到提供该文件的页面
temporary-url-closed-shortener = { $link } 是已经关闭的短链接服务的链接
    .label = 可能打不开
    .help = 打开它，写出它指向的地址

## tracking-parameter

tracking-parameter = { $link } 带有 { $count ->
        [1] 跟踪参数 { $keys }
       *[other] { $count } 个跟踪参数
    }
    .label = 分享链接时附加
    .help = 删除 { $keys }
    .fix = 删除只表明由谁分享的部分
tracking-parameter-with-fragment = { $link } 带有 { $count ->
        [1] 跟踪参数 { $keys }
       *[other] { $count } 个跟踪参数
    }
    .label = 分享链接时附加
    .help = 删除 { $keys } 以及 `#` 之后的片段
    .fix = 删除只表明由谁分享的部分
tracking-parameter-fragment = { $link } 带有用于跟踪的片段
    .label = 分享链接时附加
    .help = 删除 `#` 之后的片段
    .fix = 删除只表明由谁分享的部分
tracking-parameter-github = { $link } 的推广参数写明了 GitHub：{ $keys }
    .label = 可能是为这份清单加的
    .help = 删除 { $keys }；如果是有意加的，就把它写进 `links.campaigns`
    .fix = 删除推广参数
tracking-parameter-banner = { $link } 包着图片，又带有推广参数：{ $keys }
    .label = 可能属于赞助商
    .help = 删除 { $keys }；如果是有意加的，就把它写进 `links.campaigns`
    .fix = 删除推广参数

## wechat-url-without-chksm

wechat-url-without-chksm = { $link } 没有 `chksm`，在微信之外会打开验证页面
    .label = 缺少 `chksm`
    .help = 换成微信里“复制链接”得到的短链接

## wrapped-url

wrapped-url = { $link } 先经过跳转页，再到 `{ $target }`
    .label = 跳转链接
    .help = 直接链接到目标页面
    .fix = 直接链接到目标页面

## 行

row = 第 { $row } 行

## missing-title、missing-link、missing-date、missing-org

missing-title-open = { $rows ->
        [1] 这一行还没有填写
       *[other] 从这里起有 { $rows } 行还没有填写
    }
    .label = 没有标题，链接也没有地址
    .help = 写上内容，或者删除这些行
missing-title-planned = { $rows ->
        [1] 这一行只有日期
       *[other] 从这里起有 { $rows } 行只有日期
    }
    .label = 没有标题
    .help = 写上内容，或者删除这些行
missing-title-empty = { $rows ->
        [1] 这一行是空的
       *[other] 从这里起有 { $rows } 行是空的
    }
    .label = 什么也没有写
    .help = { $rows ->
        [1] 删除这一行
       *[other] 删除这 { $rows } 行
    }
missing-title = 第 { $row } 行没有标题
    .label = 缺少标题
    .help = 写上标题，并链接到文章
missing-link = { $entry } 没有链接
    .label = 缺少链接
    .help = 把标题写成 `[标题](地址)`
missing-link-beside = { $entry } 没有链接
    .label = 缺少链接
    .help = 把地址写进 { $column } 一列，或写明为什么没有
missing-date = { $entry } 没有日期
    .label = 缺少日期
    .help = 写上{ $months ->
        [0] 年份
       *[other] 年和月
    }，例如 `{ $example }`
missing-org = { $entry } 没有写机构
    .label = 缺少机构
    .help = 写上是谁做的；多个机构用 `{ $separator }` 连接
missing-org-many = 有 { $rows } 行在机构的位置写着 `{ $sign }` 这样的占位符：第 { $lines } 行
    .label = 缺少机构
    .help = 如果现在知道是谁做的，就写上

## malformed-date

malformed-date = `{ $date }` 不是日期
    .label = 不是日期
    .help = 写上{ $months ->
        [0] 年份
       *[other] 年和月
    }，例如 `{ $example }`
malformed-date-slip = `{ $date }` 不是日期，年份里两位数字对调后是 { $meant }
    .label = 没有这一年
    .help = 写上原本的年份
    .fix = 对调这两位数字
malformed-date-many = 有 { $rows } 行在日期的位置写着 `{ $date }`
    .label = 不是日期
    .help = 至少写上年份，这些行才能排序
malformed-date-relative = 有 { $rows } 行写着 `{ $date }` 之类的时间，看不出从哪天算起
    .label = 从哪天算起？
    .help = 写上具体日期，日后才不会变
malformed-date-month = `{ $date }` 里的月份不存在
    .label = 没有 { $month } 月
    .help = 写上年和月，例如 `{ $example }`
malformed-date-day = `{ $date }` 里的日子不存在
    .label = 没有 { $day } 日
    .help = 写上年和月，例如 `{ $example }`
malformed-date-century = `{ $date }` 看不出是哪个世纪
    .label = 年份只有两位
    .help = 写上年和月，例如 `{ $example }`
malformed-date-of-two = `{ $date }` 可能是 { $one }，也可能是 { $other }
    .label = 是哪一个？
    .help = 写上年和月，例如 `{ $example }`
malformed-date-of-three = `{ $date }` 可能是 { $one }、{ $other } 或 { $third }
    .label = 是哪一个？
    .help = 写上年和月，例如 `{ $example }`
malformed-date-open = 共有 { $rows } 行的日期可能是两个不同的日期，例如 `{ $date }`
    .label = 是哪一个？
    .help = 在表头写明顺序，例如 `Date (dd/mm/yyyy)`，或者写出年和月，例如 `{ $example }`
malformed-date-centuries = `{ $date }` 等日期看不出是哪个世纪：共 { $rows } 行
    .label = 年份只有两位
    .help = 用四位数写年份，例如 `{ $example }`
whole-date = { $year } 年 { $month } 月 { $day } 日
year-alone = { $year } 年
month-of-year = { $year } 年 { $month } 月
day-of-month = { $month } 月 { $day } 日
malformed-date-year = `{ $date }` 没有年份
    .label = 缺少年份
    .help = 写上年和月，例如 `{ $example }`

## noncanonical-date

noncanonical-date = `{ $written }` 没有写成 `{ $canonical }`
    .label = 写法不同
    .help = 写成 `{ $canonical }`
    .fix = 写成 `{ $canonical }`

## mixed-dates

mixed-dates = 这个清单里的日期写法不一，例如 `{ $one }` 和 `{ $other }`
    .label = 写法不一
    .help = 在配置里用 `dates` 指定一种写法，`--fix` 就会把日期都改成这样

## future-date

future-date = `{ $date }` 晚于今天
    .label = 今天是 { $today }
    .help = 改正年份或月份

## noncanonical-orgs

noncanonical-orgs = `{ $written }` 里的机构没有用 `{ $separator }` 连接
    .label = 分隔符不同
    .help = 写成 `{ $canonical }`
    .fix = 用 `{ $separator }` 连接机构

noncanonical-orgs-mixed = `{ $written }` 里的机构用了两种符号连接
    .label = 哪些是一个名称？
    .help = 名称之间写 `{ $separator }`，名称里的 `&` 写成 `and`

noncanonical-orgs-open = `{ $written }` 里的 `{ $mark }` 有一侧没有名称
    .label = 一侧没有名称
    .help = 补上缺少的名称，或者删去 `{ $mark }`

## inconsistent-org

inconsistent-org = `{ $written }` 在更多的行里写作 `{ $usual }`
    .label = { $count } 行写作 `{ $usual }`
    .help = 写成 `{ $usual }`
    .fix = 写成 `{ $usual }`

inconsistent-org-alias = `{ $written }` 是 `{ $usual }` 的别名
    .label = 配置里的别名
    .help = 写成 `{ $usual }`
    .fix = 写成 `{ $usual }`

## duplicate-link

duplicate-link = { $entry } 与第 { $line } 行的 { $other } 链接到同一个页面：{ $page }
    .label = 前面已有
    .help = 删除其中一行，或改正它的链接
    .related = { $other } 先链接到这个页面
duplicate-link-pasted = { $entry } 所在的表格出现了两次：所有行都与第 { $line } 行起的行相同，首行链接为 { $page }
    .label = 前面已有
    .help = 删除其中一个表格
    .related = { $other } 先链接到这个页面

## duplicate-title

duplicate-title = 标题 { $title } 在第 { $line } 行已经有了，链接却不同
    .label = 标题相同
    .help = 删除其中一行，或把标题区分开
    .related = 标题相同

## date-against-heading、unsorted-rows

date-against-heading = { $entry } 的日期是 `{ $date }`，却在 `{ $heading }` 下面
    .label = 时间不符
    .help = 改正日期，或者把这一行移到相应的标题下面
unsorted-rows-before = { $entry } 应排在 { $next } 前面
    .label = 顺序不对
    .help = { $cure }
    .fix = 按顺序排列各行
unsorted-rows-or-date = { $entry }（{ $own }）的顺序不对，或者日期写错了：{ $meant }才合乎顺序
    .label = 顺序不对
    .help = { $cure }
    .fix = 按顺序排列各行
unsorted-rows-after = { $entry } 应排在 { $previous } 后面
    .label = 顺序不对
    .help = { $cure }
    .fix = 按顺序排列各行
unsorted-rows-oldest-first = 这个表格是最旧的在前
    .label = 最旧的在前
    .help = { $cure }
    .fix = 把整个表格倒过来
unsorted-rows-newest-first = 这个表格是最新的在前
    .label = 最新的在前
    .help = { $cure }
    .fix = 把整个表格倒过来
unsorted-rows-z-to-a = 这个表格按标题从 Z 到 A 排列
    .label = 从 Z 到 A
    .help = { $cure }
    .fix = 把整个表格倒过来
unsorted-rows-a-to-z = 这个表格按标题从 A 到 Z 排列
    .label = 从 A 到 Z
    .help = { $cure }
    .fix = 把整个表格倒过来
unsorted-rows-pinned = { $entry } 不在应有的位置
    .label = 顺序不对
    .help = 移动这一行
turn-round = 把各行的顺序倒过来
move-above = 把这一行移到 { $next } 上面
mend-date-or-move = 日期写错了就改正，否则把这一行移到应在的位置
move-below = 把这一行移到 { $previous } 下面
move-by-hand = 手工移动这一行：{ $why }
footnotes = 表格里有脚注，编号随顺序变化
open-tag = 有标签在一行里打开，在另一行里关闭
as-above = 有单元格指向上一行
hole = 有一行少了单元格，日期因此落在别的列里
row-number = 有单元格用行号提到某一行
pipe = 反斜杠后面的竖线，两个解析器读法不同
disputed = 两个解析器看到的表格不一样

## yearless-dates

yearless-dates = 这个表格里有 { $count } 个日期没有年份
    .label = 只有月和日
    .help = 把年份也写上

## unordered-table

unordered-table = 这个表格里的行没有明确的顺序
    .label = 既不按日期，也不按标题
    .help = 如果是有意为之，在配置里写 `order = "by-hand"`；否则指定一种顺序

## missing-cell、excess-cell

missing-cell = { $entry } 有 { $cells } 个单元格，应有 { $columns } 个
    .label = 缺少 { $missing } 个单元格
    .help = 检查是否漏写了竖线；补上空的单元格
    .fix = 补上空的单元格
missing-cell-broken = { $entry } 被断成了两行，GitHub 显示成两行
    .label = 断在这里
    .help = 把这两行接成一行
missing-cell-wide = 这一行用的是全角竖线，GitHub 会把整行显示在一个单元格里
    .label = 全角竖线
    .help = 把每个 `｜` 改成 `|`
missing-cell-many = { $all } 行中有 { $rows } 行的单元格比表格的列少
    .label = { $columns } 列
    .help = 补上空的单元格；不补也可以，GitHub 显示的页面一样
    .fix = 补上空的单元格
excess-cell = `{ $lost }` 不会显示：表格有 { $columns } 列，这一行却有 { $cells } 个单元格
    .label = 被 GitHub 丢掉
    .help = 正文里的竖线写成 `\|`，或把文字移到某一列
excess-cell-header = { $others ->
        [0] 全部 { $rows } 行的单元格都比表头多，表头只有 { $columns } 个
       *[other] { $rows } 行中有 { $wide } 行的单元格比表头多，表头只有 { $columns } 个
    }
    .label = 表头到此为止
    .help = 给表头和短横线那一行补上多出的列，或者从这些行里去掉多出的单元格

## unaligned-table

unaligned-table = 这个表格的源码没有按规范排版
    .label = 这个表格
    .help = 补齐单元格，每一行首尾都写竖线
    .fix = 重新排版
unaligned-table-compact = 这个表格的源码没有紧凑排版
    .label = 这个表格
    .help = 单元格两边各留一个空格，每一行首尾都写竖线
    .fix = 重新排版

unaligned-table-rows = 这个表格有 { $rows } 行的排版与其他行不同
    .label = 这个表格
    .help = 像其他行一样，在单元格两边留同样多的空格，在同样的位置写竖线
    .fix = 按其他行的样子排版这些行
unaligned-table-head = 表头或分隔行的排版与各行不同
    .label = 这个表格
    .help = 把表头的单元格和下面的短横补到与各行的列同宽
    .fix = 按各行的样子排版表头
unaligned-table-blank = 这个表格有 { $cells } 处单元格的首尾不是普通空格，例如 `{ $sign }`
    .label = 这里的空白
    .help = 删除它；需要空格时写普通空格
    .fix = 删除不是普通空格的空白

## mixed-layouts

mixed-layouts = 这个清单里的表格排版不止一种
    .label = 例如这个表格
    .help = 在配置里写 `layout = "keep"` 保持原样，或者把表格统一排版
    .fix = 重新排版所有表格
mixed-layouts-rows = 这个表格里各行的排版不止一种
    .label = 这个表格
    .help = 在配置里写 `layout = "keep"` 保持原样，或者把各行统一排版
    .fix = 重新排版表格

## oversized-readme

oversized-readme = 文件有 { $bytes } 字节，其中 { $padding } 字节用来补齐表格；GitHub 只显示 { $limit } 字节
    .label = 从这里起不再显示
    .help = 缩短链接，或把清单的一部分移到另一个文件

## parsers-disagree

parsers-disagree = 这个表格保持原样：{ $why }
    .label = 这个表格
    .help = 在表格上下各空一行，每一行首尾都写竖线
only-one-sees-a-table = 两个解析器中只有一个认为这里是表格
rows-or-columns-differ = 两个解析器看到的行或列不同
one-cannot-read = 两个解析器中有一个读不懂它

## malformed-directive

malformed-directive-colon = `{ $written }` 后面没有冒号
    .label = 缺少冒号
    .help = 写成 `learnvlm-lint:`
malformed-directive-no-verb = 这条指令是空的
    .label = 空的
    .help = 写 `allow`、`allow-file`、`off` 或 `on`
malformed-directive-verb = `{ $written }` 不是指令
    .label = 未知的指令
    .help = { $cure }
malformed-directive-rule = 没有名为 `{ $written }` 的规则
    .label = 未知的规则
    .help = { $cure }
malformed-directive-own-rule = 不能在正文里允许 `{ $written }`
    .label = 针对指令的规则
    .help = 改正它报告的那条指令
malformed-directive-no-rule = `{ $verb }` 没有写规则
    .label = 缺少规则
    .help = 在 `{ $verb }` 后面写上规则的名称；`off` 和 `on` 可以针对所有规则
malformed-directive-place = `{ $verb }` 在正文行或单元格里没有效果
    .label = 没有单独成行
    .help = 单独写成一行，上下各空一行
malformed-directive-place-of-file = `allow-file` 在正文行或单元格里没有效果
    .label = 没有单独成行
    .help = 单独写成一行，上下各空一行，或改用 `allow`
malformed-directive-nothing-follows = 后面没有可以允许的内容
    .label = 在末尾
    .help = 移到所针对的表格上面，或所针对的行的单元格里
malformed-directive-all-are-off = `{ $written }` 没有结束任何区域：上面的 `off` 针对所有规则
    .label = 没有可结束的区域
    .help = 写不带规则的 `on`，或在 `off` 后面写上规则
malformed-directive-no-off = 这个 `on` 上面没有 `off`
    .label = 没有可结束的区域
    .help = 删除它，或在区域开始处写上 `off`
malformed-directive-ends-table = 这条注释结束了表格：GitHub 把下面的行显示成普通文字
    .label = 在两行之间
    .help = 移到所针对的行的单元格里，或表格上面
malformed-directive-parts-header = 这条注释把表头和分隔行隔开了：GitHub 不会显示表格
    .label = 在表格里面
    .help = 移到表头上面
write = 写成 `{ $near }`
write-a-verb = 写 `allow`、`allow-file`、`off` 或 `on`
name-a-rule = 写 `--rules` 列出的规则；理由写在 `--` 后面

## unused-allowance

unused-allowance = { $place } { $rule } 不会报告任何问题
    .label = 没有允许任何问题
    .help = 删除这条注释
    .fix = 删除这条注释
unused-allowance-part = { $place } { $rule } 不会报告任何问题
    .label = 没有允许任何问题
    .help = 删除 { $rules }
    .fix = 去掉这些名称
unused-allowances = { $place } { $rule } 都不会报告任何问题
    .label = 没有允许任何问题
    .help = 删除这条注释
    .fix = 删除这条注释
unused-allowances-part = { $place } { $rule } 都不会报告任何问题
    .label = 没有允许任何问题
    .help = 删除 { $rules }
    .fix = 去掉这些名称
unused-allowance-off = `off` 没有关闭任何会报告的问题
    .label = 没有允许任何问题
    .help = 删除这条注释
    .fix = 删除这条注释
nor = { $a }、{ $b }
other-rules = 另外 { $count } 条规则
here = 在这里
in-this-file = 在这个文件里
from-here = 从这里到区域结束

## broken-link

broken-link-blank = `[{ $text }]` 不是链接
    .label = 地址前有空格
    .help = 写成 `[{ $text }](…)`，中间不留空格
broken-link-wide = `[{ $text }]` 不是链接
    .label = 全角括号
    .help = 写成 `[{ $text }](…)`，用英文括号
broken-link-swapped = `({ $text })[…]` 不是链接
    .label = 两种括号写反了
    .help = 写成 `[{ $text }](…)`
broken-link-blank-inside = `[{ $text }]` 不是链接
    .label = 地址里有空格
    .help = 删除空格，或把地址后面的内容移出括号；属于地址的空格写成 `%20`
broken-link-nested = `[{ $text }]` 不是链接
    .label = 地址的位置写了一个链接
    .help = `(…)` 里只写一个地址，不要再套方括号
broken-link-open = `[{ $text }]` 不是链接
    .label = 没有右括号
    .help = 在地址后面写上 `)`
broken-link-open-text = `[{ $text }` 不是链接
    .label = 方括号没有关闭
    .help = 在 `{ $text }` 后面写上 `]`
broken-link-two-open = `[{ $text }]` 不是链接
    .label = 地址前有两个括号
    .help = 地址前只写一个 `(`
broken-link-mistyped = 某个地址不是链接：`https://` 写错了
    .label = 不是 `https://`
    .help = 写成 `https://`
broken-link-left-over = 链接后面多出一个括号
    .label = 没有对应的左括号
    .help = 删除这个括号
broken-link-empty = `[{ $text }]()` 没有地址
    .label = 哪里也打不开
    .help = 在 `()` 里写上地址，或者去掉链接
broken-link-empty-many = 有 { $count } 个链接没有地址：第 { $lines } 行
    .label = 哪里也打不开
    .help = 在 `()` 里写上地址，或者去掉链接
broken-link-anchor = `[{ $text }]` 不是链接
    .label = 锚点里有空格
    .help = 按 GitHub 为标题生成的锚点来写：全部小写、去掉标点、每个空格写成 `-`
broken-link-no-bracket = 这里不是链接
    .label = 文字前缺少方括号
    .help = 在链接文字前写上 `[`

## missing-anchor

missing-anchor = { $link } 在本页没有去处：没有 `#{ $anchor }`
    .label = 没有这个锚点
    .help = 写上本页某个标题的锚点，或者去掉链接
missing-anchor-near = { $link } 在本页没有去处：没有 `#{ $anchor }`
    .label = 没有这个锚点
    .help = 写成 `#{ $near }`

## missing-file

missing-file = { $link } 所指的文件不在这个仓库里：没有 `{ $path }`
    .label = 没有这个文件
    .help = 写上已有文件的路径，或者添加这个文件
missing-file-near = { $link } 所指的文件不在这个仓库里：没有 `{ $path }`
    .label = 没有这个文件
    .help = 写成 `{ $near }`

## venue-against-address、title-against-address

venue-against-address = `{ $venue }` 与这一行的地址不符，地址里是 `{ $other }`
    .label = 会议不符
    .related = 地址
    .help = 改正会议，或者换成正确的论文链接
title-against-address-slip = `{ $title }` 在地址里叫做 `{ $name }`
    .label = 只差一点
    .help = 改正名字或地址
title-against-address = `{ $title }` 与它的地址没有一个共同的词：`{ $name }`
    .label = 另一篇？
    .help = 换成标题所说的那一篇的链接

## swallowed-text、exposed-definition、literal-asterisks、stray-strikethrough

swallowed-text = 链接把 `{ $behind }` 也算了进去
    .label = 成了链接的一部分
    .help = 在地址后面写一个空格，或用 `<` 和 `>` 把地址括起来
exposed-definition = `{ $line }` 显示成了普通文字
    .label = 不是定义
    .help = 在它和表格之间写一个空行
literal-asterisks = `{ $written }` 连星号一起显示了
    .label = 没有加粗
    .help = 让星号离开标点，或在星号外侧写一个空格
literal-asterisks-blank = `{ $written }` 连星号一起显示了
    .label = 没有加粗
    .help = 去掉星号内侧的空格
literal-asterisks-unpaired = `{ $written }` 会连同星号一起显示
    .label = 没有与之配对的星号
    .help = 在每处粗体文字的前后各写 `**`
stray-strikethrough = `{ $struck }` 被两边的波浪号加上了删除线
    .label = 被划掉
    .help = 表示范围时写 `\~`、`–` 或 `～`

## swapped-cells

swapped-cells = { $rows ->
        [1] { $one } 和 { $other } 的单元格写反了
       *[other] 从这里起有 { $rows } 行，{ $one } 和 { $other } 的单元格写反了
    }
    .label = 属于 { $other }
    .help = { $rows ->
        [1] 把这两个单元格对调
       *[other] 把这些行的两个单元格对调；如果是表头写反了，就对调表头
    }
    .fix = 对调单元格
swapped-cells-headers = 表头 { $one } 和 { $other } 写反了：有 { $rows } 行都是这样
    .label = 应在 { $other } 那一列上方
    .help = 把这两个表头对调
    .fix = 对调表头
column-named = 第 { $column } 列

## shifted-row、unescaped-pipe、text-row、cut-off-row

shifted-row = 这一行的单元格都右移了一列；`{ $lost }` 不会显示
    .label = 两个竖线
    .help = 只写一个竖线
unescaped-pipe = { $pipes ->
        [1] 这个竖线把 `{ $torn }` 拆到了两个单元格里
       *[other] 从这个竖线起，{ $pipes } 个竖线把 `{ $torn }` 拆到了 { $cells } 个单元格里
    }
    .label = 在此结束单元格
    .help = { $pipes ->
        [1] 把这个竖线写成 `\|`
       *[other] 把这 { $pipes } 个竖线都写成 `\|`
    }
    .fix = 写成 `\|`
text-row = `{ $line }` 显示成了表格的一行
    .label = 没有竖线
    .help = 在上面写一个空行；如果它本来就是一行，就在首尾写上竖线
repeated-header = 表头和分隔行在表格里又出现了一次
    .label = 表头，显示成了一行
    .help = 删除这一行和下面的横线，并删除下面与上面重复的行
repeated-header-alone = 表头在表格里又出现了一次
    .label = 表头，显示成了一行
    .help = 删除这一行，或者写上空行和分隔行，另起一个表格
repeated-header-dashes = 表格里有第二行横线
    .label = 显示成了一行
    .help = 删除两行横线中的一行
text-row-markup = `{ $line }` 显示成了表格的一行
    .label = 没有竖线
    .help = 如果只在 GitHub 上显示，就删除它；如果有其他程序读取它，就留在原处，并在表格上面写 `<!-- learnvlm-lint: allow text-row -->`
merge-conflict = 从 `{ $line }` 起是一处没有解决的合并冲突
    .label = 冲突从这里开始
    .help = 保留一边或两边的内容，并删除标记行；在此之前不会修复这个文件里的任何内容
merge-conflict-mark = `{ $line }` 是合并冲突留下的标记
    .label = Git 的标记
    .help = 删除这一行，并检查前后的内容是否正确；在此之前不会修复这个文件里的任何内容
cut-off-row-blank = { $rows ->
        [1] 这一行被空行和表格隔开了
       *[other] 这 { $rows } 行被空行和表格隔开了
    }
    .label = 显示成普通文字
    .help = 删除空行，或在这一行上面写上表头和分隔行
cut-off-row-comment = { $rows ->
        [1] 这一行被注释和表格隔开了
       *[other] 这 { $rows } 行被注释和表格隔开了
    }
    .label = 显示成普通文字
    .help = 把注释移到表格上面，或移进单元格里
cut-off-row-line = { $rows ->
        [1] 这一行被上面的一行和表格隔开了
       *[other] 这 { $rows } 行被上面的一行和表格隔开了
    }
    .label = 显示成普通文字
    .help = 在这一行上面写上表头和分隔行，或把它移到表格里
cut-off-row-indent = { $rows ->
        [1] 这一行被缩进和表格隔开了
       *[other] 这 { $rows } 行被缩进和表格隔开了
    }
    .label = 显示成普通文字
    .help = 去掉这一行前面的空格
cut-off-row-item = { $rows ->
        [1] 这一行因为开头的列表符号，和表格断开了
       *[other] 这 { $rows } 行因为第一行开头的列表符号，和表格断开了
    }
    .label = 显示成列表
    .help = 去掉各行开头的列表符号，或在列表上面空一行

## broken-table

broken-table-widths = 这个表格显示成了普通文字：表头有 { $header } 个单元格，分隔行有 { $delimiter } 个
    .label = 不是表格
    .help = 让分隔行的单元格和表头一样多
broken-table-html = 这个表格显示成了普通文字：它紧接在 `{ $tag }` 后面
    .label = 不是表格
    .help = 在 `{ $tag }` 和表格之间写一个空行
broken-table-text = 这个表格显示成了普通文字：它紧接在上面的文字后面
    .label = 不是表格
    .help = 在上面写一个空行；在列表项或引用里，每一行都要和它的其他行同样开头
broken-table-comment = 这个表格显示成了普通文字：表头和分隔行之间有一条注释
    .label = 不是表格
    .help = 把注释移到表头上面
broken-table-no-dashes = 这个表格显示成了普通文字：有 { $rows } 行，却没有分隔行
    .label = 不是表格
    .help = 在表头下面写上 `| --- | --- |` 这样的分隔行
broken-table-dashes-first = 这个表格显示成了普通文字：分隔行在表头上面
    .label = 不是表格
    .help = 把分隔行移到表头下面
