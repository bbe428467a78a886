"""The samples after the edits that the life of a program brings; the new edition is built by the program itself."""

import re
import shutil
from pathlib import Path

_SCHOOLS, _REGION, _COMPLEX = "shkoly-2025-2027/program.yaml", "perechen-2026/program.yaml", "kompleks-mer/program.yaml"
_ADDED = """\
          - id: act-z9z{number}
            title: Выездные консультации учителей школ-лидеров в ШНОР по темам, трудным для обучающихся ({number})
            term: Ежегодно, ноябрь
            responsible:
              - methods
            result: Проведено не менее {number} консультаций; темы согласованы со школами
            objective: ob-m5x
"""


def write(samples: Path, folder: Path) -> None:
    """Write the new edition of the specs `samples` into `folder`."""
    shutil.copytree(samples, folder)
    _schools(folder)
    _change(folder, _REGION, "до 30 января 2026 г. муниципальных", "до 20 февраля 2026 г. школьных и муниципальных")
    _change(folder, _REGION, "term: 12–30 января", "term: 12 января – 13 февраля")
    _change(folder, _COMPLEX, "Опрос выпускников 9 классов о причинах", "Опрос выпускников 9 и 11 классов о мотивах")
    _change(folder, _COMPLEX, "term: Ежегодно, июнь", "term: Ежегодно, до 20 июня")
    _without(folder, _COMPLEX, "act-2jsn")
    for execution in ("2025", "2026"):
        name = f"shkoly-2025-2027/execution/{execution}.yaml"
        text = (folder / name).read_text(encoding="utf-8")
        (folder / name).write_text(re.sub(r"\n  act-6v1r:\n(    .*\n)+", "\n", text), encoding="utf-8")
    name = "shkoly-2025-2027/execution/2025.yaml"
    _change(folder, name, "за 2025 год\n", "за 2025 год (уточнённая)\n")


def _schools(folder: Path) -> None:
    _change(folder, _SCHOOLS, "с 35 до 15 % за счёт", "с 40 до 10 %, прежде всего за счёт")
    _change(folder, _SCHOOLS, "term: До 31 января 2025 г.", "term: До 15 февраля 2025 г.")
    _change(folder, _SCHOOLS, "2025: '30,0'", "2025: '28,5'")
    _change(folder, _SCHOOLS, "term: Май–август", "term: Июнь–август")
    _change(folder, "directory.yaml", "short: Методический центр", "short: Центр развития образования")
    _without(folder, _SCHOOLS, "act-6v1r")
    added = "".join(_ADDED.format(number=number) for number in (7, 8))
    _change(folder, _SCHOOLS, "          - id: act-w9h5\n", f"{added}          - id: act-w9h5\n")
    _move(folder)


def _move(folder: Path) -> None:
    """Put the third direction behind the fourth."""
    path = folder / _SCHOOLS
    text = path.read_text(encoding="utf-8")
    first, second, third = (text.index(f"      - id: {name}\n") for name in ("dir-ped", "dir-kid", "dir-net"))
    moved = text[:first] + text[second:third] + text[first:second] + text[third:]
    path.write_text(moved, encoding="utf-8")


def _without(folder: Path, name: str, activity: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    left = re.sub(rf"          - id: {activity}\n(            .*\n)+", "", text, count=1)
    assert left != text, activity
    path.write_text(left, encoding="utf-8")


def _change(folder: Path, name: str, old: str, new: str) -> None:
    path = folder / name
    text = path.read_text(encoding="utf-8")
    assert old in text, old
    path.write_text(text.replace(old, new, 1), encoding="utf-8")
