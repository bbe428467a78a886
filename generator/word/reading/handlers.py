"""How every element of a returned file is read; what is not listed is read through."""

from collections.abc import Mapping

from generator.word.parts.markup import CELL, FALLBACK, NAMESPACES, PARAGRAPH, ROW, RUN, SECTION, TABLE, TEXT, w
from generator.word.reading import controls, paragraphs, tables
from generator.word.reading.walk import Handler

_PROPERTIES = ("pPr", "rPr", "tblPr", "tblGrid", "tblPrEx", "trPr", "tcPr", "sdtPr", "sdtEndPr")
_SILENT = ("softHyphen", "instrText", "delText", "delInstrText", "fldChar", "bookmarkEnd", "commentReference")

HANDLERS: Mapping[str, Handler] = {
    **{w(name): None for name in (*_PROPERTIES, *_SILENT)},
    **dict.fromkeys(paragraphs.SIGNS, paragraphs.sign),
    SECTION: None,
    FALLBACK: None,
    TABLE: tables.table,
    ROW: tables.row,
    CELL: tables.cell,
    PARAGRAPH: paragraphs.paragraph,
    RUN: paragraphs.run,
    TEXT: paragraphs.text,
    "{http://schemas.openxmlformats.org/officeDocument/2006/math}t": paragraphs.text,
    w("sym"): paragraphs.picture_of_sign,
    w("sdt"): controls.control,
    w("bookmarkStart"): tables.mark,
    w("ins"): paragraphs.insertion,
    w("moveTo"): paragraphs.insertion,
    w("del"): paragraphs.deletion,
    w("moveFrom"): paragraphs.deletion,
    w("txbxContent"): paragraphs.box,
    f"{{{NAMESPACES['mc']}}}AlternateContent": paragraphs.alternative,
}
