"""A returned file as what stands in it, whatever its name says it is."""

from generator.model.returned import Returned
from generator.opc import zips
from generator.word.reading.forms import read as read_word

_WORD, _EXCEL = "word/document.xml", b"xl/workbook.xml"


def read(data: bytes, name: str) -> Returned:
    """Return what a returned file holds; raises DocumentError for one that is damaged, hostile or no form."""
    # Names stand in an archive uncompressed, in a damaged one too; but a Word file may hold a workbook.
    is_excel = _EXCEL in data and not zips.holds(data, _WORD)
    if not is_excel:
        return read_word(data, name)
    # What knows workbooks takes longer to import than a form takes to read, and most forms are Word's.
    from generator.excel.reading import read as read_excel

    return read_excel(data, name)
