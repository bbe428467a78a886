"""Templates and documents brought together: which document a template is for, and whether it fits."""

from collections.abc import Iterable
from functools import lru_cache

from generator.documents import ALL
from generator.documents.base import Document
from generator.errors import Place, Problem, msg
from generator.workspace.cache import Cache
from generator.workspace.templates import Template

BY_NAME = {document.name: document for document in ALL}
"""The documents by name, in the order in which they are bound together."""

BUILT = tuple(document.name for document in ALL if document.command == "build")
"""The names of the documents that `build` makes."""

PACKAGED = {name: document for document in ALL for name in document.templates}
"""The document of each packaged template."""


def check(template: Template, document: Document) -> tuple[Problem, ...]:
    """Return what is wrong with a template as the template of `document`."""
    return _checked(template.data, template.shown, document.name, template.cache)


def audit(template: Template, document: Document | None) -> tuple[Problem, ...]:
    """Return what is wrong with a template from elsewhere, and what it does besides being one."""
    from generator.word import lint  # takes long to load

    return lint.audit(template.data, template.shown, document.fields if document else None)


def told(template: Template, document: Document) -> tuple[Problem, ...]:
    """Return what is wrong with a template as the template of `document`; of a sound one what else is to be said."""
    from generator.build.drafts import noted  # what fills templates takes long to load

    return check(template, document) or noted(template)


def document_of(name: str, used: Iterable[tuple[str, Document]] = ()) -> Document | None:
    """Return the document the template `name` is for, None if nothing tells.

    It is the one that `used` (pairs of a template and its document) says, else the one the packaged template of this
    name is for, else the one the name begins with.
    """
    found = dict(used).get(name) or PACKAGED.get(name)
    begins = (document for document in ALL if name.startswith(document.name))
    return found or max(begins, key=lambda document: len(document.name), default=None)


def unknown(name: str) -> Problem:
    """Return the problem of a template of which nobody knows what document it is for."""
    said = msg("It is not known which document this template is for.")
    hint = msg("Say so with --document, or begin its name with one of: {names}.", names=tuple(BY_NAME))
    return Problem("unknown-template", said, Place(name), hint)


@lru_cache(maxsize=256)
def _checked(data: bytes, name: str, document: str, cache: Cache) -> tuple[Problem, ...]:
    # Cached by the bytes themselves: several programs use one template.
    key = (b"sound", data, document.encode())
    if cache.get(*key) is not None:
        return ()
    from generator.word import lint  # takes long to load, and is needed only for templates that are new

    found = lint.check(data, name, BY_NAME[document].fields)
    if not found:
        cache.put(b"", *key)
    return found
