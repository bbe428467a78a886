"""Small specs for tests, and problems as short lines."""

from collections.abc import Iterable

from generator.errors import Message, Problem
from generator.model.family import Family
from generator.spec.load import Loaded, Text, Texts, load

DIRECTORY = """\
parties:
  edu: {name: Управление образования, short: УО, place: г. Заречный}
  school-3: {name: Средняя школа № 3}
groups:
  low-results: {name: Школы из перечня, members: [school-3]}
posts:
  head: {name: начальник Управления}
people:
  lavrova: {name: Лаврова Ирина Сергеевна, post: head, party: edu}
acts:
  fz-273: {kind: Федеральный закон, date: 2012-12-29, number: 273-ФЗ, title: Об образовании}
  bare: {kind: Приказ, title: О мониторинге}
"""

HEAD = """\
title: Программа поддержки школ
period: 2025-2026
issuer: edu
"""


def roadmap(*rows: str, more: str = "") -> str:
    """Return a program with one roadmap; each row is a flow mapping, `more` are further keys of the section."""
    listed = "".join(f"          - {row}\n" for row in rows)
    return f"""{HEAD}sections:
  - id: map
    kind: roadmap
{more}    directions:
      - id: dir
        activities:
{listed}"""


def loaded(
    program: str = HEAD, directory: str | None = DIRECTORY, settings: str | None = None, **periods: str
) -> Loaded:
    """Load a program; `periods` are execution files, `p2025_h1` for the period 2025-h1."""
    told = {name[1:].replace("_", "-"): text for name, text in periods.items()}
    return load(
        "sample",
        Texts(
            Text("program.yaml", program),
            None if directory is None else Text("directory.yaml", directory),
            None if settings is None else Text("settings.yaml", settings),
            {name: Text(f"{name}.yaml", text) for name, text in told.items()},
        ),
    )


def family(program: str = HEAD, directory: str = DIRECTORY, **periods: str) -> Family:
    """Load a program that must be free of problems."""
    found = loaded(program, directory, **periods)
    assert found.family, lines(found.problems)
    return found.family


def lines(problems: Iterable[Problem]) -> list[str]:
    """Return each problem as «file:line:column code»."""
    return [f"{p.place.file}:{p.place.line}:{p.place.column} {p.code}" for p in problems]


def marked(text: str) -> tuple[str, str]:
    """Return the text without the mark `@@`, and the line and column it stood at."""
    before, after = text.split("@@")
    return before + after, f"{before.count(chr(10)) + 1}:{len(before) - before.rfind(chr(10))}"


def said(message: Message) -> str:
    """Return a message in English."""
    return message.text.format(
        **{name: said(value) if isinstance(value, Message) else value for name, value in message.values.items()}
    )
