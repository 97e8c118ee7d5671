"""Values of cells, as a reader takes them: dates, and names of organisations."""
import re
import unicodedata

MONTHS = {month: n for n, month in enumerate("jan feb mar apr may jun jul aug sep oct nov dec".split(), 1)}
SEPARATOR = re.compile(r"\s*(?:[&/,，、;；+×|]|\band\b)\s*")
DATE = re.compile(r"(?i)date|year|time|when|published|released?$|时间|日期|年份|发布|時間|日付")
TITLE = re.compile(r"(?i)title|name|model|paper|project|repo|名称|标题|模型|论文|项目|文章|佳作|^$")
DITTO = {"^^", "同上", "〃", '"', "ditto", "same as above", "''", "″"}
MARKS = {"", "-", "—"} | DITTO


def date_value(text):
    """The numbers of a date, the year first where a month is spelled out; None where the text says more."""
    text = unicodedata.normalize("NFKC", text).lower().strip()
    spelled = re.findall(r"[a-z]{3,}", text)
    months = [MONTHS[word[:3]] for word in spelled if word[:3] in MONTHS]
    if len(months) != len(spelled) or re.search(r"[^\W\d年月日号a-z_]", text):
        return None
    numbers = [int(digits) for digits in re.findall(r"\d{1,18}", text)]
    if not numbers:
        return None
    if months:
        year = max(numbers)
        return (year, *months, *(n for n in numbers if n != year))
    if len(numbers) == 1 and len(str(numbers[0])) in (6, 8):
        digits = str(numbers[0])
        numbers = [int(digits[:4]), int(digits[4:6])] + ([int(digits[6:])] if len(digits) == 8 else [])
    return tuple(numbers)


def is_corrected(old, new):
    """Whether a year is another whose digits changed places, and all else of a date is the same; as `malformed-date` offers it
    to a person."""
    return old[1:] == new[1:] and sorted(str(old[0])) == sorted(str(new[0]))


def names(text):
    return [name for name in SEPARATOR.split(text) if name]


def folded(name):
    return re.sub(r"[\s_.-]", "", unicodedata.normalize("NFKC", name)).casefold()
