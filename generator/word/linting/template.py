"""A template as its rules see it: parts, tags understood, and the tree of loops and conditions of each part."""

from collections.abc import Iterator
from dataclasses import dataclass

from generator.context.fields import Record
from generator.word.linting.anatomy import Part
from generator.word.linting.blocks import Node, Step, nest
from generator.word.linting.fault import Fault
from generator.word.linting.tags import sense


@dataclass(frozen=True)
class Rendered:
    """A part whose tags are filled: its tags in the order of reading, their tree, and those that do not pair."""

    part: Part
    steps: tuple[Step, ...]
    tree: tuple[Node, ...]
    unpaired: tuple[Fault, ...]


@dataclass(frozen=True)
class Template:
    """A template and the fields its document offers."""

    parts: tuple[Part, ...]
    rendered: tuple[Rendered, ...]
    fields: Record

    def steps(self) -> Iterator[Step]:
        """Yield every tag of every rendered part."""
        for one in self.rendered:
            yield from one.steps


def template(parts: tuple[Part, ...], fields: Record) -> Template:
    """Return the template of these parts."""
    return Template(parts, tuple(_rendered(part) for part in parts if part.rendered), fields)


def _rendered(part: Part) -> Rendered:
    steps = tuple(Step(tag, sense(tag)) for paragraph in part.paragraphs for tag in paragraph.tags)
    tree, unpaired = nest(steps)
    return Rendered(part, steps, tree, unpaired)
