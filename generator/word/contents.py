"""The contents of a finished document: the headings it lists, to be looked for on the pages of its print."""

from generator.errors import DocumentError
from generator.word.parts.contents import contents
from generator.word.parts.outline import headings, outline
from generator.word.parts.package import read
from generator.word.parts.relations import opened


def entries(data: bytes) -> tuple[str, ...]:
    """Return the texts of the headings that the contents field of a Word file lists, in order; none without a field.

    Raise `DocumentError` where `data` is no Word file.
    """
    package = opened(read(data, "", DocumentError), DocumentError)
    root = package.roots.get(package.main)
    field = None if root is None else contents(root)
    if root is None or field is None:
        return ()
    return tuple(text for _, _, text in headings(root, outline(package.side("styles")), field.levels))
