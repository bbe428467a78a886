"""The words that schemas are written in: each returns the Cerberus rules of one key, with its description."""

from collections.abc import Iterator, Mapping, Sequence
from typing import Any

from generator.errors import NOTHING, Message

Rules = Mapping[str, Any]
Schema = Mapping[str, Rules]


def value(kind: str, about: Message = NOTHING, **more: Any) -> dict[str, Any]:
    """Return the rules of a text of the type `kind` (see `scalars`)."""
    return {"type": kind, "meta": {"about": about}, **more}


def required(rules: Rules) -> dict[str, Any]:
    """Return `rules` for a key that must be there and not be empty."""
    return {**rules, "required": True, "empty": False}


def one_of(allowed: Sequence[str], about: Message, **more: Any) -> dict[str, Any]:
    """Return the rules of a text that is one of `allowed`."""
    return value("text", about, allowed=list(allowed), **more)


def many(each: Rules, about: Message, *other: str, **more: Any) -> dict[str, Any]:
    """Return the rules of a list; `other` are types of a text that may stand instead of it."""
    return {"type": [*other, "list"], "meta": {"about": about}, "each": dict(each), **more}


def record(name: str, about: Message = NOTHING, *other: str, **more: Any) -> dict[str, Any]:
    """Return the rules of a mapping that is the record `name`; `other` are types of a text instead of it."""
    return {"type": [*other, "mapping"], "meta": {"about": about}, "record": name, **more}


def choice(by: str, records: Mapping[str, str], about: Message = NOTHING) -> dict[str, Any]:
    """Return the rules of a mapping whose key `by` says which of `records` it is."""
    return {"type": "mapping", "meta": {"about": about}, "choice": {"by": by, "records": dict(records)}}


def entries(keys: str, values: Rules, about: Message) -> dict[str, Any]:
    """Return the rules of a mapping with keys of the type `keys` and values of one kind."""
    return {"type": "mapping", "meta": {"about": about}, "entries": {"keys": keys, "values": dict(values)}}


def referred(rules: Rules) -> Iterator[str]:
    """Yield the names of the records that the rules of a key refer to, those of its items and entries too."""
    if "record" in rules:
        yield rules["record"]
    yield from rules.get("choice", {}).get("records", {}).values()
    for inner in (rules.get("each"), rules.get("entries", {}).get("values")):
        yield from referred(inner) if inner else ()
