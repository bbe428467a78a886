"""The schemas of our files as JSON Schema, by which editors complete and check them while one types."""

from collections.abc import Callable, Iterator, Mapping
from typing import Any

from generator.errors import NOTHING, Message
from generator.spec.scalars import OPEN, SCALARS
from generator.spec.schema import RECORDS
from generator.spec.schemas.rules import Rules, referred

Say = Callable[[Message], str]
Json = dict[str, Any]

_DRAFT = "https://json-schema.org/draft/2020-12/schema"


def json_schema(which: str, say: Say) -> Json:
    """Return the schema (draft 2020-12) of the file `which` (see `schema.FILES`); `say` puts descriptions into words.

    It takes files as ordinary YAML readers type them: numbers, yes and no without quotes, empty values as null.
    """
    named = sorted(set(_reached(which, set())) - {which})
    return {
        "$schema": _DRAFT,
        "title": f"{which}.yaml",
        **_record(which, say),
        "$defs": {name: _record(name, say) for name in named},
    }


def _reached(name: str, seen: set[str]) -> Iterator[str]:
    """Yield the names of the records that `name` refers to, itself among them."""
    if name not in seen:
        seen.add(name)
        yield name
        for rules in RECORDS[name].values():
            for inner in referred(rules):
                yield from _reached(inner, seen)


def _record(name: str, say: Say) -> Json:
    keys = RECORDS[name]
    required = [key for key, rules in keys.items() if rules.get("required")]
    return {
        "type": ["object", "null"],
        "properties": {key: _rules(rules, say) for key, rules in keys.items()},
        "additionalProperties": False,
    } | ({"required": required} if required else {})


def _rules(rules: Rules, say: Say) -> Json:
    """Return the schema of the value of a key."""
    names = [rules["type"]] if isinstance(rules["type"], str) else rules["type"]
    kinds = [_kind(name, rules, say) for name in names]
    about = rules.get("meta", {}).get("about", NOTHING)
    described = {"description": say(about)} if about.text else {}
    usual = {"default": rules["default"]} if "default" in rules else {}
    return described | usual | (kinds[0] if len(kinds) == 1 else {"anyOf": kinds})


def _kind(name: str, rules: Rules, say: Say) -> Json:
    if name == "list":
        return {"type": ["array", "null"], "items": _rules(rules["each"], say)}
    return _mapping(rules, say) if name == "mapping" else _scalar(name, rules)


def _scalar(name: str, rules: Rules) -> Json:
    marks = sorted(OPEN) if rules.get("open") else []
    if "allowed" in rules:
        return {"enum": [*rules["allowed"], *marks, None]}
    kind: Json = dict(SCALARS[name].json)
    return {"anyOf": [kind, {"enum": marks}]} if marks and "pattern" in kind else kind


def _mapping(rules: Rules, say: Say) -> Json:
    if "record" in rules:
        return {"$ref": f"#/$defs/{rules['record']}"}
    if "choice" in rules:
        return _choice(rules["choice"])
    entries = rules["entries"]
    keys: Mapping[str, object] = SCALARS[entries["keys"]].json
    names = {"propertyNames": {"pattern": keys["pattern"]}} if "pattern" in keys else {}
    return {"type": ["object", "null"], **names, "additionalProperties": _rules(entries["values"], say)}


def _choice(choice: Mapping[str, Any]) -> Json:
    """Return a schema that depends on one key: editors then complain of the record meant, not of all of them."""
    by, records = choice["by"], choice["records"]
    return {
        "type": "object",
        "required": [by],
        "properties": {by: {"enum": list(records)}},
        "allOf": [
            {
                "if": {"properties": {by: {"const": value}}, "required": [by]},
                "then": {"$ref": f"#/$defs/{name}"},
            }
            for value, name in records.items()
        ],
    }
