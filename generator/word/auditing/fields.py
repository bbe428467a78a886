"""Codes of fields, however they are written: split over runs, nested, built by other fields."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass, field

from generator.errors import Place, msg
from generator.word.auditing.finding import Finding, error, note, shortened, warning
from generator.word.auditing.links import of_address
from generator.word.linting.fault import Flaw
from generator.word.parts.markup import TEXT, Element, w
from generator.word.parts.places import place
from generator.word.parts.relations import Package

_REMOVE = msg("Show the codes in Word (Alt+F9) and delete this one.")
_FETCH = error(
    "template-field-fetch", msg("A field that brings in a text, picture or data from another file or server."), _REMOVE
)
_RUN = error("template-field-run", msg("A field that starts another program or a macro."), _REMOVE)
_MERGE = warning(
    "template-field-merge", msg("A field of a mail merge; it stays empty, or asks for a list of addresses."), _REMOVE
)
_ASKS = warning(
    "template-field-asks", msg("A field that asks whoever opens or prints the document for a text."), _REMOVE
)
_PRINTS = warning(
    "template-field-variable", msg("A field that prints what is stored out of sight in the file."), _REMOVE
)
_BUILT = warning(
    "template-field-built", msg("A field whose code is put together by other fields; it may become any other."), _REMOVE
)
_UNUSUAL = note("template-field", msg("A field of an unusual kind; look what it prints."), _REMOVE)

_CODES: Mapping[str, Flaw] = {
    **dict.fromkeys(("INCLUDETEXT", "INCLUDEPICTURE", "INCLUDE", "IMPORT", "DATABASE", "LINK", "RD"), _FETCH),
    **dict.fromkeys(("DDE", "DDEAUTO", "MACROBUTTON", "EMBED", "CONTROL", "HTMLCONTROL", "PRINT", "ADDIN"), _RUN),
    **dict.fromkeys(("MERGEFIELD", "MERGEREC", "MERGESEQ", "NEXT", "NEXTIF", "SKIPIF", "ADDRESSBLOCK"), _MERGE),
    **dict.fromkeys(("GREETINGLINE",), _MERGE),
    **dict.fromkeys(("ASK", "FILLIN"), _ASKS),
    **dict.fromkeys(("DOCVARIABLE", "DOCPROPERTY", "AUTOTEXT", "AUTOTEXTLIST", "GLOSSARY"), _PRINTS),
}
_COUNTING = (
    "PAGE NUMPAGES SECTIONPAGES SECTION SEQ = IF COMPARE QUOTE SYMBOL EQ ADVANCE LISTNUM AUTONUM AUTONUMLGL AUTONUMOUT"
)
_REFERRING = (
    "TOC TC XE INDEX REF PAGEREF NOTEREF STYLEREF HYPERLINK GOTOBUTTON SET TA TOA BIBLIOGRAPHY CITATION BIDIOUTLINE"
)
_TELLING = (
    "DATE TIME CREATEDATE SAVEDATE PRINTDATE EDITTIME TITLE SUBJECT AUTHOR KEYWORDS COMMENTS FILENAME FILESIZE INFO"
)
_OTHERS = "NUMCHARS NUMWORDS LASTSAVEDBY USERNAME USERINITIALS USERADDRESS TEMPLATE REVNUM BARCODE DISPLAYBARCODE"
_FORMS = "FORMTEXT FORMCHECKBOX FORMDROPDOWN"
_USUAL = frozenset(" ".join((_COUNTING, _REFERRING, _TELLING, _OTHERS, _FORMS)).split())
_NAME = re.compile(r"\s*(=|[A-Za-z]+)")
_TARGET = re.compile(r'\s*HYPERLINK\s+(?:\\\S\s+)*(?:"([^"]*)"|(\S+))', re.IGNORECASE)
_PARTS = re.compile(r'"([^"]*)"|(\d+)|(\S+)')
_CHAR, _TYPE, _SIMPLE, _INSTRUCTION = w("fldChar"), w("fldCharType"), w("fldSimple"), w("instr")
_CODE = (w("instrText"), w("delInstrText"))


@dataclass
class _Field:
    """A field being read; `inner` says that other fields wrote some of its code."""

    begin: Element
    code: str = ""
    result: str = ""
    told: bool = False
    inner: bool = field(default=False)

    def said(self) -> str:
        """Return what the field puts into the code of the one around it."""
        return self.result or _quoted(self.code)


def fields(package: Package) -> Iterator[Finding]:
    """Yield every field that does something besides counting and referring."""
    for part, root in package.roots.items():
        for one in _read(root):
            if flaw := _flaw(one):
                yield Finding(flaw, _place(one, part))


def _flaw(one: _Field) -> Flaw | None:
    found = _NAME.match(one.code)
    name = found[1].upper() if found else ""
    if name == "HYPERLINK" and (target := _TARGET.match(one.code)):
        return of_address(target[1] or target[2])
    if name in _CODES:
        return _CODES[name]
    if one.inner and name not in _USUAL:
        return _BUILT
    return None if name in _USUAL or not one.code.strip() else _UNUSUAL


def _place(one: _Field, part: str) -> Place:
    return place(one.begin, part, shortened(one.code))


def _read(root: Element) -> Iterator[_Field]:
    """Yield the fields of a part as they end, those that never end too."""
    opened: list[_Field] = []
    for element in root.iter(_CHAR, _SIMPLE, TEXT, *_CODE):
        kind = element.get(_TYPE, "")
        if element.tag == _SIMPLE:
            yield _Field(element, element.get(_INSTRUCTION, ""))
        elif kind == "begin":
            opened.append(_Field(element))
        elif kind == "end" and opened:
            yield _ended(opened)
        elif opened:
            _read_on(opened[-1], element, kind)
    yield from opened


def _read_on(one: _Field, element: Element, kind: str) -> None:
    one.told = one.told or kind == "separate"
    if one.told:
        one.result += (element.text or "") if element.tag == TEXT else ""
    else:
        one.code += element.text or ""


def _ended(opened: list[_Field]) -> _Field:
    one = opened.pop()
    if opened and not opened[-1].told:
        opened[-1].code += one.said()
        opened[-1].inner = True
    return one


def _quoted(code: str) -> str:
    """Return what a field QUOTE says: texts, and characters by their numbers."""
    name = _NAME.match(code)
    if name is None or name[1].upper() != "QUOTE":
        return ""
    pieces = _PARTS.findall(code[name.end() :])
    return "".join(
        text or (chr(int(number)) if number and int(number) < 0x110000 else rest) for text, number, rest in pieces
    )
