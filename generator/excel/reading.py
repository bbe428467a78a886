"""A returned workbook → what is said in it: every sheet that is shown is a table."""

from generator.excel.book import opened
from generator.excel.sheets import read as sheet
from generator.model.returned import Returned
from generator.opc.parts import custom_properties


def read(data: bytes, name: str) -> Returned:
    """Return what the workbook called `name` says.

    Rows without any text are left out. Hidden sheets are not read; hidden rows and columns are, for people hide what is
    in their way, and the codes with it: both are remarked. Formulas are never computed: what they showed last is read.
    Raise `FormError` with every reason why the file cannot be read or trusted; it never raises anything else.
    """
    book = opened(data, name)
    read = [sheet(book, one) for one in book.sheets if not one.is_hidden]
    remarks = {"hidden"} if any(one.is_hidden for one in book.sheets) else set[str]()
    texts = tuple(text for one in read for text in one.texts)
    properties = custom_properties(book.parts, book.package, name)
    tables = tuple(one.table for one in read if one.table)
    return Returned("excel", properties, tables, texts, frozenset(remarks.union(*(one.remarks for one in read))))
