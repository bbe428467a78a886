"""What makes a form of a document: custom properties that identify it, and protection of all but its controls.

The protection is that of forms (ECMA-376, 17.15.1.29): Word lets people fill in controls only, and so do LibreOffice
and the programs that follow it. Ranges of permission in a read-only document would be read-only there as a whole.
"""

from collections.abc import Iterator, Mapping
from typing import NamedTuple

from lxml import etree

from generator.errors import DocumentError, Place, Problem, msg
from generator.word.parts.additions import Addition
from generator.word.parts.markup import Element, made, parse, put, remove, serialised, w
from generator.word.parts.relations import PACKAGE, Package

_PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/custom-properties"
_VALUES = "http://schemas.openxmlformats.org/officeDocument/2006/docPropsVTypes"
_NEW = f'<Properties xmlns="{_PROPERTIES}" xmlns:vt="{_VALUES}"/>'.encode()
_CUSTOM_TYPE = "application/vnd.openxmlformats-officedocument.custom-properties+xml"
_SETTINGS_TYPE = "application/vnd.openxmlformats-officedocument.wordprocessingml.settings+xml"
_CUSTOM, _SETTINGS = "docProps/custom.xml", "word/settings.xml"
_BY_PEOPLE = "{D5CDD505-2E9C-101B-9397-08002B2CF9AE}"
_FIRST = 2
"""The number of the first custom property; the format keeps those before it to itself."""


class Blank(NamedTuple):
    """What a form changes in a template: its custom properties and its settings; `main` is the part of its text.

    The part of either is empty where the template has none.
    """

    main: str
    custom: tuple[str, bytes]
    settings: tuple[str, bytes]


def blank(package: Package) -> Blank:
    """Return what a form changes in `package`."""
    targets = [one.target for one in package.of(PACKAGE) if one.kind == "custom-properties"]
    custom = next((part for part in targets if part in package.roots), "")
    settings = package.part_of("settings")
    return Blank(package.main, (custom, package.parts.get(custom, b"")), (settings, package.parts.get(settings, b"")))


def formed(template: Blank, form: Mapping[str, str]) -> tuple[dict[str, bytes], list[Addition]]:
    """Return the parts that identify and protect a form: those the template has, changed, and new ones.

    A property of the template with the name of one in `form`, whatever the capital letters, is replaced. Raise
    `DocumentError` for a value that Word cannot store.
    """
    custom, custom_data = template.custom
    settings, settings_data = template.settings
    identified = _identified(parse(custom_data or _NEW, custom), form)
    protected = _protected(parse(settings_data, settings) if settings else made("settings"))
    changed, new = {}, []
    if custom:
        changed[custom] = identified
    else:
        new.append(Addition(PACKAGE, "form", "custom-properties", _CUSTOM, _CUSTOM_TYPE, identified))
    if settings:
        changed[settings] = protected
    else:
        new.append(Addition(template.main, "form", "settings", _SETTINGS, _SETTINGS_TYPE, protected))
    return changed, new


def close(root: Element) -> None:
    """Take away what leaves sections of a part without the protection of the form; LibreOffice writes it by itself."""
    for one in list(root.iter(w("formProt"))):
        remove(one)


def _protected(root: Element) -> bytes:
    put(root, "documentProtection", {"edit": "forms", "enforcement": "1"})
    return serialised(root)


def _identified(root: Element, form: Mapping[str, str]) -> bytes:
    if found := tuple(_unfit(form)):
        raise DocumentError(found)
    names = {name.lower() for name in form}
    for old in [one for one in root if (one.get("name") or "").lower() in names]:
        root.remove(old)
    taken = [int(number) for one in root if (number := one.get("pid") or "").isdecimal()]
    for pid, (name, value) in enumerate(form.items(), max([_FIRST - 1, *taken]) + 1):
        attributes = {"fmtid": _BY_PEOPLE, "pid": str(pid), "name": name}
        property = etree.SubElement(root, f"{{{_PROPERTIES}}}property", attributes)
        etree.SubElement(property, f"{{{_VALUES}}}lpwstr").text = value
    return serialised(root)


def _unfit(form: Mapping[str, str]) -> Iterator[Problem]:
    for name, value in form.items():
        try:
            etree.Element("property", {"name": name}).text = value
        except ValueError:
            message = msg("The property {name} of the form holds a character that Word cannot store.", name=repr(name))
            yield Problem("illegal-character", message, Place(part=_CUSTOM))
