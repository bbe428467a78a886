"""Checks of the package: parts have a type, refer to what exists, and bring no program, foreign file or stray tag."""

from collections import Counter
from collections.abc import Callable, Iterator
from typing import NamedTuple

from generator.errors import Message, Place, Problem, msg
from generator.word.parts.markup import PARAGRAPH, TEXT, Element, find_all
from generator.word.parts.package import CONTENT_TYPES
from generator.word.parts.relations import MAIN_TYPE, PACKAGE, RENDERED_TYPES, Package, Relationship, relationships_part

_TAGS = ("{{", "{%", "{#")
_ACTIVE = frozenset(
    {"attachedTemplate", "oleObject", "vbaProject", "control", "aFChunk", "subDocument", "frame", "mailMergeSource"}
)
_TYPED = frozenset({"styles", "numbering", "settings", "comments", "footnotes", "endnotes", "header", "footer"})
"""Kinds of relationships that the content types of their targets name too."""
_HINT = msg("Remove it from the template in Word.")
_TITLE = "{http://purl.org/dc/elements/1.1/}title"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/main}p"
"""A paragraph of a chart or a drawing, whose words may be in pieces as those of a text are."""
TAGGED_ATTRIBUTES = find_all("//@*[contains(., '{{') or contains(., '{%') or contains(., '{#')]")


def problems(package: Package) -> Iterator[Problem]:
    """Yield what is wrong between the parts of `package`, and the tags in parts that are never filled."""
    yield from _types(package)
    for source in sorted(package.relations):
        yield from _relations(package, source)
    for part, root in package.roots.items():
        if package.types.of(part) not in RENDERED_TYPES and b"{" in package.parts[part]:
            yield from _leftovers(root, part)


def _types(package: Package) -> Iterator[Problem]:
    if not package.main or package.types.of(package.main) != MAIN_TYPE:
        message = msg("The file is not an ordinary Word document (.docx).")
        yield Problem(
            "main-type", message, Place(part=package.main), msg("Save it in Word as a Word document (.docx).")
        )
    for part in sorted(package.parts):
        if part != CONTENT_TYPES and not package.types.of(part):
            yield Problem("content-type-missing", msg("The part has no content type."), Place(part=part))
    for one in package.of(package.main):
        said = package.types.of(one.target)
        if one.kind in _TYPED and said and not said.endswith(f".{one.kind}+xml"):
            message = msg(
                "The content type of {target} does not say that it holds {kind}.", target=one.target, kind=one.kind
            )
            yield Problem("content-type-wrong", message, Place(part=CONTENT_TYPES))


class _Rule(NamedTuple):
    code: str
    message: Message
    breaks: Callable[[Relationship, Package], bool]


_RULES = (
    _Rule(
        "active-content",
        msg("The part holds or loads what is no text: {kind}."),
        lambda one, _: one.kind in _ACTIVE,
    ),
    _Rule(
        "external-target",
        msg("The part loads a file from outside: {target}."),
        lambda one, _: one.external and one.kind not in _ACTIVE | {"hyperlink"},
    ),
    _Rule(
        "relationship-target",
        msg("The part refers to {target}, which is not in the file."),
        lambda one, package: not one.external and one.target not in package.parts,
    ),
)


def _relations(package: Package, source: str) -> Iterator[Problem]:
    place = Place(part=relationships_part(source))
    if source != PACKAGE and source not in package.parts:
        yield Problem("relationship-source", msg("Relationships of a part that is not in the file."), place)
    for identifier, count in Counter(one.id for one in package.of(source)).items():
        if count > 1:
            yield Problem("id-repeated", msg("The relationship {value} is there twice.", value=identifier), place)
    for one in package.of(source):
        for rule in _RULES:
            if rule.breaks(one, package):
                yield Problem(rule.code, msg(rule.message.text, kind=one.kind, target=one.target), place, _HINT)


def _leftovers(root: Element, part: str) -> Iterator[Problem]:
    """Yield the tags in a part; the title property is ours, and holds the author's text."""
    texts = ["".join(map(str, paragraph.itertext())) for paragraph in root.iter(PARAGRAPH)]
    texts += ["".join(map(str, paragraph.itertext())) for paragraph in root.iter(_DRAWN)]
    texts += [element.text or "" for element in root.iter() if element.tag not in (_TITLE, TEXT)]
    texts += map(str, TAGGED_ATTRIBUTES(root))
    for text in dict.fromkeys(texts):
        if any(tag in text for tag in _TAGS):
            message = msg("A tag stands in a part of the template that is never filled.")
            yield Problem("leftover-tag", message, Place(part=part, excerpt=text[:120]), _HINT)
