"""Programs and foreign files in a template: macros, controls, objects, buttons, add-ins, other documents."""

from collections.abc import Iterator, Mapping

from generator.errors import msg
from generator.word.auditing.finding import ASK, Finding, at, error, note, warning
from generator.word.linting.fault import Flaw
from generator.word.parts.relations import Package

_MACROS = error("template-macros", msg("Macros: programs that run on the computer of whoever opens a document."), ASK)
_ACTIVEX = error(
    "template-activex", msg("A control (ActiveX): a program inside the page that runs as it is opened."), ASK
)
_OBJECT = error("template-object", msg("A foreign file is embedded; a click on it opens or runs it."), ASK)
_CHUNK = error(
    "template-chunk", msg("Another document is inside and becomes part of the text unseen by any check."), ASK
)
_BUTTONS = error(
    "template-buttons", msg("Buttons of its own for the ribbon of Word: a click may carry out anything."), ASK
)
_ADDIN = error("template-addin", msg("An add-in of Office: Word would load a program from the internet."), ASK)
_FRAME = error("template-frame", msg("A frame shows another file or page inside of the document."), ASK)
_PROGRAM = error("template-program", msg("A program or script lies among the parts of the file."), ASK)
_KEYS = warning(
    "template-keys",
    msg("Keys and toolbars of its own: a usual key may do something unusual."),
    msg("Save a copy without them: open it in Word and copy its text into a new document."),
)
_DATA = warning(
    "template-workbook",
    msg("The whole workbook of a chart is inside, and goes out with every document."),
    msg("Insert the chart as a picture."),
)
_GLOSSARY = note(
    "template-blocks",
    msg("Building blocks of text are inside; they do not print, but go out with every document."),
    msg("Look through them in Word: Insert, Quick Parts."),
)

KINDS: Mapping[str, Flaw] = {
    "vbaProject": _MACROS,
    "wordVbaData": _MACROS,
    "control": _ACTIVEX,
    "activeXControlBinary": _ACTIVEX,
    "oleObject": _OBJECT,
    "package": _OBJECT,
    "aFChunk": _CHUNK,
    "subDocument": _CHUNK,
    "extensibility": _BUTTONS,
    "customUI": _BUTTONS,
    "webextensiontaskpanes": _ADDIN,
    "webextension": _ADDIN,
    "frame": _FRAME,
    "keyMapCustomizations": _KEYS,
    "attachedToolbars": _KEYS,
    "userCustomization": _KEYS,
    "glossaryDocument": _GLOSSARY,
}
"""What a relationship of a kind brings in."""

_NAMES: Mapping[str, Flaw] = {
    "vbaproject": _MACROS,
    "vbadata": _MACROS,
    "activex": _ACTIVEX,
    "customui/": _BUTTONS,
    "usercustomization/": _KEYS,
    "webextension": _ADDIN,
    "oleobject": _OBJECT,
}
"""Parts by what their names or content types hold, where no relationship tells."""
_ENDINGS = "exe dll com scr pif bat cmd ps1 js jse vbs vbe wsf hta lnk jar msi reg chm cpl"
_RUNNABLE = tuple(f".{ending}" for ending in _ENDINGS.split())


def programs(package: Package) -> Iterator[Finding]:
    """Yield every part that can do something, once, under the part that refers to it."""
    for source, relations in package.relations.items():
        for one in relations:
            if flaw := _flaw(one.kind, source):
                yield at(flaw, source, one.target)
    for part in sorted(set(package.parts) - _targets(package)):
        if flaw := _by_name(part, package):
            yield at(flaw, part)


def claimed(package: Package) -> frozenset[str]:
    """Return the parts of which `programs` tells."""
    return _targets(package) | {part for part in package.parts if _by_name(part, package)}


def _targets(package: Package) -> frozenset[str]:
    listed = ((source, one) for source, relations in package.relations.items() for one in relations)
    return frozenset(one.target for source, one in listed if _flaw(one.kind, source))


def _flaw(kind: str, source: str) -> Flaw | None:
    return _DATA if kind == "package" and "chart" in source else KINDS.get(kind)


def _by_name(part: str, package: Package) -> Flaw | None:
    said = f"{part} {package.types.of(part)}".lower()
    if part.lower().endswith(_RUNNABLE):
        return _PROGRAM
    return None if part.endswith(".rels") else next((_NAMES[mark] for mark in _NAMES if mark in said), None)
