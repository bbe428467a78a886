"""One logical document for all tools: a table of five columns, its data, and its template in the words of each tool."""

import io
import random

import docx
from docx.document import Document

KEYS = ("number", "title", "term", "responsible", "result")
HEADINGS = ("№", "Мероприятие", "Срок", "Ответственный", "Результат")
WORDS = (
    *(
        "проведение",
        "мониторинг",
        "качество",
        "образование",
        "школа",
        "округ",
        "итоги",
        "учебный",
        "год",
        "методический",
    ),
    *("совет", "диагностика", "дефицит", "педагог", "справка", "приказ", "семинар", "рабочая", "группа", "анализ"),
)


def rows(number: int) -> list[dict[str, str]]:
    """Return rows of Russian text, 60 to 300 characters a cell but for number and term; the same ones every time."""
    chance = random.Random(7)
    return [_row(one, chance) for one in range(1, number + 1)]


def _row(number: int, chance: random.Random) -> dict[str, str]:
    texts = {key: _text(chance) for key in KEYS[1:]}
    return {"number": f"{number}.", **texts, "term": f"до {number % 28 + 1} марта 2026 года"}


def _text(chance: random.Random) -> str:
    words: list[str] = []
    length = chance.randint(60, 300)
    while sum(map(len, words)) + len(words) < length:
        words.append(chance.choice(WORDS))
    return " ".join(words).capitalize()


def template(before: list[str], cells: list[str], after: list[str]) -> bytes:
    """Return a Word file with one table: the row of `cells`, rows with one text before and after it."""
    document = docx.Document()
    table = document.add_table(rows=0, cols=len(KEYS))
    for texts in ([*HEADINGS], *([one] for one in before), cells, *([one] for one in after)):
        for cell, text in zip(table.add_row().cells, texts, strict=False):
            cell.text = text
    return saved(document)


def saved(document: Document) -> bytes:
    """Return the file of a document."""
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()


def of_python_docx(filled: list[dict[str, str]]) -> bytes:
    """Return the document itself, made by python-docx alone."""
    document = docx.Document()
    table = document.add_table(rows=0, cols=len(KEYS))
    for texts in (HEADINGS, *(row.values() for row in filled)):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    return saved(document)


def of_docxtpl() -> bytes:
    """Return the template of docxtpl and of ours."""
    return template(["{%tr for row in rows %}"], [f"{{{{ row.{key} }}}}" for key in KEYS], ["{%tr endfor %}"])


def of_loops() -> bytes:
    """Return the template of docxtemplater and easy-template-x: the loop begins and ends in the row itself."""
    inner = [f"{{{key}}}" for key in KEYS]
    return template([], ["{#rows}" + inner[0], *inner[1:-1], inner[-1] + "{/rows}"], [])


def of_carbone() -> bytes:
    """Return the template of Carbone: the row and the one after it."""
    following = [f"{{d.rows[i+1].{key}}}" for key in KEYS]
    document = docx.Document()
    table = document.add_table(rows=0, cols=len(KEYS))
    for texts in (HEADINGS, [f"{{d.rows[i].{key}}}" for key in KEYS], following):
        for cell, text in zip(table.add_row().cells, texts, strict=True):
            cell.text = text
    kept = io.BytesIO()
    document.save(kept)
    return kept.getvalue()
