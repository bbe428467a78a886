"""What the parts of a program may refer to while they are built, and the references themselves."""

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from typing import Any

from generator.errors import Path, msg
from generator.model.directory import Act, Directory
from generator.model.gap import Gap, Printed
from generator.model.period import Span
from generator.model.table import Responsible
from generator.spec.building.ledger import Ledger
from generator.spec.building.values import Raw, plain, text
from generator.spec.nearest import latin
from generator.spec.scalars import MISSING, iso_date, looks_like_id

_MIXED = re.compile("(?=[^a-z]*[a-z])(?=[^а-яё]*[а-яё])[a-zа-яё0-9-]+")


def meant_as_id(name: str) -> bool:
    """Return whether the text can only be meant as an id, perhaps with Cyrillic letters that look like Latin ones."""
    if " " in name:
        return False
    return looks_like_id(name) or (_MIXED.fullmatch(name) is not None and looks_like_id(latin(name)))


@dataclass(frozen=True)
class Scope:
    """The notes and the names known. `directory` None: it could not be read, so references to it are not checked.

    `report_fields` are the free columns of reports; `cited` collects acts with the gaps that citing them opens.
    """

    ledger: Ledger
    directory: Directory | None
    directory_file: str = ""
    span: Span | None = None
    issuer: str = ""
    objectives: frozenset[str] = frozenset()
    report_fields: frozenset[str] = frozenset()
    cited: dict[str, Act] = field(default_factory=dict)

    def party(self, name: str, path: Path, *, at_key: bool = False) -> str:
        """Return the id of a party."""
        known = None if self.directory is None else self.directory.parties
        missing = msg("There is no party “{id}” in the directory.", id=name)
        return self.ledger.refer(name, known, missing, path, at_key=at_key)

    def party_or_group(self, name: str, path: Path) -> str:
        """Return the id of a party or a group."""
        known = None if self.directory is None else {**self.directory.parties, **self.directory.groups}
        message = msg("There is no party or group “{id}” in the directory.", id=name)
        return self.ledger.refer(name, known, message, path)

    def person(self, name: str, path: Path) -> str:
        """Return the id of a person."""
        known = None if self.directory is None else self.directory.people
        return self.ledger.refer(name, known, msg("There is no person “{id}” in the directory.", id=name), path)

    def act(self, name: str, path: Path) -> str:
        """Return the id of an act that is cited: what it lacks becomes a gap, once."""
        known: Mapping[str, Act] | None = None if self.directory is None else self.directory.acts
        self.ledger.refer(name, known, msg("There is no act “{id}” in the directory.", id=name), path)
        if known and name in known and name not in self.cited:
            act = known[name]
            date = act.date or self._lacking("date", name)
            self.cited[name] = replace(act, date=date, number=act.number or self._lacking("number", name))
        return name

    def _lacking(self, key: str, act: str) -> Gap:
        return self.ledger.gap(key, ("acts", act, key), self.directory_file)

    def post(self, name: str, path: Path) -> str:
        """Return a post: its name if an id is given."""
        posts = None if self.directory is None else self.directory.posts
        if not looks_like_id(name) or posts is None:
            return name
        self.ledger.refer(name, posts, msg("There is no post “{id}” in the directory.", id=name), path)
        return posts[name].name if name in posts else name

    def to(self, name: str, path: Path) -> str:
        """Return a party by its id, or a text."""
        return self.party(name, path) if looks_like_id(name) else name

    def printed(self, data: Raw, key: str, path: Path) -> Printed:
        """Return the text under `key`, or its gap."""
        value = text(data, key)
        return self.ledger.gap(key, (*path, key)) if value in {"", MISSING} else value

    def date(self, data: Raw, key: str, path: Path) -> Printed:
        """Return the day under `key` in ISO form, `—`, or its gap."""
        value = self.printed(data, key, path)
        return value if isinstance(value, Gap) else iso_date(value) or value

    def responsible(self, value: Any, path: Path) -> tuple[Responsible, ...] | str:
        """Return the responsible: parties, groups and people by their ids, or a text of its own."""
        if isinstance(value, list):
            named = ((place, plain(item)) for place, item in enumerate(value))
            return tuple(self._who(name, (*path, place)) for place, name in named if name)
        name = plain(value)
        who = self._who(name, path)
        return name if who.text else (who,)

    def _who(self, name: str, path: Path) -> Responsible:
        if self.directory is None:
            return Responsible(text=name)
        for kind, known in (
            ("party", self.directory.parties),
            ("group", self.directory.groups),
            ("person", self.directory.people),
        ):
            if name in known:
                return Responsible(**{kind: name})
        if meant_as_id(name):
            names = (*self.directory.parties, *self.directory.groups, *self.directory.people)
            message = msg("There is no party, group or person “{id}” in the directory.", id=name)
            self.ledger.refer(name, names, message, path)
        return Responsible(text=name)
