"""What stands in the text unseen, or tells of people: hidden words, protection, changes of format, names, paths."""

import re
from collections.abc import Iterator

from generator.errors import msg
from generator.word.auditing.finding import Finding, at, note, warning
from generator.word.parts.markup import PARAGRAPH, RUN, TEXT, Element, w
from generator.word.parts.places import place
from generator.word.parts.relations import Package

_INSPECT = msg("In Word: File, Info, Check for issues, Inspect document, Remove all.")
_HIDDEN = warning(
    "template-hidden-text",
    msg("Hidden text: nobody sees it, and it goes out with every document."),
    msg("Show it in Word (Ctrl+Shift+8), then delete it or make it visible (Font, Hidden)."),
)
_FORMATS = warning(
    "template-tracked-format",
    msg("Changes of format are recorded here with the names of people and dates."),
    msg("Accept or reject all changes in Word (Review, Accept all changes) and switch tracking off."),
)
_TRACKING = warning(
    "template-tracking",
    msg("Recording of changes is switched on; it would be in every document."),
    msg("Switch it off in Word: Review, Track changes."),
)
_PROTECTED = warning(
    "template-protected",
    msg("Editing is restricted; it would be in every document."),
    msg("In Word: Review, Restrict editing, Stop protection."),
)
_PEOPLE = note(
    "template-people",
    msg("Names of people and organisations in the properties of the file."),
    msg("Documents are printed without them; to pass the template on, remove them: File, Info, Inspect document."),
)
_PATHS = note("template-path-left", msg("The path of a file on somebody's computer or server."), _INSPECT)
_REVISIONS = note(
    "template-revisions",
    msg("Marks of editing sessions (rsid): files made from one another can be recognised by them."),
    msg("Documents are printed without them; nothing needs to be done."),
)

_CHANGES = tuple(
    w(f"{name}Change") for name in ("rPr", "pPr", "sectPr", "tblPr", "trPr", "tcPr", "tblGrid", "numbering")
)
_NAMES = ("creator", "lastModifiedBy", "Company", "Manager")
_VANISH, _OFF = w("vanish"), ("0", "false", "off")
_PATH = re.compile(r"(?:[A-Za-z]:\\|\\\\)[^\s<>\"|]+\\[^<>\"|]*|file:///[^\s<>\"]+")


def unseen(package: Package) -> Iterator[Finding]:
    """Yield what the text of the template hides."""
    hidden = _styles(package.side("styles"))
    for part, root in package.roots.items():
        for run in root.iter(RUN):
            if _is_hidden(run, hidden) and (said := "".join(text.text or "" for text in run.iter(TEXT)).strip()):
                yield Finding(_HIDDEN, place(run, part, said[:80]))
        first = next(root.iter(*_CHANGES), None)
        if first is not None:
            yield Finding(_FORMATS, place(first, part, first.get(w("author"), "")))
        for permission in root.iter(w("permStart")):
            yield Finding(_PROTECTED, place(permission, part))


def _styles(root: Element | None) -> frozenset[str]:
    """Return the styles that hide what is set in them."""
    found = () if root is None else root.iter(w("style"))
    return frozenset(one.get(w("styleId"), "") for one in found if _vanishes(one))


def _is_hidden(run: Element, hidden: frozenset[str]) -> bool:
    paragraph = next(run.iterancestors(PARAGRAPH), None)
    own, around = run.find(w("rPr")), None if paragraph is None else paragraph.find(w("pPr"))
    style = None if around is None else around.find(w("pStyle"))
    named = [one.get(w("val")) for one in (run.find(f"{w('rPr')}/{w('rStyle')}"), style) if one is not None]
    return (own is not None and _vanishes(own)) or any(name in hidden for name in named)


def _vanishes(holder: Element) -> bool:
    return any(one.get(w("val"), "1") not in _OFF for one in holder.iter(_VANISH))


def settings(package: Package) -> Iterator[Finding]:
    """Yield settings that would go over to every document."""
    root, part = package.side("settings"), package.part_of("settings")
    if root is None:
        return
    flaws = {"trackRevisions": _TRACKING, "documentProtection": _PROTECTED, "writeProtection": _PROTECTED}
    for name, flaw in flaws.items():
        if any(one.get(w("val"), "1") not in _OFF for one in root.iter(w(name))):
            yield at(flaw, part)
    if number := sum(1 for _ in root.iter(w("rsid"))):
        yield at(_REVISIONS, part, str(number))


def traces(package: Package) -> Iterator[Finding]:
    """Yield what tells of people and their computers."""
    for part, root in package.roots.items():
        if part.startswith("docProps/") and (named := ", ".join(_named(root))):
            yield at(_PEOPLE, part, named)
        if not part.endswith(".rels"):
            yield from (at(_PATHS, part, one) for one in sorted(_out_of_text(root)) if _PATH.match(one))


def _named(root: Element) -> Iterator[str]:
    for one in root.iter(*(f"{{*}}{name}" for name in _NAMES)):
        if said := (one.text or "").strip():
            yield said


def _out_of_text(root: Element) -> set[str]:
    """Return what stands in attributes, properties and settings."""
    values = {str(value) for one in root.iter() for value in one.attrib.values()}
    return values | {one.text for one in root.iter() if one.text and one.tag != TEXT}
