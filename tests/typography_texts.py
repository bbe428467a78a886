"""Texts for the tests of typography: drawn from pieces that its rules look for, and all texts of the samples."""

from pathlib import Path
from typing import Any

import yaml
from hypothesis import strategies as st

_SPECS = Path(__file__).parent.parent / "program_specs"
_WORDS = (
    *("слово", "Слово", "школа", "Школы", "г.", "гг.", "год", "года", "годы", "руб.", "рублей", "тыс.", "%", "классы"),
    *(
        "марта",
        "мая",
        "Сентябрь",
        "квартал",
        "п.",
        "пп.",
        "ст.",
        "с.",
        "д.",
        "ул.",
        "И.",
        "С.",
        "А.Б.",
        "Лаврова",
        "т.",
    ),
    *("е.", "№", "№5", "N", "No", "N5", "I", "IV", "5", "05", "12", "2024", "2025", "12500", "12.5", "01.03.2025"),
    *("2025-2027", "5-8", "273-ФЗ", "2025-01-31", "a@b.ru", "otchet-5.docx", "www.x.ru/a-b"),
)
_SIGNS = [
    "-",
    "–",
    "—",
    '"',
    "«",
    "»",
    "„",
    "“",
    "”",
    "**",
    "*",
    ",",
    ".",
    ":",
    ";",
    "!",
    "?",
    "(",
    ")",
    "\\",
    "\\-",
    "_",
    "/",
]
_BLANKS = [" ", " ", " ", "  ", "\u00a0", "\n", "\n- ", "\n1. ", "\t", ""]

PIECES = st.lists(st.sampled_from([*_WORDS, *_SIGNS, *_BLANKS, *_BLANKS]), max_size=24).map("".join) | st.text(
    max_size=40
)
"""Texts in which rules of typography meet each other, and any others."""


def _texts(data: Any) -> list[str]:
    if isinstance(data, str):
        return [data]
    inner = data.values() if isinstance(data, dict) else data if isinstance(data, list) else ()
    return [text for value in inner for text in _texts(value)]


SAMPLES = [
    text
    for path in sorted(_SPECS.rglob("*.yaml"))
    for text in _texts(yaml.load(path.read_text(encoding="utf-8"), yaml.BaseLoader))
]
"""Every text of the samples, printed or not."""
