"""Data of those who sign, agree, read and draw up an act → people of the directory, or posts with names."""

from typing import Any

from generator.errors import Path, msg
from generator.model.gap import NOTHING_HERE, Gap
from generator.model.order import Addressee, Executor, Signatory, Visa
from generator.spec.building.scope import Scope
from generator.spec.building.values import Raw, items, plain, text, yes
from generator.spec.scalars import MISSING, iso_date, looks_like_id

_GIVEN = ("person", "post", "name")


def signatory(scope: Scope, value: Any, path: Path) -> Signatory | None:
    """Return who signs: a person's id, or a post and a name, nobody for `—`; None if that is not said."""
    if isinstance(value, dict):
        return given(scope, value, path) if any(text(value, key) for key in _GIVEN) else None
    name = plain(value)
    if name == NOTHING_HERE:
        return Signatory()
    return Signatory(person=scope.person(name, path)) if name not in {"", MISSING} else None


def signatories(scope: Scope, data: Raw, key: str, path: Path) -> tuple[Signatory | Gap, ...]:
    """Return everybody who signs under `key`, in order; a gap for each who is not known, for nobody named at all."""
    value, where = data.get(key), (*path, key)
    listed = [((*where, place), item) for place, item in items(data, key)] if isinstance(value, list) else []
    found = ((spot, signatory(scope, item, spot)) for spot, item in listed or [(where, value)])
    return tuple(who or scope.ledger.gap(key, spot) for spot, who in found)


def given(scope: Scope, data: Raw, path: Path) -> Signatory:
    """Return who is named by `person`, else by `post` and `name`, either of which is owed then."""
    person, name = text(data, "person"), text(data, "name")
    if person and name:
        message = msg("The name of “{person}” is in the directory; “name” is not printed.", person=person)
        scope.ledger.warning("not-printed", message, (*path, "name"), msg("Delete one of them."))
    if not person:
        _owed(scope, path)
    return Signatory(
        person=scope.person(person, (*path, "person")),
        post=_post(scope, data, path),
        name="" if person else name,
        acting=yes(data, "acting"),
    )


def visas(scope: Scope, data: Raw, path: Path) -> tuple[Visa, ...]:
    """Return the lines of the approval sheet."""
    return tuple(_visa(scope, item, (*path, "visas", place)) for place, item in items(data, "visas"))


def acquainted(scope: Scope, data: Raw, path: Path, year: int) -> tuple[Signatory | Addressee, ...]:
    """Return who signs that they read the act; what has no head in the directory in `year` is pointed at."""
    listed = ((item, (*path, "acquainted", place)) for place, item in items(data, "acquainted"))
    return tuple(_reader(scope, item, where, year) for item, where in listed)


def distribution(scope: Scope, data: Raw, path: Path) -> tuple[Addressee, ...]:
    """Return who gets a copy."""
    listed = ((item, (*path, "distribution", place)) for place, item in items(data, "distribution"))
    return tuple(_addressee(scope, item, where) for item, where in listed)


def executor(scope: Scope, value: Any, path: Path) -> Executor | None:
    """Return who drew the act up, None if nobody is named."""
    data = value if isinstance(value, dict) else {"person": value}
    person, name = text(data, "person"), text(data, "name")
    where = (*path, "person") if isinstance(value, dict) else path
    if value and not (person or name):
        _missing(scope, "name", path)
    return (
        Executor(scope.person(person, where), name, text(data, "phone"), text(data, "email"))
        if person or name
        else None
    )


def _post(scope: Scope, data: Raw, path: Path) -> str:
    post = text(data, "post")
    return "" if post == NOTHING_HERE else scope.post(post, (*path, "post"))


def _owed(scope: Scope, path: Path) -> None:
    for key in ("post", "name"):
        if not scope.ledger.has(path, key):
            _missing(scope, key, path)


def _missing(scope: Scope, key: str, path: Path) -> None:
    message = msg("The key “{key}” is missing.", key=key)
    hint = msg("Add “{key}: …”, or name a person of the directory: “person: …”.", key=key)
    scope.ledger.problem("missing-key", message, (*path, key), hint)


def _visa(scope: Scope, item: Any, path: Path) -> Visa:
    record = item if isinstance(item, dict) else {}
    who = given(scope, record, path) if record else Signatory(person=scope.person(plain(item), path))
    return Visa(who, yes(record, "remarks"), iso_date(text(record, "date")) or "")


def _reader(scope: Scope, item: Any, path: Path, year: int) -> Signatory | Addressee:
    if isinstance(item, dict):
        return Signatory(post=_post(scope, item, path), name=text(item, "name"))
    found = scope.responsible(plain(item), path)
    if isinstance(found, str):
        return Signatory(name=found)
    who = found[0]
    if who.person:
        return Signatory(person=who.person)
    addressee = Addressee(who.party, who.group)
    _without_head(scope, addressee, path, year)
    return addressee


def _without_head(scope: Scope, who: Addressee, path: Path, year: int) -> None:
    assert scope.directory
    known, groups = scope.directory.parties, scope.directory.groups
    parties = groups[who.group].in_year(year) if who.group else (who.party,)
    if without := [name for name in parties if name in known and not known[name].head]:
        message = msg("The directory does not say who heads {parties}; the name stays empty.", parties=without)
        hint = msg("Write “head: …” under each of them in the directory.")
        scope.ledger.warning("no-head", message, path, hint)


def _addressee(scope: Scope, item: Any, path: Path) -> Addressee:
    data = item if isinstance(item, dict) else {"to": item}
    name, copies = text(data, "to"), int(text(data, "copies") or 1)
    where = (*path, "to") if isinstance(item, dict) else path
    known = scope.directory
    if known and name in known.parties:
        return Addressee(party=name, copies=copies)
    if known and name in known.groups:
        return Addressee(group=name, copies=copies)
    text_ = scope.party_or_group(name, where) if known and looks_like_id(name) else name
    return Addressee(text=text_, copies=copies)
