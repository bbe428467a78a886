"""Data of a roadmap, plan, cyclogram or list of resources → groups of rows, rows with their parts, gaps."""

from collections.abc import Mapping
from dataclasses import dataclass

from generator.errors import Path, msg
from generator.language.columns import OWN_KEYS, ROW_KEYS
from generator.model.gap import Printed
from generator.model.table import Merge, Numbering, PlanTable, Responsible, Row, RowGroup
from generator.spec.building.columns import columns, field_keys
from generator.spec.building.scope import Scope
from generator.spec.building.terms import term
from generator.spec.building.values import Raw, inner, items, text, yes
from generator.spec.scalars import MISSING

GROUPS: Mapping[str, str] = {
    "roadmap": "directions",
    "plan": "directions",
    "cyclogram": "objectives",
    "resources": "groups",
}
"""The key of the groups of each kind of plan."""

_ROWS: Mapping[str, str] = {"directions": "activities", "objectives": "events", "groups": "resources"}
_NEVER_SHARED = ("number", "title")
_NUMBERING: Mapping[str, Numbering] = {"cyclogram": Numbering.RESTART, "resources": Numbering.RESTART}


def plan(scope: Scope, section: Raw, path: Path) -> PlanTable:
    """Return the table of a section that is a plan."""
    kind = text(section, "kind")
    groups, own = GROUPS[kind], OWN_KEYS[kind]
    given = columns(scope.ledger, section, path, own=own, used=set(field_keys(section.get(groups))))
    numbering = Numbering(text(section, "numbering") or _NUMBERING.get(kind, Numbering.THROUGH))
    return PlanTable(
        groups=_Table(scope, tuple(column.key for column in given) or own).groups(groups, section, path),
        columns=given,
        numbering=numbering,
        dot=yes(section, "dot", otherwise=numbering is Numbering.NESTED),
        year_kind=text(section, "year_kind"),
    )


@dataclass(frozen=True)
class _Table:
    """Builds the rows of a table that prints the columns `keys`."""

    scope: Scope
    keys: tuple[str, ...]

    def groups(self, key: str, data: Raw, path: Path) -> tuple[RowGroup, ...]:
        """Return the groups under `key`."""
        return tuple(self._group(key, item, (*path, key, place)) for place, item in items(data, key))

    def _group(self, key: str, data: Raw, path: Path) -> RowGroup:
        return RowGroup(
            id=self.scope.ledger.id(data, path),
            title=text(data, "title"),
            rows=self._rows(_ROWS[key], data, path, frozenset()),
            groups=self.groups(key, data, path),
            pinned=text(data, "number") or None,
            path=path,
        )

    def _rows(self, key: str, data: Raw, path: Path, covered: frozenset[str]) -> tuple[Row, ...]:
        """Return the rows under `key`; `covered` are the columns whose cell a row above shares with them.

        A row that says something itself ends the shared cell, for those after it too.
        """
        found: list[Row] = []
        for place, item in items(data, key):
            found.append(self._row(item, (*path, key, place), covered))
            if covered:
                covered -= _said(item)
        return tuple(found)

    def _row(self, data: Raw, path: Path, covered: frozenset[str]) -> Row:
        """Return the row with its parts; its own gaps come before those of its parts."""
        owed = frozenset() if data.get("parts") else frozenset(self.keys) - covered
        shared = self._shared(data, path)
        return Row(
            id=self.scope.ledger.id(data, path),
            title=text(data, "title"),
            pinned=text(data, "number") or None,
            term=self._term(data, path, owed),
            responsible=self._responsible(data, path, owed),
            result=self._value(data, "result", path, owed),
            fields=self._fields(data, path),
            shared=shared,
            objective=self._objective(data, path),
            merge=Merge(text(data, "merge") or Merge.LIST),
            measure=text(data, "measure"),
            parts=self._parts(data, path, covered, shared),
            path=path,
        )

    def _parts(self, data: Raw, path: Path, covered: frozenset[str], shared: frozenset[str]) -> tuple[Row, ...]:
        if not data.get("parts"):
            return ()
        return self._rows("parts", data, path, (covered - _said(data, deep=False)) | shared)

    def _term(self, data: Raw, path: Path, owed: frozenset[str]) -> Printed | None:
        """Return the term in words, those of its parts if it is given by them."""
        given = data.get("term")
        if isinstance(given, dict):
            return term(self.scope.ledger, given, (*path, "term"))
        return self._value(data, "term", path, owed)

    def _value(self, data: Raw, key: str, path: Path, owed: frozenset[str]) -> Printed | None:
        """Return the text under `key`; its gap if it is `?` and printed, or absent and owed; else None."""
        value = text(data, key)
        if value not in {"", MISSING}:
            return value
        is_gap = key in (self.keys if value else owed)
        return self.scope.ledger.gap(key, (*path, key)) if is_gap else None

    def _responsible(self, data: Raw, path: Path, owed: frozenset[str]) -> tuple[Responsible, ...] | Printed | None:
        given, where = data.get("responsible"), (*path, "responsible")
        if isinstance(given, list):
            named = [item for item in given if item]
            if MISSING in named and named != [MISSING]:
                message = msg("“?” stands among others who are responsible.")
                self.scope.ledger.problem("wrong-value", message, where, msg("Write “?” alone, or delete it."))
            if named and named != [MISSING]:
                return self.scope.responsible(given, where)
            given = "".join(named)
        alone = self._value({"responsible": given}, "responsible", path, owed)
        return self.scope.responsible(alone, where) if isinstance(alone, str) else alone

    def _fields(self, data: Raw, path: Path) -> dict[str, Printed]:
        found: dict[str, Printed] = {}
        if not data.get("fields"):
            return found
        known = (frozenset(self.keys) - ROW_KEYS) | self.scope.report_fields
        for key in inner(data, "fields"):
            where = (*path, "fields", key)
            message = msg("The table has no column “{key}”; the value would not be printed.", key=key)
            self.scope.ledger.refer(key, known, message, where, at_key=True)
            value = self._value(data["fields"], key, (*path, "fields"), frozenset())
            if value is not None:
                found[key] = value
        return found

    def _shared(self, data: Raw, path: Path) -> frozenset[str]:
        given = data.get("shared")
        if not given:
            return frozenset()
        known = tuple(key for key in self.keys if key not in _NEVER_SHARED)
        named = {(): given} if isinstance(given, str) else {(place,): key for place, key in enumerate(given) if key}
        for place, key in named.items():
            message = msg("There is no column “{key}” that rows could share.", key=key)
            self.scope.ledger.refer(key, known, message, (*path, "shared", *place))
        return frozenset(named.values())

    def _objective(self, data: Raw, path: Path) -> str:
        name = text(data, "objective")
        if not name:
            return ""
        message = msg("There is no objective “{id}”.", id=name)
        return self.scope.ledger.refer(name, self.scope.objectives, message, (*path, "objective"))


def _said(row: Raw, deep: bool = True) -> frozenset[str]:
    """Return the columns that owe a value and in which a row says something; if `deep`, any of its parts too."""
    own = frozenset(key for key in ("term", "responsible", "result") if row.get(key))
    return own.union(*(_said(part) for _, part in items(row, "parts"))) if deep else own
