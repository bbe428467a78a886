"""Data of the facts of an order → values, with their references to the directory checked."""

import re
from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.errors import Path, msg
from generator.language.wording.force import with_amending
from generator.model.points import Appoint, Approve, Assign, Control, Fact, Force, Named, Publish, Repeal
from generator.spec.building.scope import Scope, meant_as_id
from generator.spec.building.values import Raw, plain, text
from generator.spec.scalars import iso_date, yes_no

_SELF = "self"
_BEGINNINGS = ("signing", "publication")
_RUSSIAN = re.compile("[а-яё] [а-яё]", re.IGNORECASE)


def listed(value: Any, path: Path) -> Iterator[tuple[str, Path]]:
    """Yield the texts of a list with their places, or the only text that stands instead of a list."""
    if isinstance(value, list):
        yield from ((plain(item), (*path, place)) for place, item in enumerate(value) if plain(item))
    elif plain(value):
        yield plain(value), path


def _named(scope: Scope, name: str, path: Path) -> Named:
    """Return who is meant: an entry of the directory by its id, else the text itself."""
    if scope.directory is None:
        return Named(text=name)
    known: Mapping[str, Mapping[str, object]] = {
        "person": scope.directory.people,
        "party": scope.directory.parties,
        "group": scope.directory.groups,
        "post": scope.directory.posts,
    }
    for kind, entries in known.items():
        if name in entries:
            return Named(**{kind: name})
    if meant_as_id(name):
        ids = [entry for entries in known.values() for entry in entries]
        message = msg("There is no party, group, person or post “{id}” in the directory.", id=name)
        scope.ledger.refer(name, ids, message, path)
    return Named(text=name)


def _all_named(scope: Scope, value: Any, path: Path) -> tuple[Named, ...]:
    return tuple(_named(scope, name, where) for name, where in listed(value, path))


def _day(said: str) -> str:
    """Return a day in ISO form, any other text as it is."""
    return iso_date(said) or said


def _approve(scope: Scope, value: Any, path: Path) -> Approve:
    if not isinstance(value, dict):
        return _approve_titled(scope, plain(value), path)
    what, appendix = text(value, "what"), text(value, "appendix")
    numbered = yes_no(appendix) is None
    return Approve(
        what=what,
        attached=yes_no(appendix) is False or not appendix,
        appendix=appendix.removeprefix("№").strip() if numbered else "",
        short=text(value, "short"),
    )


def _approve_titled(scope: Scope, what: str, path: Path) -> Approve:
    if yes_no(what) is False:
        message = msg("“{value}” is not a possible value here.", value=what)
        hint = msg("Write yes for the program itself, or the title of what is approved; else delete the key.")
        scope.ledger.problem("wrong-value", message, path, hint)
    return Approve("" if yes_no(what) else what)


def _assign(scope: Scope, value: Raw, path: Path) -> Assign:
    to = _all_named(scope, value.get("to"), (*path, "to"))
    return Assign(to, text(value, "do"), _day(text(value, "until")))


def _recommend(scope: Scope, value: Raw, path: Path) -> Assign:
    made = _assign(scope, value, path)
    return Assign(made.to, made.do, made.until, recommend=True)


def _appoint(scope: Scope, value: Raw, path: Path) -> Appoint:
    if not (scope.ledger.has(path, "role") or scope.ledger.has(path, "responsible_for")):
        message = msg("The point does not say what the person is appointed to.")
        hint = msg("Add “role: …” in the instrumental, or “responsible_for: …” in the accusative.")
        scope.ledger.problem("says-nothing", message, path, hint)
    person = _named(scope, text(value, "person"), (*path, "person"))
    return Appoint(person, text(value, "role"), text(value, "responsible_for"))


def _publish(scope: Scope, value: Any, path: Path) -> Publish:
    if not isinstance(value, dict):
        return Publish(plain(value))
    by = _all_named(scope, value.get("by"), (*path, "by"))
    return Publish(text(value, "where"), _day(text(value, "term")), by)


def _repeal(scope: Scope, value: Any, path: Path) -> Repeal:
    record = value if isinstance(value, dict) else {"acts": value}
    where = (*path, "acts") if isinstance(value, dict) else path
    acts = tuple(scope.act(name, spot) for name, spot in listed(record.get("acts"), where))
    known = scope.directory.acts if scope.directory else {}
    for act in with_amending((name for name in acts if name in known), known):
        scope.act(act.id, where)
    return Repeal(acts, iso_date(text(record, "from")) or "")


def _control(scope: Scope, value: Any, path: Path) -> Control:
    if isinstance(value, dict):
        scope.post(text(value, "post"), (*path, "post"))
        # The id stays: forms given by hand stand under it.
        return Control(Named(post=text(value, "post"), name=text(value, "name")))
    said = plain(value)
    return Control() if said == _SELF or yes_no(said) else Control(_named(scope, said, path))


def _force(scope: Scope, value: Any, path: Path) -> Force:
    since = _day(plain(value))
    if since not in _BEGINNINGS and not iso_date(since) and not _RUSSIAN.search(since):
        message = msg("“{value}” is not a possible value here.", value=since)
        hint = msg("Write signing, publication, a day (2025-01-01), or the words that follow «вступает в силу».")
        scope.ledger.problem("wrong-value", message, path, hint)
    return Force(since)


BUILT: Mapping[str, Callable[[Scope, Any, Path], Fact]] = {
    "approve": _approve,
    "assign": _assign,
    "recommend": _recommend,
    "appoint": _appoint,
    "publish": _publish,
    "repeal": _repeal,
    "control": _control,
    "force": _force,
}
"""The builder of each fact by its key."""
