"""Opens a template, or says what the file is instead: an old .doc, a locked document, one with macros, another kind."""

from collections.abc import Mapping
from dataclasses import replace

from generator.errors import GeneratorError, Message, Place, Problem, msg
from generator.opc import kinds
from generator.word.linting.anatomy import Part
from generator.word.linting.scan import scan
from generator.word.parts.package import read
from generator.word.parts.relations import MAIN_TYPE, content_types

_COMPOUND_FILE = bytes.fromhex("d0cf11e0a1b11ae1")
_LOCK = "EncryptedPackage".encode("utf-16-le")
_SAVE = msg("Open it in Word and save it as a Word document (*.docx).")
_UNLOCK = msg("Open it in Word, take the password off (File, Info, Protect document) and save it again.")
_OLD = msg("The file is an old Word document (.doc).")
_LOCKED = msg("The file is locked with a password.")
_OTHERS = (
    (".macroEnabled", msg("The template holds macros (.docm or .dotm).")),
    ("wordprocessingml.template", msg("The file is a Word template of the kind .dotx; the program needs a .docx.")),
    ("spreadsheetml", msg("The file is an Excel workbook.")),
    ("presentationml", msg("The file is a PowerPoint presentation.")),
    ("", msg("The file is no Word document.")),
)


def opened(data: bytes, name: str) -> tuple[tuple[Part, ...], tuple[Problem, ...]]:
    """Return the anatomy of a template, or none and the reasons why it cannot be used."""
    raw, problems = unpacked(data, name)
    return anatomy(raw, name) if raw else ((), problems)


def unpacked(data: bytes, name: str) -> tuple[dict[str, bytes], tuple[Problem, ...]]:
    """Return the parts of a file by their names, or none and what the file is instead."""
    if data.startswith(_COMPOUND_FILE):
        return {}, (_problem(name, _LOCKED, _UNLOCK) if _LOCK in data else _problem(name, _OLD, _SAVE),)
    try:
        return read(data, name), ()
    except GeneratorError as error:
        known = kinds.other(data, name)
        return {}, (replace(known, code="template-kind"),) if known else error.problems


def anatomy(raw: Mapping[str, bytes], name: str) -> tuple[tuple[Part, ...], tuple[Problem, ...]]:
    """Return the anatomy of these parts, or none and the reason why they are no template."""
    try:
        named = content_types(raw)
    except GeneratorError as error:
        return (), tuple(replace(one, place=replace(one.place, file=name)) for one in error.problems)
    types = {part: named.of(part) for part in raw}
    if MAIN_TYPE not in types.values():
        return (), (_problem(name, _other(types), _SAVE),)
    return scan(raw, types), ()


def _other(types: Mapping[str, str]) -> Message:
    return next(words for mark, words in _OTHERS if not mark or any(mark in one for one in types.values()))


def _problem(name: str, message: Message, hint: Message) -> Problem:
    return Problem("template-kind", message, Place(file=name), hint)
