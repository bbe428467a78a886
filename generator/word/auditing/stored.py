"""What a template keeps out of sight: data of its own, variables, a mail merge, foreign parts, fonts."""

import re
from collections.abc import Iterator

from generator.errors import msg
from generator.word.auditing.finding import Finding, at, error, note, warning
from generator.word.auditing.programs import claimed
from generator.word.parts.markup import Element, w
from generator.word.parts.package import CONTENT_TYPES
from generator.word.parts.places import place
from generator.word.parts.relations import Package, source_of

_INSPECT = msg("In Word: File, Info, Check for issues, Inspect document, Remove all.")
_MERGE = error(
    "template-mail-merge",
    msg("A mail merge: Word asks a database or list on a disk or server for data."),
    msg("In Word: Mailings, Start mail merge, Normal Word document."),
)
_BINDING = warning(
    "template-binding",
    msg("The text of a field comes from data out of sight in the file; Word puts it over what is printed."),
    msg("Delete the content control and keep its text (right click, Remove content control)."),
)
_VARIABLES = warning(
    "template-variables", msg("Variables of a program are stored here; they go out with every document."), _INSPECT
)
_CUSTOM = note(
    "template-properties",
    msg("Properties that a person or program has added; they go out with every document."),
    _INSPECT,
)
_DATA = note(
    "template-data", msg("Data of another program are stored here; they go out with every document."), _INSPECT
)
_FONTS = warning(
    "template-fonts",
    msg("Fonts are inside; a damaged one is a known way to break into a computer."),
    msg("In Word: File, Options, Save, untick “Embed fonts in the file”."),
)
_PRINTER = note(
    "template-printer", msg("Settings of somebody's printer; they may choose another paper or tray."), _INSPECT
)
_PREVIEW = note("template-preview", msg("A small picture of the first page of some earlier document."), _INSPECT)
_SIGNED = note(
    "template-signed", msg("An electronic signature; it is not valid for documents made from the template."), _INSPECT
)
_UNUSUAL = warning(
    "template-part",
    msg("A part that Word does not write, or that nothing in the file refers to."),
    msg("Open the file in Word and save it again: what it does not know is left out."),
)
_PICTURE = error(
    "template-picture-script",
    msg("A picture (SVG) that holds a script or fetches something from outside."),
    msg("Replace it by an ordinary picture (PNG)."),
)

_TYPE = re.compile(
    r"application/(?:vnd\.openxmlformats-(?:officedocument|package)\.[\w.+-]+|vnd\.ms-(?:word|office)\.[\w.+-]+|xml)"
    r"|image/(?:png|jpe?g|gif|bmp|tiff|x-[ew]mf|svg\+xml)"
    r"|application/(?:vnd\.openxmlformats-officedocument\.obfuscatedFont|x-font-ttf|x-fontdata)"
)
_WITHIN = (("printerSettings", _PRINTER), ("thumbnail", _PREVIEW), ("_xmlsignatures", _SIGNED))
_SCRIPT = re.compile(rb"<script|\son\w+\s*=|href\s*=\s*[\"'](?!#|data:image)", re.IGNORECASE)


def stored(package: Package) -> Iterator[Finding]:
    """Yield data that do not print."""
    for part, root in package.roots.items():
        for element in root.iter(w("dataBinding"), "{*}dataBinding"):
            yield Finding(_BINDING, place(element, part, element.get(w("xpath"), "")))
        if root.tag == w("settings"):
            yield from _settings(root, part)
        if package.types.of(part).endswith("custom-properties+xml") and len(root):
            names = ", ".join(one.get("name", "") for one in root if isinstance(one.tag, str))
            yield at(_CUSTOM, part, names)
        if part.startswith("customXml/item") and "itemProps" not in part:
            yield at(_DATA, part, str(root.tag).rpartition("}")[2])


def _settings(root: Element, part: str) -> Iterator[Finding]:
    for _ in root.iter(w("mailMerge")):
        yield at(_MERGE, part, "".join(one.get(w("val"), "") for one in root.iter(w("query"), w("connectString"))))
    if names := [one.get(w("name"), "") for one in root.iter(w("docVar"))]:
        yield at(_VARIABLES, part, ", ".join(names))
    if next(root.iter(w("embedTrueTypeFonts")), None) is not None:
        yield at(_FONTS, part)


def parts(package: Package) -> Iterator[Finding]:
    """Yield parts that are no text, style or picture of a document."""
    referred = {one.target for relations in package.relations.values() for one in relations}
    for part in sorted(set(package.parts) - claimed(package)):
        if flaw := next((flaw for mark, flaw in _WITHIN if mark in part), None):
            yield at(flaw, part)
        elif not _known(part, package, referred):
            yield at(_UNUSUAL, part, package.types.of(part))
        elif part.lower().endswith(".svg") and _SCRIPT.search(package.parts[part]):
            yield at(_PICTURE, part)
        elif "font" in package.types.of(part).lower() and not part.endswith(".xml"):
            yield at(_FONTS, part)


def _known(part: str, package: Package, referred: set[str]) -> bool:
    if part == CONTENT_TYPES:
        return True
    if part.endswith(".rels"):
        return source_of(part) == "" or source_of(part) in package.parts
    return part in referred and bool(_TYPE.fullmatch(package.types.of(part)))
