"""The check of a template before it is used: every fault at once, each with its address and the way out."""

from collections.abc import Callable, Iterator

from generator.context.fields import Record
from generator.errors import Problem, Severity
from generator.word.auditing import rules
from generator.word.auditing.code import code
from generator.word.linting import marks as lint_marks
from generator.word.linting import merges as lint_merges
from generator.word.linting import places as lint_places
from generator.word.linting import repeats as lint_repeats
from generator.word.linting import typecheck
from generator.word.linting import used as lint_used
from generator.word.linting import vanish as lint_vanish
from generator.word.linting.anatomy import Part
from generator.word.linting.fault import Fault, problem
from generator.word.linting.package import anatomy, opened, unpacked
from generator.word.linting.template import Template, template
from generator.word.parts.relations import Package, readable
from generator.word.verify import named

Rule = Callable[[Template], Iterator[Fault]]
Audit = Callable[[Package, list[Problem]], tuple[Problem, ...]]

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
    return _looked_at(data, name, fields, rules.dangers)


def audit(data: bytes, name: str, fields: Record | None) -> tuple[Problem, ...]:
    """Return what `check` does and whatever a template from elsewhere does besides being one, the gravest first.

    Without `fields` names are not looked up; tags that are code are found nevertheless.
    """
    found = _looked_at(data, name, fields, rules.found)
    return tuple(sorted(found, key=lambda one: list(Severity).index(one.severity)))


def _looked_at(data: bytes, name: str, fields: Record | None, audited: Audit) -> tuple[Problem, ...]:
    raw, unread = unpacked(data, name)
    if not raw:
        return unread
    parts, foreign = anatomy(raw, name)
    package, broken = readable(raw)
    if foreign and not any("word" in kind for kind in (*package.types.parts.values(), *package.types.endings.values())):
        return foreign
    faults = _faults(parts, fields)
    damaged = {fault.spot.part for fault in faults if fault.flaw.code == "template-damaged"}
    typed = {one.place.part for one in broken if one.code == "doctype"}
    besides = audited(package, [one for one in broken if one.place.part in typed or one.place.part not in damaged])
    told = (problem(fault, name) for fault in faults if fault.spot.part not in typed & damaged)
    return (*foreign, *named(besides, name), *told)


def _faults(parts: tuple[Part, ...], fields: Record | None) -> list[Fault]:
    checked = template(parts, fields or Record())
    found = [fault for rule in RULES if fields or rule is not typecheck.types for fault in rule(checked)]
    found += [] if fields else code(parts)
    return sorted(found, key=lambda one: (one.spot.order, one.start))


def used(data: bytes, name: str) -> frozenset[str]:
    """Return the dotted names of the fields that the template uses (`rows`, `rows[].title`), none if unreadable."""
    parts, _ = opened(data, name)
    trees = (rendered.tree for rendered in template(parts, Record()).rendered)
    return frozenset(one for tree in trees for one in lint_used.fields(tree, {}))
