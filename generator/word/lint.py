"""The check of a template before it is used: every fault at once, each with its address and the way out."""

from collections.abc import Callable, Iterator

from generator.context.fields import Record
from generator.errors import Problem
from generator.word.linting import marks as lint_marks
from generator.word.linting import merges as lint_merges
from generator.word.linting import places as lint_places
from generator.word.linting import repeats as lint_repeats
from generator.word.linting import typecheck
from generator.word.linting import used as lint_used
from generator.word.linting import vanish as lint_vanish
from generator.word.linting.fault import Fault, problem
from generator.word.linting.package import opened
from generator.word.linting.template import Template, template

Rule = Callable[[Template], Iterator[Fault]]

RULES: tuple[Rule, ...] = (
    lint_marks.broken,
    lint_marks.tracked,
    lint_marks.comments,
    lint_marks.leftovers,
    lint_marks.hidden,
    lint_marks.text_boxes,
    lint_marks.bookmarks,
    lint_marks.controls,
    lint_places.braces,
    lint_places.understood,
    lint_places.paired,
    lint_places.prefixes,
    lint_places.beside,
    lint_places.sections,
    lint_vanish.cells,
    lint_vanish.tables,
    lint_merges.merges,
    lint_merges.once,
    lint_repeats.loops,
    lint_repeats.crowds,
    typecheck.types,
)
"""Every rule, as it is explained in docs/template-faults.md."""


def check(data: bytes, name: str, fields: Record) -> tuple[Problem, ...]:
    """Return all problems of a template in the order of reading; `name` is its file, `fields` what it may use.

    Raises nothing: a file that is no Word document is a problem too.
    """
    parts, problems = opened(data, name)
    checked = template(parts, fields)
    faults = sorted((fault for rule in RULES for fault in rule(checked)), key=lambda one: (one.spot.order, one.start))
    return problems + tuple(problem(fault, name) for fault in faults)


def used(data: bytes, name: str) -> frozenset[str]:
    """Return the dotted names of the fields that the template uses (`rows`, `rows[].title`), none if unreadable."""
    parts, _ = opened(data, name)
    trees = (rendered.tree for rendered in template(parts, Record()).rendered)
    return frozenset(one for tree in trees for one in lint_used.fields(tree, {}))
