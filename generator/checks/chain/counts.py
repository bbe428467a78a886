"""Numbers of things beside the things themselves: shares beside counts, numbers before lists, sizes of groups."""

import re
from collections.abc import Iterator
from decimal import Decimal

from generator.checks.rule import Found, Subject
from generator.context.rich import Block, Kind, blocks
from generator.errors import msg
from generator.language.numerals import PATTERN, value
from generator.language.spans import YEAR
from generator.merging.numbers import number

_PERCENT = r"(\d+(?:,\d+)?)\s*(?:%|процент\w*)"
_WORDS = r"(?:\s+[а-яё][\w«»-]*){0,3}"
_COUNT = rf"(?:\d{{1,3}}(?:[ \N{{NO-BREAK SPACE}}]\d{{3}})+(?!\d)|\d{{1,7}}(?![\d,])|{PATTERN})"
_SHARES = tuple(
    re.compile(one, re.IGNORECASE)
    for one in (
        rf"\b(?P<part>{_COUNT}){_WORDS}\s+из\s+(?P<whole>{_COUNT}){_WORDS}\s*\((?P<share>{_PERCENT})\)",
        rf"\bиз\s+(?P<whole>{_COUNT})(?:\s+[а-яё][\w«»-]*){{1,3}}\s+(?P<part>{_COUNT})(?:\s+[а-яё]+)?"
        rf"\s*\((?P<share>{_PERCENT})\)",
        rf"(?P<share>{_PERCENT})\s*\((?P<part>{_COUNT}){_WORDS}\s+из\s+(?P<whole>{_COUNT}){_WORDS}\)",
    )
)
_OF = re.compile(r"\bиз\s", re.IGNORECASE)
_LISTED = re.compile(r"[:(]\s*(?:М[БАК]ОУ\s+)?(?:[СО]ОШ\s+)?№", re.IGNORECASE)
_COLON = re.compile(r":\s*\n")
_ROUGHLY = re.compile(r"(?<!\w)(?:около|более|менее|почти|свыше|до|порядка|примерно|не)\s*$", re.IGNORECASE)
_THING = (
    r"(?:школ|организаци|учреждени|семинар|вебинар|совещани|этап|задач|блок|раздел|кластер|групп|критери|показател"
    r"|мероприяти|площадк|номинаци|модул|модел|проект|программ|мер|признак|услови|документ|приказ|предмет|направлени"
    r"|район|округ|муниципалитет|поселени|лице|гимнази|детск\w+ сад|тем|вопрос|риск|фактор|дефицит)[а-яё]*"
)
_COUNTED = rf"(?P<number>{PATTERN})\s+(?:[а-яё-]+(?:ых|их|ые|ие|ым|им|ыми|ими)\s+){{0,2}}{_THING}"
_BEFORE_LIST = re.compile(
    rf"(?<![\w,№.-])(?<!№ ){_COUNTED}(?:\s+(?:округа|района|города|Программы))?\s*:\s*$", re.IGNORECASE
)
_NUMBERS = re.compile(
    rf"(?<![\w,№.-])(?<!№ ){_COUNTED}\s*[:(]\s*(?:М[БАК]ОУ\s+)?(?:[СО]ОШ\s+)?"
    r"№№?\s*(?P<listed>\d+(?:\s*(?:,|и)\s*(?:№\s*)?\d+)+)(?=\s*(?:[).;]|$))",
    re.IGNORECASE | re.MULTILINE,
)
_UNSURE = re.compile(
    r"(?<!\w)(?:не менее(?: чем)?|не более(?: чем)?|более|менее|около|свыше|до|от|по|из|на|минимум|хотя бы"
    r"|ещ[её]|других|остальных|первых|следующих)\s*$",
    re.IGNORECASE,
)
_ANY_NUMBER = re.compile(rf"\b{PATTERN}\b", re.IGNORECASE)
_SHORT_NAME = re.compile(r"[А-ЯЁ]{3,}")
_NEAR = 20
_SLACK, _SLACK_OF_WHOLE = Decimal("0.15"), Decimal("1")


def share_mismatch(subject: Subject) -> Iterator[Found]:
    """Yield a finding for each percentage that does not follow from the two numbers beside it."""
    for passage in subject.passages:
        if "(" not in passage.text or not _OF.search(passage.text):
            continue
        for pattern in _SHARES:
            for found in pattern.finditer(passage.text):
                wanted = _other_share(passage.text, found)
                if wanted is not None:
                    said = msg(
                        "{part} of {whole} is {wanted} %, not {share} %.",
                        part=found["part"],
                        whole=found["whole"],
                        wanted=str(wanted).replace(".", ","),
                        share=_percent(found),
                    )
                    yield Found(said, passage.place, msg("Correct the percentage, or the numbers."))


def count_mismatch(subject: Subject) -> Iterator[Found]:
    """Yield a finding for each number of things after which another number of them is listed."""
    for passage in subject.passages:
        by_numbers = _numbered(passage.text) if _LISTED.search(passage.text) else ()
        by_items = _itemised(passage.text) if _COLON.search(passage.text) else ()
        for counted, listed in (*by_numbers, *by_items):
            said = msg("“{number}” is said, and {listed} are listed.", number=counted, listed=listed)
            yield Found(said, passage.place, msg("Correct the number, or the list."))


def group_count(subject: Subject) -> Iterator[Found]:
    """Yield a finding where a text counts more members of a group than it has, or another number of «all»."""
    family = subject.family
    if family is None:
        return
    years = family.program.span.years
    named = [
        group for group in subject.directory.groups.values() if group.members and _SHORT_NAME.fullmatch(group.short)
    ]
    for group in named:
        sizes = {len(group.in_year(year)) for year in years}
        pattern = re.compile(rf"\b(?P<all>вс(?:е|ех|ем|еми)\s+)?(?P<number>{PATTERN})\s+{group.short}\b", re.IGNORECASE)
        for passage in subject.passages:
            if group.short in passage.text:
                for found in pattern.finditer(passage.text):
                    if _is_other(found, sizes) and not _is_of_other_years(passage.text, found, years):
                        said = msg(
                            "“{text}” is said; the group “{group}” has {size}.",
                            text=found[0],
                            group=group.name,
                            size=max(sizes),
                        )
                        yield Found(said, passage.place, msg("Correct the number, or the members of the group."))


def _other_share(text: str, found: re.Match[str]) -> Decimal | None:
    """Return the share that the numbers give, rounded as the typed one, where that is clearly another one."""
    part, whole, share = _size(found["part"]), _size(found["whole"]), number(_percent(found))
    if not part or not whole or share is None or _ROUGHLY.search(text, max(found.start() - _NEAR, 0), found.start()):
        return None
    exact = part * 100 / whole
    is_whole = share == share.to_integral_value()
    if abs(exact - share) <= (_SLACK_OF_WHOLE if is_whole else _SLACK):
        return None
    return exact.quantize(Decimal("0.1"))


def _size(text: str) -> Decimal | None:
    said = value(text)
    return number(text) if said is None else Decimal(said)


def _percent(found: re.Match[str]) -> str:
    digits = re.match(r"\d+(?:,\d+)?", found["share"])
    return digits[0] if digits else ""


def _numbered(text: str) -> Iterator[tuple[str, int]]:
    """Yield the number and the length of each list of schools by their numbers: «5 школ: № 1, 2, 3, 4»."""
    for found in _NUMBERS.finditer(text):
        listed = len(re.findall(r"\d+", found["listed"]))
        if value(found["number"]) != listed and not _UNSURE.search(text[: found.start()]):
            yield found["number"], listed


def _itemised(text: str) -> Iterator[tuple[str, int]]:
    """Yield the number and the length of each list of items that follows a paragraph ending «в трёх школах:»."""
    every = blocks(text)
    for place, block in enumerate(every):
        found = _BEFORE_LIST.search(block.text)
        listed = _length(every[place + 1 :]) if found else 0
        if found and listed and value(found["number"]) != listed and _is_sure(block.text, found):
            yield found["number"], listed


def _length(following: tuple[Block, ...]) -> int:
    """Return how many items of the first kind follow at once."""
    kind = following[0].kind if following else Kind.TEXT
    if kind not in (Kind.ITEM, Kind.NUMBER):
        return 0
    count = 0
    for block in following:
        if block.kind is kind:
            count += 1
        elif block.kind is not Kind.SUBITEM:
            break
    return count


def _is_sure(text: str, found: re.Match[str]) -> bool:
    """Return whether the number counts the items: it is the only one of its sentence, and no bound."""
    before = re.split(r"[.;]\s", text[: found.start()])[-1]
    return not _UNSURE.search(before) and not _ANY_NUMBER.search(before)


def _is_other(found: re.Match[str], sizes: set[int]) -> bool:
    size = value(found["number"]) or 0
    return size not in sizes if found["all"] else size > max(sizes)


def _is_of_other_years(text: str, found: re.Match[str], years: tuple[int, ...]) -> bool:
    around = text[max(0, found.start() - 120) : found.end() + 60]
    return any(int(year) not in years for year in YEAR.findall(around))
