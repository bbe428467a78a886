"""A returned file as what stands in it, whatever its name says it is."""

from generator.excel.reading import read as read_excel
from generator.model.returned import Returned
from generator.word.reading.forms import read as read_word

_EXCEL = b"xl/workbook.xml"


def read(data: bytes, name: str) -> Returned:
    """Return what a returned file holds; raises DocumentError for one that is damaged, hostile or no form."""
    # The names of the parts stand in an archive uncompressed.
    return read_excel(data, name) if _EXCEL in data else read_word(data, name)
