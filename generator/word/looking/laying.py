"""A look is laid over a template: the parts that change, changed; the rest as the template's author made it."""

from generator.model.look import Look
from generator.word.looking.faces import set_face
from generator.word.looking.languages import names_language, set_language
from generator.word.looking.sheets import MARGINS, bind, mirror
from generator.word.looking.text_sizes import set_sizes
from generator.word.looking.trees import Trees, copied
from generator.word.parts.markup import serialised
from generator.word.parts.relations import Package


def laid(package: Package, look: Look) -> dict[str, bytes]:
    """Return the parts of `package` under `look`; an empty choice leaves what it is about alone."""
    parts = dict(package.parts)
    styles = package.side("styles")
    mute = styles is not None and not names_language(styles)
    if not (mute or look.face or look.size or look.table_size or look.retention or look.two_sided):
        return parts
    trees = copied(package)
    _lay(trees, look)
    if mute and (own := trees.side("styles")) is not None:
        set_language(own)
    return parts | {part: new for part, root in trees.every() if (new := serialised(root)) != _before(package, part)}


def _before(package: Package, part: str) -> bytes:
    return serialised(package.roots[part])


def _lay(trees: Trees, look: Look) -> None:
    if look.retention in MARGINS:
        bind(trees, look.retention)
    if look.two_sided:
        mirror(trees)
    if look.face:
        set_face(trees, look.face)
    if look.size or look.table_size:
        set_sizes(trees, look.size, look.table_size)
