"""The passport: fields written in the spec, and fields derived from the rest of the program."""

from collections.abc import Callable, Iterable, Iterator, Mapping

from generator.context.leaves import Context, formatted, inline, rich
from generator.context.rich import Block, Kind, Run, blocks, lead
from generator.documents.parts.tables import money
from generator.language import dates
from generator.language.acts import APPROVED
from generator.language.citations import citation
from generator.model.directory import Directory
from generator.model.family import Family
from generator.model.gap import Gap
from generator.model.program import Amount, Financing, Indicator, PassportRow

Derive = Callable[[Family], Iterable[Block]]


def passport(family: Family, rows: Iterable[PassportRow]) -> list[Context]:
    """Return the fields of a passport, in the order of the spec."""
    return [_field(family, row) for row in rows]


def heading(key: str, kind: str) -> str:
    """Return the usual heading of a derived field for a kind of program: «Цель Программы»."""
    words = APPROVED[kind].genitive
    return f"{_HEADINGS[key]} {words[0].upper()}{words[1:]}"


def _field(family: Family, item: PassportRow) -> Context:
    name = item.heading or heading(item.key, family.program.kind)
    return {"name": name, "content": formatted(item.text) if item.text else rich(_listed(family, item))}


def _listed(family: Family, item: PassportRow) -> Iterable[Block]:
    if item.acts:
        return _numbered((citation(family.directory.acts[act]),) for act in item.acts)
    if item.parties:
        return [Block((Run(_full_name(family.directory, party)),), Kind.ITEM) for party in item.parties]
    return DERIVED[item.key](family) if item.key in DERIVED else ()


def _full_name(directory: Directory, party: str) -> str:
    found = directory.parties.get(party) or directory.groups[party]
    return found.name


def _text(words: str) -> tuple[Block, ...]:
    return (Block((Run(words),)),)


def _numbered(items: Iterable[tuple[Block, ...]]) -> Iterator[Block]:
    for place, item in enumerate(items, 1):
        first, *rest = lead(Run(f"{place}. "), item)
        yield Block(first.runs, Kind.NUMBER)
        yield from rest


def _indicators(family: Family) -> Iterator[Block]:
    for item in family.program.indicators():
        yield Block(tuple(_indicator(item, family.program.span.end.year)), Kind.ITEM)


def _indicator(item: Indicator, last: int) -> Iterator[Run]:
    """Yield «name – с 24,5 % (2024 год) до 10 % (2027 год)»; a unit that would need a case stands after the name."""
    percent = item.unit == "%"
    unit = " %" if percent else ""
    yield Run(f"{item.name} – с " if percent else f"{item.name}, {item.unit} – с ")
    yield _figure(item.base)
    yield Run(f"{unit} ({dates.year(item.base_year)})")
    if target := item.targets.get(last):
        yield from (Run(" до "), _figure(target), Run(f"{unit} ({dates.year(last)})"))


def _figure(value: Amount | Gap) -> Run:
    return inline(value.text if isinstance(value, Amount) else value)


def _financing(family: Family) -> Iterator[Block]:
    for section in family.program.of_kind("financing"):
        if isinstance(section.content, Financing):
            yield from money.in_words(section.content, family.program.span.years)


DERIVED: Mapping[str, Derive] = {
    "title": lambda family: _text(family.program.title),
    "period": lambda family: _text(dates.span(family.program.span)),
    "issuer": lambda family: _text(family.directory.parties[family.program.issuer].name),
    "goal": lambda family: blocks(family.program.goal),
    "objectives": lambda family: _numbered(blocks(objective.text) for objective in family.program.objectives),
    "results": lambda family: blocks(family.program.results),
    "indicators": _indicators,
    "financing": _financing,
}

_HEADINGS: Mapping[str, str] = {
    "title": "Наименование",
    "period": "Сроки реализации",
    "issuer": "Ответственный исполнитель",
    "goal": "Цель",
    "objectives": "Задачи",
    "results": "Ожидаемые результаты реализации",
    "indicators": "Целевые показатели",
    "financing": "Объёмы и источники финансирования",
}
