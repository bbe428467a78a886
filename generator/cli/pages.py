"""The pages of rules: what each means, how to satisfy it, examples and the source, in Russian Markdown.

A file holds the rules of a theme; each begins with `## code: title`.
"""

import re
from collections.abc import Iterator
from dataclasses import dataclass

from generator.checks.rule import Rule, Theme
from generator.checks.table import BY_CODE, RULES
from generator.cli.speech import LOCALES
from generator.errors import Severity

FOLDER = LOCALES / "ru" / "rules"

THEMES = {
    Theme.DRAFTS: "Черновик",
    Theme.REGISTERS: "Ссылки и справочник",
    Theme.NUMBERS: "Нумерация",
    Theme.DATES: "Даты и периоды",
    Theme.TERMS: "Сроки мероприятий",
    Theme.CHAIN: "Цель – задача – показатель – мероприятие – результат",
    Theme.ACTIVITIES: "Мероприятия и результаты",
    Theme.ORDERS: "Приказы и грифы",
    Theme.REPORTS: "Отчёты об исполнении",
    Theme.TEXT: "Текст",
    Theme.ACROSS: "Документы между собой и по годам",
    Theme.LAYOUT: "Оформление файла Word",
    Theme.COMMENTS: "Настройка проверки",
}
SEVERITIES = {Severity.ERROR: "Ошибка", Severity.WARNING: "Предупреждение", Severity.INFO: "Замечание"}
_HEADING = re.compile(r"^## ([a-z][a-z0-9-]*): (.+)$", re.MULTILINE)


@dataclass(frozen=True)
class Page:
    """The page of a rule: its title and the text under it."""

    code: str
    title: str
    text: str

    @property
    def rule(self) -> Rule:
        """The rule it tells of."""
        return BY_CODE[self.code]

    @property
    def weight(self) -> str:
        """How much the findings weigh, and whether the rule has to be switched on."""
        word = SEVERITIES[self.rule.severity]
        return f"{word}; правило включается отдельно" if self.rule.opt_in else word


def pages() -> Iterator[Page]:
    """Yield the pages of all rules in the order of the table; those that no rule has come last."""
    found = {page.code: page for theme in Theme for page in of_theme(theme)}
    yield from (found.pop(rule.code) for rule in RULES if rule.code in found)
    yield from found.values()


def of_theme(theme: Theme) -> Iterator[Page]:
    """Yield the pages of a theme as they stand in its file."""
    path = FOLDER / f"{theme.value}.md"
    text = path.read_text(encoding="utf-8") if path.exists() else ""
    headings = list(_HEADING.finditer(text))
    ends = [*(one.start() for one in headings[1:]), len(text)]
    for heading, end in zip(headings, ends, strict=False):
        yield Page(heading[1], heading[2], text[heading.end() : end].strip())


def page(code: str) -> Page | None:
    """Return the page of a rule, None where there is none."""
    rule = BY_CODE.get(code)
    return next((one for one in of_theme(rule.theme) if one.code == code), None) if rule else None
