"""Rules about what must never become empty: a cell without a paragraph and a table without rows break a document."""

from collections.abc import Iterator

from generator.errors import msg
from generator.word.linting.anatomy import Box, Kind, Paragraph, Tag
from generator.word.linting.blocks import Block, Branch, Leaf, Node, Step, around, nest
from generator.word.linting.fault import Fault, Flaw, at_tag
from generator.word.linting.tags import sense
from generator.word.linting.template import Rendered, Template

_FULL = frozenset({"cell", "note", "textbox", "header"})


def cells(template: Template) -> Iterator[Fault]:
    """A cell, a note, a header keeps a paragraph whatever the conditions say."""
    for rendered in template.rendered:
        known = _known(rendered)
        tagged = {step.tag.container for step in rendered.steps if step.tag.level == "p"}
        for box in rendered.part.boxes:
            if box.spot.order in tagged and box.kind in _FULL and not _drawn_away(box):
                leaves = [leaf for child in _after_tables(box) for leaf in _leaves(child, "p")]
                yield from _vanishing(leaves, known, _CELL if box.kind == "cell" else _BOX)


def _after_tables(box: Box) -> tuple[Box | Paragraph, ...]:
    """Return the children after the last table: a cell ends in a paragraph."""
    tables = [index for index, child in enumerate(box.children) if isinstance(child, Box) and child.kind == "table"]
    return box.children[tables[-1] + 1 :] if tables else box.children


def _leaves(child: Box | Paragraph, level: str) -> list[Leaf]:
    """Return the tags that stand for the whole of `child`, or `child` itself where it is content."""
    found: list[Leaf] = [Step(tag, sense(tag)) for tag in _whole(child, level)]
    return found or [child]


def _whole(child: Box | Paragraph, level: str) -> list[Tag]:
    """Return the tags of `child` at `level` that are not printed; tables inside a row or cell do not count."""
    if isinstance(child, Paragraph):
        return [tag for tag in child.tags if tag.level == level and tag.kind is not Kind.PRINT]
    inner = [one for one in child.children if not (isinstance(one, Box) and one.kind == "table")]
    return [tag for one in inner for tag in _whole(one, level)]


def _drawn_away(box: Box) -> bool:
    return box.kind == "cell" and bool(_whole(box, "tc") or _whole(box, "tr"))


def tables(template: Template) -> Iterator[Fault]:
    """A table keeps a row whatever the conditions say."""
    for rendered in template.rendered:
        known = _known(rendered)
        tagged = {step.tag.container for step in rendered.steps if step.tag.level == "tr"}
        for box in rendered.part.boxes:
            if box.spot.order in tagged:
                leaves = [leaf for row in box.children for leaf in _leaves(row, "tr")]
                yield from _vanishing(leaves, known, _TABLE)


def _known(rendered: Rendered) -> dict[int, frozenset[str]]:
    """Return what is certain at each paragraph with tags: the conditions around it."""
    found: dict[int, frozenset[str]] = {}
    for step, heads in around(rendered.tree):
        found.setdefault(step.tag.spot.order, frozenset(_asked(head) for head in heads if head.sense.word == "if"))
    return found


def _vanishing(leaves: list[Leaf], known: dict[int, frozenset[str]], flaw: Flaw) -> Iterator[Fault]:
    steps = [leaf for leaf in leaves if isinstance(leaf, Step)]
    tree, unpaired = nest(leaves)
    if steps and not unpaired and not _stays(tree, known.get(steps[0].tag.spot.order, frozenset())):
        yield at_tag(flaw, steps[0].tag)


def _stays(nodes: tuple[Node, ...], known: frozenset[str]) -> bool:
    """Say whether something of `nodes` remains whatever the conditions say; `known` are conditions that hold."""
    if any(isinstance(node, Box | Paragraph) for node in nodes):
        return True
    blocks = [node for node in nodes if isinstance(node, Block)]
    return any(_block_stays(block, known) for block in blocks) or _opposites(blocks, known)


def _block_stays(block: Block, known: frozenset[str]) -> bool:
    certain = block.branches[-1].head.sense.word == "else" or _asked(block.branches[0].head) in known
    return certain and all(_branch_stays(branch, known) for branch in _possible(block, known))


def _possible(block: Block, known: frozenset[str]) -> tuple[Branch, ...]:
    return block.branches[:1] if _asked(block.branches[0].head) in known else block.branches


def _branch_stays(branch: Branch, known: frozenset[str]) -> bool:
    return _stays(branch.body, known | {_asked(branch.head)} if branch.head.sense.word == "if" else known)


def _opposites(blocks: list[Block], known: frozenset[str]) -> bool:
    """Say whether two conditions, one the opposite of the other, both leave something."""
    staying = {_asked(block.branches[0].head) for block in blocks if _branch_stays(block.branches[0], known)}
    return any(f"not {asked}" in staying for asked in staying)


def _asked(head: Step) -> str:
    """Return what a condition asks or a loop runs over, in one spelling; a loop with a condition runs over nothing."""
    body = " ".join(head.tag.body.split())
    if head.sense.word == "for":
        return "" if head.sense.only else body.partition(" in ")[2]
    return body.partition(" ")[2]


_CELL = Flaw(
    "template-empty-cell",
    msg("The cell may be left without a paragraph; Word cannot open such a document."),
    msg(
        "Add an empty paragraph to the cell, outside the condition or loop, or a branch with {tag}.", tag="{%p else %}"
    ),
)
_BOX = Flaw(
    "template-empty-cell",
    msg("Everything here may vanish; Word needs a paragraph in it."),
    msg("Add an empty paragraph outside the condition or loop."),
)
_TABLE = Flaw(
    "template-empty-table",
    msg("The table may be left without rows; Word cannot open such a document."),
    msg(
        "Add a row that is always printed, for example a heading; "
        "or put {begin} with the same list before the table and {end} after it.",
        begin="{%p if … %}",
        end="{%p endif %}",
    ),
)
