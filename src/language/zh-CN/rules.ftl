# 规则报告的内容。正文说明问题；`.label` 标注位置，`.help` 给出改法，
# `.fix` 说明修复做什么，`.related` 说明另一处是什么。

## 名称

this-link = 此链接

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
malformed-url-space = { $link } 的地址里有空格
    .label = 空格
    .help = 删除空格，或写成 `%20`
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
    .help = 改用网站本来的域名
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
noncanonical-url-readme-anchor = { $link } 没有使用页面的规范地址
    .label = 页面默认的位置
    .help = 删除 `#readme`
    .fix = 改为规范地址
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
secret-in-url-password = { $link } 泄露了某人的密码
    .label = 机密信息
    .help = 删除它，并视为已经泄露：仓库的历史里还有
    .fix = 删除机密信息

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

## wechat-url-without-chksm

wechat-url-without-chksm = { $link } 没有 `chksm`，在微信之外会打开验证页面
    .label = 缺少 `chksm`
    .help = 换成微信里“复制链接”得到的短链接

## wrapped-url

wrapped-url = { $link } 先经过跳转页，再到 `{ $target }`
    .label = 跳转链接
    .help = 直接链接到目标页面
    .fix = 直接链接到目标页面
