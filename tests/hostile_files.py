"""Hostile files of all kinds, each made by a function of its own: bytes that somebody may send, specs with traps."""

import random

from tests.returned_files import cell, docx, paragraph, relations, row, run, table, word_parts, xlsx, zipped

ANSWER = table(row(cell(paragraph(run("[act-1]"))), cell(paragraph(run("сделано")))))


def _outside(kind: str, address: str) -> str:
    return relations((kind, address)).replace(f'Target="{address}"', f'Target="{address}" TargetMode="External"')


def word_with_a_linked_piece(kind: str, address: str) -> bytes:
    """Return a form whose document has a relationship of a kind to what lies elsewhere."""
    return zipped(word_parts(ANSWER) | {"word/_rels/document.xml.rels": _outside(kind, address)})


def word_with_a_remote_template(address: str) -> bytes:
    """Return a form that Word would fetch a template (with its macros) for."""
    settings = {"word/settings.xml": "<a/>", "word/_rels/settings.xml.rels": _outside("attachedTemplate", address)}
    return zipped(word_parts(ANSWER) | settings)


def word_with_a_text_of(megabytes: int) -> bytes:
    """Return a form with one run of text; a hundredth of it is no pattern, so that it looks like no bomb of zip."""
    chance = random.Random(1)
    noise = "".join(chr(0x410 + chance.randrange(64)) for _ in range(megabytes * 30_000))
    return docx(paragraph(run(noise + "а" * (megabytes * 500_000))))


def excel_with_a_long_text_in_every_cell(length: int, cells: int) -> bytes:
    """Return a small workbook that shows `length` times `cells` characters."""
    rows = "".join(f'<row r="{n}"><c t="s"><v>0</v></c></row>' for n in range(1, cells + 1))
    return xlsx(f"<sheetData>{rows}</sheetData>", strings=f"<si><t>{'я' * length}</t></si>")


def excel_with_empty_rows(count: int) -> bytes:
    """Return a workbook with an answer below many rows that hold nothing."""
    empty = "".join(f'<row r="{n}"/>' for n in range(1, count))
    last = f'<row r="{count}"><c t="str"><v>конец</v></c></row>'
    return xlsx(f"<sheetData>{empty}{last}</sheetData>")


def excel_with_formulas() -> bytes:
    """Return a workbook whose cells compute: what is shown, what never was computed, what calls a program."""
    cells = (
        "<c><f>1+1</f><v>2</v></c><c><f>NOW()</f></c><c t=\"str\"><f>cmd|'/c calc'!A0</f><v>=cmd|'/c calc'!A0</v></c>"
    )
    return xlsx(f"<sheetData><row>{cells}</row></sheetData>")


def yaml_of_values(count: int) -> str:
    """Return a spec of nothing but empty lists."""
    return f"a: [{'[],' * count}]"


def yaml_with_a_number_of(digits: int) -> str:
    """Return a program in which numbers, years and days have far too many digits."""
    many = "9" * digits
    return f"title: № {many}\nperiod: {many}-{many}\nissuer: {many}\norder: {{date: {many}, number: {many}}}\n"
