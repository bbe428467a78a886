"""Which templates the programs of a workspace use, and for which documents."""

from collections.abc import Iterator

from generator.build import texts
from generator.build.checking import sheets
from generator.documents.base import Document
from generator.spec.load import load
from generator.workspace import places
from generator.workspace.places import Workspace

Use = tuple[str, Document]
"""The name of a template and a document made from it."""


def template_uses(workspace: Workspace) -> Iterator[Use]:
    """Yield the template of every document with the document; programs with errors in their specs are passed over."""
    for slug in places.programs(workspace):
        read = texts.read(workspace, slug)
        family = load(slug, read.texts).family if read.texts else None
        if family:
            yield from ((sheet.template, document) for document, sheet in sheets(family))
