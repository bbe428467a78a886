"""Where a template leads: what Word fetches from outside by itself, and what a click opens."""

import re
from collections.abc import Iterator

from generator.errors import msg
from generator.word.auditing.finding import ASK, Finding, at, error, note, warning
from generator.word.auditing.programs import KINDS
from generator.word.linting.fault import Flaw
from generator.word.parts.markup import Element, w
from generator.word.parts.places import place
from generator.word.parts.relations import Package, Relationship

_BREAK = msg("In Word: File, Info, Edit links to files, Break link; or insert the picture anew.")
_UNLINK = msg("Remove the link in Word (right click, Remove hyperlink).")
_REMOTE = error(
    "template-remote",
    msg("A template on another computer: Word loads it with its macros whenever a document is opened."),
    ASK,
)
_LINKED = error(
    "template-linked", msg("Word fetches a file from outside whenever a document is opened or printed."), _BREAK
)
_SCRIPT = error("template-script-link", msg("A link that runs something instead of opening a page."), _UNLINK)
_SHARE = warning("template-file-link", msg("A link to a file on a disk or server that readers may not have."), _UNLINK)
_PAGE = note("template-link", msg("A link to a page or address; look whether it is meant."), _UNLINK)
_PATH = note(
    "template-path",
    msg("The path of the template that the file was made from; it tells of somebody's computer."),
    msg("Documents are printed without it; nothing needs to be done."),
)
_BASE = warning(
    "template-link-base",
    msg("All links of the document are turned to another address."),
    msg("Empty it in Word: File, Info, Properties, Hyperlink base."),
)

_OUTSIDE = re.compile(r"\s*(?:(?!file:)[a-z][a-z0-9+.-]+:|file:/*(?![/a-z]:|[a-z]:)[^/]|[\\/]{2})", re.IGNORECASE)
_SCHEME = re.compile(r"\s*([a-z][a-z0-9+.-]+):", re.IGNORECASE)
_PAGES = ("http", "https", "mailto", "tel", "ftp")
_ADDRESSES = tuple(
    f"{{{space}}}{name}" if space else name
    for space in ("", "urn:schemas-microsoft-com:office:office")
    for name in ("src", "href")
)


def links(package: Package) -> Iterator[Finding]:
    """Yield where the relationships of the parts lead outside, each address once a part."""
    for source, relations in package.relations.items():
        for one in {(one.kind, one.target): one for one in relations if _leads_out(one)}.values():
            yield at(_flaw(one), source, one.target)


def addresses(package: Package) -> Iterator[Finding]:
    """Yield addresses written into drawings themselves, and the base of all links."""
    for part, root in package.roots.items():
        if not part.endswith(".rels"):
            yield from _written(root, part)
        for base in root.iter("{*}HyperlinkBase"):
            if (base.text or "").strip():
                yield at(_BASE, part, base.text or "")


def _written(root: Element, part: str) -> Iterator[Finding]:
    for element in root.iter("{urn:schemas-microsoft-com:vml}*"):
        for name in _ADDRESSES:
            if _OUTSIDE.match(element.get(name, "")):
                flaw = _LINKED if name.endswith("src") else of_address(element.get(name, ""))
                yield Finding(flaw, place(element, part, element.get(name, "")))


def _leads_out(one: Relationship) -> bool:
    return one.kind not in KINDS and (one.external or bool(_OUTSIDE.match(one.target)))


def _flaw(one: Relationship) -> Flaw:
    if one.kind == "hyperlink":
        return of_address(one.target)
    if one.kind == "attachedTemplate":
        return _REMOTE if _OUTSIDE.match(one.target) else _PATH
    return _LINKED


def of_address(address: str) -> Flaw:
    """Return what is said of a link to `address`."""
    scheme = _SCHEME.match(address)
    if scheme is None:
        return _SHARE if address.strip().startswith(("\\\\", "//")) else _PAGE
    if scheme[1].lower() in _PAGES:
        return _PAGE
    return _SHARE if scheme[1].lower() == "file" else _SCRIPT


def loading(package: Package) -> Iterator[Finding]:
    """Yield the setting that has Word take the styles of a template each time."""
    root = package.side("settings")
    if root is not None and any(one.kind == "attachedTemplate" for one in package.of(package.part_of("settings"))):
        for element in root.iter(w("linkStyles")):
            yield Finding(_STYLES, place(element, package.part_of("settings")))


_STYLES = warning(
    "template-link-styles",
    msg("Whenever a document is opened, its styles are replaced by those of another file."),
    msg("In Word: Developer, Document template, untick “Automatically update document styles”."),
)
