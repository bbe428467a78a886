"""The passport beside the program: its usual fields, and typed ones that contradict what the program says."""

import re
from collections.abc import Iterator, Mapping

from generator.checks.chain.where import PROGRAM, fields, joined, written
from generator.checks.plans import shown
from generator.checks.rule import Found, at
from generator.errors import Message, Path, msg
from generator.language import comparing
from generator.language.amounts import total
from generator.language.likeness import key
from generator.merging.numbers import number
from generator.model.family import Family
from generator.model.program import Amount, Financing, PassportRow

# What passports of programs have in common, whatever the municipality calls it (domain research of passports).
_USUAL: Mapping[str, tuple[re.Pattern[str], Message]] = {
    "title": (re.compile(r"наименовани|название", re.I), msg("the name of the program")),
    "basis": (re.compile(r"основани|нормативн|документ", re.I), msg("the grounds for drafting it")),
    "issuer": (re.compile(r"исполнител|разработчик|заказчик|координатор|ответственн", re.I), msg("who carries it out")),
    "goal": (re.compile(r"\bцел[ьи]\b", re.I), msg("the goal")),
    "objectives": (re.compile(r"задач", re.I), msg("the objectives")),
    "indicators": (re.compile(r"показател|индикатор", re.I), msg("the indicators")),
    "period": (re.compile(r"\bсрок|период|этап", re.I), msg("the term of the program")),
    "financing": (re.compile(r"финанс|ресурс|ассигнован", re.I), msg("the money or other resources")),
    "results": (re.compile(r"результат", re.I), msg("the expected results")),
    "control": (re.compile(r"контрол|управлени", re.I), msg("who controls the program")),
}
_FEWEST = 3
_NAME = re.compile(r"^\s*(?:полное\s+)?наименование(?:\s+(?:муниципальной\s+)?программы)?\s*$", re.IGNORECASE)
_OWN_GOAL = re.compile(r"^\s*цель\b", re.IGNORECASE)
_MONEY = re.compile(r"финансир|финансов", re.IGNORECASE)
_TOTAL = re.compile(
    r"(?:всего|общий объ[её]м)[^\n;]{0,120}?(?<![\d,])(\d[\d \N{NO-BREAK SPACE}]*(?:,\d+)?)\s*(тыс|млн|руб)",
    re.IGNORECASE,
)
_BRACKETS = re.compile(r"\([^()]*\)")


def passport_incomplete(family: Family) -> Iterator[Found]:
    """Yield one finding for a passport that lacks usual fields, with their names."""
    if family.program.kind != PROGRAM:
        return
    rows = tuple(fields(family.program))
    lacking = [said for name, (heading, said) in _USUAL.items() if not any(_is(row, name, heading) for row in rows)]
    if lacking and len(rows) >= _FEWEST:
        section = family.program.of_kind("passport")[0]
        said = msg("The passport has no field for {fields}.", fields=joined(lacking))
        yield Found(said, at(family, section.path), msg("Add what the program has to say; settings silence the rest."))


def passport_differs(family: Family) -> Iterator[Found]:
    """Yield a finding for each typed field of the passport that contradicts the program: name, goal, money."""
    yield from _other_name(family)
    yield from _other_goal(family)
    yield from _other_money(family)


def _other_name(family: Family) -> Iterator[Found]:
    for text, path in written(family.program, _NAME):
        if _bare(text) != _bare(family.program.title) and not _is_near(family.program.title, text):
            said = msg("The passport calls the program otherwise than its title: “{text}”.", text=shown(text))
            yield _found(family, path, said, "title")


def _is_near(title: str, text: str) -> bool:
    """Return whether only a few words differ: `title-differs` names them."""
    own, named = (comparing.words(comparing.without_brackets(one)) for one in (title, text))
    return bool(comparing.differing(own, named, shared=0.7))


def _other_goal(family: Family) -> Iterator[Found]:
    for text, path in written(family.program, _OWN_GOAL):
        if family.program.goal and key(text) != key(family.program.goal):
            said = msg("The passport gives another goal than the program: “{text}”.", text=shown(text))
            yield _found(family, path, said, "goal")


def _other_money(family: Family) -> Iterator[Found]:
    """Compare the total that the passport names with that of the table of financing, in the same unit only."""
    tables = [one.content for one in family.program.of_kind("financing") if isinstance(one.content, Financing)]
    amounts = [amount for table in tables for source in table.sources for amount in source.amounts.values()]
    known = [amount for amount in amounts if isinstance(amount, Amount)]
    if len(tables) != 1 or not known or len(known) < len(amounts):
        return
    wanted = total(known)
    for text, path in written(family.program, _MONEY):
        found = _TOTAL.search(text)
        value = number(found[1]) if found and tables[0].unit.lower().startswith(found[2].lower()) else None
        if value is not None and value != wanted.value:
            said = msg(
                "The passport names {typed}, the table of financing adds up to {total}.",
                typed=found[1].strip() if found else "",
                total=wanted.text,
            )
            yield _found(family, path, said, "financing")


def _found(family: Family, path: Path, said: Message, name: str) -> Found:
    hint = msg("Write “key: {key}” instead of the text: the passport repeats the program then.", key=name)
    return Found(said, at(family, path), hint)


def _is(row: PassportRow, name: str, heading: re.Pattern[str]) -> bool:
    return row.key == name or heading.search(row.heading) is not None


def _bare(text: str) -> str:
    """Return what is called, without what is added in brackets: «(далее – Программа)»."""
    return key(_BRACKETS.sub("", text))
