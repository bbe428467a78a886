"""A quick answer to whether data is as the schema says: `True` is sure, `False` only means that Cerberus must look.

Cerberus explains what is wrong, but takes ten times as long to find that nothing is. Both read the same rules, and a
test holds them to the same verdict.
"""

from collections.abc import Callable, Mapping
from functools import cache

from generator.spec.scalars import OPEN, SCALARS
from generator.spec.schema import RECORDS
from generator.spec.schemas.rules import Rules
from generator.spec.text.nodes import Data

Accepts = Callable[[Data], bool]

KNOWN = frozenset(
    {
        "type",
        "meta",
        "default",
        "required",
        "empty",
        "nullable",
        "allowed",
        "open",
        "record",
        "choice",
        "each",
        "entries",
    }
)
"""The rules that are understood here; a value with any other is left to Cerberus."""

_ANY_TEXT = frozenset({"text", "rich"})


@cache
def accepts(record: str) -> Accepts:
    """Return what accepts the mappings that are surely the record of this name."""
    keys: dict[str, Accepts] = {}
    required = frozenset(key for key, rules in RECORDS[record].items() if rules.get("required"))

    def accepted(data: Data) -> bool:
        if not keys:  # records may hold themselves
            keys.update((key, _value(rules)) for key, rules in RECORDS[record].items())
        if not isinstance(data, dict) or not required <= data.keys():
            return False
        return all((accept := keys.get(key)) is not None and accept(value) for key, value in data.items())

    return accepted


def _value(rules: Rules) -> Accepts:
    if not KNOWN.issuperset(rules):
        return _never
    types = {rules["type"]} if isinstance(rules["type"], str) else set(rules["type"])
    text = _text(rules, types) if types & SCALARS.keys() or rules.get("open") else _never
    many = _list(rules) if "list" in types else _never
    mapping = _mapping(rules) if "mapping" in types else _never
    may_lack = bool(rules.get("nullable")) and "empty" not in rules

    def accepted(data: Data) -> bool:
        if not data and may_lack and (data is None or data == ""):
            return True
        if isinstance(data, str):
            return text(data)
        return many(data) if isinstance(data, list) else mapping(data)

    return accepted


def _never(_: Data) -> bool:
    return False


def _text(rules: Rules, types: set[str]) -> Accepts:
    allowed = rules.get("allowed")
    is_open = bool(rules.get("open"))
    readers = () if types & _ANY_TEXT else tuple(SCALARS[name].read for name in sorted(types & SCALARS.keys()))

    def accepted(data: Data) -> bool:
        assert isinstance(data, str)
        if not data:
            return False
        if is_open and data in OPEN:
            return True
        if allowed is not None and data not in allowed:
            return False
        return not readers or any(read(data) is not None for read in readers)

    return accepted if types & SCALARS.keys() else lambda data: is_open and data in OPEN


def _list(rules: Rules) -> Accepts:
    each = _value(rules["each"]) if "each" in rules else None
    may_be_empty = rules.get("empty", True)

    def accepted(data: Data) -> bool:
        assert isinstance(data, list)
        return bool(data or may_be_empty) and (each is None or all(map(each, data)))

    return accepted


def _mapping(rules: Rules) -> Accepts:
    if "record" in rules:
        return accepts(rules["record"])
    if "choice" in rules:
        return _choice(rules["choice"]["by"], rules["choice"]["records"])
    return _entries(rules["entries"]) if "entries" in rules else _never


def _choice(by: str, records: Mapping[str, str]) -> Accepts:
    def accepted(data: Data) -> bool:
        chosen = data.get(by) if isinstance(data, dict) else None
        return isinstance(chosen, str) and chosen in records and accepts(records[chosen])(data)

    return accepted


def _entries(rules: Rules) -> Accepts:
    known, value = SCALARS[rules["keys"]].read, _value(rules["values"])

    def accepted(data: Data) -> bool:
        return isinstance(data, dict) and all(known(key) is not None and value(one) for key, one in data.items())

    return accepted
