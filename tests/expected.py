"""What the documents of a program must say, worked out from its YAML alone; none of the package's code is used here."""

import re
from decimal import Decimal
from pathlib import Path
from typing import Any

import yaml

from tests.reading import LEFT, UP, Grid

SPECS = Path(__file__).parent.parent / "program_specs"

PRESETS = {
    "R1": {"number": "№ п/п", "title": "Планируемые мероприятия", "term": "Сроки", "responsible": "Ответственные"},
    "R2": {"number": "№", "title": "Мероприятие", "term": "Дата", "responsible": "Ответственный"},
    "R4": {
        "number": "№ п/п",
        "title": "Основные мероприятия",
        "responsible": "Ответственный исполнитель, соисполнитель, участник",
        "term": "Срок реализации",
        "result": "Непосредственный результат реализации основного мероприятия (краткое описание)",
    },
    "R5": {
        "number": "№",
        "title": "Перечень мероприятий и взаимосвязанных действий по их выполнению",
        "term": "Срок (период) выполнения отдельного действия",
        "responsible": "Ответственный исполнитель",
        "result": "Ожидаемый результат",
    },
    "E1": {
        "number": "№ п/п",
        "title": "Основные мероприятия",
        "term": "Срок реализации",
        "outcome": "Отчёт об исполнении",
    },
    "E2": {
        "number": "№ п/п",
        "term": "Период реализации отдельного действия плана",
        "title": "Наименование мероприятия",
        "result": "Прогнозируемый результат (количественные характеристики результата)",
        "execution": "Исполнение",
    },
    "E2-6": {
        "number": "№ п/п",
        "term": "Период реализации отдельного действия плана",
        "title": "Наименование мероприятия",
        "result": "Прогнозируемый результат (количественные характеристики результата)",
        "execution_without_reason": "Исполнение",
        "reason": "Причины невыполнения",
    },
}
OWN = {
    "plan": {
        "number": "№",
        "title": "Мероприятие",
        "term": "Срок",
        "responsible": "Ответственный исполнитель",
        "result": "Ожидаемый результат",
    },
    "cyclogram": {
        "number": "№",
        "title": "Мероприятие",
        "term": "Сроки",
        "responsible": "Ответственные",
        "result": "Ожидаемый результат/продукт",
    },
    "resources": {"number": "№", "title": "Наименование ресурса", "responsible": "Организации, предоставляющие ресурс"},
}
STATUSES = {
    "done": "Выполнено",
    "done_late": "Выполнено с опозданием",
    "partly": "Выполнено частично",
    "in_progress": "Выполняется",
    "not_done": "Не выполнено",
    "not_planned": "Не планировалось",
    "moved": "Перенесено",
    "cancelled": "Отменено",
    "no_data": "Нет данных",
    "—": "",
}
GROUPS = {"roadmap": "directions", "plan": "directions", "cyclogram": "objectives", "resources": "groups"}
ITEMS = {"roadmap": "activities", "plan": "activities", "cyclogram": "events", "resources": "resources"}

Raw = dict[str, Any]

DERIVED = "<derived>"
"""A cell whose text is made from other parts of the spec; tests of its own look at it."""


def read(path: Path) -> Raw:
    """Return a spec with every value as text."""
    found = yaml.load(path.read_text(encoding="utf-8"), Loader=yaml.BaseLoader)
    assert isinstance(found, dict)
    return found


def lines(markdown: str) -> list[str]:
    """Return the printed paragraphs of a formatted value."""
    kept = [re.sub(r"^ *- +(?=\S)", "", line) for line in markdown.split("\n") if line.strip()]
    return [re.sub(r"\\([*\\-])", r"\1", re.sub(r"\*\*(?=\S)(.+?)(?<=\S)\*\*", r"\1", line)) for line in kept]


def cell(markdown: str) -> str:
    """Return a formatted value as the text of a cell."""
    return "\n".join(lines(markdown))


def surname_first(name: str) -> str:
    """Return «Фамилия И.О.» of «Фамилия Имя Отчество»."""
    surname, *rest = name.split()
    return surname + " " + "".join(part[0] + "." for part in rest)


class Names:
    """The printed names of the directory."""

    def __init__(self, directory: Raw) -> None:
        self.directory = directory

    def label(self, item: str) -> str:
        parties, groups, people = (self.directory.get(key, {}) for key in ("parties", "groups", "people"))
        if item in parties:
            return str(parties[item].get("short") or parties[item]["name"])
        if item in groups:
            return str(groups[item].get("short") or groups[item]["name"])
        return surname_first(people[item]["name"]) if item in people else cell(item)

    def labels(self, value: str | list[str]) -> str:
        return ", ".join(self.label(item) for item in ([value] if isinstance(value, str) else value))


class Numbers:
    """The numbers of the plans of one program; tables may run on, so they are worked out in order."""

    def __init__(self) -> None:
        self.last = 0

    def rows(self, section: Raw) -> list[tuple[str, str | Raw, tuple[str, ...]]]:
        """Return ("head", heading, ()) and (number, row, columns merged with the row above) in printed order."""
        kind = section["kind"]
        mode = section.get("numbering", "restart" if kind in {"cyclogram", "resources"} else "through")
        dot = section.get("dot", "yes" if mode == "nested" else "no") in {"yes", "да", "true"}
        self.last = self.last if mode == "run-on" else 0
        found: list[tuple[str, str | Raw, tuple[str, ...]]] = []
        group_number = 0
        for group in section[GROUPS[kind]]:
            prefix, heading = "", group.get("title", "")
            if mode == "nested":
                pinned = group.get("number", f"{group_number + 1}.")
                group_number = int(re.findall(r"\d+", pinned)[-1])
                prefix, heading = f"{group_number}.", heading and f"{pinned} {heading}"
            if mode in {"restart", "nested"}:
                self.last = 0
            if heading:
                found.append(("head", heading, ()))
            found += self._items(group.get(ITEMS[kind], []), prefix, dot, mode)
            for inner in group.get(GROUPS[kind], []):
                found.append(("head", inner["title"], ()))
                found += self._items(inner[ITEMS[kind]], prefix, dot, mode)
        return found

    def _items(
        self, items: list[Raw], prefix: str, dot: bool, mode: str
    ) -> list[tuple[str, str | Raw, tuple[str, ...]]]:
        found: list[tuple[str, str | Raw, tuple[str, ...]]] = []
        for item in items:
            if "number" in item and item["number"] == "—":
                number = ""
            elif "number" in item:
                number = item["number"]
                self.last = int(re.findall(r"\d+", number)[-1])
            elif mode == "none":
                number = ""
            else:
                self.last += 1
                number = f"{prefix}{self.last}" + ("." if dot else "")
            found.append((number, item, ()))
            found += _parts(item, number, dot, ())
        return found


def _parts(item: Raw, number: str, dot: bool, above: tuple[str, ...]) -> list[tuple[str, str | Raw, tuple[str, ...]]]:
    found: list[tuple[str, str | Raw, tuple[str, ...]]] = []
    merged = (*above, *item.get("shared", []))
    for place, part in enumerate(item.get("parts", []), 1):
        own = part.get("number", f"{number.rstrip('.')}.{place}" + ("." if dot else ""))
        found.append((own, part, merged))
        found += _parts(part, own, dot, merged)
    return found


def columns(section: Raw) -> dict[str, str]:
    """Return the keys and headings of a plan's columns."""
    chosen = section.get("columns")
    if isinstance(chosen, str):
        return PRESETS[chosen]
    if isinstance(chosen, list):
        return {column["key"]: column["heading"] for column in chosen}
    return OWN["plan" if section["kind"] == "roadmap" else section["kind"]]


def plan(section: Raw, names: Names, numbers: Numbers) -> Grid:
    """Return the grid of a roadmap, plan, cyclogram or list of resources."""
    keys = columns(section)
    grid: Grid = [list(keys.values())]
    for number, row, merged in numbers.rows(section):
        if isinstance(row, str):
            grid.append([row, *[LEFT] * (len(keys) - 1)])
        else:
            grid.append([UP if key in merged else value(row, key, number, names) for key in keys])
    return grid


def value(row: Raw, key: str, number: str, names: Names) -> str:
    """Return the text of one cell of a plan."""
    if key == "number":
        return number
    if key == "responsible":
        return names.labels(row.get("responsible", ""))
    if key in {"title", "term", "result"}:
        return cell(row.get(key, ""))
    return cell(row.get("fields", {}).get(key, ""))


def data_table(section: Raw) -> Grid:
    """Return the grid of a table section."""
    head = [column["heading"] if isinstance(column, dict) else column for column in section["columns"]]
    return [head] + [[UP if text == "^" else cell(text) for text in row] for row in section["rows"]]


def criteria(section: Raw) -> Grid:
    """Return the grid of a criteria section."""
    heads = [column["heading"] if isinstance(column, dict) else column for column in section["columns"]]
    grid: Grid = [heads]
    for cluster in section["clusters"]:
        for place, criterion in enumerate(cluster["criteria"]):
            first = UP if place else cell(cluster["title"])
            grid.append([first, cell(criterion["title"]), cell(criterion["measures"])])
    return grid


def report(section: Raw, execution: Raw, names: Names, numbers: Numbers, keys: dict[str, str]) -> Grid:
    """Return the grid of one plan in an execution report."""
    grid: Grid = [list(keys.values())]
    for number, row, merged in numbers.rows(section):
        if isinstance(row, str):
            grid.append([row, *[LEFT] * (len(keys) - 1)])
            continue
        done = execution["activities"].get(row["id"], {})
        grid.append([UP if key in merged else _reported(row, done, key, number, names) for key in keys])
    return grid


def _reported(row: Raw, done: Raw, key: str, number: str, names: Names) -> str:
    status, account = STATUSES[done.get("status", "—")], cell(done.get("account", ""))
    reason, moved = cell(done.get("reason", "")), cell(done.get("new_term", ""))
    why, when = reason and f"Причина: {reason}", moved and f"Новый срок: {moved}"
    if key == "outcome":
        # What is done says so itself.
        return _stack(account if account and done.get("status") == "done" else _stack(status, account), when, why)
    if key in {"execution", "execution_without_reason"}:
        why = why if key == "execution" else ""
        return _stack(status, account, when, why, *_recommended(done.get("recommendation", {}), names))
    plain = {"reason": reason, "account": account, "status": status, "evidence": cell(done.get("evidence", ""))}
    return plain[key] if key in plain else value(row, key, number, names)


def _stack(*pieces: str) -> str:
    return "\n".join(piece for piece in pieces if piece)


def _recommended(given: Raw, names: Names) -> list[str]:
    if not given:
        return []
    whom = f"исполнитель: {names.label(given['to'])}" if "to" in given else ""
    when = f"срок: {given['term']}" if "term" in given else ""
    details = "; ".join(part for part in (whom, when) if part)
    return [f"Рекомендации: {cell(given['text'])}", details[:1].upper() + details[1:]]


def body(spec: Raw, names: Names) -> list[str | Grid]:
    """Return the sections of a program as they follow each other: paragraphs and grids."""
    numbers, found = Numbers(), []
    for section in spec["sections"]:
        if "heading" in section:
            found.append(f"{section['number']} {section['heading']}" if "number" in section else section["heading"])
        found += _content(section, spec, names, numbers)
    return found


def _content(section: Raw, spec: Raw, names: Names, numbers: Numbers) -> list[str | Grid]:
    kind = section["kind"]
    if kind == "text":
        return list(lines(section["text"]))
    if kind in GROUPS:
        return [plan(section, names, numbers)]
    if kind == "financing":
        return [financing(section, spec)]
    return [{"table": data_table, "criteria": criteria, "indicators": indicators, "passport": passport}[kind](section)]


def passport(section: Raw) -> Grid:
    """Return the grid of a passport; what is derived from other parts of the spec is DERIVED."""
    return [
        [row.get("heading", DERIVED), cell(row["text"]) if "text" in row else DERIVED]
        if isinstance(row, dict)
        else [DERIVED, DERIVED]
        for row in section["rows"]
    ]


def indicators(section: Raw) -> Grid:
    """Return the grid of indicators with its first row, which names years, left to DERIVED."""
    rows = section["indicators"]
    sourced = any("source" in row for row in rows)
    years = list(rows[0]["targets"])
    grid = [[DERIVED] * (4 + len(years) + sourced)]
    for place, row in enumerate(rows, 1):
        targets = [row["targets"][year] for year in years]
        grid.append([str(place), row["name"], row["unit"], row["base"], *targets, *([row["source"]] * sourced)])
    return grid


def financing(section: Raw, spec: Raw) -> Grid:
    """Return the grid of money with its first row, which names years, left to DERIVED."""
    first, last = spec["period"].split("-")
    years = [str(year) for year in range(int(first), int(last) + 1)]
    rows = [[source["name"], *(source["amounts"][year] for year in years)] for source in section["sources"]]
    totals = [[_sum(row[1:])] for row in rows]
    below = [_sum([row[place] for row in rows]) for place in range(1, len(years) + 1)]
    whole = [row + total for row, total in zip(rows, totals, strict=True)]
    last_row = ["Итого", *below, _sum([total[0] for total in totals])]
    return [[DERIVED] * (len(years) + 2), *whole, last_row]


def _sum(amounts: list[str]) -> str:
    given = [Decimal(re.sub(r"\s", "", amount).replace(",", ".")) for amount in amounts]
    return f"{sum(given):,}".replace(",", " ").replace(".", ",")
