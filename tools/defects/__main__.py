"""Writes docs/defects.md from a folder of real documents."""

import sys
from collections import defaultdict
from collections.abc import Iterator, Sequence
from pathlib import Path

from generator.build.inspecting import Around, inspect
from generator.checks.table import BY_CODE
from generator.cli.pages import SEVERITIES
from generator.errors import Problem
from tools.defects.judging import Defect, judged, known, spot

PAGE = Path(__file__).parent.parent.parent / "docs" / "defects.md"
_MOST = 12
"""Places that are named for a rule."""
_HEAD = """# Что проверка находит в настоящих документах

Страница составлена программой: `python -m tools.defects ПАПКА`, где в папке лежат настоящие документы в формате Word.
В репозитории их нет: это документы других людей. Здесь нет и их текста – только счёт замечаний, места и недостатки,
описанные своими словами.

Документы проверены командой `generator inspect` без рабочей папки и настроек. Каждый заранее прочёл человек и выписал
недостатки; список и то, какими правилами каждый должен находиться, – в `tools/defects/known.csv`. Замечания, которые
человек счёл ложными, – в `tools/defects/false.csv`; остальные он счёл верными.

Место – «таблица/строка/ячейка» или номер абзаца вне таблиц (пустые абзацы не считаются).
"""
_ABOUT = {
    "000": "отчёт об исполнении программы за календарный год",
    "001": "приказ и программа на три года",
    "003": "отчёт об исполнении плана за учебный год",
}

_BY_HAND = """Ещё два документа есть только текстом; таблицы для них набраны вручную по тексту, поэтому счёт – без
правил оформления и без мест. Недостатки этих документов – тоже в `known.csv`.

| документ | недостатков известно | найдено | не найдено | замечаний | ложных |
| --- | --- | --- | --- | --- | --- |
| 002: комплекс мер и две дорожные карты на пять лет | 82 | 32 | 50 | 72 | 0 |
| 004: приказ и перечень мероприятий на год | 72 | 30 | 42 | 37 | 1 |

Не находится то, что требует прочесть и сравнить по смыслу: результат не о том, о чём мероприятие, поручение не тому,
строка повторяет другую иными словами, потеряно слово или запятая."""


def main(arguments: Sequence[str]) -> int:
    """Write the page; wrong usage without a folder of documents."""
    files = sorted(Path(arguments[0]).glob("*.docx")) if len(arguments) == 1 else []
    if not files:
        print("usage: python -m tools.defects FOLDER", file=sys.stderr)
        return 2
    found = {path: inspect(path.read_bytes(), path.name, Around()).problems for path in files}
    lines = [
        *_summary(found),
        *_BY_HAND.splitlines(),
        "",
        *(line for path, problems in found.items() for line in _document(path, problems)),
    ]
    PAGE.write_text(_HEAD + "\n" + "\n".join(lines) + "\n", encoding="utf-8", newline="\n")
    return 0


def _name(path: Path) -> str:
    return path.name.partition("-")[0]


def _summary(found: dict[Path, tuple[Problem, ...]]) -> Iterator[str]:
    yield "| документ | недостатков известно | найдено | не найдено | замечаний | верных | ложных |"
    yield "| --- | --- | --- | --- | --- | --- | --- |"
    for path, problems in found.items():
        own = [one for one in known() if one.document == _name(path)]
        caught = sum(1 for one in own if one.found(problems))
        wrong = sum(1 for one in problems if _is_false(path, one))
        about = _ABOUT.get(_name(path), path.stem)
        counts = (len(own), caught, len(own) - caught, len(problems), len(problems) - wrong, wrong)
        yield f"| {_name(path)}: {about} | {' | '.join(map(str, counts))} |"
    yield ""


def _is_false(path: Path, one: Problem) -> bool:
    return any((_name(path), one.code, spot(one.place)) == (each.document, each.code, each.place) for each in judged())


def _document(path: Path, problems: Sequence[Problem]) -> Iterator[str]:
    yield from (f"## {_name(path)}: {_ABOUT.get(_name(path), path.stem)}", "", "### Замечания", "")
    yield "| правило | вес | замечаний | ложных | места |"
    yield "| --- | --- | --- | --- | --- |"
    by_code: dict[str, list[Problem]] = defaultdict(list)
    for one in problems:
        by_code[one.code].append(one)
    for code, own in sorted(by_code.items(), key=lambda each: (-len(each[1]), each[0])):
        wrong = sum(1 for one in own if _is_false(path, one))
        weight = SEVERITIES[own[0].severity].lower()
        yield f"| [`{code}`](rules.md#{code}) | {weight} | {len(own)} | {wrong} | {_places(own)} |"
    yield from ("", "### Известные недостатки", "")
    yield from _defects([one for one in known() if one.document == _name(path)], problems)
    yield ""


def _places(found: Sequence[Problem]) -> str:
    named = list(dict.fromkeys("весь файл" if (said := spot(one.place)) == "*" else said for one in found))
    shown = [one.replace("p", "абз. ") for one in named[:_MOST]]
    return ", ".join(shown) + (f" и ещё {len(named) - _MOST}" if len(named) > _MOST else "")


def _defects(own: Sequence[Defect], problems: Sequence[Problem]) -> Iterator[str]:
    yield "| № | что не так | находит |"
    yield "| --- | --- | --- |"
    for one in own:
        by = ", ".join(f"`{code}`" for code in one.found(problems))
        missing = "нет: правило здесь молчит" if one.codes & BY_CODE.keys() else "нет: такого правила нет"
        yield f"| {one.number} | {one.said} | {by or missing} |"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
