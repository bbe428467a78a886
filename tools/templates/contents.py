"""The contents list: an ordinary field of Word, filled from the headings of the finished document."""

from tools.templates import looks
from tools.templates.flow import Blocks, new_page, paragraph, when
from tools.templates.markup import Node, element, text

FIELD = r' TOC \o "1-2" \h \z \u '
_PLACEHOLDER = "Содержание заполнит программа; в Word его обновляет клавиша F9"


def contents() -> Blocks:
    """Yield the list with its heading, on sheets of its own."""
    heading = paragraph(looks.CONTENTS, "Содержание")
    return when("has_contents", heading, _list(), new_page())


def _list() -> Node:
    code = element("instrText")
    code.text = FIELD
    runs = (_mark("begin"), code, _mark("separate"), text(_PLACEHOLDER), _mark("end"))
    entry = paragraph(looks.ENTRY, "")
    entry.extend(element("r", run) for run in runs)
    return entry


def _mark(kind: str) -> Node:
    return element("fldChar", fldCharType=kind)
