"""Checks data against the schemas: Cerberus with types of our own, and records chosen by name or by a key.

Cerberus makes a validator for each mapping and list it enters; here each level of nesting has one,
which is many times faster, and every error goes to one handler at once.
"""

from collections.abc import Iterable, Mapping
from typing import Any

from cerberus import TypeDefinition, Validator
from cerberus.errors import (
    BAD_TYPE,
    NOT_NULLABLE,
    REQUIRED_FIELD,
    UNALLOWED_VALUE,
    UNKNOWN_FIELD,
    ErrorDefinition,
    ValidationError,
)

from generator.errors import Problem
from generator.spec.accepting import accepts
from generator.spec.complaints import BAD_KEY, Complaints
from generator.spec.scalars import OPEN, SCALARS
from generator.spec.schema import RECORDS
from generator.spec.schemas.rules import Rules
from generator.spec.source import Source
from generator.spec.text.nodes import Data, Node


class SpecValidator(Validator):  # type: ignore[misc]  # Cerberus has no type hints
    """Rules beside those of Cerberus.

    `record` names the record a mapping is; `choice` names the key that decides it; `each` has the rules of the items
    of a list, `entries` those of the keys and values of a mapping; `open` lets `?` and `—` stand for a value.
    """

    types_mapping = {name: TypeDefinition(name, (str,), ()) for name in SCALARS} | {
        "mapping": TypeDefinition("mapping", (dict,), ()),
        "list": TypeDefinition("list", (list,), ()),
    }

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self._inner: SpecValidator | None = None

    def validate(self, document: Mapping[Any, Any], *given: Any, **options: Any) -> bool:
        """Validate `document`; a key that the schema knows and that has no value is the same as no key."""
        if None in document.values():
            document = {key: value for key, value in document.items() if value is not None or not self._knows(key)}
        return bool(super().validate(document, *given, **options))

    def _knows(self, key: object) -> bool:
        return isinstance(key, str) and key in self.schema

    def _within(self, field: object, schema: Mapping[Any, Rules]) -> "SpecValidator":
        """Return the validator for what is inside the value of a key; there is one for each level of nesting."""
        if self._inner is None:
            self._inner = SpecValidator(is_child=True, error_handler=self.error_handler)
        self._inner.schema = schema
        self._inner.document_path = (*self.document_path, field)
        return self._inner

    def _error(self, field: object, definition: ErrorDefinition, *info: object) -> None:
        # Cerberus sorts all errors and hangs them in two trees at each new one.
        rules = self.schema.get(field, {})
        constraint = tuple(self.schema) if definition is UNKNOWN_FIELD else rules
        path = (*self.document_path, field)
        error = ValidationError(path, (), definition.code, definition.rule, constraint, self.document.get(field), info)
        self._errors.append(error)
        self.error_handler.emit(error)

    def _validate_allowed(self, allowed: Iterable[str], field: object, value: object) -> None:
        """{'type': 'list'}"""
        if isinstance(value, str) and value not in allowed:
            self._error(field, UNALLOWED_VALUE)

    def _validate_choice(self, choice: dict[str, Any], field: object, value: object) -> None:
        """{'type': 'dict'}"""
        if not isinstance(value, dict):
            return
        by, records = choice["by"], choice["records"]
        chosen = value.get(by)
        name = records.get(chosen) if isinstance(chosen, str) else None
        inner = self._within(field, RECORDS[name or next(iter(records.values()))])
        if name is not None:
            inner.validate(value, normalize=False)
        else:
            inner.document = value
            inner._error(by, UNALLOWED_VALUE if chosen else REQUIRED_FIELD)

    def _validate_each(self, rules: Rules, field: object, value: object) -> None:
        """{'type': 'dict'}"""
        if isinstance(value, list):
            inner = self._within(field, dict.fromkeys(range(len(value)), rules))
            inner.validate(dict(enumerate(value)), normalize=False)

    def _validate_entries(self, entries: dict[str, Any], field: object, value: object) -> None:
        """{'type': 'dict'}"""
        if isinstance(value, dict):
            known = SCALARS[entries["keys"]]
            inner = self._within(field, dict.fromkeys(value, entries["values"]))
            inner.validate(value, normalize=False)
            for key in value:
                if known.read(key) is None:
                    inner._error(key, BAD_KEY, known)

    def _validate_open(self, _open: bool, _field: object, _value: object) -> None:
        """{'type': 'boolean'}"""

    def _validate_record(self, name: str, field: object, value: object) -> None:
        """{'type': 'string'}"""
        if isinstance(value, dict):
            self._within(field, RECORDS[name]).validate(value, normalize=False)

    def _validate_type(self, types: str | list[str], field: object, value: object) -> None:
        """{'type': ['string', 'list'], 'check_with': 'type'}"""
        rules = self.schema[field]
        wanted = [types] if isinstance(types, str) else types
        if value == "" and any(name in SCALARS for name in wanted):
            self._empty_text(field, rules)
        elif isinstance(value, str) and value in OPEN and rules.get("open"):
            self._drop_remaining_rules()
        elif not any(_is(value, name) for name in wanted):
            self._error(field, BAD_TYPE)
            self._drop_remaining_rules()

    def _empty_text(self, field: object, rules: Rules) -> None:
        """Take an empty text for no value, which a key may have where none is required, and a cell of a table."""
        if isinstance(field, int) and not rules.get("nullable"):
            self._error(field, NOT_NULLABLE)
        elif "empty" in rules:
            return  # the rule says it
        self._drop_remaining_rules()


def problems(source: Source, which: str) -> tuple[Problem, ...]:
    """Return what the schema of the file `which` (see `schema.FILES`) finds in the data of `source`, in its order."""
    sure = not source.has_empty and accepts(which)(source.data)
    return () if sure else explained(source, which)


def explained(source: Source, which: str) -> tuple[Problem, ...]:
    """Return the same, whether or not there is anything to explain."""
    complaints = Complaints(source)
    if not isinstance(source.data, dict):
        return complaints.no_mapping()
    validator = SpecValidator(schema=RECORDS[which], is_child=True, error_handler=complaints)
    validator.validate(_with_empty(source.data, source.root) if source.has_empty else source.data, normalize=False)
    return complaints(())


def _with_empty(data: Data, node: Node) -> Any:
    """Return `data` with None under the keys that have no value: such a key may be a word in the wrong place."""
    if isinstance(data, list):
        return [_with_empty(item, node.children[place]) for place, item in enumerate(data)]
    if isinstance(data, dict):
        return {str(key): _with_empty(data.get(str(key)), inner) for key, inner in node.children.items()}
    return data


def _is(value: object, name: str) -> bool:
    if name in SCALARS:
        return isinstance(value, str) and SCALARS[name].read(value) is not None
    return isinstance(value, dict if name == "mapping" else list)
