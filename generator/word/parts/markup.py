"""Word's XML: its names, strict reading and writing, and children kept in the order the schema asks for."""

from typing import Any

from lxml import etree

from generator.errors import DocumentError, GeneratorError, Place, Problem, msg

Element = etree._Element

NAMESPACES = {
    "w": "http://schemas.openxmlformats.org/wordprocessingml/2006/main",
    "r": "http://schemas.openxmlformats.org/officeDocument/2006/relationships",
    "w14": "http://schemas.microsoft.com/office/word/2010/wordml",
    "mc": "http://schemas.openxmlformats.org/markup-compatibility/2006",
    "wp": "http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing",
}
DECLARATION = b'<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
PRESERVE = '<w:t xml:space="preserve">'
SPACE = "{http://www.w3.org/XML/1998/namespace}space"


def w(name: str) -> str:
    """Return the full name of the word-processing element or attribute `name`."""
    return f"{{{NAMESPACES['w']}}}{name}"


BODY, PARAGRAPH, RUN, TEXT = w("body"), w("p"), w("r"), w("t")
TABLE, ROW, CELL = w("tbl"), w("tr"), w("tc")
SECTION, VALUE, WIDTH = w("sectPr"), w("val"), w("w")
RANGES = tuple(
    w(name) for name in ("bookmarkStart", "bookmarkEnd", "commentRangeStart", "commentRangeEnd", "permStart", "permEnd")
)

OBJECTS = tuple(w(name) for name in ("drawing", "pict", "object", "footnoteReference", "endnoteReference", "sym"))
"""What a run may hold that is no text and that a reader sees."""
_VISIBLE = tuple(
    w(name) for name in ("drawing", "pict", "object", "br", "fldSimple", "instrText", "footnoteReference", "sym", "sdt")
)
FALLBACK = f"{{{NAMESPACES['mc']}}}Fallback"
"""Holds a copy of its neighbour for older programs; everything in it would be counted twice."""

# Children in the order of the schema; those of later editions (w14 and the like) stand after all of these.
_CHILDREN = {
    "rPr": "rStyle rFonts b bCs i iCs caps smallCaps strike dstrike outline shadow emboss imprint noProof snapToGrid "
    "vanish webHidden color spacing w kern position sz szCs highlight u effect bdr shd fitText vertAlign rtl cs em "
    "lang eastAsianLayout specVanish oMath",
    "pPr": "pStyle keepNext keepLines pageBreakBefore framePr widowControl numPr suppressLineNumbers pBdr shd tabs "
    "suppressAutoHyphens kinsoku wordWrap overflowPunct topLinePunct autoSpaceDE autoSpaceDN bidi adjustRightInd "
    "snapToGrid spacing ind contextualSpacing mirrorIndents suppressOverlap jc textDirection textAlignment "
    "textboxTightWrap outlineLvl divId cnfStyle rPr sectPr pPrChange",
    "tcPr": "cnfStyle tcW gridSpan hMerge vMerge tcBorders shd noWrap tcMar textDirection tcFitText vAlign hideMark",
    "tbl": "bookmarkStart bookmarkEnd tblPr tblGrid",
    "sectPr": "headerReference footerReference footnotePr endnotePr type pgSz pgMar paperSrc pgBorders lnNumType "
    "pgNumType cols formProt vAlign noEndnote titlePg textDirection bidi rtlGutter docGrid printerSettings "
    "sectPrChange",
    "settings": "writeProtection view zoom removePersonalInformation removeDateAndTime doNotDisplayPageBoundaries "
    "displayBackgroundShape printPostScriptOverText printFractionalCharacterWidth printFormsData embedTrueTypeFonts "
    "embedSystemFonts saveSubsetFonts saveFormsData mirrorMargins alignBordersAndEdges bordersDoNotSurroundHeader "
    "bordersDoNotSurroundFooter gutterAtTop hideSpellingErrors hideGrammaticalErrors activeWritingStyle proofState "
    "formsDesign attachedTemplate linkStyles stylePaneFormatFilter stylePaneSortMethod documentType mailMerge "
    "revisionView trackRevisions doNotTrackMoves doNotTrackFormatting documentProtection",
    "styles": "docDefaults latentStyles style",
    "docDefaults": "rPrDefault pPrDefault",
    "rPrDefault": "rPr",
    "style": "name aliases basedOn next link autoRedefine hidden uiPriority semiHidden unhideWhenUsed qFormat locked "
    "personal personalCompose personalReply rsid pPr rPr tblPr trPr tcPr tblStylePr",
}
_RANKS = {w(parent): {w(name): rank for rank, name in enumerate(names.split())} for parent, names in _CHILDREN.items()}
_LAST = 999
_TINY = {"before": "0", "after": "0", "line": "20", "lineRule": "exact"}
_PARSER = etree.XMLParser(resolve_entities=False, no_network=True, load_dtd=False, huge_tree=False, recover=False)


def parse(data: bytes, part: str, error: type[GeneratorError] = DocumentError) -> Element:
    """Return the root of a part; raise `error` where it is not well-formed XML or declares a document type."""
    try:
        root = etree.fromstring(data, _PARSER)
    except etree.XMLSyntaxError as fault:
        if is_memory(fault):
            raise MemoryError from fault
        raise error([_broken(fault, data, part)]) from fault
    if root.getroottree().docinfo.internalDTD is not None:
        raise error([Problem("doctype", msg("The part declares a document type; Word never does."), Place(part=part))])
    return root


def is_memory(fault: etree.XMLSyntaxError) -> bool:
    """Return whether it is no fault of the XML: there was not memory enough to read it."""
    return bool(getattr(fault, "code", 0) == etree.ErrorTypes.ERR_NO_MEMORY)


def serialised(root: Element) -> bytes:
    """Return the bytes of a part."""
    return DECLARATION + etree.tostring(root, encoding="UTF-8")


def made(name: str) -> Element:
    """Return a new word-processing element that stands for itself, with the usual prefix."""
    return etree.Element(w(name), nsmap={"w": NAMESPACES["w"]})


def put(parent: Element, name: str, attributes: dict[str, str] | None = None) -> Element:
    """Give `parent` the child `name` with these word-processing attributes, in its place; replace one it has."""
    for old in parent.findall(w(name)):
        parent.remove(old)
    child = parent.makeelement(w(name), {w(key): value for key, value in (attributes or {}).items()})
    return place_child(parent, child)


def place_child(parent: Element, child: Element) -> Element:
    """Insert `child` where the schema of `parent` wants it and return it."""
    ranks = _RANKS[parent.tag]
    own = ranks[child.tag]
    position = next((index for index, other in enumerate(parent) if ranks.get(other.tag, _LAST) > own), len(parent))
    parent.insert(position, child)
    return child


def rank(parent: str, child: str) -> int:
    """Return the place of `child` among the children of `parent`, both names without their namespace."""
    return _RANKS[w(parent)].get(w(child), _LAST)


def properties(element: Element) -> Element:
    """Return the properties (`pPr`, `rPr`, `tcPr`) of a paragraph, run or cell, made where there are none."""
    name = f"{element.tag}Pr"
    found = element.find(name)
    if found is None:
        found = element.makeelement(name)
        element.insert(0, found)
    return found


def ensured(parent: Element, name: str) -> Element:
    """Return the child `name` of `parent`, made in its place where there is none."""
    found = parent.find(w(name))
    return place_child(parent, parent.makeelement(w(name))) if found is None else found


def shrunk(paragraph: Element) -> Element:
    """Make `paragraph` empty and as small as Word can draw it, and return its properties."""
    for inner in list(paragraph):
        paragraph.remove(inner)
    found = properties(paragraph)
    put(found, "spacing", _TINY)
    put(put(found, "rPr"), "sz", {"val": "2"})
    return found


def nearest(element: Element, tag: str) -> Element | None:
    """Return `element` or the innermost element around it that is a `tag`."""
    return element if element.tag == tag else next(element.iterancestors(tag), None)


def is_blank(paragraph: Element) -> bool:
    """Return whether `paragraph` shows nothing: no text but spaces, no picture, break, field or control."""
    return next(paragraph.iter(*_VISIBLE), None) is None and not any(
        (text.text or "").strip() for text in paragraph.iter(TEXT)
    )


def touches(table: Element) -> bool:
    """Return whether another table follows `table` with nothing between them that Word would show."""
    return next((one.tag == TABLE for one in table.itersiblings() if one.tag not in RANGES), False)


def remove(element: Element) -> None:
    """Take `element` out of its parent; the text behind it stays."""
    parent, before = element.getparent(), element.getprevious()
    if parent is None:
        return
    if element.tail and before is not None:
        before.tail = (before.tail or "") + element.tail
    elif element.tail:
        parent.text = (parent.text or "") + element.tail
    element.tail = None
    parent.remove(element)


def find_all(expression: str) -> Any:
    """Return a compiled XPath over Word's namespaces; call it with an element."""
    return etree.XPath(expression, namespaces=NAMESPACES, smart_strings=False)


def _broken(fault: etree.XMLSyntaxError, data: bytes, part: str) -> Problem:
    line, column = fault.position
    lines = data.split(b"\n")
    text = lines[min(line, len(lines)) - 1] if line else b""
    excerpt = text[max(column - 80, 0) : column + 20].decode("utf-8", "replace")
    return Problem(
        "not-well-formed",
        msg("The part is not well-formed XML: {reason}", reason=fault.msg or ""),
        Place(part=part, excerpt=excerpt),
    )
